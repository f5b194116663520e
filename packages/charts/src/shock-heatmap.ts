import { textWidth } from "./draw/boxes.ts";
import { clipped } from "./draw/clip.ts";
import { readable } from "./draw/number.ts";
import { ink, sequential } from "./draw/style.ts";
import { type Accessible, hatchPattern, label, svgDocument, tag } from "./draw/svg.ts";

/** One cell: a value with its range; null where the measure does not exist for the shock. */
export interface HeatCell {
  readonly value: number | null;
  readonly low?: number;
  readonly high?: number;
  /** More than half of the result rests on figures that are not observed: hatched. */
  readonly weak: boolean;
}

/** Shocks by measures. Each column has its own unit and its own shades: columns are never added up. */
export interface ShockHeatmapState extends Accessible {
  readonly width: number;
  readonly columns: readonly { readonly name: string; readonly unit: string }[];
  readonly rows: readonly { readonly name: string; readonly note: string; readonly cells: readonly HeatCell[] }[];
}

const HEAD = 44;
const ROW = 36;

/** A table coloured by size: the darker, the worse within its column. */
export function shockHeatmap(state: ShockHeatmapState): string {
  const nameWidth = Math.min(270, Math.max(120, ...state.rows.map((row) => textWidth(row.name, 12, true) + 14)));
  const cell = (state.width - nameWidth) / Math.max(1, state.columns.length);
  const largest = state.columns.map((_, c) => Math.max(0, ...state.rows.map((row) => row.cells[c]?.value ?? 0)));
  const heads = state.columns.map((column, c) => {
    const x = nameWidth + cell * (c + 0.5);
    return (
      label(column.name, {
        x,
        y: 16,
        "text-anchor": "middle",
        "font-size": 11.5,
        "font-weight": 600,
        fill: ink.strong,
      }) + label(column.unit, { x, y: 32, "text-anchor": "middle", "font-size": 11, fill: ink.quiet })
    );
  });
  const rows = state.rows.map((row, r) => {
    const y = HEAD + r * ROW;
    const cells = row.cells.map((item, c) => drawCell(state, item, largest[c]!, nameWidth + c * cell, y, cell));
    return (
      label(clipped(row.name, nameWidth - 12, 12), { x: 0, y: y + 16, "font-weight": 600, fill: ink.strong }) +
      label(clipped(row.note, nameWidth - 12, 10.5), { x: 0, y: y + 30, "font-size": 10.5, fill: ink.quiet }) +
      cells.join("")
    );
  });
  const hatches = sequential.map((colour, i) => hatchPattern(`${state.id}-hatch${i}`, colour)).join("");
  const body = [tag("defs", {}, hatches), ...heads, ...rows].join("\n");
  return svgDocument(state, state.width, HEAD + ROW * state.rows.length + 4, body);
}

function drawCell(
  state: ShockHeatmapState,
  item: HeatCell,
  largest: number,
  x: number,
  y: number,
  width: number,
): string {
  const centre = x + width / 2;
  const box = { x: x + 1, y: y + 1, width: width - 2, height: ROW - 2 };
  if (item.value === null) {
    return (
      tag("rect", { ...box, fill: "#fff", stroke: ink.rule }) +
      label("n.a.", { x: centre, y: y + 23, "text-anchor": "middle", "font-size": 11, fill: ink.quiet })
    );
  }
  const step = shade(item.value, largest);
  const fill = sequential[step]!;
  const text = step >= 4 && !item.weak ? "#fff" : ink.strong;
  const ranged = item.low !== undefined && item.high !== undefined;
  const halo = item.weak
    ? { stroke: fill, "stroke-width": 3, "paint-order": "stroke", "stroke-linejoin": "round" }
    : {};
  const paint = step >= 4 && item.weak ? { fill: "#fff" } : { fill: text };
  return (
    tag("rect", { ...box, fill: item.weak ? `url(#${state.id}-hatch${step})` : fill }) +
    label(readable(item.value), {
      x: centre,
      y: y + (ranged ? 17 : 23),
      "text-anchor": "middle",
      "font-weight": 600,
      ...halo,
      ...paint,
    }) +
    (ranged
      ? label(`${readable(item.low!)}–${readable(item.high!)}`, {
          x: centre,
          y: y + 30,
          "text-anchor": "middle",
          "font-size": 10,
          ...halo,
          ...paint,
        })
      : "")
  );
}

function shade(value: number, largest: number): number {
  if (!(largest > 0) || value <= 0) return 0;
  return Math.min(sequential.length - 1, Math.max(1, Math.ceil((value / largest) * (sequential.length - 1))));
}
