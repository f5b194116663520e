import { textWidth } from "./draw/boxes.ts";
import { clipped } from "./draw/clip.ts";
import { readable } from "./draw/number.ts";
import { ink, sequential } from "./draw/style.ts";
import { type Accessible, label, svgDocument, tag } from "./draw/svg.ts";

/** What closing costs the one who is closed out, and the one who closes; null where nobody can give a figure. */
export interface PowerCell {
  readonly loss: number;
  readonly own: number | null;
  /** Shade from 0 (nothing) to 5 (most), as the legend names them. */
  readonly level: number;
}

/** Actors by days of closure, in groups; all cells in one unit. */
export interface PowerHorizonState extends Accessible {
  readonly width: number;
  readonly unit: string;
  readonly columns: readonly string[];
  readonly groups: readonly {
    readonly heading: string;
    readonly rows: readonly { readonly name: string; readonly note: string; readonly cells: readonly PowerCell[] }[];
  }[];
  /** What each shade means, from 0 on. */
  readonly levels: readonly string[];
}

const HEAD = 26;
const CELL = 36;
const GROUP = 24;
const NARROW = 520;
const LEGEND = 22;

interface Frame {
  readonly state: PowerHorizonState;
  readonly names: number;
  readonly cell: number;
  readonly row: number;
  /** On a narrow picture a name stands above its cells. */
  readonly above: number;
}

/** A table coloured by what a closure takes; the cost to the one who closes stands in smaller type below. */
export function powerHorizon(state: PowerHorizonState): string {
  const narrow = state.width < NARROW;
  const names = narrow ? 0 : Math.min(250, state.width * 0.36);
  const above = narrow ? 34 : 0;
  const frame: Frame = {
    ...{ state, names, above },
    cell: (state.width - names) / Math.max(1, state.columns.length),
    row: above + CELL,
  };
  let y = 0;
  const parts: string[] = [heads(frame)];
  y += HEAD;
  for (const { heading, rows } of state.groups) {
    parts.push(label(heading, { x: 0, y: y + 15, "font-size": 11.5, "font-weight": 600, fill: ink.quiet }));
    y += GROUP;
    for (const row of rows) {
      parts.push(drawRow(frame, row, y));
      y += frame.row;
    }
    y += 4;
  }
  const legend = drawLegend(state, y + 6);
  return svgDocument(state, state.width, y + 6 + legend.height, [...parts, legend.body].join("\n"));
}

function heads({ state, names, cell }: Frame): string {
  const unit = names > 0 ? label(state.unit, { x: 0, y: 16, "font-size": 11, fill: ink.quiet }) : "";
  const columns = state.columns
    .map((name, c) =>
      label(name, {
        x: names + cell * (c + 0.5),
        y: 16,
        "text-anchor": "middle",
        "font-size": 11.5,
        "font-weight": 600,
        fill: ink.strong,
      }),
    )
    .join("");
  return unit + columns;
}

function drawRow(
  { state, names, cell, above }: Frame,
  row: PowerHorizonState["groups"][number]["rows"][number],
  y: number,
): string {
  const room = (above > 0 ? state.width : names) - 10;
  const cells = row.cells.map((item, c) => drawCell(item, names + c * cell, y + above, cell));
  return (
    label(clipped(row.name, room, 12), { x: 0, y: y + 15, "font-weight": 600, fill: ink.strong }) +
    label(clipped(row.note, room, 10.5, false), { x: 0, y: y + 29, "font-size": 10.5, fill: ink.quiet }) +
    cells.join("")
  );
}

function drawCell({ loss, own, level }: PowerCell, x: number, y: number, width: number): string {
  const step = Math.min(sequential.length - 1, Math.max(0, level));
  const paint = { "text-anchor": "middle", fill: step >= 4 ? "#fff" : ink.strong };
  return (
    tag("rect", { x: x + 1, y: y + 1, width: width - 2, height: CELL - 2, fill: sequential[step]! }) +
    label(readable(loss), { x: x + width / 2, y: y + 16, "font-weight": 600, ...paint }) +
    label(own === null ? "own n.k." : `own ${readable(own)}`, {
      x: x + width / 2,
      y: y + 29,
      "font-size": 10,
      ...paint,
    })
  );
}

/** Shades with their meaning, broken into lines where they do not fit side by side. */
function drawLegend(state: PowerHorizonState, top: number): { readonly body: string; readonly height: number } {
  let [x, y] = [0, top];
  const parts = state.levels.map((text, i) => {
    const width = 20 + textWidth(text, 10.5) + 12;
    if (x > 0 && x + width > state.width) [x, y] = [0, y + LEGEND];
    const part =
      tag("rect", { x, y: y + 2, width: 14, height: 12, fill: sequential[i]!, stroke: ink.rule }) +
      label(text, { x: x + 20, y: y + 12, "font-size": 10.5, fill: ink.body });
    x += width;
    return part;
  });
  return { body: parts.join(""), height: y - top + LEGEND };
}
