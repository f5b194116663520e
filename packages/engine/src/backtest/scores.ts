import type { BacktestPlan, BacktestThreshold } from "../case/types.ts";
import { type Compared, crps, mape, wape, worst } from "./errors.ts";
import { NAIVE_NAMES, NAIVE_RULES, type Naive } from "./naive.ts";
import type { BacktestScore } from "./types.ts";

/** One predicted route and year with its sample and the naive rules. */
export interface Cell {
  readonly route: string;
  readonly year: number;
  readonly predicted: number;
  readonly observed: number | null;
  readonly sample: readonly number[];
  readonly naive: Naive;
}

/** The scores of a plan's thresholds over the cells that were observed. */
export function scoresOf(plan: BacktestPlan, cells: readonly Cell[]): BacktestScore[] {
  return plan.thresholds.map((threshold) => {
    const mine = cells.filter((cell) => threshold.routes.includes(cell.route) && cell.observed !== null);
    const value = scoreOf(
      threshold,
      mine,
      (cell) => cell.sample,
      (cell) => cell.predicted,
    );
    const naive = Object.fromEntries(
      NAIVE_RULES.map((rule) => [
        rule,
        scoreOf(
          threshold,
          mine,
          (cell) => [cell.naive[rule]],
          (cell) => cell.naive[rule],
        ),
      ]),
    ) as unknown as Naive;
    const best = Math.min(...NAIVE_RULES.map((rule) => naive[rule]));
    const relative = threshold.ofBestNaive;
    return {
      measure: `${threshold.title}, ${WORDS[threshold.score]}`,
      unit: threshold.score === "wape" || threshold.score === "mape" ? "%" : plan.unit,
      value,
      naive,
      threshold: `at most ${threshold.limit}${relative > 0 ? ` and ${relative} of the best naive rule` : ""}`,
      met: value <= threshold.limit && (relative === 0 || value <= relative * best),
      losesTo: NAIVE_RULES.filter((rule) => naive[rule] < value).map((rule) => NAIVE_NAMES[rule]),
    };
  });
}

const WORDS: Readonly<Record<BacktestThreshold["score"], string>> = {
  wape: "weighted error",
  mape: "mean error",
  worst: "largest yearly error of the sum",
  crps: "ranked probability score",
};

function scoreOf(
  threshold: BacktestThreshold,
  cells: readonly Cell[],
  sample: (cell: Cell) => readonly number[],
  central: (cell: Cell) => number,
): number {
  const pairs: Compared[] = cells.map((cell) => ({ predicted: central(cell), observed: cell.observed! }));
  switch (threshold.score) {
    case "wape":
      return wape(pairs);
    case "mape":
      return mape(pairs);
    case "worst":
      return worst(sumsByYear(cells, pairs));
    case "crps":
      return cells.reduce((sum, cell) => sum + crps(sample(cell), cell.observed!), 0) / cells.length;
  }
}

function sumsByYear(cells: readonly Cell[], pairs: readonly Compared[]): Compared[] {
  return [...new Set(cells.map((cell) => cell.year))].map((year) => {
    const mine = pairs.filter((_, i) => cells[i]!.year === year);
    return {
      predicted: mine.reduce((sum, pair) => sum + pair.predicted, 0),
      observed: mine.reduce((sum, pair) => sum + pair.observed, 0),
    };
  });
}
