import { lookup } from "../case/lookup.ts";
import type { Case, Commodity } from "../case/types.ts";
import type { SolverFactory } from "../flow/problem.ts";
import { sumOver } from "../network/step-function.ts";
import { dayOf } from "../quantity/dates.ts";
import { amountOf } from "../quantity/units.ts";
import { shadowPrices } from "../shock/shadow-prices.ts";
import { weakInputs } from "../shock/weak-inputs.ts";
import { deliveredIn, flowOver, producedIn, unmetIn } from "../simulate/measures.ts";
import { run } from "../simulate/run.ts";
import { runSeries } from "../simulate/run-series.ts";
import type { Trace } from "../simulate/trace.ts";
import { decompose, pathFlows } from "./paths.ts";
import type { Baseline, LinkFlow } from "./types.ts";

/** The base year by months, with the case's events, laid beside the record. */
export function baselineOf(kase: Case, solver: SolverFactory): { baseline: Baseline; trace: Trace } {
  const [from, to] = [dayOf(`${kase.baseYear}-01-01`), dayOf(`${kase.baseYear + 1}-01-01`)];
  const trace = run(kase, solver, { from, to, step: "month" });
  const present = kase.commodities.filter((commodity) =>
    trace.world.network.cargos.some((cargo) => cargo.commodity === commodity.id && cargo.focal),
  );
  return {
    trace,
    baseline: {
      year: kase.baseYear,
      links: present.flatMap((commodity) => linkFlows(trace, commodity)),
      paths: pathFlows(kase, trace, decompose(trace)),
      corridors: present.flatMap((commodity) => corridorsOf(kase, trace, commodity)),
      balance: present.flatMap((commodity) => balanceOf(trace, commodity)),
      shadowPrices: shadowPrices(trace, solver, 12),
      series: runSeries(trace),
      weakInputs: weakInputs(trace),
    },
  };
}

function linkFlows(trace: Trace, commodity: Commodity): LinkFlow[] {
  const { network } = trace.world;
  return network.links.flatMap((link, e) => {
    if (!network.flows.some((flow) => flow.link === e && network.cargos[flow.cargo]!.commodity === commodity.id))
      return [];
    const over = (focalOnly: boolean) =>
      commodity.reportFactor *
      total(trace, (p) =>
        flowOver(
          trace,
          p,
          new Set([link.id]),
          (cargo) => cargo.commodity === commodity.id && (!focalOnly || cargo.focal),
        ),
      );
    const capacity = total(trace, (p) => sumOver(trace.world.usable[e]!, p.from, p.to)) * commodity.reportFactor;
    return [
      {
        link: link.id,
        corridor: link.corridor,
        commodity: commodity.id,
        unit: commodity.reportUnit,
        focal: over(true),
        total: over(false),
        capacity: Number.isFinite(capacity) ? capacity : null,
        basis: capacityBasis(network.case, link.id, link.corridor),
      },
    ];
  });
}

function capacityBasis(kase: Case, link: string, corridor: string): string {
  const index = lookup(kase);
  const own = index.figures(`link:${link}`, "capacity");
  return (own.length > 0 ? own : index.figures(`corridor:${corridor}`, "capacity")).at(-1)?.basis ?? "not known";
}

function corridorsOf(kase: Case, trace: Trace, commodity: Commodity): Baseline["corridors"] {
  const index = lookup(kase);
  const used = new Set(
    trace.world.network.flows
      .filter((flow) => trace.world.network.cargos[flow.cargo]!.commodity === commodity.id)
      .map((flow) => trace.world.network.links[flow.link]!.id),
  );
  return kase.corridors
    .filter((corridor) => corridor.gauge.some((id) => used.has(id)))
    .map((corridor) => {
      const gauge = new Set(corridor.gauge);
      const over = (focalOnly: boolean) =>
        commodity.reportFactor *
        total(trace, (p) =>
          flowOver(trace, p, gauge, (cargo) => cargo.commodity === commodity.id && (!focalOnly || cargo.focal)),
        );
      const record = recordedFlow(kase, corridor.id, commodity);
      return {
        corridor: corridor.id,
        name: corridor.name,
        commodity: commodity.id,
        unit: commodity.reportUnit,
        focal: over(true),
        total: over(false),
        observed: record ? record.amount : null,
        observedSource: record ? record.source : "",
        observedBasis: record
          ? record.basis
          : index.allFigures(`corridor:${corridor.id}`, "flow").length > 0
            ? "other scope"
            : "not known",
      };
    });
}

/** What the record says of the focal state's cargo on a corridor in a year, in report units; null: nothing. */
export function recordedFlow(kase: Case, corridor: string, commodity: Commodity, year = kase.baseYear) {
  const index = lookup(kase);
  const carries = index.case.corridors.find((candidate) => candidate.id === corridor)!.commodities;
  // A figure of the focal state's cargo says nothing about one commodity where the corridor carries several in the same unit.
  const whole =
    carries.length === 1 || commodity.unit === "TEU" ? index.figures(`corridor:${corridor}`, "flow", kase.focal) : [];
  const candidates = [
    ...index.figures(`corridor:${corridor}`, "flow", `${commodity.id}/${kase.focal}`),
    ...index.figures(`corridor:${corridor}`, "flow", commodity.id),
    ...whole.filter((figure) => (figure.unit === "TEU") === (commodity.unit === "TEU")),
  ];
  const figure = candidates.find((f) => f.from === `${year}-01-01` && f.to === `${year + 1}-01-01`);
  if (!figure) return null;
  return {
    amount: amountOf(figure.value, figure.unit, 365) * commodity.reportFactor,
    source: figure.source,
    basis: figure.basis,
    id: figure.id,
  };
}

function balanceOf(trace: Trace, commodity: Commodity): Baseline["balance"] {
  const mine = (cargo: { commodity: string; focal: boolean }) => cargo.commodity === commodity.id && cargo.focal;
  const row = (what: string, value: number) => ({
    what,
    commodity: commodity.id,
    unit: commodity.reportUnit,
    value: value * commodity.reportFactor,
  });
  const { network } = trace.world;
  const supplied = total(trace, (p) =>
    network.supplies.reduce(
      (sum, supply, i) =>
        network.demands[supply.demand]!.commodity === commodity.id ? sum + p.x[trace.layout.supply + i]! : sum,
      0,
    ),
  );
  const refined = total(trace, (p) =>
    network.conversions.reduce((sum, conversion) => {
      if (network.cargos[conversion.cargo]!.commodity !== commodity.id) return sum;
      const intake = network.supplies.reduce(
        (amount, supply, i) => (supply.demand === conversion.demand ? amount + p.x[trace.layout.supply + i]! : amount),
        0,
      );
      return sum + conversion.yield * intake;
    }, 0),
  );
  const produced = total(trace, (p) => producedIn(trace, p, mine)) + refined;
  const delivered = total(trace, (p) => deliveredIn(trace, p, mine));
  return [
    row("produced", produced),
    row("exported", delivered),
    row("supplied at home", supplied),
    row("losses and own use", produced - delivered - supplied),
    row(
      "unmet at home",
      total(trace, (p) => unmetIn(trace, p, commodity.id)),
    ),
  ];
}

function total(trace: Trace, read: (period: Trace["periods"][number]) => number): number {
  return trace.periods.reduce((sum, period) => sum + read(period), 0);
}
