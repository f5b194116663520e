import { dayNumber } from "./number.ts";

/** The amount of one half-open period `[from, to)`, with a range where one is known. */
export interface SpanPoint {
  readonly from: string;
  readonly to: string;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/** First and last day of all points. */
export function spanOf(series: readonly (readonly SpanPoint[])[]): [number, number] {
  const all = series.flat();
  return [Math.min(...all.map((p) => dayNumber(p.from))), Math.max(...all.map((p) => dayNumber(p.to)))];
}

const n = (value: number) => Math.round(value * 10) / 10;

/** A stepped line: each value lasts exactly its period. Equal neighbours are merged. */
export function stepPath(
  points: readonly SpanPoint[],
  x: (day: number) => number,
  y: (value: number) => number,
): string {
  let d = "";
  points.forEach((point, i) => {
    const before = points[i - 1];
    const joined = before !== undefined && before.to === point.from;
    const start = `${n(x(dayNumber(point.from)))},${n(y(point.value))}`;
    if (!joined) d += `M${start}`;
    else if (before.value !== point.value) d += `V${n(y(point.value))}`;
    const next = points[i + 1];
    const merge = next !== undefined && next.from === point.to && next.value === point.value;
    if (!merge) d += `H${n(x(dayNumber(point.to)))}`;
  });
  return d;
}

/** A straight line through the middles of the periods, for yearly series. */
export function middlePath(
  points: readonly SpanPoint[],
  x: (day: number) => number,
  y: (value: number) => number,
): string {
  return points
    .map((p, i) => `${i === 0 ? "M" : "L"}${n(x((dayNumber(p.from) + dayNumber(p.to)) / 2))},${n(y(p.value))}`)
    .join("");
}

/** The band between low and high, stepped; empty where no point has a range. */
export function bandPath(
  points: readonly SpanPoint[],
  x: (day: number) => number,
  y: (value: number) => number,
): string {
  const ranged = points.filter((p) => p.low !== undefined && p.high !== undefined);
  if (ranged.length === 0) return "";
  const top = ranged.map(
    (p) => `${n(x(dayNumber(p.from)))},${n(y(p.high!))}L${n(x(dayNumber(p.to)))},${n(y(p.high!))}`,
  );
  const low = [...ranged]
    .reverse()
    .map((p) => `${n(x(dayNumber(p.to)))},${n(y(p.low!))}L${n(x(dayNumber(p.from)))},${n(y(p.low!))}`);
  return `M${top.join("L")}L${low.join("L")}Z`;
}
