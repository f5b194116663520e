import { drawCell, ROW, smallWords } from "./dependence/cell.ts";
import type { DependenceMatrixState } from "./dependence/state.ts";
import { textWidth } from "./draw/boxes.ts";
import { clipped } from "./draw/clip.ts";
import { footLines } from "./draw/foot.ts";
import { readable } from "./draw/number.ts";
import { shadeLegend, shareHatches } from "./draw/share-shades.ts";
import { ink } from "./draw/style.ts";
import { label, svgDocument, tag } from "./draw/svg.ts";
import { wrapped } from "./draw/wrap.ts";

const NARROW = 560;
const LINE = 13;

interface Frame {
  readonly state: DependenceMatrixState;
  readonly names: number;
  readonly cell: number;
  /** Height of a name above its cells, on a narrow picture. */
  readonly above: number;
}

/** A table coloured by share on one scale for all domains; what is assumed or estimated is hatched, what is not known says so. */
export function dependenceMatrix(state: DependenceMatrixState): string {
  const frame = frameOf(state);
  const heads = drawHeads(frame);
  const step = ROW + frame.above;
  const rows = state.rows.map((row, i) => drawRow(frame, row, heads.height + i * step));
  let y = heads.height + state.rows.length * step;
  const concentration = state.concentration === undefined ? "" : drawConcentration(frame, y + 6);
  if (concentration !== "") y += 6 + step;
  const legend = shadeLegend(state.id, state.words.weak, state.width, y + 10);
  y += 10 + legend.height;
  const foot = footLines(state.key, state.width, y);
  const defs = tag("defs", {}, shareHatches(state.id));
  const body = [defs, heads.body, ...rows, concentration, legend.body, foot.body];
  return svgDocument(state, state.width, y + foot.height, body.join("\n"));
}

function frameOf(state: DependenceMatrixState): Frame {
  const narrow = state.width < NARROW;
  const names = state.rows.map(({ name }) => textWidth(name, 12, true));
  const own = textWidth(state.concentration?.name ?? "", 12, true);
  const left = narrow ? 0 : Math.min(state.width * 0.26, Math.max(90, own, ...names) + 14);
  const cell = (state.width - left) / Math.max(1, state.columns.length);
  return { state, names: left, cell, above: narrow ? 20 : 0 };
}

/** Name, definition and year of each domain, names on one line. */
function drawHeads({ state, names, cell }: Frame): { readonly body: string; readonly height: number } {
  const room = cell - 6;
  const stacks = state.columns.map(({ name, definition, year }) => [
    ...wrapped(name, room, 11.5, 2).map((text) => ({ text, "font-size": 11.5, "font-weight": 600, fill: ink.strong })),
    ...[...wrapped(definition, room, 10.5, 4, false), year].map((text) => ({
      ...{ text, "font-size": 10.5, fill: ink.body },
    })),
  ]);
  const lines = Math.max(1, ...stacks.map((stack) => stack.length));
  const body = stacks.flatMap((stack, c) =>
    stack.map(({ text, ...paint }, i) =>
      label(text, { x: names + cell * (c + 0.5), y: 12 + LINE * i, "text-anchor": "middle", ...paint }),
    ),
  );
  return { body: body.join(""), height: 8 + LINE * lines };
}

function drawRow(frame: Frame, row: DependenceMatrixState["rows"][number], top: number): string {
  const { state, names, cell, above } = frame;
  const cells = row.cells.map((one, c) => {
    const asked = { "data-cell": `${row.id}|${state.columns[c]!.id}`, "data-row": row.id };
    const about = { ...asked, "data-column": state.columns[c]!.id };
    const known = one.share === null ? {} : { "data-share": String(one.share), "data-basis": one.basis };
    return tag("g", { ...about, ...known }, drawCell(state.id, one, names + c * cell, top + above, cell));
  });
  return rowName(frame, row.name, "", top) + cells.join("");
}

/** A name beside its cells, on two lines where one is too short, or above them; a unit under it or behind it. */
function rowName({ state, names, above }: Frame, name: string, unit: string, top: number): string {
  const small = { "font-size": 10.5, fill: ink.body };
  const bold = { "font-weight": 600, fill: ink.strong };
  if (above > 0) {
    const after = textWidth(name, 12, true) + 8;
    const behind =
      unit === "" ? "" : label(clipped(unit, state.width - after, 10.5, false), { x: after, y: top + 14, ...small });
    return label(clipped(name, state.width, 12), { x: 0, y: top + 14, ...bold }) + behind;
  }
  const lines = unit === "" ? wrapped(name, names - 10, 12, 2) : [clipped(name, names - 10, 12)];
  const first = lines.length === 1 && unit === "" ? 21 : 15;
  const words = lines.map((line, i) => label(line, { x: 0, y: top + first + i * 14, ...bold }));
  const under = unit === "" ? "" : label(clipped(unit, names - 10, 10.5, false), { x: 0, y: top + 29, ...small });
  return words.join("") + under;
}

/** Concentrations under a rule; nothing where shares do not add up to a whole. */
function drawConcentration(frame: Frame, top: number): string {
  const { state, names, cell, above } = frame;
  const { name, unit, top: most } = state.concentration!;
  const values = state.columns.map(({ id, concentration }, c) => {
    if (concentration === undefined) return "";
    const [x, y] = [names + c * cell, top + above];
    const words =
      concentration === null ? "" : most === 1 ? concentration.toFixed(2) : readable(Math.round(concentration));
    const text = { x: x + cell / 2, y: y + 21.5, "text-anchor": "middle", "font-weight": 600, fill: ink.strong };
    const body = concentration === null ? smallWords(state.words.unknown, x, y, cell) : label(words, text);
    return tag("g", { "data-cell": `concentration|${id}`, "data-column": id }, body);
  });
  const rule = tag("line", { x1: 0, x2: state.width, y1: top - 2, y2: top - 2, stroke: ink.faint });
  return rule + rowName(frame, name, unit, top) + values.join("");
}
