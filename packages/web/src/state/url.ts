import { dayOf } from "@multivector/engine";
import { migrated } from "./migrations.ts";
import { INITIAL, LANGUAGES, type Move, SCREENS, type WorkbenchState } from "./workbench-state.ts";

/** Version of the links written; older ones are brought up to date by `migrated`. */
const LINK_VERSION = "1";

/** The query string of a state: only what differs from a workbench opened without a link, in a fixed order. */
export function toQuery(state: WorkbenchState): string {
  const { scenario } = state;
  const query = new URLSearchParams();
  const put = (key: string, value: string, initial: string) => {
    if (value !== initial) query.append(key, value);
  };
  put("case", state.case, INITIAL.case);
  put("screen", state.screen, INITIAL.screen);
  put("lang", state.language, INITIAL.language);
  for (const { side, text } of scenario.moves) query.append(side, text);
  for (const id of Object.keys(scenario.assumptions).sort())
    query.append("assume", `${id}=${scenario.assumptions[id]}`);
  put("theory", scenario.theory, INITIAL.scenario.theory);
  put("from", scenario.from, "");
  put("to", scenario.to, "");
  put("step", scenario.step, INITIAL.scenario.step);
  for (const key of Object.keys(state.view).sort()) query.append(`v.${key}`, state.view[key]!);
  put("embed", state.embed, "");
  put("frozen", state.frozen, "");
  if ([...query].length > 0) query.append("link", LINK_VERSION);
  return query.toString();
}

/** The state a query string stands for, and one sentence for each part of it that means nothing. */
export function fromQuery(text: string): { readonly state: WorkbenchState; readonly problems: readonly string[] } {
  const query = migrated(new URLSearchParams(text), LINK_VERSION);
  const problems: string[] = versionProblems(new URLSearchParams(text).get("link"));
  const moves: Move[] = [];
  const assumptions: Record<string, number> = {};
  const view: Record<string, string> = {};
  for (const [key, value] of query) {
    if (key === "happens" || key === "ours") moves.push({ side: key, text: value });
    else if (key === "assume") readAssumption(value, assumptions, problems);
    else if (key.startsWith("v.")) view[key.slice(2)] = value;
    else if (!KNOWN.has(key))
      problems.push(`The link holds \`${key}\`, which this workbench does not know; it is left out.`);
  }
  const pick = <T extends string>(key: string, allowed: readonly T[], initial: T): T => {
    const value = query.get(key);
    if (value === null || (allowed as readonly string[]).includes(value)) return (value as T) ?? initial;
    problems.push(`The link asks for ${key} \`${value}\`; there is ${allowed.join(", ")}. \`${initial}\` is shown.`);
    return initial;
  };
  const date = (key: string): string => {
    const value = query.get(key) ?? "";
    const written = /^\d{4}-\d{2}-\d{2}$/.test(value);
    if (value === "" || (written && !Number.isNaN(dayOf(value)))) return value;
    const why = written ? "there is no such day" : "a date is written as 2027-07-01";
    problems.push(`The link gives ${key} as \`${value}\`; ${why}. It is left out.`);
    return "";
  };
  const state: WorkbenchState = {
    case: query.get("case") ?? INITIAL.case,
    screen: pick("screen", SCREENS, INITIAL.screen),
    language: pick("lang", LANGUAGES, INITIAL.language),
    scenario: {
      assumptions,
      moves,
      theory: query.get("theory") ?? INITIAL.scenario.theory,
      from: date("from"),
      to: date("to"),
      step: pick("step", ["auto", "day", "week", "month"] as const, "auto"),
    },
    view,
    embed: query.get("embed") ?? "",
    frozen: query.get("frozen") ?? "",
  };
  return { state, problems };
}

/** A link without a version was made before links had one. */
function versionProblems(link: string | null): string[] {
  if (link === null || link === "0" || link === LINK_VERSION) return [];
  return [
    `The link is of version \`${link}\`, which this workbench does not know; it is read as version ${LINK_VERSION}.`,
  ];
}

const KNOWN = new Set(["case", "screen", "lang", "theory", "from", "to", "step", "embed", "frozen", "link"]);

function readAssumption(text: string, assumptions: Record<string, number>, problems: string[]): void {
  const at = text.lastIndexOf("=");
  const [id, value] = [text.slice(0, at), Number(text.slice(at + 1))];
  if (at > 0 && text.slice(at + 1).trim() !== "" && Number.isFinite(value)) assumptions[id] = value;
  else problems.push(`The link assumes \`${text}\`; an assumption is written as FIGURE=NUMBER. It is left out.`);
}
