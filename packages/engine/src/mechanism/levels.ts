import type { Mechanism, Variable } from "../case/politics.ts";
import type { Case } from "../case/types.ts";
import { readSlot, type Slot, slotOf } from "../futures/slots.ts";
import { levelOf, logHazardOf, rateOf, restLevel, weakestOf } from "./forms.ts";
import type { SwitchSet } from "./types.ts";

/** Reads the level of a computed variable in the month under way. */
export type ReadingFunction = () => number;

/** A mechanism that works on a variable, with its numbers in one future. */
interface Working {
  readonly mechanism: Mechanism;
  readonly causes: readonly number[];
  readonly effect: number;
  readonly strength: number;
  readonly threshold: number;
  readonly half: number;
  /** Months by which a rate lags. */
  readonly lag: number;
  /** What the form gives at rest: only what is beyond it moves the effect. */
  atRest: number;
}

/** A mechanism that works on the log of a reaction's hazard. */
interface OnHazard {
  readonly cause: number;
  readonly reaction: string;
  readonly strength: number;
  readonly reference: number | null;
}

/** Days of a month, on average: lags are stated in days and kept in months. */
const MONTH_DAYS = 30.4375;

/**
 * The levels of a case's variables, month by month (docs/model/mechanisms.md): stocks moved by mechanisms of form `rate` and by levers, levels on top
 * of them by `threshold` and `saturation`, the weakest of ties, readings computed by the engine. Only mechanisms that are switched on work.
 */
export class Levels {
  readonly ids: readonly string[];
  /** Level of each variable in the month under way. */
  readonly now: Float64Array;
  readonly #variables: readonly Variable[];
  readonly #stock: Float64Array;
  /** Level of each variable at which what it causes stands still. */
  readonly #rest: Float64Array;
  readonly #working: readonly Working[];
  readonly #onHazard: readonly OnHazard[];
  readonly #readings: readonly (ReadingFunction | null)[];
  readonly #history: Float64Array[] = [];
  readonly #index: ReadonlyMap<string, number>;

  constructor(
    kase: Case,
    switches: SwitchSet,
    values: ReadonlyMap<string, number>,
    drivers: ReadonlyMap<string, number>,
    reading: (variable: Variable, level: (id: string) => number) => ReadingFunction,
  ) {
    const { variables } = kase;
    this.#variables = variables;
    this.ids = variables.map(({ id }) => id);
    this.#index = new Map(this.ids.map((id, v) => [id, v]));
    this.#readings = variables.map((variable) =>
      variable.role === "reading" ? reading(variable, (id) => this.level(id)) : null,
    );
    this.#stock = Float64Array.from(variables, ({ id }) => readSlot(slotOf(kase, `variable:${id}`, "start"), values));
    this.#drive(drivers);
    this.now = this.#stock.slice();
    const own = switches.mechanisms.filter(({ form }) => form !== "computed" && form !== "text");
    this.#working = own.filter(({ form }) => form !== "hazard").map((mechanism) => this.#work(kase, mechanism, values));
    this.#onHazard = own
      .filter(({ form }) => form === "hazard")
      .map((mechanism) => this.#onReaction(kase, mechanism, values));
    for (let v = 0; v < variables.length; v++) this.now[v] = this.#readings[v]?.() ?? this.now[v]!;
    this.#rest = Float64Array.from(variables, ({ id, role }, v) =>
      restLevel(role, drivers.has(id) ? undefined : slotOf(kase, `variable:${id}`, "start")?.value, this.now[v]!),
    );
    for (const one of this.#working) one.atRest = this.#given(one, this.#rest);
    this.#weakest();
    this.#onTop();
    this.#weakest();
  }

  /** Level of a variable in the month under way; NaN for one the case does not have. */
  level(id: string): number {
    const v = this.#index.get(id);
    return v === undefined ? Number.NaN : this.now[v]!;
  }

  /** Takes a month: `shifts` are what levers add to stocks in it, `drivers` levels that the future dates. */
  step(shifts: ReadonlyMap<string, number>, drivers: ReadonlyMap<string, number>): void {
    this.#history.push(this.now.slice());
    this.#drive(drivers);
    for (const one of this.#working) {
      if (one.mechanism.form !== "rate") continue;
      const then = this.#history[Math.max(0, this.#history.length - 1 - one.lag)]!;
      const cause = one.causes[0]!;
      this.#stock[one.effect]! += rateOf(one.strength, then[cause]!, this.#rest[cause]!) / 12;
    }
    for (const [id, by] of shifts) {
      const v = this.#index.get(id);
      if (v !== undefined) this.#stock[v]! += by;
    }
    for (let v = 0; v < this.now.length; v++) {
      const { least, most } = this.#variables[v]!;
      this.#stock[v] = Math.min(most, Math.max(least, this.#stock[v]!));
      this.now[v] = this.#readings[v]?.() ?? this.#stock[v]!;
    }
    this.#weakest();
    this.#onTop();
    this.#weakest();
  }

  /** What mechanisms add to the log of a reaction's hazard in the month under way. */
  logHazard(reaction: string): number {
    let sum = 0;
    for (const { cause, reaction: on, strength, reference } of this.#onHazard) {
      if (on === reaction) sum += logHazardOf(strength, this.now[cause]!, reference ?? this.#rest[cause]!);
    }
    return sum;
  }

  #drive(drivers: ReadonlyMap<string, number>): void {
    for (const [id, level] of drivers) {
      const v = this.#index.get(id);
      if (v !== undefined) this.#stock[v] = level;
    }
  }

  /** Levels that follow their causes at once. */
  #onTop(): void {
    for (const one of this.#working) {
      if (one.mechanism.form !== "threshold" && one.mechanism.form !== "saturation") continue;
      const { least, most } = this.#variables[one.effect]!;
      const level = this.now[one.effect]! + this.#given(one, this.now) - one.atRest;
      this.now[one.effect] = Math.min(most, Math.max(least, level));
    }
  }

  #weakest(): void {
    for (const { mechanism, causes, effect } of this.#working) {
      if (mechanism.form === "weakest") this.now[effect] = weakestOf(causes.map((cause) => this.now[cause]!));
    }
  }

  #given({ mechanism, causes, strength, threshold, half }: Working, levels: Float64Array): number {
    if (mechanism.form !== "threshold" && mechanism.form !== "saturation") return 0;
    return levelOf(mechanism.form, { strength, threshold, half }, levels[causes[0]!]!);
  }

  #at(id: string): number {
    const v = this.#index.get(id);
    if (v === undefined) throw new Error(`a mechanism names the variable \`${id}\`, which the case does not have`);
    return v;
  }

  #work(kase: Case, mechanism: Mechanism, values: ReadonlyMap<string, number>): Working {
    const number = (quantity: string, absent: number) => readSlot(numberOf(kase, mechanism, quantity), values, absent);
    return {
      mechanism,
      causes: mechanism.causes.map((id) => this.#at(id)),
      effect: this.#at(mechanism.effect),
      strength: number("strength", 0),
      threshold: number("threshold", 0),
      half: number("half", Number.POSITIVE_INFINITY),
      lag: Math.round(number("lag", 0) / MONTH_DAYS),
      atRest: 0,
    };
  }

  #onReaction(kase: Case, mechanism: Mechanism, values: ReadonlyMap<string, number>): OnHazard {
    const reference = numberOf(kase, mechanism, "reference");
    return {
      cause: this.#at(mechanism.causes[0]!),
      reaction: mechanism.effect.replace(/^reaction:/, ""),
      strength: readSlot(numberOf(kase, mechanism, "strength"), values),
      reference: reference === null ? null : readSlot(reference, values),
    };
  }
}

function numberOf(kase: Case, mechanism: Mechanism, quantity: string): Slot | null {
  return slotOf(kase, `mechanism:${mechanism.id}`, quantity);
}
