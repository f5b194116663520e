import type { Outlook } from "../futures/outlook.ts";
import { type Course, courseOf, futureWorld, lossOf, type Scene, withoutExtremes } from "../futures/simulate.ts";
import type { Missing } from "../futures/strand.ts";
import type { Future } from "../futures/types.ts";
import { switchesOf } from "../mechanism/switches.ts";
import { isoOf } from "../quantity/dates.ts";
import { strategyOf } from "../strategy/known-levers.ts";
import { beginStrategy, scheduleOf } from "../strategy/schedule.ts";
import { actLossesOf } from "./act-losses.ts";
import { ExpectedArea } from "./expected-area.ts";
import { stretchesOf } from "./order.ts";
import { meanOf, spreadOf, standardErrorOf, totalOf } from "./spread.ts";
import type { VulnerabilityWindow, WindowMonth } from "./types.ts";

/** A difference below this many USD million in a month is none. */
const NONE = 1e-6;

/** Share of the largest expected W above which a month belongs to the window. */
const OPEN = 0.01;

/**
 * The window of vulnerability (MODEL D): W(t) = loss from senders' acts if the strategy is announced, less the loss if it is not, in the same future
 * with the same chance and the same links built. Months in which the mean of W is above zero are the window.
 */
export function vulnerabilityWindow(
  outlook: Outlook,
  scene: Scene & { readonly strategy: string },
  futures: readonly Future[],
): VulnerabilityWindow {
  const pairs = futures.map((future) => differenceOf(outlook, scene, future));
  const expected = expectedOf(outlook, scene, futures);
  const months = outlook.periods.map(({ from }, t) => monthOf(isoOf(from), t, pairs, expected));
  const areas = pairs.map(({ w }) => totalOf(w.value));
  const largest = months.reduce((most, { expectedUsdM }) => Math.max(most, expectedUsdM), 0);
  const open = months.filter(({ expectedUsdM }) => largest > NONE && expectedUsdM > OPEN * largest);
  const deepest = open.find(({ expectedUsdM }) => expectedUsdM === largest);
  const expectedAreas = expected.map(totalOf);
  return {
    strategy: scene.strategy,
    theory: scene.theories.join("+"),
    futures: futures.length,
    months,
    opens: open[0]?.month ?? null,
    closes: open.at(-1)?.month ?? null,
    deepest: deepest
      ? { month: deepest.month, expectedUsdM: largest, usdM: deepest.usdM.mean, kt: deepest.kt.mean }
      : null,
    areaUsdM: spreadOf(areas),
    standardErrorUsdM: standardErrorOf(areas),
    areaKt: spreadOf(pairs.map(({ w }) => totalOf(w.weight))),
    expectedAreaUsdM: spreadOf(expectedAreas),
    areaWithoutProvocationUsdM: meanOf(
      futures.map((future) => areaOf(outlook, { ...scene, provocation: "off" }, future)),
    ),
    bySender: bySender(outlook, scene, futures, pairs, meanOf(areas)),
    signTurns: expectedAreas.filter((area) => area < -NONE).length / Math.max(1, expectedAreas.length),
  };
}

/** Expected W of each future, month by month, under the strategy's own dates. */
function expectedOf(
  outlook: Outlook,
  scene: Scene & { readonly strategy: string },
  futures: readonly Future[],
): Float64Array[] {
  const { on = [], off = [] } = scene;
  const { reactions, provocation } = switchesOf(outlook.kase, scene.theories, { on, off });
  const starts = scene.starts ? { starts: scene.starts } : {};
  const { begun } = beginStrategy(outlook.kase, strategyOf(outlook.kase, scene.strategy), starts);
  const { moves } = scheduleOf(outlook.kase, scene.strategy, starts);
  const counts = reactions ? (scene.provocation ?? provocation) : "off";
  const { idle } = futureWorld(outlook, scene);
  const area = new ExpectedArea(outlook, actLossesOf(outlook), counts, futures, idle);
  return area.byMonth(moves, stretchesOf(outlook, begun));
}

/** The two losses of a future and their difference. */
interface Pair {
  readonly announced: Missing;
  readonly quiet: Missing;
  readonly w: Missing;
  /** Senders whose acts differ between the two. */
  readonly differing: ReadonlySet<string>;
}

function differenceOf(outlook: Outlook, scene: Scene, future: Future): Pair {
  const { loud, quiet, a, b, differing } = coursesOf(outlook, scene, future);
  const announced = lossOf(loud, a, future);
  const unannounced = differing.size === 0 ? announced : lossOf(quiet, b, future);
  const less = (x: Float64Array, y: Float64Array) => x.map((value, t) => value - y[t]!);
  const w = {
    value: less(announced.value, unannounced.value),
    weight: less(announced.weight, unannounced.weight),
  };
  return { announced, quiet: unannounced, w, differing };
}

/** Sum of W alone: where announcing changes no act, nothing has to be run to know that it is zero. */
function areaOf(outlook: Outlook, scene: Scene, future: Future): number {
  const { loud, quiet, a, b, differing } = coursesOf(outlook, scene, future);
  return differing.size === 0 ? 0 : totalOf(lossOf(loud, a, future).value) - totalOf(lossOf(quiet, b, future).value);
}

function coursesOf(outlook: Outlook, scene: Scene, future: Future) {
  const loud = futureWorld(outlook, { ...scene, announced: true });
  const quiet = futureWorld(outlook, { ...scene, announced: false });
  const a = withoutExtremes(outlook, courseOf(loud, future));
  const b = withoutExtremes(outlook, courseOf(quiet, future));
  return { loud, quiet, a, b, differing: new Set(sendersThatDiffer(a, b)) };
}

function sendersThatDiffer(a: Course, b: Course): string[] {
  const said = ({ acts }: Course, sender: string) => JSON.stringify(acts.filter((act) => act.sender === sender));
  const senders = [...new Set([...a.acts, ...b.acts].map(({ sender }) => sender))];
  return senders.filter((sender) => said(a, sender) !== said(b, sender));
}

function monthOf(month: string, t: number, pairs: readonly Pair[], expected: readonly Float64Array[]): WindowMonth {
  const values = pairs.map(({ w }) => w.value[t]!);
  return {
    month,
    announcedUsdM: meanOf(pairs.map(({ announced }) => announced.value[t]!)),
    unannouncedUsdM: meanOf(pairs.map(({ quiet }) => quiet.value[t]!)),
    usdM: spreadOf(values),
    kt: spreadOf(pairs.map(({ w }) => w.weight[t]!)),
    worstUsdM: values.reduce((most, value) => Math.max(most, value), 0),
    expectedUsdM: meanOf(expected.map((months) => months[t]!)),
    above: values.filter((value) => value > NONE).length / Math.max(1, values.length),
  };
}

/** The part of the area that goes when a sender does nothing, for senders whose acts the announcement changes. */
function bySender(
  outlook: Outlook,
  scene: Scene,
  futures: readonly Future[],
  pairs: readonly Pair[],
  area: number,
): VulnerabilityWindow["bySender"] {
  const provoked = new Set(pairs.flatMap(({ differing }) => [...differing]));
  const senders = [...provoked].filter((sender) => sender !== outlook.kase.focal);
  if (senders.length === 1) return [{ sender: senders[0]!, areaUsdM: area }];
  return senders.map((sender) => {
    const left = futures.map((future) =>
      areaOf(outlook, { ...scene, without: [...(scene.without ?? []), sender] }, future),
    );
    return { sender, areaUsdM: area - meanOf(left) };
  });
}
