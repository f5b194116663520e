import type { Outlook } from "../futures/outlook.ts";
import { readSlot, slotOf } from "../futures/slots.ts";
import type { Future } from "../futures/types.ts";
import type { Day } from "../quantity/dates.ts";
import { exp, log } from "../quantity/elementary.ts";
import { excitation, type Provocation, YEAR_DAYS } from "../reaction/hazard.ts";
import { type HazardNumbers, hazardNumbers, type ReactionModel } from "../reaction/model.ts";
import type { Move } from "../strategy/types.ts";
import type { ActLosses } from "./act-losses.ts";

/** Days of a step in which a hazard is held: short beside the half-life of a move. */
const STEP = 10;

/** Severity below which the rest of a move is not followed. */
const FORGOTTEN = 1e-3;

/** What stands from a day on, until the next stretch begins: changes in the grammar, undated. */
export interface Stretch {
  readonly from: Day;
  readonly standing: readonly string[];
}

/** A reaction that recent moves excite, with its numbers in one future. */
interface Provoked {
  readonly model: ReactionModel;
  readonly pole: string;
  readonly numbers: HazardNumbers;
  readonly keptAStep: number;
  /** Months of the window during which its other regime holds. */
  readonly warMonths: number;
}

/**
 * The expected area of the window of vulnerability, USD million, without drawing acts: over reactions that moves excite, the sum over time of (hazard with
 * the announcements - hazard without) x what an act costs with the network as it then stands (docs/model/window.md). What acts themselves set off
 * is left out: it is how orders of levers are compared, and the winners are simulated.
 */
export class ExpectedArea {
  readonly #outlook: Outlook;
  readonly #losses: ActLosses;
  readonly #provocation: Provocation;
  readonly #futures: readonly (readonly Provoked[])[];

  /** `idle`: ids of reactions whose sender does nothing. */
  constructor(
    outlook: Outlook,
    losses: ActLosses,
    provocation: Provocation,
    futures: readonly Future[],
    idle: ReadonlySet<string> = new Set(),
  ) {
    this.#outlook = outlook;
    this.#losses = losses;
    this.#provocation = provocation;
    this.#futures = futures.map((future) =>
      provokedIn(outlook, future).filter(({ model }) => !idle.has(model.reaction.id)),
    );
  }

  /** The area of each future under the moves of a schedule; `stretches`: what stands from which day on, the first from the start. */
  areas(moves: readonly Move[], stretches: readonly Stretch[]): number[] {
    return this.byMonth(moves, stretches).map((months) => months.reduce((sum, month) => sum + month, 0));
  }

  /** The same month by month: what acts that begin in a month are expected to cost in all. */
  byMonth(moves: readonly Move[], stretches: readonly Stretch[]): Float64Array[] {
    const costs = stretches.map(({ standing }) => this.#losses.of(standing));
    const days = stretches.map(({ from }) => from);
    return this.#futures.map((reactions) => {
      const months = new Float64Array(this.#outlook.periods.length);
      for (const one of reactions) this.#add(months, one, moves, days, costs);
      return months;
    });
  }

  /**
   * What no order of the same moves can go below, USD million, mean over futures: every announcement counts its severity times the least slope of the
   * hazard for its time in memory, at the cheapest month of all (docs/model/window.md).
   */
  bound(moves: readonly Move[], standings: readonly (readonly string[])[]): number {
    const costs = standings.map((standing) => this.#losses.of(standing));
    const areas = this.#futures.map((reactions) =>
      reactions.reduce((sum, one) => {
        const own = costs.map((cost) => cost.get(one.model.reaction.id)!);
        return sum + this.#least(one, moves, own);
      }, 0),
    );
    return areas.reduce((sum, area) => sum + area, 0) / Math.max(1, areas.length);
  }

  #add(
    months: Float64Array,
    one: Provoked,
    moves: readonly Move[],
    days: readonly Day[],
    costs: readonly ReadonlyMap<string, number>[],
  ): void {
    const { periods, from, to } = this.#outlook;
    const mine = moves.filter(({ pole }) => pole === one.pole);
    if (!mine.some(({ announcement }) => announcement)) return;
    const own = costs.map((cost) => cost.get(one.model.reaction.id)!);
    let [all, quiet, next, month, stretch] = [0, 0, 0, 0, 0];
    for (let day = from; day < to; day += STEP) {
      while (next < mine.length && mine[next]!.day < day + STEP) {
        const { direction, severity, announcement } = mine[next++]!;
        const signed = direction === "away" ? severity : -severity;
        all += signed;
        if (!announcement) quiet += signed;
      }
      if (Math.abs(all - quiet) < FORGOTTEN && next === mine.length) return;
      while (periods[month]!.to <= day) month++;
      while (stretch + 1 < days.length && days[stretch + 1]! <= day) stretch++;
      if (all !== quiet) months[month]! += (this.#excess(one, all, quiet, month) * own[stretch]! * STEP) / YEAR_DAYS;
      all *= one.keptAStep;
      quiet *= one.keptAStep;
    }
  }

  /** Acts a year that announcing adds. */
  #excess({ numbers, warMonths }: Provoked, all: number, quiet: number, month: number): number {
    const rate = month < warMonths ? numbers.war : numbers.calm;
    const at = (stock: number) => Math.min(numbers.cap, rate * exp(excitation(numbers, stock, this.#provocation)));
    return at(all) - at(quiet);
  }

  #least({ numbers, pole, keptAStep, warMonths }: Provoked, moves: readonly Move[], cost: readonly number[]): number {
    const away = moves.filter((move) => move.pole === pole && move.direction === "away");
    const announced = away.reduce((sum, { announcement, severity }) => sum + (announcement ? severity : 0), 0);
    const memory = (announced * numbers.halfLife) / log(2) / YEAR_DAYS;
    // In steps a move is remembered a little longer than in truth: what may be gained is counted by the steps, what must be paid is not.
    const longest = (announced * STEP) / (1 - keptAStep) / YEAR_DAYS;
    const rates = warMonths <= 0 ? [numbers.calm] : [numbers.calm, numbers.war];
    const dearest = cost.reduce((most, value) => Math.max(most, value), 0);
    const cheapest = cost.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
    // A negative coefficient gains by announcing: at most its slope at rest, in the dearest month, at the highest rate.
    if (numbers.provocation < 0) return numbers.provocation * longest * Math.max(...rates) * dearest;
    const highest = Math.max(...rates) * exp(excitation(numbers, stockOf(away), "linear"));
    // An act that earns gains by being provoked: at most the steepest slope, where the hazard is highest.
    if (cheapest < 0) return numbers.provocation * longest * Math.min(numbers.cap, highest) * cheapest;
    // Beyond a threshold or under the cap an order may leave nothing.
    if (this.#provocation !== "linear" || highest > numbers.cap) return 0;
    return leastSlope(numbers, stockOf(away)) * memory * Math.min(...rates) * Math.max(0, cheapest);
  }
}

/** Least slope of exp(b E / (1 + E / E0)) over the stocks an order can reach: its logarithm rises, then falls, so it is least at an end. */
function leastSlope({ provocation, half }: HazardNumbers, most: number): number {
  const at = (stock: number) => {
    const damped = 1 + stock / half;
    return (provocation * exp((provocation * stock) / damped)) / (damped * damped);
  };
  return Math.min(at(0), at(most));
}

/** Stock of moves if all were seen on one day. */
function stockOf(moves: readonly Move[]): number {
  return moves.reduce((sum, { severity }) => sum + severity, 0);
}

function provokedIn({ models, kase, periods }: Outlook, { values }: Future): Provoked[] {
  return models.flatMap((model) => {
    const { excitedBy, regime } = model.reaction;
    if (excitedBy?.stock !== "moves-away") return [];
    const numbers = hazardNumbers(model, values);
    const share = regime === "" ? 0 : readSlot(slotOf(kase, `variable:${regime}`, "start"), values);
    return [
      {
        model,
        pole: excitedBy.pole,
        numbers,
        keptAStep: exp((-log(2) * STEP) / numbers.halfLife),
        warMonths: share * periods.length,
      },
    ];
  });
}
