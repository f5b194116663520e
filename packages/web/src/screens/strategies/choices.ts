import { type Case, comparedStrategies } from "@multivector/engine";
import type { FuturesRequest } from "../../engine/questions/futures-block.ts";
import { planOf } from "../../engine/questions/levers.ts";
import type { Package } from "./package-text.ts";

/** Strategies side by side at most: as many as colours tell apart. */
export const MOST = 6;
/** Futures that can be asked for. */
export const FUTURES = ["12", "24", "48", "96"] as const;
export const DEFAULT_FUTURES = "24";

/** What is compared, as a link carries it: ids with commas between them; empty: those the case is assessed by. */
export interface CompareChoices {
  readonly strategies: string;
  readonly theories: string;
  readonly futures: string;
  readonly seed: string;
}

/** A strategy that can be compared. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly own: boolean;
}

/** Strategies of the case, those that do nothing first, then the reader's packages. */
export function candidatesOf(kase: Case, packages: readonly Package[]): readonly Candidate[] {
  const still = kase.strategies.filter(({ levers }) => levers.length === 0);
  const rest = kase.strategies.filter(({ levers }) => levers.length > 0);
  return [
    ...[...still, ...rest].map(({ id, title }) => ({ id, name: title.split(":")[0]!, own: false })),
    ...packages.filter(({ levers }) => levers.length > 0).map(({ id, name }) => ({ id, name, own: true })),
  ];
}

/** The strategies chosen, in the order of the candidates; unless the link says otherwise those of the assessment and then the packages. */
export function chosenOf(kase: Case, candidates: readonly Candidate[], text: string): readonly Candidate[] {
  if (text === "") {
    const usual = comparedStrategies(kase);
    return candidates.filter(({ id, own }) => own || usual.includes(id)).slice(0, MOST);
  }
  const ids = text.split(",");
  return candidates.filter(({ id }) => ids.includes(id)).slice(0, MOST);
}

/** Theories in which somebody reacts, unless the link names others. */
export function theoriesOf(kase: Case, text: string): readonly string[] {
  const all = kase.theories.map(({ id }) => id);
  if (text === "") return kase.theories.filter(({ switches }) => switches.reactions).map(({ id }) => id);
  return all.filter((id) => text.split(",").includes(id));
}

/** What keeps a comparison from being computed. */
export type Fault = "few" | "theories" | "seed";

/** The choices as a request of futures, or what is missing. */
export function requestOf(
  kase: Case,
  packages: readonly Package[],
  assumptions: Readonly<Record<string, number>>,
  choices: CompareChoices,
): { readonly request: FuturesRequest | null; readonly faults: readonly Fault[] } {
  const chosen = chosenOf(kase, candidatesOf(kase, packages), choices.strategies);
  const theories = theoriesOf(kase, choices.theories);
  const seed = /^\d{1,9}$/.test(choices.seed) ? Number(choices.seed) : null;
  const faults: Fault[] = [
    ...(chosen.length < 2 ? ["few" as const] : []),
    ...(theories.length === 0 ? ["theories" as const] : []),
    ...(seed === null ? ["seed" as const] : []),
  ];
  if (faults.length > 0) return { request: null, faults };
  const plans = packages
    .filter(({ id }) => chosen.some((one) => one.own && one.id === id))
    .map(({ id, name, levers }) => planOf(id, name, levers));
  const strategies = chosen.filter(({ own }) => !own).map(({ id }) => id);
  const futures = Number((FUTURES as readonly string[]).includes(choices.futures) ? choices.futures : DEFAULT_FUTURES);
  return {
    request: {
      assumptions,
      study: { strategies, ...(plans.length > 0 ? { plans } : {}), theories },
      ...{ design: { kind: "lhs", futures }, seed: seed! },
    },
    faults,
  };
}
