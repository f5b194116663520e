import type { Case } from "../case/types.ts";
import type { Day } from "../quantity/dates.ts";
import { RequestError } from "../simulate/run.ts";
import { leverCost } from "./cost.ts";
import { leversOf } from "./known-levers.ts";
import { leverFigures } from "./lever-figures.ts";
import { absentProblems } from "./precedence.ts";
import { type BegunLever, begin } from "./timing.ts";

const DAYS_PER_YEAR = 365.25;

/** Days between two announcements where no budget spaces them. */
const GAP_DAYS = 180;

/** What a plan in order has to keep to. */
export interface OrderRequest {
  readonly from: Day;
  /** Most that may be spent at any time, USD million a year; absent: money is no limit. */
  readonly budgetPerYear?: number;
  /** Least days between two announcements: 180 without a budget, 0 with one. */
  readonly gapDays?: number;
  /** First day on which a lever can begin, by lever. */
  readonly earliest?: ReadonlyMap<string, Day>;
  /** Drawn values by figure id. */
  readonly values?: ReadonlyMap<string, number>;
}

interface Spending {
  readonly to: Day;
  /** USD million a year. */
  readonly rate: number;
}

/**
 * The earliest first day of each lever if they begin in this order: not before `from` and its own earliest day, not before the lever ahead of it
 * (and the gap), not before what it follows stands, and so that money lasts. A lever spends what it costs once evenly until it stands, over at
 * least a year. Throws {@link RequestError} if the order puts a lever before one it follows, or one alone costs more a year than the budget.
 */
export function startsInOrder(kase: Case, order: readonly string[], request: OrderRequest): ReadonlyMap<string, Day> {
  const { budgetPerYear = Number.POSITIVE_INFINITY, earliest } = request;
  const gap = request.gapDays ?? (request.budgetPerYear === undefined ? GAP_DAYS : 0);
  const figures = leverFigures(kase, request.values);
  const levers = leversOf(kase, order);
  const problems = [...absentProblems(levers, "in this order"), ...orderProblems(levers)];
  if (problems.length > 0) throw new RequestError(problems);
  const built = new Map<string, Day>();
  const begun = new Map<string, BegunLever>();
  let spendings: Spending[] = [];
  let reached = request.from;
  for (const lever of levers) {
    const after = lever.after.map((id) => begun.get(id)!.stands);
    const soonest = Math.max(reached, earliest?.get(lever.id) ?? reached, ...after);
    const cost = leverCost(
      figures,
      lever,
      lever.investments.filter((id) => !built.has(id)),
    ).costUsdM;
    const rateFrom = (day: Day): Spending => {
      const { stands } = begin(kase, figures, lever, day, new Map(built));
      const days = Math.max(stands - day, DAYS_PER_YEAR);
      return { to: day + Math.ceil(days), rate: ((cost?.value ?? 0) * DAYS_PER_YEAR) / days };
    };
    const start = firstAffordable(lever.id, soonest, rateFrom, spendings, budgetPerYear);
    spendings = [...spendings.filter(({ to }) => to > start), rateFrom(start)];
    begun.set(lever.id, begin(kase, figures, lever, start, built));
    reached = start + gap;
  }
  return new Map([...begun].map(([id, { announced }]) => [id, announced]));
}

/** Spending only ends as time goes by, so the first day with room is the soonest one or a day on which some spending ends. */
function firstAffordable(
  lever: string,
  soonest: Day,
  rateFrom: (day: Day) => Spending,
  spendings: readonly Spending[],
  budget: number,
): Day {
  const ends = spendings.map(({ to }) => to).filter((day) => day > soonest);
  for (const day of [soonest, ...ends.sort((a, b) => a - b)]) {
    const running = spendings.reduce((sum, { to, rate }) => (to > day ? sum + rate : sum), 0);
    if (running + rateFrom(day).rate <= budget * (1 + 1e-9)) return day;
  }
  const rate = Math.round(rateFrom(soonest).rate);
  throw new RequestError([
    `lever \`${lever}\` alone spends ${rate} USD million a year until it stands, more than the budget of ${budget}`,
  ]);
}

function orderProblems(levers: readonly { readonly id: string; readonly after: readonly string[] }[]): string[] {
  return levers.flatMap(({ id, after }, i) =>
    after
      .filter((before) => levers.findIndex((lever) => lever.id === before) > i)
      .map((before) => `lever \`${id}\` stands before \`${before}\` in this order, which it follows`),
  );
}
