import type { Case } from "../case/types.ts";
import { costOf } from "../strategy/cost.ts";
import type { States } from "../study/states.ts";
import { spreadOf } from "../window/spread.ts";
import type { Spread } from "../window/types.ts";
import type { ComparedStrategy } from "./uncertainty-types.ts";

/** Each strategy in one line: loss and acts over all states, the theory under which it loses most, what is stated of its cost. */
export function comparedRows(kase: Case, states: States, strategies: readonly string[]): ComparedStrategy[] {
  return strategies.map((strategy) => {
    const spread = (measure: string, theory?: string): Spread => {
      const of = states.column(measure, strategy);
      return spreadOf([...of].filter((v, i) => !Number.isNaN(v) && (!theory || states.theory[i] === theory)));
    };
    const losses = states.theories.map((theory) => ({ theory, lossUsdM: spread("loss", theory) }));
    return {
      ...{ strategy, lossUsdM: spread("loss"), acts: spread("acts"), cost: costOf(kase, strategy) },
      worst: losses.reduce((worst, one) => (one.lossUsdM.mean > worst.lossUsdM.mean ? one : worst)),
    };
  });
}
