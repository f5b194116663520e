import { type Case, ENGINE, type StudyShape } from "@multivector/engine";
import type { FuturesData } from "../../engine/questions/futures-data.ts";
import { commandOf } from "./request.ts";
import type { FuturesRun } from "./run-store.ts";

const OWN = ["future", "strategy", "theory", "error"];

/** Names of the columns, as the stored rows of the command line have them: an input or measure called like another column gets a word before it. */
export function columnNames({ inputs, measures }: StudyShape): {
  readonly inputs: readonly string[];
  readonly measures: readonly string[];
} {
  const taken = new Set(OWN);
  const free = (name: string, prefix: string): string => {
    let column = name === "" ? prefix.slice(0, -1) : name;
    while (taken.has(column.toLowerCase())) column = `${prefix}${column}`;
    taken.add(column.toLowerCase());
    return column;
  };
  const ofMeasures = measures.map(({ name }) => free(name, "measure_"));
  return { measures: ofMeasures, inputs: inputs.map(({ name }) => free(name, "input_")) };
}

/** All rows as CSV (RFC 4180): future, strategy, theory, inputs, measures, error. Numbers in full; a failed run has empty measures and its message. */
export async function rowsCsv(data: FuturesData): Promise<Blob> {
  const { inputs, measures } = columnNames(data.shape);
  const parts = [lineOf(["future", "strategy", "theory", ...inputs, ...measures, "error"])];
  for (const block of data.blocks) {
    parts.push(blockLines(data.shape, block));
    // The page stays alive while tens of megabytes are written.
    await new Promise((done) => setTimeout(done));
  }
  return new Blob(parts, { type: "text/csv;charset=utf-8" });
}

function blockLines(shape: StudyShape, block: FuturesData["blocks"][number]): string {
  const scenes = shape.strategies.flatMap((strategy) => shape.theories.map((theory) => ({ strategy, theory })));
  const messages = new Map(block.failed.map((one) => [`${one.future}|${one.strategy}|${one.theory}`, one.message]));
  const lines: string[] = [];
  for (let future = block.from; future < block.to; future++) {
    const place = future - block.from;
    const levels = shape.inputs.map(({ labels }, a) => {
      const level = block.inputs[a]![place]!;
      return labels ? labels[level]! : String(level);
    });
    scenes.forEach(({ strategy, theory }, s) => {
      const values = block.values.map((column) => numberText(column[place * scenes.length + s]!));
      const error = messages.get(`${future}|${strategy}|${theory}`) ?? "";
      lines.push(lineOf([String(future), strategy, theory, ...levels, ...values, error]));
    });
  }
  return lines.join("");
}

function numberText(value: number): string {
  return Number.isNaN(value) ? "" : String(value);
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")}\r\n`;
}

/** What the rows are of: everything needed to compute them again. */
export function manifestOf(run: FuturesRun, kase: Case, link: string) {
  const { shape, blocks } = run.data!;
  const { design, seed, study, assumptions } = run.request;
  return {
    case: { id: kase.id, title: kase.title, asOf: kase.asOf },
    engine: ENGINE,
    ...{ design, seed, acceptance: run.acceptance, study, assumptions },
    futures: { asked: run.all, stored: run.kept, complete: run.kept === run.all },
    runs: run.kept * shape.strategies.length * shape.theories.length,
    failed: blocks.flatMap((block) => block.failed),
    columns: ["future", "strategy", "theory", ...columnNames(shape).inputs, ...columnNames(shape).measures, "error"],
    shape,
    link,
    command: commandOf(run.case, run.request),
  };
}
