import type { KindOfRecord, RecordInFile } from "@multivector/casefile/files";
import { type ReactNode, useMemo, useState } from "react";
import { Empty } from "../../parts/status.tsx";
import { useView } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { fileOf, useEditing } from "./editing.ts";

/** Rows on one page: some kinds have thousands. */
const PAGE = 60;
/** Fields shown as columns; the form has all. */
const COLUMNS = 6;
/** Letters of a cell that is kept on one line, such as a date. */
const SHORT = 16;
const LATER = new Set(["note", "source", "basis", "confidence", "abstract"]);

/** The records of a kind as a table that can be searched, sorted and gone through by pages. */
export function RecordTable({
  kind,
  records,
  chosen,
}: {
  readonly kind: KindOfRecord;
  readonly records: readonly RecordInFile[];
  readonly chosen: RecordInFile | null;
}): ReactNode {
  const say = useWords();
  const [find] = useView("editor.find", "");
  const [sort, setSort] = useState<{ readonly field: string; readonly down: boolean } | null>(null);
  const [page, setPage] = useState(0);
  const fields = useMemo(() => columnsOf(kind, records), [kind, records]);
  const rows = useMemo(() => ordered(matching(records, find), sort), [records, find, sort]);
  const last = Math.max(0, Math.ceil(rows.length / PAGE) - 1);
  const at = Math.min(page, last);
  const problems = useProblemCounts();
  if (records.length === 0) return <Empty>{say("editor.noRecords", { kind: kind.name, file: kind.file })}</Empty>;
  return (
    <div className="record-table">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard */}
      <section className="table-frame" tabIndex={0} aria-label={kind.title}>
        <table>
          <caption>{say("editor.recordCount", { shown: rows.length, all: records.length, title: kind.title })}</caption>
          <thead>
            <tr>
              {fields.map((field) => (
                <th
                  key={field}
                  scope="col"
                  aria-sort={sort?.field === field ? (sort.down ? "descending" : "ascending") : "none"}
                >
                  <button
                    type="button"
                    onClick={() => setSort({ field, down: sort?.field === field ? !sort.down : false })}
                  >
                    {field}
                    <span aria-hidden="true">{sort?.field === field ? (sort.down ? " ↓" : " ↑") : ""}</span>
                  </button>
                </th>
              ))}
              <th scope="col">{say("editor.where")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(at * PAGE, (at + 1) * PAGE).map((record) => (
              <Row
                key={`${record.file}:${record.line}`}
                record={record}
                fields={fields}
                isChosen={record === chosen}
                problems={problems.get(`${record.file}:${record.line}`) ?? 0}
              />
            ))}
          </tbody>
        </table>
      </section>
      {last > 0 ? <Pages at={at} last={last} go={setPage} /> : null}
    </div>
  );
}

function Row({
  record,
  fields,
  isChosen,
  problems,
}: {
  readonly record: RecordInFile;
  readonly fields: readonly string[];
  readonly isChosen: boolean;
  readonly problems: number;
}): ReactNode {
  const say = useWords();
  const [, choose] = useView("editor.record", "");
  const place = `${record.file}:${record.line}`;
  return (
    <tr aria-selected={isChosen}>
      {fields.map((field, i) => (
        <td key={field} className={shown(record.values[field]).length <= SHORT ? "short" : ""}>
          {i === 0 ? (
            <button type="button" className="link" onClick={() => choose(place)}>
              {shown(record.values[field]) || say("editor.nameless", { line: record.line })}
            </button>
          ) : (
            shown(record.values[field])
          )}
        </td>
      ))}
      <td className="quiet">
        {place} {problems > 0 ? <span className="bad">{say("editor.rowProblems", { count: problems })}</span> : null}
      </td>
    </tr>
  );
}

function Pages({
  at,
  last,
  go,
}: {
  readonly at: number;
  readonly last: number;
  readonly go: (page: number) => void;
}): ReactNode {
  const say = useWords();
  return (
    <p className="editor-pages">
      <button type="button" disabled={at === 0} onClick={() => go(at - 1)}>
        {say("editor.before")}
      </button>
      <span>{say("editor.page", { page: at + 1, of: last + 1 })}</span>
      <button type="button" disabled={at === last} onClick={() => go(at + 1)}>
        {say("editor.after")}
      </button>
    </p>
  );
}

/** Problems of the records that begin on a line, by `file:line`. */
function useProblemCounts(): ReadonlyMap<string, number> {
  const { reading, draft } = useEditing();
  const problems = reading.answer?.problems;
  return useMemo(() => {
    const counts = new Map<string, number>();
    for (const problem of problems ?? []) {
      const place = `${fileOf(problem, draft)}:${problem.line}`;
      counts.set(place, (counts.get(place) ?? 0) + 1);
    }
    return counts;
  }, [problems, draft]);
}

function columnsOf(kind: KindOfRecord, records: readonly RecordInFile[]): readonly string[] {
  const used = new Set(records.flatMap(({ values }) => Object.keys(values)));
  const fields = kind.fields.filter(({ name, type }) => used.has(name) && !LATER.has(name) && type !== "any");
  const single = fields.filter((field) => !("fields" in field));
  // What every record has says most; the order stays that of the kind.
  const first = [...single].sort((a, b) => Number(b.required) - Number(a.required)).slice(0, COLUMNS);
  const columns = single.filter((field) => first.includes(field)).map(({ name }) => name);
  return columns.length === 0 ? [kind.fields[0]!.name] : columns;
}

function matching(records: readonly RecordInFile[], find: string): readonly RecordInFile[] {
  const words = find.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return records;
  return records.filter(({ values, file }) => {
    const text = `${file} ${Object.values(values).map(shown).join(" ")}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

function ordered(
  records: readonly RecordInFile[],
  sort: { readonly field: string; readonly down: boolean } | null,
): readonly RecordInFile[] {
  if (sort === null) return records;
  const key = ({ values }: RecordInFile) => shown(values[sort.field]);
  const sign = sort.down ? -1 : 1;
  return [...records].sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    // What is empty stands last, whichever way it is sorted.
    if (x === "" || y === "") return Number(x === "") - Number(y === "");
    const difference = Number(x) - Number(y);
    return sign * (Number.isNaN(difference) ? (x < y ? -1 : x > y ? 1 : 0) : difference);
  });
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return value.map(shown).join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
