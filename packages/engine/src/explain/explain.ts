import { lookup } from "../case/lookup.ts";
import type { Case, Figure } from "../case/types.ts";
import { nearest } from "../change/kind.ts";
import { explainCoercion } from "../coercion/explain-coercion.ts";
import { COERCION_MEASURES } from "../coercion/measures.ts";
import { exposureTable } from "../exposure/table.ts";
import type { SolverFactory } from "../flow/problem.ts";
import { dayOf, periodsOf, yearOf } from "../quantity/dates.ts";
import { subjectsOf } from "../shock/subjects.ts";
import { RequestError, run } from "../simulate/run.ts";
import { findSeries } from "../simulate/run-result.ts";
import { runSeries } from "../simulate/run-series.ts";
import { explainPolitics } from "./explain-politics.ts";
import { inputOf } from "./inputs.ts";
import { MEASURES } from "./measures.ts";
import { POLITICAL_MEASURES } from "./political-measures.ts";

/** A number taken apart: the equation with numbers put in, and every input with its source. */
export interface Explanation {
  readonly measure: string;
  readonly value: number | null;
  readonly unit: string;
  readonly equation: string;
  readonly inputs: readonly {
    readonly id: string;
    readonly value: number;
    /** The stated range; absent: none is stated. */
    readonly low?: number;
    readonly high?: number;
    readonly unit: string;
    readonly basis: string;
    readonly source: string;
    readonly note: string;
  }[];
}

/**
 * Explains a figure id, a share (`DEFINITION/KEY`, `DEFINITION/KEY@YEAR`) or a measure of a run (`flow:coast`, `exports:crude`,
 * `production:tengiz`, with `at` naming the month), a measure of coercion (`closure-loss:BB/30`) or of politics (`hazard:REACTION`). Throws
 * {@link RequestError} for anything else.
 */
export function explain(kase: Case, solver: SolverFactory, measure: string, at?: string): Explanation {
  const figure = lookup(kase).figure(measure);
  if (figure) return ofFigure(kase, figure);
  const coercion = explainCoercion(kase, solver, measure);
  if (coercion && at !== undefined)
    throw new RequestError([
      `--at ${at}: coercion is worked out from the first day of ${kase.baseYear} on; leave --at away`,
    ]);
  if (coercion) return coercion;
  const politics = explainPolitics(kase, solver, measure, at);
  if (politics) return politics;
  const [name, subject] = splitOnce(measure, ":");
  const info = MEASURES.find((candidate) => candidate.id === name);
  if (info && subject !== undefined) return ofRun(kase, solver, info.id, subject, at ?? `${kase.baseYear}-07-01`);
  const [definition, key] = splitOnce(measure, "/");
  if (key !== undefined && kase.definitions.some((candidate) => candidate.id === definition))
    return ofShare(kase, definition, key, at);
  throw new RequestError([
    `\`${measure}\` is neither a figure id, nor DEFINITION/KEY, nor MEASURE:SUBJECT such as flow:coast or exports:crude; see list measures and list definitions${meantMeasure(name)}`,
  ]);
}

function meantMeasure(name: string): string {
  const near = nearest(
    name,
    [...MEASURES, ...COERCION_MEASURES, ...POLITICAL_MEASURES].map(({ id }) => id),
  );
  return near === undefined || near === name ? "" : `; did you mean \`${near}\`?`;
}

function ofFigure(kase: Case, figure: Figure): Explanation {
  const others = lookup(kase)
    .allFigures(figure.subject, figure.quantity)
    .filter((other) => other.of === figure.of && other.from === figure.from && other.id !== figure.id);
  return {
    measure: figure.id,
    value: figure.value,
    unit: figure.unit,
    equation: figure.use ? "as stated by the source" : "as stated by the source; kept beside the value in use",
    inputs: [figure, ...others].map(inputOf),
  };
}

function ofShare(kase: Case, definition: string, keyAndYear: string, at?: string): Explanation {
  const [key, stated] = splitOnce(keyAndYear, "@");
  const year = stated !== undefined ? Number(stated) : at !== undefined ? yearOf(dayOf(at)) : kase.baseYear;
  const table = exposureTable(kase, definition, year);
  const row = table.rows.find((candidate) => candidate.key === key);
  if (!row)
    throw new RequestError([
      `definition \`${definition}\` has no category \`${key}\`; it has ${table.rows.map((r) => r.key).join(", ")}`,
    ]);
  const inputs = row.figures.flatMap((id) => lookup(kase).figure(id) ?? []).map(inputOf);
  const terms = inputs.map((input) => `${input.value} ${input.unit}`).join(", ");
  return {
    measure: `${definition}/${key}@${year}`,
    value: row.share ?? row.amount,
    unit: row.share === null ? row.unit : "ratio",
    equation: `${table.statement} From ${terms}: ${row.share === null ? row.note : row.share.toFixed(4)}`,
    inputs,
  };
}

function ofRun(kase: Case, solver: SolverFactory, id: string, subject: string, at: string): Explanation {
  const info = MEASURES.find((candidate) => candidate.id === id)!;
  const day = dayOf(at);
  if (Number.isNaN(day)) throw new RequestError([`--at ${at}: not a date; write it as 2023-07-01`]);
  const from = dayOf(`${at.slice(0, 7)}-01`);
  const trace = run(kase, solver, { from, to: periodsOf(from, from + 31, "month")[0]!.to, step: "month" });
  const series = findSeries({ series: runSeries(trace) }, id, { [info.of]: subject });
  if (!series)
    throw new RequestError([
      `there is no ${id} of ${info.of} \`${subject}\` in ${at.slice(0, 7)}; ${id} speaks of a ${info.of}, such as ${knownOf(kase, info.of)}`,
    ]);
  const total = series.points.reduce((sum, point) => sum + point.value, 0);
  const wanted = info.of === "commodity" ? [...subjectsOf(trace)] : relatedSubjects(kase, info.of, subject);
  const index = lookup(kase);
  const inputs = wanted
    .flatMap((ref) =>
      QUANTITIES_SHOWN.flatMap((quantity) => index.allFigures(ref, quantity).filter((figure) => applies(figure, at))),
    )
    .map(inputOf);
  return {
    measure: `${id}:${subject} from ${series.points[0]!.from} to ${series.points.at(-1)!.to}`,
    value: total,
    unit: series.unit,
    equation: `${info.equation}; optimum of the period programme: ${total.toFixed(3)} ${series.unit}`,
    inputs,
  };
}

function knownOf(kase: Case, of: "corridor" | "commodity" | "place"): string {
  if (of === "corridor")
    return kase.corridors
      .slice(0, 4)
      .map((corridor) => corridor.id)
      .join(", ");
  if (of === "commodity") return kase.commodities.map((commodity) => commodity.id).join(", ");
  return [...new Set(kase.shippers.flatMap((shipper) => shipper.fields))].slice(0, 4).join(", ");
}

const QUANTITIES_SHOWN = [
  "capacity",
  "permitted",
  "tariff",
  "production",
  "intake",
  "price",
  "firm-volume",
  "take",
  "loss",
  "store-volume",
];

function applies(figure: Figure, at: string): boolean {
  return figure.use && (figure.from === "" || figure.from <= at) && (figure.to === "" || figure.to > at);
}

function relatedSubjects(kase: Case, of: "corridor" | "place" | "commodity", subject: string): string[] {
  if (of === "place") return [`place:${subject}`];
  const links = kase.links.filter((link) => link.corridor === subject).map((link) => link.id);
  const rows = kase.sideRows
    .filter((row) => row.terms.some((term) => links.includes(term.link)))
    .map((row) => `row:${row.id}`);
  const users = kase.shippers.filter((shipper) => shipper.access.some((id) => id === subject || links.includes(id)));
  return [
    `corridor:${subject}`,
    ...links.map((id) => `link:${id}`),
    ...rows,
    ...kase.contracts
      .filter((contract) => contract.link === subject || links.includes(contract.link))
      .map((c) => `contract:${c.id}`),
    ...users.flatMap((shipper) => shipper.fields.map((field) => `place:${field}`)),
  ];
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
