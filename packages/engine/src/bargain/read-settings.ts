import { unknown } from "../change/kind.ts";
import { SMP_CHOICES, type SmpSettings } from "./settings.ts";

/** Names that other writers of the model give to a setting, in lower case. */
const ALSO: Readonly<Record<string, keyof SmpSettings>> = {
  victoryprobmodel: "victProb",
  victprobmodel: "victProb",
  victory: "victProb",
  pcemodel: "pce",
  votingrule: "voting",
  bigrrange: "rRange",
  bigradjust: "observers",
  radjust: "observers",
  thirdpartycommit: "thirdParty",
  intervecbrgn: "interp",
  bargnmodel: "offers",
  statetransitions: "transition",
};

/** Words other writers use for a choice, in lower case. */
const ALIAS: Readonly<Record<string, string>> = { prop: "Proportional", none: "None", nora: "None" };

const NUMBERS: Readonly<Record<string, { readonly ok: (x: number) => boolean; readonly give: string }>> = {
  stopRatio: { ok: (x) => x >= 0 && x < 1, give: "a share of the first turn's movement, such as 0.01" },
  maxTurns: { ok: (x) => Number.isInteger(x) && x >= 0 && x <= 10_000, give: "a whole number up to 10000" },
  seed: { ok: (x) => Number.isInteger(x) && x >= 0, give: "a whole number of at least 0" },
};

/** Settings of the spatial model from untrusted data, in the authors' names or ours, and what is wrong with them. */
export function readSettings(value: unknown): { settings: Partial<SmpSettings>; problems: string[] } {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { settings: {}, problems: ["settings: give an object, such as {voting: PropCbc}."] };
  const known = [...Object.keys(SMP_CHOICES), ...Object.keys(NUMBERS)];
  const settings: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [written, content] of Object.entries(value)) {
    const key = known.find((name) => name.toLowerCase() === written.toLowerCase()) ?? ALSO[written.toLowerCase()];
    if (key === undefined)
      problems.push(`settings: ${unknown("setting", written, known)}; known are ${known.join(", ")}.`);
    else if (key in NUMBERS) {
      if (typeof content === "number" && NUMBERS[key]!.ok(content)) settings[key] = content;
      else problems.push(`settings.${written}: ${JSON.stringify(content)}; give ${NUMBERS[key]!.give}.`);
    } else {
      const names: readonly string[] = SMP_CHOICES[key as keyof typeof SMP_CHOICES];
      const found = choiceOf(content, names);
      if (found) settings[key] = found;
      else problems.push(`settings.${written}: ${JSON.stringify(content)}; choose one of ${names.join(", ")}.`);
    }
  }
  return { settings: settings as Partial<SmpSettings>, problems };
}

/** A choice by its first word, whatever its case: `Mid [-0.5,1]` is `Mid`. */
function choiceOf(content: unknown, names: readonly string[]): string | undefined {
  if (typeof content !== "string") return undefined;
  const word = /^\w*/.exec(content.trim())![0].toLowerCase();
  return names.find((name) => [word, ALIAS[word]?.toLowerCase(), word.replace(/ra$/, "")].includes(name.toLowerCase()));
}
