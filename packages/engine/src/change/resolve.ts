import { lookup } from "../case/lookup.ts";
import type { Case } from "../case/types.ts";
import type { Day } from "../quantity/dates.ts";
import { parseChange } from "./grammar.ts";
import type { Intervention } from "./intervention.ts";
import { type ChangeKind, unknown } from "./kind.ts";
import { ban, capOutput, changePrice, stopOutput } from "./kinds/cargo.ts";
import { buildCapacity, capLink, changeCost, closeLink, grantPermit, lapsePermit } from "./kinds/links.ts";
import { buildRow, capRow, closeRow } from "./kinds/rows.ts";
import { buildStore } from "./kinds/stores.ts";

/** Every kind of change there is. */
export const CHANGE_KINDS: readonly ChangeKind[] = [
  closeLink,
  capLink,
  closeRow,
  capRow,
  buildCapacity,
  buildRow,
  buildStore,
  changeCost,
  changePrice,
  grantPermit,
  lapsePermit,
  stopOutput,
  capOutput,
  ban,
];

/** When changes without a date of their own take effect, and how long those without a length last. */
export interface Injection {
  readonly date: Day;
  readonly days?: number;
}

/** All interventions of a list of changes, or every problem in it: a scenario is never half applied. */
export function resolveChanges(
  kase: Case,
  texts: readonly string[],
  injection: Injection,
): { readonly interventions: readonly Intervention[]; readonly problems: readonly string[] } {
  const interventions: Intervention[] = [];
  const problems: string[] = [];
  for (const text of texts) {
    const resolved = resolveOne(kase, text, injection);
    if (typeof resolved === "string") problems.push(resolved);
    else interventions.push(...resolved);
  }
  return problems.length > 0 ? { interventions: [], problems } : { interventions, problems };
}

function resolveOne(kase: Case, text: string, injection: Injection): Intervention[] | string {
  const written = parseChange(text);
  if (typeof written === "string") return `change ${written}`;
  const kind = CHANGE_KINDS.find((candidate) => candidate.kind === written.kind);
  if (!kind)
    return `change "${text}": ${unknown(
      "kind of change",
      written.kind,
      CHANGE_KINDS.map((k) => k.kind),
    )}`;
  if (written.targets.length > kind.most) {
    const surplus = written.targets[kind.most]!;
    const hint = /^\d{4}-\d{2}-\d{2}$/.test(surplus) ? `; did you mean @${surplus}?` : "";
    return `change "${text}": \`${surplus}\` is one word too many${hint} (${kind.usage})`;
  }
  if (written.days === 0) return `change "${text}": a change of 0 days changes nothing; give at least +1`;
  const from = written.date ?? injection.date;
  const days = written.days ?? injection.days ?? Number.POSITIVE_INFINITY;
  const resolved = kind.resolve(written, { lookup: lookup(kase), from, to: from + days });
  return typeof resolved === "string" ? `change "${text}": ${resolved} (${kind.usage})` : resolved;
}
