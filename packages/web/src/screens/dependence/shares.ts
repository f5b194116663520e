import type { Case, ExposureRow, ExposureTable } from "@multivector/engine";
import type { Explainable } from "../../parts/explain.tsx";
import type { Say } from "../../words/words.ts";

/** Key of the row for what the named categories leave. */
export const REST = "rest";

/** Bases that are no observation of anybody: hatched. */
const WEAK: readonly string[] = ["assumed", "memory", "estimated"];

export function isWeak({ basis }: ExposureRow): boolean {
  return WEAK.includes(basis);
}

/** The name of a category: as given, or that of the state or company its key stands for. */
export function nameOf(kase: Case, { key, label }: Pick<ExposureRow, "key" | "label">): string {
  if (label !== key) return label;
  const actor =
    kase.actors.find(({ id }) => id === key) ??
    kase.actors.find(({ country, kind }) => country === key && kind === "state");
  return actor?.name ?? key;
}

/** A row as a number to be explained: its share in per cent, or its amount or rate. */
export function explainable(kase: Case, row: ExposureRow, statement: string, name = nameOf(kase, row)): Explainable {
  const factor = row.share === null ? 1 : 100;
  const range =
    row.low === undefined || row.high === undefined ? {} : { low: factor * row.low, high: factor * row.high };
  const recorded = kase.definitions.some(({ id }) => id === row.definition);
  return {
    title: `${name}, ${row.year}`,
    measure: recorded ? `${row.definition}/${row.key}@${row.year}` : "",
    value: row.share === null ? row.amount : factor * row.share,
    unit: row.share === null ? row.unit : "%",
    ...range,
    // What a run gives is not of the record: the definition says how it comes about.
    ...(recorded ? {} : { equation: statement }),
  };
}

/** The concentration of a table, taken apart. */
export function concentrationOf(table: ExposureTable, say: Say): Explainable {
  const named = table.rows.filter(({ key }) => key !== REST);
  return {
    title: say("dependence.hhiOf", { title: table.title, year: table.year }),
    measure: "",
    value: table.hhi,
    equation: `${say("dependence.hhiEquation")} ${named
      .slice(0, 6)
      .map(({ share }) => `${(share ?? 0).toFixed(3)}²`)
      .join(" + ")}${named.length > 6 ? " + …" : ""} = ${table.hhi?.toFixed(4) ?? ""}. ${table.note}`.trim(),
    figures: [...new Set(named.flatMap(({ figures }) => figures))],
  };
}
