import { valueRules } from "./draw/axes.ts";
import type { Box } from "./draw/boxes.ts";
import { endLabels, heightOfEndLabels } from "./draw/end-labels.ts";
import { footLines } from "./draw/foot.ts";
import { linear, niceStep, readable, ticks, tickText } from "./draw/number.ts";
import { groupColour, groupWord, ink } from "./draw/style.ts";
import { label, svgDocument, tag } from "./draw/svg.ts";
import { titleLine } from "./draw/title-line.ts";
import { veilPattern } from "./draw/veil.ts";
import { courseOf, type PlacedLeg } from "./profile/course.ts";
import { drawCourse, gapBox, type ProfilePen } from "./profile/draw-line.ts";
import { type CorridorProfileState, ENGLISH, type ProfileLine, type ProfileWords } from "./profile/state.ts";
import { drawPointWords, type PointWords } from "./profile/words.ts";

export type {
  CorridorProfileState,
  ProfileLeg,
  ProfileLine,
  ProfileTotal,
  ProfileWords,
} from "./profile/state.ts";

const LEFT = 48;
const FOOT = 26;

interface Drawn {
  readonly line: ProfileLine;
  readonly course: readonly PlacedLeg[];
  readonly pen: ProfilePen;
  readonly word: string;
}

/**
 * Time-cost-distance chart: kilometres from the origin against time or cost so far, upright steps at crossings. What is not known is hatched
 * and said to be so, and sums that leave it out are called the least they can be.
 */
export function corridorProfile(state: CorridorProfileState): string {
  const words = state.words ?? ENGLISH;
  const title = titleLine(state.heading, state.unit, state.width);
  const room = Math.min(180, Math.max(112, state.width * 0.22));
  const right = state.width - room;
  const courses = state.lines.map(({ legs }) => courseOf(legs));
  const totals = courses.map((course, i) => totalOf(state.lines[i]!.name, course, state.unit, words, groupWord(i)));
  const top = title.height + 16;
  const foot = top + Math.max(state.plot, heightOfEndLabels(totals, room - 6));
  const { x, y, kilometres, amounts } = scalesOf(state.lines, courses, [LEFT, right], [foot, top]);
  const drawn = courses.map((course, i): Drawn => {
    const pen = { x, y, colour: groupColour(i), hatch: `url(#${state.id}-unknown${i})` };
    return { line: state.lines[i]!, course, pen, word: groupWord(i) };
  });
  const frame = { x: LEFT + 2, y: top - 8, width: right - LEFT - 2, height: foot - top + 6 };
  const ends = totals.map((one, i) => ({ ...one, y: y(courses[i]!.at(-1)?.to[1] ?? 0) }));
  const below = footLines(state.key, state.width, foot + FOOT + 4);
  const body = [
    tag("defs", {}, drawn.map(({ word }, i) => veilPattern(`${state.id}-unknown${i}`, word)).join("")),
    title.body,
    valueRules(amounts, y, LEFT, right),
    kilometreAxis(kilometres, x, foot),
    ...drawn.map(({ course, pen }) => drawCourse(course, pen)),
    ...drawn.flatMap(({ line, course, pen }) => line.totals.map(({ km, amount }) => diamond(course, km, amount, pen))),
    drawPointWords(
      drawn.flatMap((one) => wordsOf(one, words)),
      drawn.flatMap(obstaclesOf),
      frame,
    ),
    endLabels(ends, right, room - 6, top, foot),
    below.body,
  ].join("\n");
  return svgDocument(state, state.width, foot + FOOT + 4 + below.height, body);
}

function scalesOf(
  lines: readonly ProfileLine[],
  courses: readonly (readonly PlacedLeg[])[],
  across: readonly [number, number],
  up: readonly [number, number],
) {
  const totals = lines.flatMap((line) => line.totals);
  const far =
    Math.max(0, ...courses.map((course) => course.at(-1)?.to[0] ?? 0), ...totals.map(({ km }) => km ?? 0)) || 1;
  const most = Math.max(0, ...courses.map((course) => course.at(-1)?.to[1] ?? 0), ...totals.map((t) => t.amount)) || 1;
  const step = niceStep(most / 4);
  const high = Math.ceil(most / step - 1e-9) * step;
  const count = Math.max(2, Math.floor((across[1] - across[0]) / 64));
  return {
    x: linear([0, far], across),
    y: linear([0, high], up),
    kilometres: ticks(0, far, count),
    amounts: ticks(0, high, 4),
  };
}

function totalOf(name: string, course: readonly PlacedLeg[], unit: string, words: ProfileWords, fill: string) {
  const [km, amount] = course.at(-1)?.to ?? [0, 0];
  const lacks = (what: "amount" | "length") =>
    course.some(({ missing }) => missing === what || missing === "both") ? `${words.atLeast} ` : "";
  const isKnown = course.some(({ leg }) => leg.amount !== null);
  const sum = isKnown ? `${lacks("amount")}${readable(amount)} ${unit}` : words.amount;
  return { name, values: [sum, `${lacks("length")}${readable(Math.round(km))} km`], fill };
}

function kilometreAxis(values: readonly number[], x: (km: number) => number, foot: number): string {
  return values
    .map((value, i) => {
      const text = i === values.length - 1 ? `${tickText(value)} km` : tickText(value);
      const words = { x: x(value), y: foot + 17, "text-anchor": "middle", "font-size": 11, fill: ink.quiet };
      return (
        tag("line", { x1: x(value), x2: x(value), y1: foot, y2: foot + 4, stroke: ink.faint }) + label(text, words)
      );
    })
    .join("");
}

const endOf = (course: readonly PlacedLeg[]) => course.at(-1)?.to[0] ?? 0;

function diamond(
  course: readonly PlacedLeg[],
  km: number | null,
  amount: number,
  { x, y, colour }: ProfilePen,
): string {
  const [cx, cy] = [x(km ?? endOf(course)), y(amount)];
  const d = `M${cx},${cy - 5}L${cx + 5},${cy}L${cx},${cy + 5}L${cx - 5},${cy}Z`;
  return tag("path", { d, fill: ink.paper, stroke: colour, "stroke-width": 1.8 });
}

/** Words of one corridor: once for each run of legs that lack the same, at its totals, at its named places. */
function wordsOf({ line, course, pen, word }: Drawn, words: ProfileWords): PointWords[] {
  const { x, y } = pen;
  const gaps = runsOfGaps(course).map((run): PointWords => {
    const boxes = run.map((placed) => gapBox(placed, pen));
    const [left, right] = [boxes[0]!.x, boxes.at(-1)!.x + boxes.at(-1)!.width];
    const at = { x: (left + right) / 2, y: Math.min(...boxes.map((box) => box.y)) + 4 };
    return { ...at, text: words[run[0]!.missing!], fill: word, required: true };
  });
  const totals = line.totals.map(
    ({ km, amount, text }): PointWords => ({
      x: x(km ?? endOf(course)),
      y: y(amount),
      text,
      fill: word,
      required: true,
    }),
  );
  const places = course
    .filter(({ leg }) => leg.end !== "")
    .map(({ leg, to }): PointWords => ({ x: x(to[0]), y: y(to[1]), text: leg.end, fill: ink.body, required: false }));
  return [...gaps, ...totals, ...places];
}

function runsOfGaps(course: readonly PlacedLeg[]): PlacedLeg[][] {
  const runs: PlacedLeg[][] = [];
  course.forEach((placed, i) => {
    if (placed.missing === null) return;
    if (course[i - 1]?.missing === placed.missing) runs.at(-1)!.push(placed);
    else runs.push([placed]);
  });
  return runs;
}

/** What words should not cover: boxes, and lines as small squares. */
function obstaclesOf({ course, pen }: Drawn): Box[] {
  return course.flatMap((placed) => {
    if (placed.missing !== null) return [gapBox(placed, pen)];
    const [x0, y0, x1, y1] = [pen.x(placed.from[0]), pen.y(placed.from[1]), pen.x(placed.to[0]), pen.y(placed.to[1])];
    const count = Math.max(1, Math.ceil((Math.abs(x1 - x0) + Math.abs(y1 - y0)) / 8));
    return Array.from({ length: count + 1 }, (_, k) => ({
      ...{ x: x0 + ((x1 - x0) * k) / count - 2, y: y0 + ((y1 - y0) * k) / count - 2, width: 4, height: 4 },
    }));
  });
}
