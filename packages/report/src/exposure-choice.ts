import type { ExposureTable } from "@multivector/engine";
import type { View } from "./view.ts";

/** Tables that one figure shows, with its id and title. */
export interface ExposureGroup {
  readonly id: string;
  readonly title: string;
  readonly tables: readonly ExposureTable[];
}

/** A figure of more blocks would not fit a page. */
const MOST_BLOCKS = 5;

/** Ways of splitting that are not about whose territory is crossed. */
const BY: Readonly<Record<string, string>> = {
  route: "by route",
  partner: "by partner",
  investor: "by investor",
  supplier: "by supplier",
  currency: "by currency",
  product: "by product",
};

/** The latest table with shares of each definition about one subject, those with most categories first. */
function latestTables(view: View, subject: string, by: readonly string[]): ExposureTable[] {
  const latest = new Map<string, ExposureTable>();
  for (const table of view.assessment.exposure.tables) {
    if (table.commodity !== subject || !by.includes(table.by)) continue;
    if (!table.rows.some((row) => row.share !== null)) continue;
    if ((latest.get(table.definition)?.year ?? 0) < table.year) latest.set(table.definition, table);
  }
  return [...latest.values()].sort((a, b) => by.indexOf(a.by) - by.indexOf(b.by));
}

/** Definitions that split the main commodity into several categories. */
export function mainTables(view: View): ExposureTable[] {
  const tables = latestTables(view, view.commodity.id, ["state", "route", "controller"]);
  const several = tables.filter((t) => t.rows.length > 1);
  const perKind = ["route", "state", "controller"].flatMap((by) =>
    several.filter((t) => t.by === by).slice(0, by === "state" ? 3 : 1),
  );
  return perKind.length > 0 ? perKind : tables.slice(0, MOST_BLOCKS);
}

/**
 * Everything but the main commodity's ways out: one figure for each way of splitting, whatever the subject. Low figures first, so that they share
 * a printed page.
 */
export function otherGroups(view: View): ExposureGroup[] {
  const subjects = [...new Set(view.assessment.exposure.tables.map((t) => t.commodity))];
  const groups = Object.keys(BY).flatMap((by) => {
    const tables = subjects
      .filter((subject) => subject !== view.commodity.id || by !== "route")
      .flatMap((subject) => latestTables(view, subject, [by]))
      .filter((t) => t.rows.length > 1)
      .sort((a, b) => b.year - a.year)
      .slice(0, MOST_BLOCKS);
    return tables.length === 0 ? [] : [{ id: by, title: `Other shares ${BY[by]}`, tables }];
  });
  const rows = ({ tables }: ExposureGroup) => tables.reduce((sum, table) => sum + table.rows.length, 0);
  return groups.sort((a, b) => rows(a) - rows(b));
}
