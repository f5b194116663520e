import type { ExposureBy, ExposureRow, ExposureTable } from "@multivector/engine";
import { REST } from "./shares.ts";

/** Ways of splitting whose categories are states or blocs. */
const PARTNERS: readonly string[] = ["partner", "state", "investor", "supplier"] satisfies readonly ExposureBy[];

/** One partner over all columns; undefined where the definition does not name it. */
export interface PartnerRow {
  readonly name: string;
  readonly cells: readonly (ExposureRow | undefined)[];
}

/** Tables of shares by partner that can be a column: at least two categories with a share. */
export function columnsOf(tables: readonly ExposureTable[]): ExposureTable[] {
  return tables.filter(({ by, rows }) => PARTNERS.includes(by) && known(rows).length >= 2);
}

/**
 * Of each commodity and way of splitting the one that says most: the largest named part of the whole (in twentieths), then the latest year, then
 * most categories, then the largest whole.
 */
export function chosenColumns(tables: readonly ExposureTable[]): ExposureTable[] {
  const subjects = new Map<string, ExposureTable[]>();
  for (const table of columnsOf(tables)) {
    // Trade, investment and arms are all of `all` goods: the way of splitting and the unit tell them apart.
    const key = `${table.commodity}|${table.by}`;
    subjects.set(key, [...(subjects.get(key) ?? []), table]);
  }
  return [...subjects.values()].map((own) => own.toSorted(better)[0]!);
}

function better(a: ExposureTable, b: ExposureTable): number {
  const orders: readonly ((table: ExposureTable) => number)[] = [
    ({ partition }) => Number(partition),
    ({ rows, partition }) => (partition ? Math.round(20 * sum(known(rows).map(({ share }) => share!))) : 0),
    ({ year }) => year,
    ({ rows }) => known(rows).length,
    ({ rows }) => sum(rows.map(({ amount }) => amount ?? 0)),
  ];
  for (const order of orders) if (order(a) !== order(b)) return order(b) - order(a);
  return 0;
}

/** Partners by name over columns, those with the largest share anywhere first. */
export function partnerRows(
  columns: readonly ExposureTable[],
  nameOf: (row: ExposureRow) => string,
): readonly PartnerRow[] {
  const byName = columns.map(
    (table) => new Map(table.rows.filter(({ key }) => key !== REST).map((row) => [nameOf(row), row])),
  );
  const names = [...new Set(byName.flatMap((own) => [...own.keys()]))];
  const rows = names.map((name) => ({ name, cells: byName.map((own) => own.get(name)) }));
  const largest = ({ cells }: PartnerRow) => Math.max(0, ...cells.map((cell) => cell?.share ?? 0));
  return rows.sort((a, b) => largest(b) - largest(a) || (a.name < b.name ? -1 : 1));
}

function known(rows: readonly ExposureRow[]): readonly ExposureRow[] {
  return rows.filter(({ share, key }) => share !== null && key !== REST);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
