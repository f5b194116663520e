import { lookup } from "../case/lookup.ts";
import type { Strategy } from "../case/politics.ts";
import type { Case } from "../case/types.ts";
import type { Inputs } from "../design/types.ts";
import { yearOf } from "../quantity/dates.ts";
import { costOf } from "../strategy/cost.ts";
import { THEORY_INPUT } from "../study/states.ts";
import type { Draws, Measure } from "../study/types.ts";
import { totalOf } from "../window/spread.ts";
import { politicalFigures } from "./draw-futures.ts";
import type { Outlook } from "./outlook.ts";
import { courseOf, type FutureWorld, futureWorld, lossOf, networkLossOf, withoutExtremes } from "./simulate.ts";
import type { Future } from "./types.ts";

/** A tie to be kept: the variable that is it in a future, and its least level. */
interface KeptTie {
  readonly measure: string;
  readonly variable: string;
  readonly least: number;
}

/** Runs of a case, one future after another: each gives the measures of a study. */
export class CaseRuns {
  readonly measures: Readonly<Record<string, Measure>>;
  readonly #outlook: Outlook;
  readonly #strategies = new Map<string, Strategy>();
  readonly #worlds = new Map<string, FutureWorld>();
  readonly #costs = new Map<string, number>();
  readonly #ties: readonly KeptTie[];
  /** Calendar years of the window. */
  readonly #years: readonly number[];
  readonly #figures: readonly string[];
  readonly #yearly: boolean;
  #future: Future | null = null;

  constructor(outlook: Outlook, strategies: Iterable<Strategy>, yearly: boolean) {
    const { kase } = outlook;
    this.#outlook = outlook;
    this.#yearly = yearly;
    this.#years = [...new Set(outlook.periods.map(({ from }) => yearOf(from)))];
    this.#figures = politicalFigures(kase).map(({ id }) => id);
    this.#ties = keptTies(kase);
    for (const plan of strategies) this.put(plan);
    this.measures = measuresOf(kase, this.#ties, yearly ? this.#years : []);
  }

  /** Takes a strategy up, in place of one with the same id. */
  put(plan: Strategy): void {
    this.#strategies.set(plan.id, plan);
    this.#costs.set(plan.id, yearlyCost(this.#outlook.kase, plan, this.#outlook.periods.length / 12));
    for (const key of this.#worlds.keys()) if (key.startsWith(`${plan.id}\n`)) this.#worlds.delete(key);
  }

  run(inputs: Inputs, { seed, future: index }: Pick<Draws, "seed" | "future">): Record<string, number> {
    const future = this.#futureOf(inputs, seed, index);
    const world = this.#world(String(inputs["strategy"]), String(inputs[THEORY_INPUT]));
    const whole = courseOf(world, future);
    const course = withoutExtremes(this.#outlook, whole);
    const loss = lossOf(world, course, future);
    const years = this.#outlook.periods.length / 12;
    const byYear = this.#byYear(loss.value);
    const against = course.acts.filter(({ sender }) => sender !== this.#outlook.kase.focal).length;
    const { bases } = this.#outlook.ground(course.schedule?.changes ?? []);
    const base = bases.reduce((total, { value }) => total + totalOf(value), 0);
    const result: Record<string, number> = {
      loss: totalOf(loss.value) / years,
      "worst-year": Math.max(...byYear),
      tonnes: totalOf(loss.weight) / years,
      exports: (base - totalOf(networkLossOf(world, course).value)) / years,
      acts: against / years,
      "extreme-acts": (whole.acts.length - course.acts.length) / years,
      cost: this.#costs.get(String(inputs["strategy"]))!,
    };
    for (const { measure, variable, least } of this.#ties)
      result[measure] = leastOf(whole.variables[variable]!) - least;
    if (this.#yearly) for (const [y, value] of byYear.entries()) result[`loss-${this.#years[y]}`] = value;
    return result;
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

  #byYear(months: Float64Array): number[] {
    const totals = new Map<number, number>();
    for (const [t, { from }] of this.#outlook.periods.entries())
      totals.set(yearOf(from), (totals.get(yearOf(from)) ?? 0) + months[t]!);
    return [...totals.values()];
  }
}

function keptTies(kase: Case): KeptTie[] {
  return kase.floors.flatMap(({ id, variable }) => {
    const least = lookup(kase).figures(`floor:${id}`, "least").at(-1);
    return variable === "" || !least ? [] : [{ measure: `floor-${id}`, variable, least: least.value }];
  });
}

/** What is stated of a strategy's cost, USD million a year: what is paid once spread over the window, running cost for all of it. */
function yearlyCost(kase: Case, plan: Strategy, years: number): number {
  const { costUsdM, yearlyUsdM } = costOf(kase, plan);
  return (costUsdM?.value ?? 0) / years + (yearlyUsdM?.value ?? 0);
}

function leastOf(levels: Float64Array): number {
  let least = Number.POSITIVE_INFINITY;
  for (const level of levels) least = Math.min(least, level);
  return least;
}

function measuresOf(kase: Case, ties: readonly KeptTie[], years: readonly number[]): Record<string, Measure> {
  const money = "USD million a year";
  const unitOf = (variable: string) => kase.variables.find(({ id }) => id === variable)?.unit ?? "";
  return {
    loss: { sense: "minimise", unit: money, label: "export value lost to others' acts" },
    "worst-year": { sense: "minimise", unit: "USD million", label: "export value lost in the worst year" },
    tonnes: { sense: "minimise", unit: "kt a year", label: "exports lost to others' acts" },
    exports: { sense: "maximise", unit: money, label: "export value of the network" },
    acts: { sense: "minimise", unit: "acts a year", label: "acts of others" },
    "extreme-acts": { sense: "minimise", unit: "acts a year", label: "acts of the extreme register, outside the loss" },
    cost: { sense: "minimise", unit: money, label: "what is stated of the cost, whoever pays" },
    ...Object.fromEntries(
      ties.map(({ measure, variable }): [string, Measure] => [
        measure,
        {
          sense: "maximise",
          unit: unitOf(variable),
          label: `lowest level of the tie ${measure.slice("floor-".length)} less its floor`,
        },
      ]),
    ),
    ...Object.fromEntries(
      years.map((year): [string, Measure] => [
        `loss-${year}`,
        { sense: "minimise", unit: "USD million", label: `export value lost to others' acts in ${year}` },
      ]),
    ),
  };
}
