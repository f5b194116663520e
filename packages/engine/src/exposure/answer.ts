import type { Case } from "../case/types.ts";
import { exposureTable } from "./table.ts";
import type { ExposureRow, FigureAnswer, FigureQuestion, FigureReading } from "./types.ts";

/** Answers "is this figure right?" under every reading: which definitions and years give the stated number, and what the others give. */
export function answerFigure(kase: Case, question: FigureQuestion): FigureAnswer {
  const read = question.readings.map((reading) => readingOf(kase, reading));
  const { id, claim, stated } = question;
  return {
    id,
    question: question.question,
    claim,
    stated,
    answers: read.flatMap(({ found }) => found.map(({ row }) => row)),
    verdict: verdictOf(question, read),
  };
}

/** Answers in the order of the questions. */
export function answerFigures(kase: Case, questions: readonly FigureQuestion[]): FigureAnswer[] {
  return questions.map((question) => answerFigure(kase, question));
}

interface Found {
  readonly row: ExposureRow;
  /** Share, amount or rate, as the definition measures; null where figures are missing. */
  readonly value: number | null;
}

interface Read {
  readonly reading: FigureReading;
  readonly found: readonly Found[];
}

function readingOf(kase: Case, reading: FigureReading): Read {
  const { name, definition, key, years } = reading;
  const measure = kase.definitions.find(({ id }) => id === definition)?.measure;
  const found = years.map((year): Found => {
    const row = exposureTable(kase, definition, year).rows.find((candidate) => candidate.key === key);
    if (!row) throw new RangeError(`Definition ${definition} has no category ${key}.`);
    return { row: { ...row, label: name }, value: measure === "share" ? row.share : row.amount };
  });
  return { reading, found };
}

/** The answer first, then one sentence a reading: where it gives the stated number, and what it gives elsewhere. */
function verdictOf({ value, tolerance }: FigureQuestion, read: readonly Read[]): string {
  const holds = (found: Found) =>
    found.value !== null &&
    value >= (found.row.low ?? found.value) - tolerance &&
    value <= (found.row.high ?? found.value) + tolerance;
  const known = read.flatMap(({ found }) => found).filter((found) => found.value !== null);
  const right = known.filter(holds).length;
  const answer =
    right === 0
      ? "Right under none of the definitions held here."
      : right === known.length
        ? "Right under every definition held here."
        : "It depends on the definition and the year.";
  return [answer, ...read.map(({ reading, found }) => sentenceOf(reading.name, found, holds))].join(" ");
}

function sentenceOf(name: string, found: readonly Found[], holds: (found: Found) => boolean): string {
  const right = found.filter(holds);
  const other = found.filter((one) => one.value !== null && !holds(one));
  const unknown = found.filter((one) => one.value === null);
  const parts = [
    right.length > 0 ? `right, ${spoken(right)}` : "",
    other.length > 0 ? `${right.length > 0 ? "but " : ""}${spoken(other)}` : "",
    unknown.length > 0 ? `not known for ${unknown.map(({ row }) => row.year).join(", ")}` : "",
  ].filter((part) => part !== "");
  return `${name[0]!.toUpperCase()}${name.slice(1)}: ${parts.join("; ")}.`;
}

/** Values with their years: one by one where they are few, else from the smallest to the largest. */
function spoken(found: readonly Found[]): string {
  const [factor, unit] = found[0]!.row.share === null ? [1, found[0]!.row.unit] : [100, "%"];
  const text = (one: Found) => String(Number((one.value! * factor).toPrecision(3)));
  const weak = [...new Set(found.map(({ row }) => row.basis))].filter(
    (basis) => basis === "assumed" || basis === "memory",
  );
  const mark = weak.length > 0 ? ` (partly ${weak.join(" and ")})` : "";
  if (found.length <= 3) return `${found.map((one) => `${text(one)} ${unit} in ${one.row.year}`).join(", ")}${mark}`;
  const sorted = [...found].sort((a, b) => a.value! - b.value!);
  return `${text(sorted[0]!)} to ${text(sorted.at(-1)!)} ${unit} (${found.map(({ row }) => row.year).join(", ")})${mark}`;
}
