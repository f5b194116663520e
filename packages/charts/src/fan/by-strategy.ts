import { textWidth } from "../draw/boxes.ts";
import { clipped } from "../draw/clip.ts";
import { footLines, halo } from "../draw/foot.ts";
import { linear, niceStep, readable, ticks, tickText } from "../draw/number.ts";
import { groupColour, ink } from "../draw/style.ts";
import { label, svgDocument, tag } from "../draw/svg.ts";
import { titleLine } from "../draw/title-line.ts";
import { BAND_OPACITY, ENGLISH, type FanOver, type FanState, type Quantiles } from "./state.ts";

const NARROW = 520;
const BAR = 14;
const HUE = 1;

/** One bar of bands for each strategy on a common axis: light to 10 and 90 %, dark to 25 and 75 %, an upright at the median. */
export function fanByStrategy(state: FanState, { rows }: Extract<FanOver, { by: "strategy" }>): string {
  const words = state.words ?? ENGLISH;
  const narrow = state.width < NARROW;
  const title = titleLine(state.heading, state.unit, state.width);
  const texts = rows.map(({ quantiles }) => textOf(quantiles, words.median));
  const names = narrow
    ? 0
    : Math.min(state.width * 0.34, Math.max(0, ...rows.map((row) => textWidth(row.name, 12))) + 12);
  const said = narrow ? 0 : Math.max(0, ...texts.map((text) => textWidth(text, 11))) + 14;
  const [least, most] = endsOf(
    state,
    rows.flatMap(({ quantiles }) => quantiles),
  );
  const x = linear([least, most], [names + 6, state.width - said - 10]);
  const top = title.height + 22;
  const height = narrow ? 44 : 26;
  const end = top + rows.length * height;
  const foot = footLines([rows.length === 0 ? words.none : words.key], state.width, end + 8);
  const axis = ticks(least, most, narrow ? 3 : 5).map(
    (value) =>
      tag("line", { x1: x(value), x2: x(value), y1: top - 4, y2: end, stroke: value === 0 ? ink.faint : ink.rule }) +
      label(tickText(value), { x: x(value), y: top - 8, "text-anchor": "middle", "font-size": 11, fill: ink.quiet }),
  );
  const drawn = rows.map(({ name, quantiles }, i) => {
    const y = top + i * height;
    const bar = y + (narrow ? 24 : 6);
    const base = narrow ? y + 16 : bar + BAR / 2 + 4;
    const room = narrow ? state.width - textWidth(texts[i]!, 11) - 10 : names - 6;
    return [
      drawBar(quantiles, x, bar),
      label(clipped(name, room, 12, false), { x: 0, y: base, fill: ink.strong, ...halo() }),
      label(texts[i]!, { x: state.width, y: base, "text-anchor": "end", "font-size": 11, fill: ink.body, ...halo() }),
    ].join("");
  });
  return svgDocument(state, state.width, end + 8 + foot.height, [title.body, ...axis, ...drawn, foot.body].join("\n"));
}

/** Ends of the axis: round, and zero among them unless told otherwise. */
function endsOf(state: FanState, values: readonly number[]): [number, number] {
  const least = state.least ?? Math.min(0, ...values);
  const highest = Math.max(least, ...values);
  const step = niceStep((highest - least || 1) / 4);
  return [least, Math.max(least + step, Math.ceil(highest / step - 1e-9) * step)];
}

const textOf = ([low, , middle, , high]: Quantiles, median: string) =>
  `${median} ${readable(middle)} (${readable(low)} to ${readable(high)})`;

function drawBar([q10, q25, q50, q75, q90]: Quantiles, x: (value: number) => number, y: number): string {
  const band = (low: number, high: number) =>
    tag("rect", {
      ...{ x: x(low), y, width: Math.max(1, x(high) - x(low)), height: BAR },
      ...{ fill: groupColour(HUE), "fill-opacity": BAND_OPACITY },
    });
  const median = { x1: x(q50), x2: x(q50), y1: y - 2, y2: y + BAR + 2, stroke: groupColour(HUE), "stroke-width": 2.4 };
  return band(q10, q90) + band(q25, q75) + tag("line", median);
}
