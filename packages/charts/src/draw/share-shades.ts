import { textWidth } from "./boxes.ts";
import type { Block } from "./foot.ts";
import { ink, sequential } from "./style.ts";
import { hatchPattern, label, tag } from "./svg.ts";

/** Upper ends of the classes of a share and their shades; the fifth is left out, so that the last one stands apart. */
const CLASSES = [
  { to: 0.1, fill: sequential[0], text: ink.strong, words: "under 10" },
  { to: 0.25, fill: sequential[1], text: ink.strong, words: "10–25" },
  { to: 0.5, fill: sequential[2], text: ink.strong, words: "25–50" },
  { to: 0.75, fill: sequential[3], text: ink.strong, words: "50–75" },
  { to: Number.POSITIVE_INFINITY, fill: sequential[5], text: ink.paper, words: "75–100\u202f%" },
] as const;

const classOf = (share: number) => CLASSES.findIndex(({ to }) => share < to);

/** Fill, hatched fill and ink of a share, 0 to 1; hatches are those of `shareHatches` with the same id. */
export function shareShade(share: number, id: string) {
  const index = classOf(share);
  const { fill, text } = CLASSES[index]!;
  return { fill, text, hatch: `url(#${id}-share${index})` };
}

/** The patterns of the hatched shades. */
export function shareHatches(id: string): string {
  return CLASSES.map(({ fill }, i) => hatchPattern(`${id}-share${i}`, fill)).join("");
}

const LEGEND = 22;

/** Shades with their shares, and a hatched one with its meaning; broken into lines where they do not fit side by side. */
export function shadeLegend(id: string, weak: string, width: number, top: number): Block {
  const entries = [
    ...CLASSES.map(({ fill, words }) => ({ fill, words })),
    ...(weak === "" ? [] : [{ fill: `url(#${id}-share2)`, words: weak }]),
  ];
  let [x, y] = [0, top];
  const parts = entries.map(({ fill, words }) => {
    const room = 20 + textWidth(words, 10.5) + 14;
    if (x > 0 && x + room > width) [x, y] = [0, y + LEGEND];
    const part =
      tag("rect", { x: x + 0.5, y: y + 2, width: 15, height: 12, fill, stroke: ink.rule }) +
      label(words, { x: x + 21, y: y + 12, "font-size": 10.5, fill: ink.body });
    x += room;
    return part;
  });
  return { body: parts.join(""), height: y - top + LEGEND };
}
