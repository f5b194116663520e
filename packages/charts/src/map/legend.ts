import { type Box, textWidth } from "../draw/boxes.ts";
import { niceStep, tickText } from "../draw/number.ts";
import { groupColour, ink } from "../draw/style.ts";
import { label, tag } from "../draw/svg.ts";
import type { CorridorMapState } from "./state.ts";

interface Entry {
  readonly text: string;
  readonly stroke: string;
  readonly width: number;
  readonly dash?: string;
  readonly opacity?: string;
}

const ROW = 20;
const SWATCH = 26;

/** Round amounts shown in the scale of widths, largest first. */
function scaleSteps(largest: number): number[] {
  if (!(largest > 0)) return [];
  const top = niceStep(largest / 1.9) <= largest ? niceStep(largest / 1.9) : niceStep(largest / 4);
  return [top, top / 5, top / 20];
}

function colourEntries(state: CorridorMapState): Entry[] {
  const used = new Set(state.links.filter((l) => l.amount > 0).map((l) => l.group));
  const groups = state.groups.map((text, group) => ({ text, group, stroke: groupColour(group), width: 6 }));
  const others = [
    { text: state.domestic, group: -1, stroke: groupColour(-1), width: 6 },
    { text: state.onward, group: -2, stroke: groupColour(-2), width: 6 },
  ];
  return [...groups, ...others].filter((entry) => used.has(entry.group));
}

function widthEntries(state: CorridorMapState, widthOf: (amount: number) => number): Entry[] {
  const flowing = state.links.filter((l) => l.amount > 0);
  const steps = scaleSteps(Math.max(0, ...flowing.map((l) => l.amount)));
  const out: Entry[] = steps.map((amount) => ({
    text: `${tickText(amount)} ${state.unit}`,
    stroke: ink.quiet,
    width: widthOf(amount),
  }));
  if (flowing.some((l) => l.assumed))
    out.push({ text: "assumed or derived", stroke: ink.quiet, width: 4, dash: "7 3" });
  if (flowing.some((l) => l.sea))
    out.push({ text: "sea leg, schematic", stroke: ink.quiet, width: 4, opacity: "0.45" });
  if (flowing.length < state.links.length) out.push({ text: "idle or closed", stroke: ink.faint, width: 1.2 });
  return out;
}

/** Entries in rows no wider than the strip. */
function rowsOf(entries: readonly Entry[], width: number): { entry: Entry; x: number; row: number }[] {
  let x = 0;
  let row = 0;
  return entries.map((entry) => {
    const needed = SWATCH + 6 + textWidth(entry.text, 11);
    if (x > 0 && x + needed > width) [x, row] = [0, row + 1];
    const placed = { entry, x, row };
    x += needed + 18;
    return placed;
  });
}

/** Height of the legend below the map, in pixels. */
export function legendHeight(state: CorridorMapState): number {
  const rows = (entries: readonly Entry[]) => (rowsOf(entries, state.width - 4).at(-1)?.row ?? -1) + 1;
  return 8 + ROW * (rows(colourEntries(state)) + rows(widthEntries(state, () => 1)));
}

/** Who controls (colour), how much (width), how sure (dashes): a strip of rows below the map. */
export function drawLegend(state: CorridorMapState, strip: Box, widthOf: (amount: number) => number): string {
  const colours = rowsOf(colourEntries(state), strip.width);
  const widths = rowsOf(widthEntries(state, widthOf), strip.width);
  const below = (colours.at(-1)?.row ?? -1) + 1;
  const all = [...colours, ...widths.map((item) => ({ ...item, row: item.row + below }))];
  return all.map(({ entry, x, row }) => drawEntry(entry, strip.x + x, strip.y + 12 + row * ROW)).join("");
}

function drawEntry(entry: Entry, x: number, y: number): string {
  return (
    tag("line", {
      x1: x,
      x2: x + SWATCH,
      y1: y,
      y2: y,
      stroke: entry.stroke,
      "stroke-width": entry.width,
      "stroke-dasharray": entry.dash,
      opacity: entry.opacity,
    }) + label(entry.text, { x: x + SWATCH + 6, y: y + 4, "font-size": 11, fill: ink.body })
  );
}
