import type { Outlook } from "../futures/outlook.ts";
import { type Course, courseOf, futureWorld, lossOf, type Scene, withoutExtremes } from "../futures/simulate.ts";
import type { Missing } from "../futures/strand.ts";
import type { Future } from "../futures/types.ts";
import { isoOf } from "../quantity/dates.ts";
import { meanOf, spreadOf } from "./spread.ts";
import type { VulnerabilityWindow, WindowMonth } from "./types.ts";

/** A difference below this many USD million in a month is none. */
const NONE = 1e-6;

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
  const months = outlook.periods.map(({ from }, t) => monthOf(isoOf(from), t, pairs));
  const areas = pairs.map(({ w }) => total(w.value));
  const open = months.filter(({ usdM }) => usdM.mean > NONE);
  const deepest = open.reduce<WindowMonth | null>(
    (best, m) => (best && best.usdM.mean >= m.usdM.mean ? best : m),
    null,
  );
  return {
    strategy: scene.strategy,
    theory: scene.theories.join("+"),
    futures: futures.length,
    months,
    opens: open[0]?.month ?? null,
    closes: open.at(-1)?.month ?? null,
    deepest: deepest && { month: deepest.month, usdM: deepest.usdM.mean, kt: deepest.kt.mean },
    areaUsdM: spreadOf(areas),
    areaKt: spreadOf(pairs.map(({ w }) => total(w.weight))),
    areaWithoutProvocationUsdM: meanOf(
      futures.map((future) => total(differenceOf(outlook, { ...scene, provocation: "off" }, future).w.value)),
    ),
    bySender: bySender(outlook, scene, futures, pairs, meanOf(areas)),
    signTurns: areas.filter((area) => area < -NONE).length / Math.max(1, areas.length),
  };
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
  const loud = futureWorld(outlook, { ...scene, announced: true });
  const quiet = futureWorld(outlook, { ...scene, announced: false });
  const [a, b] = [loud, quiet].map((world) => withoutExtremes(outlook, courseOf(world, future))) as [Course, Course];
  const differing = new Set(sendersThatDiffer(a, b));
  const announced = lossOf(loud, a, future);
  const unannounced = differing.size === 0 ? announced : lossOf(quiet, b, future);
  const less = (x: Float64Array, y: Float64Array) => x.map((value, t) => value - y[t]!);
  const w = {
    value: less(announced.value, unannounced.value),
    weight: less(announced.weight, unannounced.weight),
  };
  return { announced, quiet: unannounced, w, differing };
}

function sendersThatDiffer(a: Course, b: Course): string[] {
  const said = ({ acts }: Course, sender: string) => JSON.stringify(acts.filter((act) => act.sender === sender));
  const senders = [...new Set([...a.acts, ...b.acts].map(({ sender }) => sender))];
  return senders.filter((sender) => said(a, sender) !== said(b, sender));
}

function monthOf(month: string, t: number, pairs: readonly Pair[]): WindowMonth {
  const values = pairs.map(({ w }) => w.value[t]!);
  return {
    month,
    announcedUsdM: meanOf(pairs.map(({ announced }) => announced.value[t]!)),
    unannouncedUsdM: meanOf(pairs.map(({ quiet }) => quiet.value[t]!)),
    usdM: spreadOf(values),
    kt: spreadOf(pairs.map(({ w }) => w.weight[t]!)),
    worstUsdM: values.reduce((most, value) => Math.max(most, value), 0),
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
      total(differenceOf(outlook, { ...scene, without: [...(scene.without ?? []), sender] }, future).w.value),
    );
    return { sender, areaUsdM: area - meanOf(left) };
  });
}

function total(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
