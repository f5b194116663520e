import { compare } from "../case/lookup.ts";
import type { Strategy } from "../case/politics.ts";
import type { Outlook } from "../futures/outlook.ts";
import type { Future } from "../futures/types.ts";
import { switchesOf } from "../mechanism/switches.ts";
import { type Day, isoOf } from "../quantity/dates.ts";
import { strategyOf } from "../strategy/known-levers.ts";
import { countOrders, neighboursOf, ordersOf, type Precedence } from "../strategy/orders.ts";
import { beginStrategy, scheduleOf } from "../strategy/schedule.ts";
import { startsInOrder } from "../strategy/starts-in-order.ts";
import type { BegunLever } from "../strategy/timing.ts";
import type { Move } from "../strategy/types.ts";
import { actLossesOf } from "./act-losses.ts";
import { ExpectedArea, type Stretch } from "./expected-area.ts";
import { meanOf } from "./spread.ts";
import type { LeverOrder } from "./types.ts";

/** Under which theories and constraints orders are compared. */
export interface OrderOptions {
  readonly theories: readonly string[];
  /** Most that may be spent in a year, USD million; absent: announcements are spaced by half a year instead. */
  readonly budgetPerYear?: number;
}

/** Sets of levers up to this size are ordered in every way. */
const EXACT = 6;

/** An order with its starts and the area it leaves, mean over futures. */
interface Tried {
  readonly order: readonly string[];
  readonly starts: ReadonlyMap<string, Day>;
  readonly moves: readonly Move[];
  readonly stretches: readonly Stretch[];
  readonly areas: readonly number[];
  readonly area: number;
}

/**
 * The order of a strategy's levers that leaves the smallest expected area of the window (MODEL D): every order up to 6 levers, beyond that descent
 * by exchanging and moving levers from the given order, with a bound no order of moves away goes below on the networks met (docs/model/window.md).
 */
export function leverOrder(
  outlook: Outlook,
  strategyId: string,
  futures: readonly Future[],
  options: OrderOptions,
): LeverOrder {
  const plan = strategyOf(outlook.kase, strategyId);
  const levers = plan.levers.map(({ lever }) => lever);
  const precedence: Precedence = new Map(outlook.kase.levers.map(({ id, after }) => [id, after]));
  const { provocation, reactions } = switchesOf(outlook.kase, options.theories);
  const area = new ExpectedArea(outlook, actLossesOf(outlook), reactions ? provocation : "off", futures);
  const tried = new Map<string, Tried>();
  const tryOrder = (order: readonly string[]): Tried => {
    const key = order.join("|");
    const found = tried.get(key) ?? attempt(outlook, plan, order, area, options);
    tried.set(key, found);
    return found;
  };
  const given = tryOrder(firstAdmissible(levers, precedence));
  const exact = levers.length <= EXACT;
  if (exact) for (const order of ordersOf(levers, precedence)) tryOrder(order);
  else {
    descend(given, precedence, tryOrder, 1);
    descend(given, precedence, tryOrder, -1);
  }
  const all = [...tried.values()];
  const best = all.reduce((least, one) => (one.area < least.area ? one : least));
  const worst = all.reduce((most, one) => (one.area > most.area ? one : most));
  const states = [
    ...new Map(
      all.flatMap(({ stretches }) => stretches).map(({ standing }) => [standing.join("\n"), standing]),
    ).values(),
  ];
  return {
    strategy: strategyId,
    theory: options.theories.join("+"),
    asDated: { areaUsdM: dated(outlook, plan, area) },
    asGiven: { order: given.order, areaUsdM: given.area },
    best: { order: best.order, starts: best.order.map((id) => isoOf(best.starts.get(id)!)), areaUsdM: best.area },
    worst: { order: worst.order, areaUsdM: worst.area },
    examined: all.length,
    orders: countOrders(levers, precedence) ?? Number.POSITIVE_INFINITY,
    exact,
    boundUsdM: exact ? best.area : Math.min(best.area, area.bound(given.moves, states)),
    signTurns: best.areas.filter((one) => one < 0).length / Math.max(1, best.areas.length),
  };
}

/** Steps to the best neighbour (`sense` 1: least area, -1: largest) until none is better. */
function descend(
  from: Tried,
  precedence: Precedence,
  tryOrder: (order: readonly string[]) => Tried,
  sense: 1 | -1,
): Tried {
  let best = from;
  for (;;) {
    const next = neighboursOf(best.order, precedence)
      .map(tryOrder)
      .reduce((least, one) => (sense * one.area < sense * least.area ? one : least), best);
    if (next === best) return best;
    best = next;
  }
}

function attempt(
  outlook: Outlook,
  plan: Strategy,
  order: readonly string[],
  area: ExpectedArea,
  { budgetPerYear }: OrderOptions,
): Tried {
  const { kase, from } = outlook;
  const starts = startsInOrder(kase, order, { from, ...(budgetPerYear === undefined ? {} : { budgetPerYear }) });
  const { begun } = beginStrategy(kase, plan, { starts });
  const { moves } = scheduleOf(kase, plan, { starts });
  const stretches = stretchesOf(outlook, begun);
  const areas = area.areas(moves, stretches);
  return { order, starts, moves, stretches, areas, area: meanOf(areas) };
}

/** The area if every lever begins on the day the strategy gives it. */
function dated(outlook: Outlook, plan: Strategy, area: ExpectedArea): number {
  const { begun } = beginStrategy(outlook.kase, plan);
  return meanOf(area.areas(scheduleOf(outlook.kase, plan).moves, stretchesOf(outlook, begun)));
}

/** What a strategy has built from which day on. What stands counts from the day it is whole: half ramps would be networks of their own for every order. */
export function stretchesOf({ kase, from }: Outlook, begun: readonly BegunLever[]): Stretch[] {
  const built = begun.flatMap(({ lever, adds, full }) => {
    const changes = [
      ...[...adds.keys()].flatMap((id) => kase.investments.find((one) => one.id === id)!.adds),
      ...lever.changes,
    ];
    return changes.length > 0 ? [{ full, changes }] : [];
  });
  const days = [...new Set([from, ...built.map(({ full }) => Math.max(from, full))])].sort((a, b) => a - b);
  return days.map((day) => ({
    from: day,
    standing: built.flatMap(({ full, changes }) => (full <= day ? changes : [])).sort(compare),
  }));
}

/** The levers in their given order, each held back until what it follows has come. */
function firstAdmissible(levers: readonly string[], precedence: Precedence): string[] {
  const order: string[] = [];
  const left = [...levers];
  while (left.length > 0) {
    const at = left.findIndex((id) => (precedence.get(id) ?? []).every((before) => !left.includes(before)));
    order.push(...left.splice(Math.max(0, at), 1));
  }
  return order;
}
