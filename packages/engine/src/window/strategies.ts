import { type Ending, endingOf } from "../futures/ending.ts";
import type { Outlook } from "../futures/outlook.ts";
import { futureWorld, type Scene } from "../futures/simulate.ts";
import type { Future } from "../futures/types.ts";
import { meanOf, spreadOf, standardErrorOf } from "./spread.ts";
import type { StrategyResult } from "./types.ts";

/** Share of a variable's level by which it must differ from the status quo to be reported. */
const DIFFERS = 1e-3;

/** What of a scene may differ from the theory as it stands: announcements left out, single mechanisms on and off. */
export type SceneOptions = Pick<Scene, "announced" | "on" | "off">;

/**
 * A strategy under a theory against doing nothing, future by future with the same chance. `baseline`: endings of the status quo under the same theory,
 * mechanisms and futures, from {@link endingsOf}.
 */
export function strategyResult(
  outlook: Outlook,
  strategy: string,
  theories: readonly string[],
  futures: readonly Future[],
  baseline: readonly Ending[],
  options: SceneOptions = {},
): StrategyResult {
  return strategyEffect(
    outlook,
    { strategy, theories },
    endingsOf(outlook, strategy, theories, futures, options),
    baseline,
  );
}

/** The same from endings that are known. */
export function strategyEffect(
  outlook: Outlook,
  { strategy, theories }: { readonly strategy: string; readonly theories: readonly string[] },
  endings: readonly Ending[],
  baseline: readonly Ending[],
): StrategyResult {
  const less = (read: (ending: Ending) => number) => endings.map((ending, i) => read(ending) - read(baseline[i]!));
  const difference = less(({ usdM }) => usdM);
  return {
    strategy,
    theory: theories.join("+"),
    futures: endings.length,
    lossUsdM: spreadOf(endings.map(({ usdM }) => usdM)),
    lossKt: spreadOf(endings.map(({ kt }) => kt)),
    differenceUsdM: spreadOf(difference),
    standardErrorUsdM: standardErrorOf(difference),
    differenceKt: spreadOf(less(({ kt }) => kt)),
    extreme: outlook.models.some(({ reaction }) => reaction.register === "extreme")
      ? { acts: spreadOf(endings.map(({ extreme }) => extreme)), difference: spreadOf(less(({ extreme }) => extreme)) }
      : null,
    acts: spreadOf(endings.map(({ acts }) => acts)),
    actsDifference: spreadOf(less(({ acts }) => acts)),
    worse: difference.filter((one) => one > 1e-9).length / Math.max(1, difference.length),
    shifts: shiftsOf(endings, baseline),
  };
}

/** What each future comes to under a strategy (absent: the status quo) and a theory. */
export function endingsOf(
  outlook: Outlook,
  strategy: string | undefined,
  theories: readonly string[],
  futures: readonly Future[],
  options: SceneOptions = {},
): Ending[] {
  const world = futureWorld(outlook, { theories, ...(strategy === undefined ? {} : { strategy }), ...options });
  return futures.map((future) => endingOf(world, future));
}

function shiftsOf(endings: readonly Ending[], baseline: readonly Ending[]): StrategyResult["shifts"] {
  const ids = [...(baseline[0]?.levels.keys() ?? [])];
  return ids.flatMap((variable) => {
    const mean = (list: readonly Ending[]) => meanOf(list.map(({ levels }) => levels.get(variable)!));
    const [statusQuo, other] = [mean(baseline), mean(endings)];
    return Math.abs(other - statusQuo) > DIFFERS * Math.max(1, Math.abs(statusQuo))
      ? [{ variable, statusQuo, with: other }]
      : [];
  });
}
