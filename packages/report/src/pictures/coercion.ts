import {
  type BargainingDumbbellState,
  bargainingDumbbell,
  type DumbbellRow,
  type PowerCell,
  powerHorizon,
  protectionBars,
  readable,
} from "@multivector/charts";
import type { OwnCost, PowerTable, Protection } from "@multivector/engine";
import { type ActorPower, actorName } from "../coercion-readings.ts";
import type { Figure } from "../document.ts";
import { amount, cell, count, isWeak, mark } from "../format.ts";
import type { View } from "../view.ts";
import { tableOf } from "../writer.ts";
import { both } from "./both.ts";

type FigureParts = Omit<Figure, "kind" | "name">;

/** Upper ends of the shades, as shares of a year's exports. */
const STEPS = [0.0001, 0.001, 0.01, 0.05, 0.2] as const;
const LEVELS = ["under 0.01 % of a year", "under 0.1 %", "under 1 %", "under 5 %", "under 20 %", "20 % and more"];

/** What each actor can take over each number of days, and its own cost. */
export function powerFigure(view: View, rows: readonly ActorPower[]): FigureParts {
  const { coercion, runId } = view.assessment;
  const days = coercion.horizons.map((n) => count(n, "day"));
  const group = (heading: string, states: boolean) => ({
    heading,
    rows: rows
      .filter((row) => row.isState === states)
      .map((row) => ({
        name: row.name,
        note: row.levers,
        cells: powerCells(row),
      })),
  });
  const title = `Who can stop what: loss of ${view.focalName} by days of closure, and the own cost of the one who closes`;
  return {
    id: "fig-power-horizon",
    title,
    caption:
      "Bold: gross export value not earned within the days of closure. Below it what is known of the closer’s own cost: fees and tariffs it does not earn, its own cargo that stops. " +
      "Its share in the profit of a pipeline is not known, so an own cost is a lower bound (+ in the table; n.k.: nothing is known). Shade: loss as a share of a year’s exports.",
    unit: "USD million over the days of closure",
    sources: [`run:${runId}`],
    table: tableOf(
      ["Actor", "Levers", ...days.map((name) => `#${name}: loss`), ...days.map((name) => `#${name}: own cost`)],
      rows.map((row) => [
        row.name,
        row.levers,
        ...row.byDays.map((loss) => cell(loss === undefined ? null : ranged(loss))),
        ...row.byDays.map((loss) => (loss === undefined ? "n.k." : ownText(loss.ownCost))),
      ]),
    ),
    ...both(powerHorizon, {
      id: "power-horizon",
      title,
      desc: rows
        .map((row) => `${row.name}: ${row.byDays.map((loss) => readable(loss?.lossUsdM ?? 0)).join(", ")}`)
        .join("; "),
      unit: "USD million",
      columns: days,
      groups: [group("States", true), group("Operators and companies", false)].filter((g) => g.rows.length > 0),
      levels: LEVELS,
    }),
  };
}

/** The cells of one actor, from the shortest closure on. */
export function powerCells({ byDays }: ActorPower): PowerCell[] {
  return byDays.map((loss) => ({
    loss: loss?.lossUsdM ?? 0,
    own: loss === undefined ? null : knownOwn(loss.ownCost),
    level: STEPS.filter((step) => (loss?.shareOfYear ?? 0) >= step).length,
  }));
}

function ranged({ lossUsdM, low, high }: { readonly lossUsdM: number; readonly low?: number; readonly high?: number }) {
  return low === undefined || high === undefined ? lossUsdM : { value: lossUsdM, low, high };
}

/** Is a part of an own cost not known? */
export function isPartial({ feesUsdM, equityUsdM, cargoUsdM }: OwnCost): boolean {
  return [feesUsdM, equityUsdM, cargoUsdM].includes(null);
}

/** A gain below this is none, USD million. */
const ROUNDING = 0.1;

/** What is known of an own cost, USD million; null where nothing but a share of unknown profit is at stake. */
export function knownOwn(own: OwnCost): number | null {
  if (own.totalUsdM === null || Math.abs(own.totalUsdM) >= ROUNDING) return own.totalUsdM;
  return isPartial(own) ? null : Math.max(0, own.totalUsdM);
}

/** An own cost for a cell: `n.k.` where none of it is known, a plus where more may come to it. */
export function ownText(own: OwnCost): string {
  const known = knownOwn(own);
  return known === null ? "n.k." : `${cell(known)}${isPartial(own) ? "+" : ""}`;
}

/** What a protection avoids of the worst closure day by day, USD million; 0 where it was not run. */
export function avoidedBy({ simulatedBeforeUsdM, simulatedAfterUsdM }: Protection): number {
  return simulatedBeforeUsdM === null || simulatedAfterUsdM === null ? 0 : simulatedBeforeUsdM - simulatedAfterUsdM;
}

/** Cost of the best protections beside what each avoids of the worst closure. */
export function protectionFigure(view: View, best: readonly Protection[]): FigureParts {
  const days = best[0]?.days ?? 0;
  const title = `What would protect best: cost, and loss avoided in one closure of ${count(days, "day")}`;
  const bars = best.map((one) => ({
    name: one.name,
    note: `${one.avoidedPerUsd === null ? "costs nothing" : `USD ${cell(one.avoidedPerUsd)} avoided per USD`}${one.leadYears === null ? "" : ` · ${count(one.leadYears, "year")} to build`}`,
    ...{ cost: one.costUsdM, costLow: one.costLowUsdM, costHigh: one.costHighUsdM },
    avoided: avoidedBy(one),
    weak: isWeak(costFigure(view, one.investment)?.basis ?? "assumed"),
  }));
  return {
    id: "fig-protection",
    title,
    caption:
      "Ordered by loss avoided per dollar of cost, simulated day by day; oil that waits in tanks counts as avoided. Thin lines: stated range of the cost. Hatched: a cost that is assumed or derived, not observed. Years: time to build.",
    unit: "USD million",
    sources: [...best.flatMap((one) => costFigure(view, one.investment)?.source ?? []), `run:${view.assessment.runId}`],
    table: tableOf(
      ["Investment", "#Cost, USD million", "#Loss avoided, USD million"],
      bars.map((bar) => [bar.name, cell({ value: bar.cost, low: bar.costLow, high: bar.costHigh }), cell(bar.avoided)]),
    ),
    ...both(protectionBars, {
      id: "protection",
      title,
      desc: bars.map((bar) => `${bar.name}: costs ${readable(bar.cost)}, avoids ${readable(bar.avoided)}`).join("; "),
      unit: "USD million",
      costName: "cost to build",
      avoidedName: "loss avoided",
      bars,
    }),
  };
}

/** The cost of an investment as the case states it. */
export function costFigure(view: View, investment: string) {
  return view.case.figures
    .filter((f) => f.use && f.quantity === "capex" && f.subject === `investment:${investment}`)
    .at(-1);
}

/** Shares of less than this part of the largest stand on a scale of their own. */
const SMALL = 0.1;

/** Shapley values by player, without and with a planned corridor. */
export function bargainingFigure(view: View, power: PowerTable, planned: PowerTable["planned"][number]): FigureParts {
  const rows = power.players.map(({ actor, shapleyUsdM, with: later }) => ({
    name: actorName(view, actor),
    ...{ without: shapleyUsdM, with: settled(shapleyUsdM, later[planned.investment]?.shapleyUsdM ?? shapleyUsdM) },
  }));
  const groups = dumbbellGroups(rows, "Smaller shares, on a scale of their own");
  const drawn = groups.flatMap((group) => group.rows);
  const title = `Who gains: ${planned.name}`;
  return {
    id: `fig-bargaining-${planned.investment}`,
    title,
    caption:
      "Shapley value: what a player adds on average to those already agreed, over all orders of agreeing: how much hangs on its consent. It is no income and no forecast. Players below a thousandth of the largest are in the table only.",
    unit: "USD million a year",
    sources: [`run:${view.assessment.runId}`],
    table: tableOf(
      ["Player", "#Without", "#With", "#Change"],
      rows.map((row) => [row.name, cell(row.without), cell(row.with), signed(row.with - row.without)]),
    ),
    ...both(bargainingDumbbell, {
      id: `bargaining-${planned.investment}`,
      title,
      desc: drawn.map((row) => `${row.name}: ${readable(row.without)} without, ${readable(row.with)} with`).join("; "),
      unit: "USD million a year",
      without: "without it",
      with: "with it",
      change: "change",
      groups,
    }),
  };
}

/** Players from the largest down, without those below a thousandth of it; the small ones, under their heading, on a scale of their own. */
export function dumbbellGroups(
  rows: readonly Omit<DumbbellRow, "change">[],
  smallOnes: string,
): BargainingDumbbellState["groups"] {
  const size = (row: (typeof rows)[number]) => Math.max(row.without, row.with);
  const largest = Math.max(...rows.map(size));
  const drawn = rows
    .filter((row) => size(row) >= 0.001 * largest)
    .map((row) => ({ ...row, change: signed(row.with - row.without) }))
    .sort((a, b) => size(b) - size(a));
  return [
    { heading: "", rows: drawn.filter((row) => size(row) >= SMALL * largest) },
    { heading: smallOnes, rows: drawn.filter((row) => size(row) < SMALL * largest) },
  ].filter((group) => group.rows.length > 0);
}

/** Changes below this are none, USD million a year. */
export const UNCHANGED = 0.5;

/** A later value, or the one before where the change is none. */
export function settled(before: number, later: number): number {
  return Math.abs(later - before) < UNCHANGED ? before : later;
}

/** A change with its sign. */
export function signed(value: number): string {
  const text = readable(Math.abs(value) < UNCHANGED ? 0 : value);
  return value >= UNCHANGED ? `+${text}` : text;
}

/** A cost with range and the mark of its basis. */
export function costText(view: View, one: Protection): string {
  const basis = costFigure(view, one.investment)?.basis ?? "";
  return `${cell({ value: one.costUsdM, low: one.costLowUsdM, high: one.costHighUsdM })}${mark(basis)}`;
}

/** USD million in words. */
export const usd = (value: number) => amount(value, "USD million");
