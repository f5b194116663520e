import type { UncertaintyResult } from "@multivector/engine";
import { rough, share, spread } from "./political-text.ts";

/** Which package survives, in five lines: how many states, what each loses, who comes first, which tie is kept least, what can be told of why. */
export function uncertaintySummary(result: UncertaintyResult): string {
  const { compared, futures, states, theories } = result;
  const losses = compared.map(({ strategy, lossUsdM }) => `${strategy} ${spread(lossUsdM)}`);
  return [
    `Which package survives (${states} states: ${futures} futures under ${theories.join(", ")}; every state counts alike, no theory is given a weight):`,
    `  loss, USD million a year (5 to 95 % of states): ${losses.join(", ")}`,
    `  ${firstPlaces(result)}`,
    `  ${leastKept(result)}`,
    `  ${told(result)}`,
  ].join("\n");
}

/** Who has the least regret, and who comes first by how many metrics. */
function firstPlaces({ robustness }: UncertaintyResult): string {
  const regrets = robustness.regret.map(({ strategy, mean, worseIn }) =>
    strategy === robustness.baseline
      ? `${strategy} ${rough(mean)}`
      : `${strategy} ${rough(mean)} (worse than ${robustness.baseline} in ${share(worseIn)} of states)`,
  );
  const counts = new Map<string, number>();
  for (const { best, alternatives } of robustness.table.metrics) {
    if (best.length === 0 || best.length === alternatives.length) continue;
    counts.set(best.join(" and "), (counts.get(best.join(" and ")) ?? 0) + 1);
  }
  const first = [...counts].sort((a, b) => b[1] - a[1]).map(([names, n]) => `${names} by ${n}`);
  return `mean regret: ${regrets.join(", ")}; first by metrics of robustness: ${first.join(", ") || "none is told apart"}`;
}

/** The floor and theory under which some strategy keeps a tie least; how many floors no future moves. */
function leastKept({ kept, floorsNotMoved }: UncertaintyResult): string {
  const ties = kept.flatMap(({ floor, shares }) =>
    floor === "loss" ? [] : shares.filter(({ theory }) => theory !== "").map((one) => ({ ...one, floor })),
  );
  const least = ties.sort((a, b) => a.share - b.share)[0];
  const held =
    least === undefined
      ? "no floor is moved by any future"
      : least.share === 1
        ? "every strategy keeps every modelled floor in all states"
        : `kept least: floor ${least.floor} by ${least.strategy} under ${least.theory}, in ${share(least.share)} of futures (${share(least.low)} to ${share(least.high)})`;
  return `${held}; floors not modelled: ${floorsNotMoved.length}`;
}

/** Boxes that futures held out bear out, and inputs told apart. */
function told({ failures, matters }: UncertaintyResult): string {
  const boxes = failures.filter(({ box }) => box !== null);
  const [first] = matters.swings;
  const most =
    first === undefined
      ? `none of ${matters.inputs} inputs is told apart`
      : `most matters: ${first.label} (${rough(Math.abs(first.swing))} USD million a year)`;
  const few = boxes.length === 0 || first === undefined ? "; more futures tell more (--futures 1000)" : "";
  return `failures with a box that holds out of sample: ${boxes.length} of ${failures.length}; ${most}${few}`;
}
