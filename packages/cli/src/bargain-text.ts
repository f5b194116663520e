import type { BargainResult, Case, IssueResult } from "@multivector/engine";
import { columns } from "./columns.ts";

/** Names of the models, as a reader sees them. */
const MODELS = { compromise: "compromise", smp: "spatial model", nash: "Nash" } as const;

/** At most so many bargains and turns are told; all are in the JSON. */
const FIRST = 12;

/** A table as lines. */
function table(rows: readonly (readonly string[])[]): string {
  return columns(rows)
    .map((line) => `${line}\n`)
    .join("");
}

/** A judged number of 0 to 100: two digits are more than enough. */
function rough(value: number): string {
  return String(Number(value.toFixed(Math.abs(value) < 10 ? 1 : 0)));
}

/** An issue of a case: what it is, where it settles under each model, who pulls it where. */
export function issueText(kase: Case, issue: IssueResult): string {
  const nameOf = (id: string) => kase.actors.find((actor) => actor.id === id)?.name ?? id;
  const today = issue.statusQuo === null ? "today: not known" : `today ${rough(issue.statusQuo)}`;
  const outcomes = issue.outcomes.map(({ model, value, low, high }) => [
    MODELS[model],
    rough(value),
    issue.draws === 0 ? "" : `${rough(low)} to ${rough(high)}`,
  ]);
  const actors = [...issue.actors]
    .sort((a, b) => Math.abs(b.pull) - Math.abs(a.pull))
    .map(({ actor, position, low, high, salience, capability, pull }) => [
      `${nameOf(actor)} (${actor})`,
      low === undefined || high === undefined
        ? rough(position)
        : `${rough(position)} (${rough(low)} to ${rough(high)})`,
      rough(salience),
      rough(capability),
      `${pull > 0 ? "+" : ""}${rough(pull)}`,
    ]);
  return [
    `${issue.title} [${issue.issue}]; ${today}\n  0: ${issue.zero}\n  100: ${issue.hundred}\n`,
    outcomes.length === 0
      ? ""
      : table([["settles at", "", issue.draws === 0 ? "" : `90 % of ${issue.draws} draws`], ...outcomes]),
    actors.length === 0
      ? ""
      : table([["actor", "position", "salience", "weight", "pulls the compromise by"], ...actors]),
    ...issue.notes.map((note) => `  ${note}\n`),
  ].join("");
}

/** A result of a file: where it settles, and of the spatial model what leads there. */
export function resultText(result: BargainResult): string {
  const { actors, dimensions, outcome, median, model } = result;
  const point = (x: readonly number[]) => x.map((v) => v.toFixed(2));
  const parts = [
    `${MODELS[model]} on a scale of 0 to ${result.scale}\n`,
    table([
      ["", ...dimensions],
      ["settles at", ...point(outcome)],
      ["weighted median", ...point(median)],
    ]),
    ...result.notes.map((note) => `  ${note}\n`),
  ];
  if (model !== "smp") return parts.join("");
  const square = (title: string, rows: readonly (readonly number[])[], digits: number) =>
    `${title}\n${table([["", ...actors], ...rows.map((row, i) => [actors[i]!, ...row.map((v) => v.toFixed(digits))])])}`;
  return [
    ...parts,
    square("Worth of each position (columns) to each actor (rows)", result.values, 3),
    square("The same with each actor's attitude to risk", result.utilities, 4),
    table([
      ["", "attitude to risk", "chance of its position"],
      ...actors.map((name, i) => [name, result.risk[i]!.toFixed(3), result.probabilities[i]!.toFixed(4)]),
    ]),
    bargainText(result),
    turnText(result),
  ].join("\n");
}

function bargainText({ actors, bargains, dimensions }: BargainResult): string {
  const ordered = [...bargains]
    .sort((a, b) => Number(b.offered) - Number(a.offered) || b.gain - a.gain)
    .slice(0, FIRST);
  const more = bargains.length > FIRST ? `  and ${bargains.length - FIRST} more: see --json\n` : "";
  const rows = ordered.map((one) => [
    `${actors[one.i]} challenges ${actors[one.j]}${one.offered ? " *" : ""}`,
    one.pi.toFixed(4),
    one.gain.toFixed(4),
    ...one.position.map((v) => v.toFixed(2)),
  ]);
  return `Bargains before the first turn (* offered)\n${table([["", "chance", "gain", ...dimensions], ...rows])}${more}`;
}

function turnText({ actors, turns }: BargainResult): string {
  const shown = turns.slice(-1)[0]!;
  const rows = actors.map((name, i) => [
    name,
    ...shown.positions[i]!.map((v) => v.toFixed(1)),
    shown.probabilities[i]!.toFixed(4),
  ]);
  return `Positions after ${shown.turn} turns, and the chance of each to be the central one\n${table(rows)}`;
}
