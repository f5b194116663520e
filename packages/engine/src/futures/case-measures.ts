import { lookup } from "../case/lookup.ts";
import type { Strategy } from "../case/politics.ts";
import type { Case } from "../case/types.ts";
import { costOf } from "../strategy/cost.ts";
import type { Measure } from "../study/types.ts";
import { type Ending, yearsOf } from "./ending.ts";
import type { Outlook } from "./outlook.ts";

/** A tie to be kept: the variable that is it in a future, and its least level. */
export interface KeptTie {
  readonly floor: string;
  readonly measure: string;
  readonly variable: string;
  readonly least: number;
}

/** Floors whose tie is a variable of futures; the others stand as they stand today. */
export function keptTies(kase: Case): KeptTie[] {
  return kase.floors.flatMap(({ id, variable }) => {
    const least = lookup(kase).figures(`floor:${id}`, "least").at(-1);
    return variable === "" || !least ? [] : [{ floor: id, measure: `floor-${id}`, variable, least: least.value }];
  });
}

/** The measures of a future: names, units, and how they are read from an ending. */
export class CaseMeasures {
  readonly measures: Readonly<Record<string, Measure>>;
  readonly #kase: Case;
  readonly #ties: readonly KeptTie[];
  readonly #years: readonly number[];

  /** `yearly`: also the loss and each sender's acts year by year. */
  constructor(outlook: Outlook, yearly: boolean) {
    const { kase } = outlook;
    this.#kase = kase;
    this.#ties = keptTies(kase);
    this.#years = yearly ? yearsOf(outlook) : [];
    const senders = [...new Set(outlook.models.map(({ reaction }) => reaction.sender))];
    this.measures = {
      ...WHOLE,
      ...Object.fromEntries(this.#ties.map((tie) => [tie.measure, marginOf(kase, tie)])),
      ...Object.fromEntries(this.#years.map((year) => [lossIn(year), lossMeasure(year)])),
      ...Object.fromEntries(
        senders
          .filter((id) => id !== kase.focal)
          .flatMap((id) => this.#years.map((year) => [actsIn(id, year), actsMeasure(id, year)])),
      ),
    };
  }

  /** The measures of an ending under a strategy. */
  of(ending: Ending, costUsdM: number): Record<string, number> {
    const values: Record<string, number> = {
      loss: ending.usdM,
      "worst-year": Math.max(...ending.lossByYear),
      tonnes: ending.kt,
      exports: ending.exportUsdM,
      acts: ending.acts,
      "extreme-acts": ending.extreme,
      cost: costUsdM,
    };
    for (const { measure, variable, least } of this.#ties) values[measure] = ending.lowest.get(variable)! - least;
    for (const [y, year] of this.#years.entries()) {
      values[lossIn(year)] = ending.lossByYear[y]!;
      for (const [sender, acts] of ending.actsByYear) values[actsIn(sender, year)] = acts[y]!;
    }
    return values;
  }

  /** What is stated of a strategy's cost, USD million a year: what is paid once spread over so many years, running cost for all of them. */
  costOf(plan: Strategy, years: number): number {
    const { costUsdM, yearlyUsdM } = costOf(this.#kase, plan);
    return (costUsdM?.value ?? 0) / years + (yearlyUsdM?.value ?? 0);
  }
}

/** Names of the measures of one year. */
export function lossIn(year: number): string {
  return `loss-${year}`;
}
export function actsIn(sender: string, year: number): string {
  return `acts-${sender}-${year}`;
}

const MONEY = "USD million a year";

const WHOLE: Readonly<Record<string, Measure>> = {
  loss: { sense: "minimise", unit: MONEY, label: "export value lost to others' acts" },
  "worst-year": { sense: "minimise", unit: "USD million", label: "export value lost in the worst year" },
  tonnes: { sense: "minimise", unit: "kt a year", label: "exports lost to others' acts" },
  exports: { sense: "maximise", unit: MONEY, label: "export value of the network" },
  acts: { sense: "minimise", unit: "acts a year", label: "acts of others" },
  "extreme-acts": { sense: "minimise", unit: "acts a year", label: "acts of the extreme register, outside the loss" },
  cost: { sense: "minimise", unit: MONEY, label: "what is stated of the cost, whoever pays" },
};

function marginOf(kase: Case, { variable, floor }: KeptTie): Measure {
  const unit = kase.variables.find(({ id }) => id === variable)?.unit ?? "";
  return { sense: "maximise", unit, label: `lowest level of the tie ${floor} less its floor` };
}

function lossMeasure(year: number): Measure {
  return { sense: "minimise", unit: "USD million", label: `export value lost to others' acts in ${year}` };
}

function actsMeasure(sender: string, year: number): Measure {
  return { sense: "minimise", unit: "acts", label: `acts of ${sender} in ${year}` };
}
