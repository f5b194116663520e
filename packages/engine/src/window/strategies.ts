import type { Outlook } from "../futures/outlook.ts";
import { type Course, courseOf, futureWorld, lossOf, type Scene, withoutExtremes } from "../futures/simulate.ts";
import type { Future } from "../futures/types.ts";
import { meanOf, spreadOf, standardErrorOf, totalOf } from "./spread.ts";
import type { StrategyResult } from "./types.ts";

/** What a future came to: loss a year, acts a year, levels at the end. */
interface Ending {
  readonly usdM: number;
  readonly kt: number;
  readonly acts: number;
  readonly extreme: number;
  readonly levels: ReadonlyMap<string, number>;
}

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
  const endings = endingsOf(outlook, strategy, theories, futures, options);
  const less = (read: (ending: Ending) => number) => endings.map((ending, i) => read(ending) - read(baseline[i]!));
  const difference = less(({ usdM }) => usdM);
  return {
    strategy,
    theory: theories.join("+"),
    futures: futures.length,
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
  const years = outlook.periods.length / 12;
  return futures.map((future) => {
    const whole = courseOf(world, future);
    const course = withoutExtremes(outlook, whole);
    const loss = lossOf(world, course, future);
    return {
      usdM: totalOf(loss.value) / years,
      kt: totalOf(loss.weight) / years,
      acts: against(course, outlook.kase.focal) / years,
      extreme: (whole.acts.length - course.acts.length) / years,
      levels: new Map(Object.entries(course.variables).map(([id, levels]) => [id, levels.at(-1) ?? Number.NaN])),
    };
  });
}

/** Acts of others: the focal state's own answers are no pressure on it. */
function against({ acts }: Course, focal: string): number {
  return acts.filter(({ sender }) => sender !== focal).length;
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
