import type { World } from "../change/world.ts";
import { assemble } from "../flow/assemble.ts";
import { ChainedProgramme } from "../flow/chained-programme.ts";
import { type Layout, STORE_ROWS } from "../flow/layout.ts";
import type { LinearProgramme, Optimum, SolverFactory } from "../flow/problem.ts";
import { sumOver, valueAt } from "../network/step-function.ts";
import { PeriodFiller } from "./fill-period.ts";
import { initialState } from "./state.ts";
import type { PeriodTrace, Trace } from "./trace.ts";

/** How far a stepped run stays behind one that knows every day in advance; value in kUSD, before penalties are taken out. */
export interface ForesightBound {
  readonly stepped: number;
  readonly foresight: number;
  /** Produced less in the stepped run than with foresight, base units, summed over cargos of one commodity. */
  readonly extraOutput: ReadonlyMap<string, number>;
}

/** Most periods the bound is computed for: the programme grows with them. */
export const MOST_PERIODS = 90;

/**
 * One linear programme over all days of a stepped run (MODEL B, last line): same network, same nominations, same daily limits of links (with
 * what the stepped run had mobilised), stocks carried inside, at least the stepped run's stocks at the end. The stepped run is feasible in
 * it, so its value is a bound. Takes a disturbed run by days; throws a RangeError for anything else.
 */
export function foresightBound(trace: Trace, solver: SolverFactory): ForesightBound {
  const { world, layout, periods, calm } = trace;
  if (calm === null || periods.length > MOST_PERIODS || periods.some((period) => period.to - period.from !== 1)) {
    throw new RangeError(`foresight is computed for a disturbed run of at most ${MOST_PERIODS} days, day by day`);
  }
  const days = periods.map((period, t) => dayProgramme(trace, period, t));
  const optimum = solveOnce(chain(days, trace, steppedStocks(trace)), solver);
  const worth = (read: (t: number, column: number) => number) =>
    -days.reduce(
      (sum, day, t) =>
        sum + day.cost.reduce((cost, value, column) => cost + (value === 0 ? 0 : value * read(t, column)), 0),
      0,
    );
  const extraOutput = new Map<string, number>();
  world.network.sources.forEach((source, i) => {
    const { commodity } = world.network.cargos[source.cargo]!;
    const extra = periods.reduce(
      (sum, { x }, t) => sum + optimum.x[t * width(layout) + layout.source + i]! - x[layout.source + i]!,
      0,
    );
    extraOutput.set(commodity, (extraOutput.get(commodity) ?? 0) + extra);
  });
  return {
    stepped: worth((t, column) => periods[t]!.x[column]!),
    foresight: worth((t, column) => optimum.x[t * width(layout) + column]!),
    extraOutput,
  };
}

function solveOnce(programme: LinearProgramme, solver: SolverFactory): Optimum {
  const once = solver(programme);
  const optimum = once.solve();
  once.dispose();
  if (optimum.status !== "optimal") throw new Error(`the programme with foresight is ${optimum.status}`);
  return optimum;
}

/** One day's costs and bounds, with stores priced at nothing but their handling and left to the chained rows. */
function dayProgramme({ world, layout, calm }: Trace, period: PeriodTrace, t: number): LinearProgramme {
  const { network } = world;
  const programme = assemble(network, layout);
  const calmX = calm!.periods[t]!.x;
  const nominations = Float64Array.from(
    network.sinks,
    (_, i) => calmX[layout.nominated + i]! + calmX[layout.spot + i]!,
  );
  const storeValues = layout.storeColumns.map(() => ({ toTarget: 0, above: 0 }));
  const promised = calmX.subarray(layout.flow, layout.flow + network.flows.length);
  const state = initialState(network, null);
  new PeriodFiller(programme, world).fill({ world, layout, period, state, nominations, promised, storeValues });
  programme.rowUpper.set(period.limit, layout.linkRow);
  network.stores.forEach((_, s) => {
    const row = layout.storeRow + STORE_ROWS * s;
    programme.rowUpper.fill(Number.POSITIVE_INFINITY, row + 1, row + 5);
  });
  programme.rowUpper.fill(Number.POSITIVE_INFINITY, layout.stockRow, layout.stockRow + layout.storeColumns.length);
  return programme;
}

/** Columns of one day: those of the period programme, then one stock per store and cargo at the end of the day. */
function width(layout: Layout): number {
  return layout.columns + layout.storeColumns.length;
}

/** Stocks of the stepped run: `before` the first day and at the end of the last, per store column. */
function steppedStocks(trace: Trace): { readonly before: Float64Array; readonly end: Float64Array } {
  const { world, layout, periods } = trace;
  const before = initialState(world.network, null).stock;
  const end = before.slice();
  for (const { x } of periods) {
    layout.storeColumns.forEach((_, i) => {
      const [a, b, c, d] = [0, 1, 2, 3].map((k) => x[layout.store + 4 * i + k]!);
      end[i] = Math.max(0, end[i]! + a! + b! - c! - d!);
    });
  }
  return { before, end };
}

/** Rows that tie the days together: stock balances, room and floor of each store, and the pace at which a field comes back. */
function chain(
  days: readonly LinearProgramme[],
  trace: Trace,
  stocks: ReturnType<typeof steppedStocks>,
): LinearProgramme {
  const { world, layout } = trace;
  const { network } = world;
  const rows = new ChainedProgramme(days, width(layout));
  days.forEach((_, t) => {
    const stock = (i: number) => t * width(layout) + layout.columns + i;
    layout.storeColumns.forEach((_, i) => {
      const column = t * width(layout) + layout.store + 4 * i;
      const moves: [number, number][] = [
        [stock(i), 1],
        [column, -1],
        [column + 1, -1],
        [column + 2, 1],
        [column + 3, 1],
      ];
      const known = t === 0 ? stocks.before[i]! : 0;
      rows.add(t === 0 ? moves : [...moves, [stock(i) - width(layout), -1]], known, known);
      if (t === days.length - 1) rows.lower(stock(i), stocks.end[i]! - 1e-9);
    });
    network.stores.forEach((store, s) => {
      const mine = layout.storeColumns.flatMap((column, i) =>
        column.store === s ? [[stock(i), 1] as [number, number]] : [],
      );
      rows.add(
        mine,
        mine.length === 0 ? 0 : store.volume * Math.min(store.floor, store.target) - 1e-9,
        valueAt(world.volumes[s]!, trace.periods[t]!.from) + 1e-9,
      );
    });
    if (t > 0) addRestarts(rows, world, trace, t);
  });
  return rows.pack();
}

/** Output grows by at most potential / restartDays a day after a shut-in; where the potential itself jumps, by the jump. */
function addRestarts(rows: ChainedProgramme, world: World, { layout, periods }: Trace, t: number): void {
  const [today, yesterday] = [periods[t]!, periods[t - 1]!];
  world.network.sources.forEach((source, i) => {
    if (source.restartDays <= 0) return;
    const potential = sumOver(world.output[i]!, today.from, today.to);
    const jump = potential - sumOver(source.potential, yesterday.from, yesterday.to) * (1 - 1e-9);
    const column = t * width(layout) + layout.source + i;
    const pace = Math.max(0, potential / source.restartDays, jump);
    rows.add(
      [
        [column, 1],
        [column - width(layout), -1],
      ],
      Number.NEGATIVE_INFINITY,
      pace + 1e-9,
    );
  });
}
