import type { Case } from "../case/types.ts";
import { indicatorValues } from "../mechanism/indicators.ts";
import type { Disagreement, StrategyResult } from "./types.ts";

/** Share of the status quo's loss below which a change of the mean counts as none. */
const SMALL = 0.01;

/** Standard errors by which a mean must lie beyond a limit to count as beyond it. */
const SURE = 2;

/**
 * Where theories disagree on a strategy: under which it lowers the mean loss, leaves it, raises it, as far as so many futures can tell; and the indicator
 * that would tell most about which side is right.
 */
export function disagreements(kase: Case, results: readonly StrategyResult[]): Disagreement[] {
  const strategies = [...new Set(results.map(({ strategy }) => strategy))];
  return strategies.map((strategy) => {
    const own = results.filter((result) => result.strategy === strategy);
    const side = (wanted: Side) => own.filter((result) => sideOf(result) === wanted).map(({ theory }) => theory);
    const [lowers, leaves, raises] = [side("lowers"), side("leaves"), side("raises")];
    const others = [...lowers, ...leaves];
    const told = others.length > 0 && raises.length > 0 ? telling(kase, others, raises) : null;
    return {
      strategy,
      title: kase.strategies.find(({ id }) => id === strategy)?.title ?? strategy,
      ...{ lowers, leaves, raises, unclear: side("unclear") },
      indicator: told?.indicator ?? null,
      bits: told?.bits ?? null,
    };
  });
}

type Side = "lowers" | "leaves" | "raises" | "unclear";

function sideOf({ lossUsdM, differenceUsdM, standardErrorUsdM }: StrategyResult): Side {
  const { mean } = differenceUsdM;
  const small = SMALL * Math.abs(lossUsdM.mean - mean);
  const error = mean === 0 && differenceUsdM.low === 0 && differenceUsdM.high === 0 ? 0 : SURE * standardErrorUsdM;
  if (Math.abs(mean) + error <= small || (mean === 0 && error === 0)) return "leaves";
  if (Math.abs(mean) - error > 0 && Math.abs(mean) > small) return mean < 0 ? "lowers" : "raises";
  return "unclear";
}

/** The indicator with most expected information about a theory of the one side against one of the other: the largest over pairs. */
function telling(kase: Case, one: readonly string[], other: readonly string[]) {
  const known = (id: string) => kase.theories.some((theory) => theory.id === id && theory.switches.reactions);
  const pairs = one.filter(known).flatMap((a) => other.filter(known).map((b) => [a, b]));
  return pairs
    .flatMap((pair) => indicatorValues(kase, pair).slice(0, 1))
    .reduce<ReturnType<typeof indicatorValues>[number] | null>(
      (best, value) => (best && best.bits.value >= value.bits.value ? best : value),
      null,
    );
}
