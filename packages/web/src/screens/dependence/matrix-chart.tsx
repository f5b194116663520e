import { type DependenceCell, type DependenceMatrixState, dependenceMatrix } from "@multivector/charts";
import type { ExposureRow, ExposureTable } from "@multivector/engine";
import { type ReactNode, useContext } from "react";
import { Chart } from "../../parts/chart.tsx";
import { ExplainContext, Num } from "../../parts/explain.tsx";
import { FittedPicture } from "../../parts/fitted-picture.tsx";
import { useCase } from "../../state/case-context.ts";
import { useView } from "../../state/store.ts";
import { type Say, useWords } from "../../words/words.ts";
import { type PartnerRow, partnerRows } from "./matrix.ts";
import { concentrationOf, explainable, isWeak, nameOf, REST } from "./shares.ts";

/** Partners drawn at first; all of them are in the table. */
const FEW = 12;
/** Below this width a column is too narrow for its statement. */
const NARROW = 900;
/** Below this width of a column its title is a letter, told below. */
const LETTERED = 76;

const letter = (c: number) => String.fromCharCode(65 + c);

/** The matrix as picture and table; every cell opens what it rests on. */
export function MatrixChart({ columns }: { readonly columns: readonly ExposureTable[] }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const open = useContext(ExplainContext);
  const [shown, setShown] = useView("dependence.partners", "few");
  const rows = partnerRows(columns, (row) => nameOf(kase, row));
  const drawn = shown === "all" ? rows : rows.slice(0, FEW);
  const draw = (width: number) => dependenceMatrix(stateOf(columns, drawn, width, say));
  const of = (row: ExposureRow, table: ExposureTable) => explainable(kase, row, table.statement);
  const pick = (cell: string) => {
    const [name = "", id] = cell.split("|");
    const c = columns.findIndex(({ definition }) => definition === id);
    const table = columns[c];
    const row = rows.find((one) => one.name === name)?.cells[c];
    if (table && name === "concentration") open(concentrationOf(table, say));
    else if (table && row) open(of(row, table));
  };
  return (
    <Chart
      id="dependence-matrix"
      title={say("dependence.matrixTitle", { country: nameOf(kase, { key: kase.focal, label: kase.focal }) })}
      note={say("dependence.matrixNote")}
      sources={[...new Set(columns.flatMap((table) => table.rows.flatMap(({ sources }) => sources)))]}
      columns={[
        { name: say("dependence.partner"), value: ({ name }) => name },
        ...columns.map((table, c) => ({
          name: `${table.title}, ${table.year}, %`,
          align: "right" as const,
          value: ({ cells }: PartnerRow) => percentOf(cells[c]),
          show: ({ cells }: PartnerRow) =>
            cells[c] === undefined ? (
              <span className="not-known">{reasonOf(table, cells[c], say)}</span>
            ) : (
              <Num {...of(cells[c], table)} />
            ),
        })),
      ]}
      rows={rows}
      keyOf={({ name }) => name}
      svg={() => draw(1100)}
    >
      <FittedPicture most={1380} draw={draw} pick={{ attribute: "data-cell", on: pick }} />
      <Concentrations columns={columns} />
      {rows.length > FEW ? (
        <button
          type="button"
          data-action="partners"
          aria-pressed={shown === "all"}
          onClick={() => setShown(shown === "all" ? "few" : "all")}
        >
          {shown === "all" ? say("dependence.few", { count: FEW }) : say("dependence.all", { count: rows.length })}
        </button>
      ) : null}
    </Chart>
  );
}

/** The concentration of each column where its categories add up to a whole, and why there is none elsewhere. */
function Concentrations({ columns }: { readonly columns: readonly ExposureTable[] }): ReactNode {
  const say = useWords();
  return (
    <details open>
      <summary>{say("dependence.hhi")}</summary>
      <ul className="concentrations">
        {columns.map((table) => (
          <li key={table.definition}>
            {table.title}:{" "}
            {table.hhi === null ? null : (
              <>
                <Num {...concentrationOf(table, say)} digits={(value) => value.toFixed(3)} />{" "}
                {say("dependence.effective", { count: table.effectiveNumber?.toFixed(1) ?? "" })}.{" "}
              </>
            )}
            <span className="quiet">{table.note}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function stateOf(
  columns: readonly ExposureTable[],
  rows: readonly PartnerRow[],
  width: number,
  say: Say,
): DependenceMatrixState {
  const lettered = width / (columns.length + 1) < LETTERED;
  return {
    id: "dependence-matrix-picture",
    title: say("dependence.matrix"),
    desc: columns.map(({ title, year }) => `${title}, ${year}`).join("; "),
    width,
    columns: columns.map(({ definition, title, statement, year, partition, hhi }, c) => ({
      ...{ id: definition, name: lettered ? letter(c) : title, definition: width < NARROW ? "" : statement },
      ...{ year: String(year), ...(partition ? { concentration: hhi } : {}) },
    })),
    rows: rows.map(({ name, cells }) => ({
      ...{ id: name, name },
      cells: cells.map((cell, c) => cellOf(columns[c]!, cell, say)),
    })),
    concentration: { name: say("dependence.hhi"), unit: say("dependence.hhiUnit"), top: 1 },
    words: { unknown: say("value.notKnown"), weak: say("dependence.weak") },
    key: [...(lettered ? columns.map(({ title }, c) => `${letter(c)}  ${title}`) : []), say("dependence.matrixKey")],
  };
}

function cellOf(table: ExposureTable, row: ExposureRow | undefined, say: Say): DependenceCell {
  if (row === undefined || row.share === null) return { share: null, reason: reasonOf(table, row, say) };
  const range = row.low === undefined || row.high === undefined ? {} : { low: row.low, high: row.high };
  return { share: row.share, ...range, weak: isWeak(row), basis: row.basis };
}

/** Why there is no share: no figure for the year, part of a rest that is not split, or not named at all. */
function reasonOf(table: ExposureTable, row: ExposureRow | undefined, say: Say): string {
  const rest = table.rows.find(({ key }) => key === REST);
  if (row !== undefined || rest?.share === null) return say("value.notKnown");
  return say(rest === undefined ? "dependence.notNamed" : "dependence.inRest");
}

function percentOf(row: ExposureRow | undefined): number | null {
  return row === undefined || row.share === null ? null : 100 * row.share;
}
