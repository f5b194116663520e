import {
  type Baseline,
  baselineOf,
  type Case,
  dayOf,
  heldForward,
  LiveRun,
  networkSimplex,
  type SolverFactory,
  type Step,
  sharedStart,
  withAssumptions,
  yearOf,
} from "@multivector/engine";

/** A window of time a run goes over. */
export interface RunWindow {
  readonly from: string;
  readonly to: string;
  readonly step: Step;
}

/** Live runs kept ready: a slider needs the same window again and again, each about 20 MB. */
const KEPT = 6;

/**
 * What a worker keeps between questions: the published case, the case under the assumptions last asked for, networks that are compiled. Answers depend
 * on the question alone.
 */
export class Desk {
  readonly published: Case;
  readonly #assumed = new Map<string, Case>();
  readonly #held = new WeakMap<Case, Map<string, Case>>();
  readonly #live = new Map<string, LiveRun>();
  readonly #ids = new WeakMap<Case, number>();
  readonly #baselines = new WeakMap<Case, Baseline>();
  #count = 0;

  constructor(published: Case) {
    this.published = published;
  }

  /** A solver of a question's own, as each command has one: what was asked before must not show in the last digit of an answer. */
  get solver(): SolverFactory {
    return sharedStart();
  }

  /** The case with other values of figures. Throws a sentence for a figure it does not have. */
  assuming(values: Readonly<Record<string, number>>): Case {
    const entries = Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
    if (entries.length === 0) return this.published;
    const key = JSON.stringify(entries);
    const known = this.#assumed.get(key);
    if (known) return known;
    const { case: kase, unknown } = withAssumptions(this.published, new Map(entries));
    if (unknown.length > 0)
      throw new Error(`The case has no figure \`${unknown.join("`, `")}\`; take its assumption away.`);
    if (this.#assumed.size >= KEPT) this.#assumed.delete(this.#assumed.keys().next().value!);
    this.#assumed.set(key, kase);
    return kase;
  }

  /** The case for a window: as recorded, or beyond its record with output and demand held at the last known year. */
  over(kase: Case, { from, to }: RunWindow): { readonly case: Case; readonly held: boolean } {
    const [first, last] = [yearOf(dayOf(from)), yearOf(dayOf(to) - 1)];
    if (last < yearOf(dayOf(kase.asOf))) return { case: kase, held: false };
    const key = `${first}|${last}`;
    const known = this.#held.get(kase) ?? new Map<string, Case>();
    this.#held.set(kase, known);
    const held = known.get(key) ?? heldForward(kase, Math.max(first, yearOf(dayOf(kase.asOf))), last + 1);
    known.set(key, held);
    return { case: held, held: true };
  }

  /** A window of a case, compiled and solved without changes. `commodities`: only these. */
  live(kase: Case, window: RunWindow, commodities?: readonly string[]): LiveRun {
    const key = JSON.stringify([this.#idOf(kase), window, commodities ?? []]);
    const known = this.#live.get(key);
    if (known) {
      // The one used last is dropped last.
      this.#live.delete(key);
      this.#live.set(key, known);
      return known;
    }
    const { case: held } = this.over(kase, window);
    const run = new LiveRun(held, this.solver, {
      from: dayOf(window.from),
      to: dayOf(window.to),
      step: window.step,
      ...(commodities ? { commodities } : {}),
    });
    if (this.#live.size >= KEPT) {
      const [oldest, dropped] = this.#live.entries().next().value!;
      dropped.dispose();
      this.#live.delete(oldest);
    }
    this.#live.set(key, run);
    return run;
  }

  /** The base year of a case, as modelled and as recorded. */
  baseline(kase: Case): Baseline {
    const known = this.#baselines.get(kase) ?? baselineOf(kase, networkSimplex).baseline;
    this.#baselines.set(kase, known);
    return known;
  }

  #idOf(kase: Case): number {
    const id = this.#ids.get(kase) ?? this.#count++;
    this.#ids.set(kase, id);
    return id;
  }
}
