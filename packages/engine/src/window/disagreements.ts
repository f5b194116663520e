import type { Case } from "../case/types.ts";
import { indicatorValues } from "../mechanism/indicators.ts";
import type { Disagreement, StrategyResult } from "./types.ts";

/** Share of the status quo's loss below which a change of the mean counts as none. */
const SMALL = 0.01;

/**
 * Where theories disagree on a strategy: under which it lowers the mean loss, leaves it, raises it by more than one percent of the status quo's; and
 * the indicator that would tell most about which side is right.
 */
export function disagreements(kase: Case, results: readonly StrategyResult[]): Disagreement[] {
  const strategies = [...new Set(results.map(({ strategy }) => strategy))];
  return strategies.map((strategy) => {
    const own = results.filter((result) => result.strategy === strategy);
    const side = (sign: number) => own.filter((result) => signOf(result) === sign).map(({ theory }) => theory);
    const [lowers, leaves, raises] = [side(-1), side(0), side(1)];
    const told =
      lowers.length + leaves.length > 0 && raises.length > 0 ? telling(kase, [...lowers, ...leaves], raises) : null;
    return {
      strategy,
      title: kase.strategies.find(({ id }) => id === strategy)?.title ?? strategy,
      lowers,
      leaves,
      raises,
      indicator: told?.indicator ?? null,
      bits: told?.bits ?? null,
    };
  });
}

function signOf({ lossUsdM, differenceUsdM }: StrategyResult): -1 | 0 | 1 {
  const before = lossUsdM.mean - differenceUsdM.mean;
  if (Math.abs(differenceUsdM.mean) <= SMALL * before || differenceUsdM.mean === 0) return 0;
  return differenceUsdM.mean < 0 ? -1 : 1;
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
