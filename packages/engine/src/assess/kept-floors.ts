import type { Case } from "../case/types.ts";
import { keptTies } from "../futures/case-measures.ts";
import { shareOf } from "../pathways/trigger-skill.ts";
import type { States } from "../study/states.ts";
import type { KeptFloor, KeptShare } from "./uncertainty-types.ts";

const NOTHING = { value: Number.NaN, low: 0, high: 1 };

/** The loss limit, then each floor whose tie futures move: in how many states each strategy keeps it, by theory and in all. */
export function keptFloors(kase: Case, states: States, strategies: readonly string[], lossLimit: number): KeptFloor[] {
  const loss = sharesOf(states, strategies, "loss", (value) => value <= lossLimit);
  const ties = keptTies(kase).map(
    (tie): KeptFloor => ({
      ...{ floor: tie.floor, measure: tie.measure, limit: tie.least },
      unit: kase.variables.find(({ id }) => id === tie.variable)?.unit ?? "",
      shares: sharesOf(states, strategies, tie.measure, (margin) => margin >= 0),
    }),
  );
  return [{ floor: "loss", measure: "loss", unit: "USD million a year", limit: lossLimit, shares: loss }, ...ties];
}

function sharesOf(
  states: States,
  strategies: readonly string[],
  measure: string,
  keeps: (value: number) => boolean,
): KeptShare[] {
  return strategies.flatMap((strategy) => {
    const column = states.column(measure, strategy);
    return ["", ...states.theories].map((theory): KeptShare => {
      const values = column.filter(
        (value, i) => Number.isFinite(value) && (theory === "" || states.theory[i] === theory),
      );
      const kept = values.filter(keeps).length;
      const theories = theory === "" ? states.theories.length : 1;
      const { value, low, high } = shareOf(kept / theories, values.length / theories) ?? NOTHING;
      return { strategy, theory, share: value, low, high, of: values.length };
    });
  });
}
