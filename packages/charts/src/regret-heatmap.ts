import { textWidth } from "./draw/boxes.ts";
import { clipped } from "./draw/clip.ts";
import { lookedAt } from "./draw/grouped-rows.ts";
import { ink, sequential } from "./draw/style.ts";
import { type Accessible, label, svgDocument, tag } from "./draw/svg.ts";
import { wrapped } from "./draw/wrap.ts";

/** Place of a strategy by a metric, 1 the best; null where the metric is not defined for it. */
export interface RankCell {
  readonly rank: number | null;
  /** The value behind the place. */
  readonly text: string;
}

/** Metrics by strategies: where a strategy stands by each way to sum up all states. */
export interface RegretHeatmapState extends Accessible {
  readonly width: number;
  readonly columns: readonly string[];
  readonly groups: readonly {
    readonly heading: string;
    readonly rows: readonly { readonly name: string; readonly note: string; readonly cells: readonly RankCell[] }[];
  }[];
  readonly key: string;
  /** Names of the columns that are looked at: the others fade. None: nothing fades. */
  readonly selected?: readonly string[];
}

const ROW = 34;
const GROUP = 22;
const KEY = 20;
const LINES = 4;

/** First places are dark, second ones lighter, the rest pale; ties share a shade. */
export function regretHeatmap(state: RegretHeatmapState): string {
  const rows = state.groups.flatMap((group) => group.rows);
  const widest = Math.max(100, ...rows.map((row) => Math.max(textWidth(row.name, 12, true), textWidth(row.note, 11))));
  const names = Math.min(widest + 14, state.width * 0.4);
  const cell = (state.width - names) / Math.max(1, state.columns.length);
  const heads = state.columns.map((name) => wrapped(name, cell - 8, 11.5, LINES));
  const head = 10 + 14 * Math.max(1, ...heads.map((lines) => lines.length));
  const parts = heads.flatMap((lines, c) =>
    lines.map((line, i) =>
      label(line, {
        ...{ x: names + cell * (c + 0.5), y: 12 + 14 * i, "text-anchor": "middle" },
        ...{ "font-size": 11.5, "font-weight": 600, fill: ink.strong },
      }),
    ),
  );
  let y = head;
  for (const { heading, rows: own } of state.groups) {
    parts.push(label(clipped(heading, state.width, 11, false), { x: 0, y: y + 14, "font-size": 11, fill: ink.quiet }));
    y += GROUP;
    for (const row of own) {
      parts.push(
        label(clipped(row.name, names - 10, 12), { x: 0, y: y + 14, "font-weight": 600, fill: ink.strong }),
        label(clipped(row.note, names - 10, 11, false), { x: 0, y: y + 28, "font-size": 11, fill: ink.quiet }),
        ...row.cells.map((one, c) =>
          lookedAt(drawCell(one, names + c * cell, y, cell), state.columns[c] ?? "", state.selected),
        ),
      );
      y += ROW;
    }
    y += 4;
  }
  const key = label(clipped(state.key, state.width, 11, false), { x: 0, y: y + 14, "font-size": 11, fill: ink.quiet });
  return svgDocument(state, state.width, y + KEY, [...parts, key].join("\n"));
}

const SHADES = [sequential[4], sequential[2], sequential[0]] as const;

function drawCell({ rank, text }: RankCell, x: number, y: number, width: number): string {
  const box = { x: x + 1, y: y + 1, width: width - 2, height: ROW - 2 };
  if (rank === null) {
    const words = { x: x + width / 2, y: y + 21, "text-anchor": "middle", "font-size": 11, fill: ink.quiet };
    return tag("rect", { ...box, fill: ink.paper, stroke: ink.rule }) + label("n.a.", words);
  }
  const fill = SHADES[Math.min(rank, SHADES.length) - 1]!;
  const paint = rank === 1 ? ink.paper : ink.strong;
  return (
    tag("rect", { ...box, fill }) +
    label(String(rank), { x: x + 8, y: y + 21.5, "font-size": 13, "font-weight": 600, fill: paint }) +
    label(clipped(text, width - 32, 11.5, false), {
      ...{ x: x + width - 8, y: y + 21.5, "text-anchor": "end", "font-size": 11.5, fill: paint },
    })
  );
}
