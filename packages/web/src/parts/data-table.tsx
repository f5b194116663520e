import { type ReactNode, useState } from "react";
import { useWords } from "../words/words.ts";

/** A column of a table; `value` sorts and goes into the CSV, `show` draws the cell where that is more than the value. */
export interface TableColumn<Row> {
  readonly name: string;
  readonly align?: "left" | "right";
  readonly value: (row: Row) => string | number | null;
  readonly show?: (row: Row) => ReactNode;
}

/** Rows of a chart or list as a real table that can be sorted by any column. `caption` says what it holds, with the unit. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  keyOf,
  selected,
  onSelect,
  limit,
}: {
  readonly caption: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly selected?: string;
  readonly onSelect?: (row: Row) => void;
  /** Rows shown before the reader asks for all; absent: all. */
  readonly limit?: number;
}): ReactNode {
  const [sort, setSort] = useState<{ readonly column: number; readonly down: boolean } | null>(null);
  const [all, setAll] = useState(false);
  const say = useWords();
  const ordered = sort === null ? rows : sorted(rows, columns[sort.column]!, sort.down);
  const cut = limit !== undefined && !all && rows.length > limit;
  return (
    // A table wider than its place is scrolled, also by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
    <section className="table-frame" tabIndex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, c) => (
              <th
                key={column.name}
                scope="col"
                className={column.align === "right" ? "number" : ""}
                aria-sort={sort?.column === c ? (sort.down ? "descending" : "ascending") : "none"}
              >
                <button
                  type="button"
                  onClick={() =>
                    setSort({ column: c, down: sort?.column === c ? !sort.down : column.align === "right" })
                  }
                >
                  {column.name}
                  <span aria-hidden="true">{sort?.column === c ? (sort.down ? " ↓" : " ↑") : ""}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(cut ? ordered.slice(0, limit) : ordered).map((row) => (
            <tr key={keyOf(row)} aria-selected={selected === undefined ? undefined : selected === keyOf(row)}>
              {columns.map((column, c) => (
                <td key={column.name} className={column.align === "right" ? "number" : ""}>
                  {c === 0 && onSelect ? (
                    <button type="button" className="link" onClick={() => onSelect(row)}>
                      {cell(column, row)}
                    </button>
                  ) : (
                    cell(column, row)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {cut ? (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {say("table.all", { count: rows.length })}
        </button>
      ) : null}
    </section>
  );
}

function cell<Row>(column: TableColumn<Row>, row: Row): ReactNode {
  return column.show ? column.show(row) : column.value(row);
}

function sorted<Row>(rows: readonly Row[], column: TableColumn<Row>, down: boolean): readonly Row[] {
  const sign = down ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [column.value(a), column.value(b)];
    // What is not known stands last, whichever way it is sorted.
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    if (typeof x === "number" && typeof y === "number") return sign * (x - y);
    return sign * (String(x) < String(y) ? -1 : String(x) > String(y) ? 1 : 0);
  });
}

/** The table as CSV (RFC 4180), numbers in full. */
export function csvOf<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]): string {
  const quoted = (value: string | number | null) => {
    const text = value === null ? "" : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [
    columns.map(({ name }) => quoted(name)),
    ...rows.map((row) => columns.map(({ value }) => quoted(value(row)))),
  ];
  return lines.map((line) => `${line.join(",")}\r\n`).join("");
}
