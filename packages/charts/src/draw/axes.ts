import { dayNumber, tickText } from "./number.ts";
import { ink } from "./style.ts";
import { label, tag } from "./svg.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Horizontal rules with values at their left end; the topmost one carries the unit. */
export function valueRules(values: readonly number[], y: (v: number) => number, x0: number, x1: number): string {
  return values
    .map(
      (value) =>
        tag("line", { x1: x0, x2: x1, y1: y(value), y2: y(value), stroke: value === 0 ? ink.faint : ink.rule }) +
        label(tickText(value), { x: x0 - 6, y: y(value) + 4, "text-anchor": "end", fill: ink.quiet, "font-size": 11 }),
    )
    .join("");
}

/** Days of round calendar steps between two days: years, quarters, months or weeks, about `count` of them. */
function calendarTicks(from: number, to: number, count: number): { day: number; text: string }[] {
  const days = to - from;
  if (days / 365 > 2.2) return yearTicks(from, to, count);
  if (days / 31 > 2.5) return monthTicks(from, to, count);
  const step = Math.max(1, Math.round(days / count));
  const out = [];
  for (let day = from; day <= to; day += step) out.push({ day, text: dayText(day) });
  return out;
}

function yearTicks(from: number, to: number, count: number): { day: number; text: string }[] {
  const first = new Date(from * 86_400_000).getUTCFullYear();
  const last = new Date(to * 86_400_000).getUTCFullYear();
  const step = Math.max(1, Math.ceil((last - first) / count));
  const out = [];
  for (let year = first; year <= last; year += step) {
    const day = dayNumber(`${year}-01-01`);
    if (day >= from - 1 && day <= to) out.push({ day, text: String(year) });
  }
  return out;
}

function monthTicks(from: number, to: number, count: number): { day: number; text: string }[] {
  const start = new Date(from * 86_400_000);
  const months = Math.ceil((to - from) / 30.4);
  const step = Math.max(1, Math.ceil(months / count));
  const out = [];
  for (let k = 0; k <= months + 1; k += step) {
    const day = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + k, 1) / 86_400_000;
    if (day >= from && day <= to) out.push({ day, text: monthText(day) });
  }
  return out;
}

function monthText(day: number): string {
  const date = new Date(day * 86_400_000);
  return `${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

function dayText(day: number): string {
  const date = new Date(day * 86_400_000);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
}

/** Calendar ticks as short strokes below `y` with their words. */
export function calendarAxis(from: number, to: number, x: (day: number) => number, y: number, count: number): string {
  return calendarTicks(from, to, count)
    .map(
      (tick) =>
        tag("line", { x1: x(tick.day), x2: x(tick.day), y1: y, y2: y + 4, stroke: ink.faint }) +
        label(tick.text, { x: x(tick.day), y: y + 16, "text-anchor": "middle", fill: ink.quiet, "font-size": 11 }),
    )
    .join("");
}
