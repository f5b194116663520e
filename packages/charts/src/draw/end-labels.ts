import { spread } from "./boxes.ts";
import { ink } from "./style.ts";
import { label, tag } from "./svg.ts";
import { wrapped } from "./wrap.ts";

/** Words at the right end of a line: a name and what it comes to. `y` is where the line ends, in pixels; null: there is no line. */
export interface EndLabel {
  readonly name: string;
  readonly values: readonly string[];
  readonly y: number | null;
  readonly fill: string;
}

const LINE = 13;
const SIZE = 11.5;

/** Lines of words that a name, and each value, may take. */
const MOST = 3;

/**
 * Labels right of `x`, moved apart where they would touch, each with a thin leader to the end of its line. They stay between `top` and
 * `foot` if these leave them room; `heightOfEndLabels` says how much they need.
 */
export function endLabels(labels: readonly EndLabel[], x: number, room: number, top: number, foot: number): string {
  const blocks = labels.map((one) => linesOf(one, room));
  const gap = tallest(blocks) + 5;
  const half = tallest(blocks) / 2;
  const at = spread(
    labels.map(({ y }) => y ?? foot),
    gap,
    top + half,
    Math.max(foot - half, top + half + gap * (labels.length - 1)),
  );
  return labels
    .map(({ y, fill }, i) => {
      const first = at[i]! - (blocks[i]!.length * LINE) / 2 + SIZE * 0.85;
      const d = y === null ? "" : `M${round(x + 1)},${round(y)}L${round(x + 7)},${round(at[i]!)}`;
      const leader = d === "" ? "" : tag("path", { d, fill: "none", stroke: ink.faint, "stroke-width": 1 });
      const words = blocks[i]!.map(({ text, bold }, k) =>
        label(text, {
          ...{ x: x + 10, y: first + k * LINE, "font-size": bold ? SIZE : 11 },
          ...(bold ? { "font-weight": 600, fill } : { fill: ink.body }),
        }),
      );
      return leader + words.join("");
    })
    .join("\n");
}

/** Height in pixels that these labels need one above the other. */
export function heightOfEndLabels(labels: readonly Omit<EndLabel, "y">[], room: number): number {
  return (tallest(labels.map((one) => linesOf(one, room))) + 5) * labels.length;
}

interface Words {
  readonly text: string;
  readonly bold: boolean;
}

function linesOf({ name, values }: Omit<EndLabel, "y">, room: number): readonly Words[] {
  const lines = (text: string, size: number, bold: boolean) =>
    text === "" ? [] : wrapped(text, room - 12, size, MOST, bold).map((line) => ({ text: line, bold }));
  return [...lines(name, SIZE, true), ...values.flatMap((value) => lines(value, 11, false))];
}

const tallest = (blocks: readonly (readonly Words[])[]) => Math.max(1, ...blocks.map((lines) => lines.length)) * LINE;

const round = (value: number) => Math.round(value * 10) / 10;
