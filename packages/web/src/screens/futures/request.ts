import { type Case, comparedStrategies, type DesignSpec, type RequestError } from "@multivector/engine";
import { changesOf } from "../../engine/moves.ts";
import type { FuturesRequest } from "../../engine/questions/futures-block.ts";
import type { Scenario } from "../../state/workbench-state.ts";

/** Fewest and most futures of the page; more belong on the command line or a server. */
export const LEAST_FUTURES = 12;
export const MOST_FUTURES = 2000;

/** Designs of futures, by the names of the command line. */
export const DESIGNS = ["lhs", "sobol", "monte-carlo"] as const;

/** The form as a link carries it. */
export interface FormChoices {
  readonly futures: string;
  readonly seed: string;
  readonly design: string;
  /** Ids with commas between them; empty: those the command line takes. */
  readonly strategies: string;
  /** `drawn`, or ids with commas between them. */
  readonly theories: string;
  readonly yearly: string;
  readonly moves: string;
}

export const DEFAULTS: FormChoices = {
  futures: "100",
  seed: "1",
  design: "lhs",
  strategies: "",
  theories: "drawn",
  yearly: "yes",
  moves: "no",
};

/** Ids of a list with commas. */
export function idsOf(text: string): readonly string[] {
  return text === "" ? [] : text.split(",");
}

/** What keeps a form from being run. */
export type Fault = "futures" | "seed" | "strategies" | "theories" | "design";

/** The form as a request, or what is wrong with it; moves that cannot be read are sentences of the engine. */
export function requestOf(
  kase: Case,
  scenario: Scenario,
  form: FormChoices,
): {
  readonly request: FuturesRequest | null;
  readonly faults: readonly Fault[];
  readonly problems: readonly string[];
} {
  const [futures, seed] = [whole(form.futures), whole(form.seed)];
  const kind = DESIGNS.find((name) => name === form.design);
  const strategies = form.strategies === "" ? comparedStrategies(kase) : idsOf(form.strategies);
  const theories = form.theories === "drawn" ? ("drawn" as const) : idsOf(form.theories);
  const faults: Fault[] = [
    ...(futures !== null && futures >= LEAST_FUTURES && futures <= MOST_FUTURES ? [] : ["futures" as const]),
    ...(seed === null ? ["seed" as const] : []),
    ...(kind === undefined ? ["design" as const] : []),
    ...(strategies.length === 0 ? ["strategies" as const] : []),
    ...(theories.length === 0 ? ["theories" as const] : []),
  ];
  const { changes, problems } = changesIn(kase, scenario, form.moves === "yes");
  if (faults.length > 0 || problems.length > 0) return { request: null, faults, problems };
  const design: DesignSpec = { kind: kind!, futures: futures! };
  const study = {
    ...{ strategies, theories },
    ...(form.yearly === "yes" ? { yearly: true } : {}),
    ...(changes.length > 0 ? { changes } : {}),
  };
  return { request: { assumptions: scenario.assumptions, study, design, seed: seed! }, faults, problems };
}

function changesIn(kase: Case, { moves }: Scenario, used: boolean) {
  try {
    return { changes: used ? changesOf(kase, moves) : [], problems: [] };
  } catch (error) {
    return { changes: [], problems: (error as RequestError).problems };
  }
}

function whole(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** Calendar years of an ensemble that was run year by year, in order. */
export function yearsIn(measures: readonly { readonly name: string }[]): readonly number[] {
  return measures.flatMap(({ name }) => {
    const year = /^loss-(\d{4})$/.exec(name)?.[1];
    return year === undefined ? [] : [Number(year)];
  });
}

/** The same ensemble on the command line; assumptions have no option there. */
export function commandOf(kase: string, { study, design, seed }: FuturesRequest): string {
  const kind = design.kind === "lhs" ? "" : ` --design ${design.kind}`;
  const futures = "futures" in design ? design.futures : 0;
  const theories = study.theories === "drawn" ? "" : ` --theories ${study.theories.join(",")}`;
  const changes = (study.changes ?? []).map((change) => ` --change "${change}"`).join("");
  const yearly = study.yearly ? " --yearly" : "";
  const strategies = ` --strategies ${study.strategies.join(",")}`;
  return `npx multivector explore ${kase} --futures ${futures} --seed ${seed}${kind}${strategies}${theories}${yearly}${changes} --out run`;
}
