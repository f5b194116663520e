import type { Case, Commodity } from "../case/types.ts";
import type { Intervention } from "../change/intervention.ts";
import { applyTo } from "../change/world.ts";
import {
  linksControlledBy,
  linksCrossing,
  shareUnavoidable,
  touchedByController,
  touchedByState,
} from "../exposure/touched.ts";
import type { ExposureRow, ExposureTable } from "../exposure/types.ts";
import type { SolverFactory } from "../flow/problem.ts";
import { compile } from "../network/compile.ts";
import { dayOf } from "../quantity/dates.ts";
import { deliveredIn } from "../simulate/measures.ts";
import { stepThrough } from "../simulate/step-through.ts";
import type { Trace } from "../simulate/trace.ts";
import { type CargoPath, decompose } from "./paths.ts";

/**
 * For each commodity: the share of modelled exports that crosses a state or passes what an actor can close, and the share that cannot avoid
 * it when all those links are shut and the month is solved again at full permitted capacity (MODEL C). Categories overlap: no concentration.
 */
export function touchedTables(kase: Case, solver: SolverFactory, trace: Trace): ExposureTable[] {
  const paths = decompose(trace).filter((path) => !path.domestic && trace.world.network.cargos[path.cargo]!.focal);
  const commodities = kase.commodities.filter((commodity) =>
    paths.some((path) => trace.world.network.cargos[path.cargo]!.commodity === commodity.id),
  );
  const without = new Shippable(kase, solver);
  return commodities.flatMap((commodity) => {
    const mine = paths.filter((path) => trace.world.network.cargos[path.cargo]!.commodity === commodity.id);
    return [
      ...tablesBy(kase, commodity, mine, without, "state"),
      ...tablesBy(kase, commodity, mine, without, "controller"),
    ];
  });
}

function tablesBy(
  kase: Case,
  commodity: Commodity,
  paths: readonly CargoPath[],
  without: Shippable,
  by: "state" | "controller",
): ExposureTable[] {
  const touched = (by === "state" ? touchedByState : touchedByController)(kase, paths).filter(
    ({ touched: share }) => share > 0.005,
  );
  const linksOf = by === "state" ? linksCrossing : linksControlledBy;
  const shipped = without.amount(commodity.id, []);
  const unavoidable = shareUnavoidable(
    shipped,
    touched.map(({ key }) => key),
    (key) => without.amount(commodity.id, linksOf(kase, key)),
  );
  const total = paths.reduce((sum, { amount }) => sum + amount, 0) * commodity.reportFactor;
  const what = by === "state" ? "crosses the state's territory or water" : "passes a link or port the actor can close";
  return [
    tableOf(
      kase,
      commodity,
      by,
      "touched",
      `Share of modelled exports that ${what}.`,
      touched.map(({ key, touched: share }) => ({ key, share, total })),
    ),
    tableOf(
      kase,
      commodity,
      by,
      "unavoidable",
      `Share of a month's exports that cannot be shipped when everything that ${what} is shut, at full permitted capacity of the rest.`,
      unavoidable.map(({ key, unavoidable: share }) => ({ key, share, total: shipped * 12 * commodity.reportFactor })),
    ),
  ];
}

function tableOf(
  kase: Case,
  commodity: Commodity,
  by: "state" | "controller",
  kind: "touched" | "unavoidable",
  statement: string,
  shares: readonly { readonly key: string; readonly share: number; readonly total: number }[],
): ExposureTable {
  const definition = `${commodity.id}-${kind}-by-${by}`;
  const names = new Map(kase.actors.map((actor) => [actor.id, actor.name]));
  const rows: ExposureRow[] = shares.map(({ key, share, total }) => ({
    key,
    label: names.get(key) ?? key,
    share,
    amount: share * total,
    unit: commodity.reportUnit,
    year: kase.baseYear,
    definition,
    partition: false,
    basis: "modelled",
    sources: [],
    figures: [],
    note: "",
  }));
  return {
    definition,
    title: `${commodity.name}: share ${kind === "touched" ? "touched" : "that cannot avoid it"}, by ${by}`,
    statement,
    commodity: commodity.id,
    by,
    year: kase.baseYear,
    unit: commodity.reportUnit,
    partition: false,
    rows,
    hhi: null,
    effectiveNumber: null,
    note: "",
  };
}

/** One month of the base year at permitted capacities with links shut: what is still delivered, base units, remembered by the set shut. */
class Shippable {
  readonly #kase: Case;
  readonly #solver: SolverFactory;
  readonly #known = new Map<string, Trace>();

  constructor(kase: Case, solver: SolverFactory) {
    this.#kase = kase;
    this.#solver = solver;
  }

  amount(commodity: string, shut: readonly string[]): number {
    const key = [...shut].sort().join(",");
    let trace = this.#known.get(key);
    if (!trace) {
      trace = this.#solve(shut);
      this.#known.set(key, trace);
    }
    const solved = trace;
    return deliveredIn(solved, solved.periods[0]!, (cargo) => cargo.commodity === commodity && cargo.focal);
  }

  #solve(shut: readonly string[]): Trace {
    const from = dayOf(`${this.#kase.baseYear}-07-01`);
    const period = { from, to: from + 31 };
    const closure: Intervention = {
      change: "close",
      ...period,
      effect: "cap-share",
      target: { kind: "links", ids: shut },
      value: 0,
    };
    const network = compile(this.#kase, { window: period });
    return stepThrough(applyTo(network, shut.length > 0 ? [closure] : []), { solver: this.#solver, periods: [period] });
  }
}
