import type { Strategy } from "../case/politics.ts";
import type { Inputs } from "../design/types.ts";
import { THEORY_INPUT } from "../study/states.ts";
import type { Draws, Measure } from "../study/types.ts";
import { CaseMeasures } from "./case-measures.ts";
import { politicalFigures } from "./draw-futures.ts";
import { endingOf } from "./ending.ts";
import type { Outlook } from "./outlook.ts";
import { type FutureWorld, futureWorld } from "./simulate.ts";
import type { Future } from "./types.ts";

/** Runs of a case, one future after another: each gives the measures of a study. */
export class CaseRuns {
  readonly #outlook: Outlook;
  readonly #strategies = new Map<string, Strategy>();
  readonly #worlds = new Map<string, FutureWorld>();
  readonly #costs = new Map<string, number>();
  readonly #measures: CaseMeasures;
  readonly #figures: readonly string[];
  #future: Future | null = null;

  constructor(outlook: Outlook, strategies: Iterable<Strategy>, yearly: boolean) {
    this.#outlook = outlook;
    this.#measures = new CaseMeasures(outlook, yearly);
    this.#figures = politicalFigures(outlook.kase).map(({ id }) => id);
    for (const plan of strategies) this.put(plan);
  }

  get measures(): Readonly<Record<string, Measure>> {
    return this.#measures.measures;
  }

  /** Takes a strategy up, in place of one with the same id. */
  put(plan: Strategy): void {
    this.#strategies.set(plan.id, plan);
    this.#costs.set(plan.id, this.#measures.costOf(plan, this.#outlook.periods.length / 12));
    for (const key of this.#worlds.keys()) if (key.startsWith(`${plan.id}\n`)) this.#worlds.delete(key);
  }

  run(inputs: Inputs, { seed, future: index }: Pick<Draws, "seed" | "future">): Record<string, number> {
    const future = this.#futureOf(inputs, seed, index);
    const world = this.#world(String(inputs.strategy), String(inputs[THEORY_INPUT]));
    return this.#measures.of(endingOf(world, future), this.#costs.get(String(inputs.strategy))!);
  }

  /** One object for all runs of a future: what it draws is worked out once. */
  #futureOf(inputs: Inputs, seed: number, index: number): Future {
    const known = this.#future;
    if (
      known?.seed === seed &&
      known.index === index &&
      this.#figures.every((id) => known.values.get(id) === inputs[id])
    )
      return known;
    const values = new Map(this.#figures.map((id) => [id, inputs[id] as number]));
    this.#future = { seed, index, values };
    return this.#future;
  }

  #world(strategy: string, theory: string): FutureWorld {
    const key = `${strategy}\n${theory}`;
    const made = this.#worlds.get(key) ?? this.#makeWorld(strategy, theory);
    this.#worlds.set(key, made);
    return made;
  }

  #makeWorld(strategy: string, theory: string): FutureWorld {
    const plan = this.#strategies.get(strategy)!;
    // A strategy without levers is the status quo bit for bit (MODEL H).
    return futureWorld(this.#outlook, { theories: [theory], ...(plan.levers.length === 0 ? {} : { strategy: plan }) });
  }
}
