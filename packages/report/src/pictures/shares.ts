import { type ShareBar, shareBars } from "@multivector/charts";
import type { ExposureRow, ExposureTable, FigureAnswer } from "@multivector/engine";
import type { Figure } from "../document.ts";
import { amount, distinct, isWeak, mark, shareText } from "../format.ts";
import type { View } from "../view.ts";
import { tableOf } from "../writer.ts";

type FigureParts = Omit<Figure, "kind" | "name">;

/** The same sentence under each definition and year, with the stated number as a line. */
export function answerFigure(view: View, answer: FigureAnswer): FigureParts {
  const stated = view.case.questions.find((q) => q.id === answer.id)?.value ?? null;
  const full = fullWidth(answer.answers, stated);
  const labels = distinct(answer.answers.map((a) => a.label));
  const grouped = labels.length < answer.answers.length;
  const state = {
    id: `answer-${answer.id}`,
    title: answer.question,
    desc: answer.answers.map((a) => `${a.label}, ${a.year}: ${valueText(a)}`).join("; "),
    width: 700,
    stated: stated === null ? null : { length: stated / full, text: "as the text states" },
    blocks: grouped
      ? labels.map((label) => ({
          heading: label,
          bars: answer.answers.filter((a) => a.label === label).map((a) => bar(String(a.year), a, full)),
        }))
      : [{ heading: "", bars: answer.answers.map((a) => bar(`${a.label}, ${a.year}`, a, full)) }],
  };
  return {
    id: `fig-answer-${answer.id}`,
    title: answer.question,
    caption:
      "Every bar is the same sentence under another definition or in another year. Hatched bars rest on figures nobody observed; thin lines are ranges.",
    unit: unitOf(answer.answers),
    sources: distinct(answer.answers.flatMap((a) => [...a.sources])),
    table: tableOf(
      ["Reading", "Definition", "#Year", "#Share", "#Amount", "Sources"],
      answer.answers.map((a) => [a.label, `def:${a.definition}`, ...valueCells(a)]),
    ),
    draw: () => shareBars(state),
  };
}

/** Several share tables as blocks of bars, the largest rows of each. */
export function exposureFigure(view: View, id: string, title: string, tables: readonly ExposureTable[]): FigureParts {
  const shown = tables.map((table) => ({ table, rows: heaviest(table.rows) }));
  const cut = shown.some(({ table, rows }) => rows.length < table.rows.filter((r) => r.share !== null).length);
  const state = {
    id: `exposure-${id}`,
    title,
    desc: shown
      .map(
        ({ table, rows }) =>
          `${table.title}: ${rows.map((r) => `${nameOf(view, r)} ${shareText(r.share)}`).join(", ")}`,
      )
      .join("; "),
    width: 700,
    stated: null,
    blocks: shown.map(({ table, rows }) => ({
      heading: `${table.title}, ${table.year}${table.partition || rows.length < 2 ? "" : " (categories overlap)"}`,
      bars: rows.map((row) => bar(nameOf(view, row), row, 1)),
    })),
  };
  const statements = distinct(tables.map((t) => t.statement)).slice(0, 3);
  return {
    id: `fig-exposure-${id}`,
    title,
    caption: `${statements.join(" ")}${cut ? ` Only the largest ${MOST_BARS} of each are drawn.` : ""} All statements: Annex E.`,
    unit: "share in per cent",
    sources: distinct(shown.flatMap(({ rows }) => rows.flatMap((r) => [...r.sources]))),
    table: tableOf(
      ["Definition", "Category", "#Year", "#Share", "#Amount", "Sources"],
      shown.flatMap(({ table, rows }) => rows.map((r) => [table.title, nameOf(view, r), ...valueCells(r)])),
    ),
    draw: () => shareBars(state),
  };
}

/** Bars beyond these would make a wall. */
const MOST_BARS = 7;

function heaviest(rows: ExposureTable["rows"]): ExposureTable["rows"] {
  const known = rows.filter((row) => row.share !== null && row.share >= 0.001);
  return [...known].sort((a, b) => (b.share ?? -1) - (a.share ?? -1)).slice(0, MOST_BARS);
}

/** What a bar of full length means: one for shares, the largest number at hand for amounts and rates. */
function fullWidth(rows: readonly ExposureRow[], stated: number | null): number {
  if (rows.some((row) => row.share !== null)) return 1;
  return Math.max(1e-9, stated ?? 0, ...rows.map((row) => row.amount ?? 0));
}

function bar(name: string, row: ExposureRow, full: number): ShareBar {
  const value = row.share ?? row.amount;
  const ranged = value !== null && row.low !== undefined && row.high !== undefined;
  return {
    ...(ranged ? { low: row.low! / full, high: row.high! / full } : {}),
    name,
    length: value === null ? null : Math.min(1, value / full),
    text: valueText(row),
    weak: isWeak(row.basis),
  };
}

function valueText(row: ExposureRow): string {
  const known = row.amount === null || row.unit === "" ? "" : amount(row.amount, row.unit);
  if (row.share === null) return known === "" ? "no figure" : known;
  return known === "" ? shareText(row.share) : `${shareText(row.share)} · ${known}`;
}

function valueCells(row: ExposureRow): string[] {
  const known = row.amount === null ? "–" : amount(row.amount, row.unit);
  return [String(row.year), shareText(row.share) + mark(row.basis), known, row.sources.join(", ")];
}

function nameOf(view: View, row: ExposureRow): string {
  return row.label === row.key ? view.stateName(row.key) : row.label;
}

function unitOf(rows: readonly ExposureRow[]): string {
  return rows.some((row) => row.share !== null) ? "share in per cent" : (rows[0]?.unit ?? "");
}
