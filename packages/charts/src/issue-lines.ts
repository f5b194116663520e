import { textWidth } from "./draw/boxes.ts";
import { clipped } from "./draw/clip.ts";
import { linear } from "./draw/number.ts";
import { groupColours, ink } from "./draw/style.ts";
import { type Accessible, label, svgDocument, tag } from "./draw/svg.ts";

/** Where a model settles an issue, with its range; 0 to 100. */
export interface IssueOutcome {
  readonly model: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Where an actor stands, with its stated range, and its share of weight times salience (0 to 1): the area of its mark. */
export interface IssueActor {
  readonly name: string;
  readonly position: number;
  readonly low: number;
  readonly high: number;
  readonly weight: number;
}

/** One issue on a line from 0 to 100: models above it, actors below. */
export interface IssueLine {
  readonly title: string;
  readonly zero: string;
  readonly hundred: string;
  readonly today: number | null;
  readonly outcomes: readonly IssueOutcome[];
  readonly actors: readonly IssueActor[];
}

export interface IssueLinesState extends Accessible {
  readonly width: number;
  /** Word for where an issue stands now. */
  readonly today: string;
  readonly issues: readonly IssueLine[];
}

const NARROW = 520;
const ROW = 17;
const HEAD = 40;
const GAP = 22;
const BIGGEST = 8;

type Scale = (value: number) => number;

/** Issues under one another: outcomes of each model with their ranges, today's state, and the actors' positions by weight. */
export function issueLines(state: IssueLinesState): string {
  const names = state.issues.flatMap(({ outcomes, actors }) => [
    ...outcomes.map(({ model }) => model),
    ...actors.map(({ name }) => name),
  ]);
  const widest = Math.max(40, ...names.map((name) => textWidth(name, 12)));
  const left = Math.min(widest + 14, state.width * (state.width < NARROW ? 0.36 : 0.3));
  const x = linear([0, 100], [left, state.width - 12]);
  let y = 0;
  const parts = state.issues.map((issue) => {
    const top = y;
    y += heightOf(issue) + GAP;
    return drawIssue(issue, x, top, left, state);
  });
  return svgDocument(state, state.width, Math.max(1, y - GAP), parts.join("\n"));
}

function heightOf({ outcomes, actors }: IssueLine): number {
  return HEAD + (outcomes.length + actors.length) * ROW + 8;
}

function drawIssue(issue: IssueLine, x: Scale, top: number, left: number, state: IssueLinesState): string {
  const first = top + HEAD + 4;
  const axis = first + issue.outcomes.length * ROW;
  const bottom = axis + issue.actors.length * ROW + 4;
  const mid = (x(0) + x(100)) / 2;
  const half = (x(100) - x(0)) / 2 - 10;
  const end = (text: string, at: number, anchor: "start" | "end") =>
    label(clipped(text, half, 11, false), {
      x: at,
      y: top + 30,
      "text-anchor": anchor,
      "font-size": 11,
      fill: ink.quiet,
    });
  return [
    label(clipped(issue.title, state.width, 13), {
      x: 0,
      y: top + 13,
      "font-weight": 600,
      "font-size": 13,
      fill: ink.strong,
    }),
    half > 60 ? end(`0: ${issue.zero}`, x(0), "start") + end(`100: ${issue.hundred}`, x(100), "end") : "",
    ...[0, 25, 50, 75, 100].map((v) =>
      tag("line", { x1: x(v), x2: x(v), y1: first - 4, y2: bottom, stroke: ink.rule }),
    ),
    todayMark(issue, x, first - 4, bottom, mid, state.today),
    ...issue.outcomes.map((outcome, i) => drawOutcome(outcome, i, x, first + i * ROW + 8, left)),
    tag("line", { x1: x(0), x2: x(100), y1: axis + 1, y2: axis + 1, stroke: ink.faint }),
    ...issue.actors.map((actor, i) => drawActor(actor, x, axis + i * ROW + 12, left)),
  ].join("");
}

function todayMark({ today }: IssueLine, x: Scale, top: number, bottom: number, mid: number, word: string): string {
  if (today === null) return "";
  const side = x(today) < mid ? { x: x(today) + 4, "text-anchor": "start" } : { x: x(today) - 4, "text-anchor": "end" };
  return (
    tag("line", { x1: x(today), x2: x(today), y1: top, y2: bottom + 4, stroke: ink.body, "stroke-dasharray": "3 3" }) +
    label(word, { ...side, y: bottom + 8, "font-size": 10, fill: ink.quiet })
  );
}

function rowName(text: string, y: number, left: number, bold: boolean): string {
  return label(clipped(text, left - 10, 12, bold), {
    x: left - 10,
    y: y + 4,
    "text-anchor": "end",
    fill: bold ? ink.strong : ink.body,
    ...(bold ? { "font-weight": 600 } : {}),
  });
}

/** A bar from low to high with a full mark at the central value. */
function drawOutcome({ model, value, low, high }: IssueOutcome, i: number, x: Scale, y: number, left: number): string {
  const colour = groupColours[i % groupColours.length]!;
  return [
    rowName(model, y, left, true),
    tag("rect", {
      x: x(low),
      y: y - 4,
      width: Math.max(1, x(high) - x(low)),
      height: 8,
      fill: colour,
      "fill-opacity": "0.35",
    }),
    tag("rect", { x: x(value) - 2, y: y - 6, width: 4, height: 12, fill: colour }),
  ].join("");
}

/** A whisker over the stated range and a circle whose area is the actor's share. */
function drawActor({ name, position, low, high, weight }: IssueActor, x: Scale, y: number, left: number): string {
  return [
    rowName(name, y, left, false),
    tag("line", { x1: x(low), x2: x(high), y1: y, y2: y, stroke: ink.faint }),
    tag("circle", {
      cx: x(position),
      cy: y,
      r: Math.max(1.5, BIGGEST * Math.sqrt(weight)),
      fill: ink.body,
      "fill-opacity": "0.75",
    }),
  ].join("");
}
