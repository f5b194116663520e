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
  /** By reaction. */
  readonly #onHazard = new Map<string, OnHazard[]>();
  readonly #readings: readonly (ReadingFunction | null)[];
  /** Levels of past months as far back as a mechanism lags, one row a month, written round and round. */
  readonly #past: Float64Array;
  readonly #kept: number;
  #months = 0;
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
    const { starts } = slotsOf(kase);
    this.#stock = Float64Array.from(starts, (start) => readSlot(start, values));
    this.#drive(drivers);
    this.now = this.#stock.slice();
    const own = switches.mechanisms.filter(({ form }) => form !== "computed" && form !== "text");
    this.#working = own.filter(({ form }) => form !== "hazard").map((mechanism) => this.#work(kase, mechanism, values));
    for (const mechanism of own.filter(({ form }) => form === "hazard")) {
      const one = this.#onReaction(kase, mechanism, values);
      this.#onHazard.set(one.reaction, [...(this.#onHazard.get(one.reaction) ?? []), one]);
    }
    this.#kept = 1 + this.#working.reduce((most, { lag }) => Math.max(most, lag), 0);
    this.#past = new Float64Array(this.#kept * variables.length);
    for (let v = 0; v < variables.length; v++) this.now[v] = this.#readings[v]?.() ?? this.now[v]!;
    this.#rest = Float64Array.from(variables, ({ id, role }, v) =>
      restLevel(role, drivers.has(id) ? undefined : starts[v]?.value, this.now[v]!),
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
    const width = this.now.length;
    const month = this.#months++;
    this.#past.set(this.now, (month % this.#kept) * width);
    this.#drive(drivers);
    for (const one of this.#working) {
      if (one.mechanism.form !== "rate") continue;
      const then = (Math.max(0, month - one.lag) % this.#kept) * width;
      const cause = one.causes[0]!;
      this.#stock[one.effect]! += rateOf(one.strength, this.#past[then + cause]!, this.#rest[cause]!) / 12;
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
    for (const { cause, strength, reference } of this.#onHazard.get(reaction) ?? [])
      sum += logHazardOf(strength, this.now[cause]!, reference ?? this.#rest[cause]!);
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
    const { strength, threshold, half, lag } = slotsOf(kase).mechanisms.get(mechanism)!;
    return {
      mechanism,
      causes: mechanism.causes.map((id) => this.#at(id)),
      effect: this.#at(mechanism.effect),
      strength: readSlot(strength, values),
      threshold: readSlot(threshold, values),
      half: readSlot(half, values, Number.POSITIVE_INFINITY),
      lag: Math.round(readSlot(lag, values) / MONTH_DAYS),
      atRest: 0,
    };
  }

  #onReaction(kase: Case, mechanism: Mechanism, values: ReadonlyMap<string, number>): OnHazard {
    const { strength, reference } = slotsOf(kase).mechanisms.get(mechanism)!;
    return {
      cause: this.#at(mechanism.causes[0]!),
      reaction: mechanism.effect.replace(/^reaction:/, ""),
      strength: readSlot(strength, values),
      reference: reference === null ? null : readSlot(reference, values),
    };
  }
}

/** Where the numbers of variables and mechanisms of a case stand. */
interface Slots {
  readonly starts: readonly (Slot | null)[];
  readonly mechanisms: ReadonlyMap<Mechanism, Readonly<Record<(typeof NUMBERS)[number], Slot | null>>>;
}

/** Figures a mechanism may have. */
const NUMBERS = ["strength", "threshold", "half", "lag", "reference"] as const;

const SLOTS = new WeakMap<Case, Slots>();

/** The slots of a case, looked up once. */
function slotsOf(kase: Case): Slots {
  const known = SLOTS.get(kase);
  if (known) return known;
  const numbers = (mechanism: Mechanism) =>
    Object.fromEntries(NUMBERS.map((quantity) => [quantity, slotOf(kase, `mechanism:${mechanism.id}`, quantity)])) as {
      [Number in (typeof NUMBERS)[number]]: Slot | null;
    };
  const slots = {
    starts: kase.variables.map(({ id }) => slotOf(kase, `variable:${id}`, "start")),
    mechanisms: new Map(kase.mechanisms.map((mechanism) => [mechanism, numbers(mechanism)])),
  };
  SLOTS.set(kase, slots);
  return slots;
}
