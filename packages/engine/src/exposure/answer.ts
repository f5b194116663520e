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

function verdictOf({ value, tolerance }: FigureQuestion, read: readonly Read[]): string {
  const holds = (found: Found) =>
    found.value !== null &&
    value >= (found.row.low ?? found.value) - tolerance &&
    value <= (found.row.high ?? found.value) + tolerance;
  const right = phrases(read, holds);
  const wrong = phrases(read, (found) => found.value !== null && !holds(found));
  const unknown = phrases(read, (found) => found.value === null);
  return [
    right.length > 0 ? `Right for ${right.join("; ")}.` : "Right under none of the definitions held here.",
    wrong.length > 0 ? `Not for ${wrong.join("; ")}.` : "",
    unknown.length > 0 ? `No figure for ${unknown.join("; ")}.` : "",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** One phrase a reading: its name and, for the rows that pass, year and value. */
function phrases(read: readonly Read[], passes: (found: Found) => boolean): string[] {
  return read.flatMap(({ reading, found }) => {
    const kept = found.filter(passes);
    return kept.length > 0 ? [`${reading.name} (${kept.map(spoken).join(", ")})`] : [];
  });
}

function spoken({ row, value }: Found): string {
  if (value === null) return String(row.year);
  const [factor, unit] = row.share === null ? [1, row.unit] : [100, "%"];
  const text = (number: number) => String(Number((number * factor).toPrecision(3)));
  const range = row.low === undefined || row.high === undefined ? "" : `, range ${text(row.low)} to ${text(row.high)}`;
  const weak = row.basis === "assumed" || row.basis === "memory" ? `, ${row.basis}` : "";
  return `${row.year}: ${text(value)} ${unit}${range}${weak}`;
}
