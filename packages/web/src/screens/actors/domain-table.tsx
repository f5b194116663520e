import type { AlignmentResult, DomainAlignment } from "@multivector/engine";
import type { ReactNode } from "react";
import { DataTable, type TableColumn } from "../../parts/data-table.tsx";
import { Num } from "../../parts/explain.tsx";
import { useCase } from "../../state/case-context.ts";
import { useWords } from "../../words/words.ts";
import { shortName, two } from "./names.ts";
import { Section } from "./section.tsx";
import { polesOf, scaled, scaleOf, tieOf } from "./tie-rows.ts";

/** Every tie as a number that can be taken apart, with the spread over the poles. */
export function DomainTable({ alignment }: { readonly alignment: AlignmentResult }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const name = (pole: string) => shortName(kase, pole);
  const columns: readonly TableColumn<DomainAlignment>[] = [
    { name: say("actors.domain"), value: ({ title }) => title },
    { name: say("actors.counted"), value: ({ year }) => year, show: ({ year }) => year ?? say("value.notKnown") },
    ...polesOf(alignment).map(
      (pole): TableColumn<DomainAlignment> => ({
        name: name(pole),
        align: "right",
        value: (row) => tieOf(row, pole)?.tie?.value ?? null,
        show: (row) => <TieCell row={row} pole={pole} year={alignment.year} />,
      }),
    ),
    {
      name: say("actors.effective"),
      align: "right",
      value: ({ effectivePoles }) => effectivePoles?.value ?? null,
      show: (row) => <Effective row={row} />,
    },
    {
      name: say("actors.evenness"),
      align: "right",
      value: ({ evenness }) => evenness,
      show: (row) => (
        <Own row={row} value={row.evenness} equation={say("actors.evennessEquation")} word={say("actors.evenness")} />
      ),
    },
    {
      name: `${say("actors.elsewhere")}, %`,
      align: "right",
      value: ({ elsewhere }) => elsewhere,
      show: (row) => (
        <Own
          row={row}
          value={row.elsewhere === null ? null : row.elsewhere * 100}
          equation={say("actors.elsewhereEquation")}
          word={say("actors.elsewhere")}
        />
      ),
    },
  ];
  return (
    <Section name="domains" title={say("actors.domains")}>
      <DataTable
        caption={say("actors.domainTable")}
        columns={columns}
        rows={alignment.domains}
        keyOf={({ domain }) => domain}
      />
      {alignment.domains.length === 1 ? <DomainNotes domain={alignment.domains[0]!} /> : null}
      {alignment.notes.map((note) => (
        <p key={note} className="quiet">
          {note}
        </p>
      ))}
    </Section>
  );
}

function TieCell({
  row,
  pole,
  year,
}: {
  readonly row: DomainAlignment;
  readonly pole: string;
  readonly year: number;
}): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const tie = tieOf(row, pole);
  if (tie === undefined) return <span className="quiet">{say("actors.notCounted")}</span>;
  if (tie.tie === null) return <span className="not-known">{say("value.notKnown")}</span>;
  return (
    <Num
      title={say("actors.tieOf", { domain: row.title, pole: shortName(kase, pole), year: row.year ?? year })}
      measure={`alignment:${row.domain}/${pole}`}
      at={`${year}-07-01`}
      {...scaled(tie.tie, tie.unit)}
      unit={scaleOf(tie.unit).unit}
      digits={two}
    />
  );
}

function Effective({ row }: { readonly row: DomainAlignment }): ReactNode {
  const say = useWords();
  if (row.effectivePoles === null) return <span className="quiet">–</span>;
  return (
    <Num
      title={say("actors.effectiveTitle", { domain: row.title })}
      measure=""
      equation={say("actors.effectiveEquation")}
      figures={row.ties.flatMap(({ figures }) => figures)}
      {...row.effectivePoles}
      digits={two}
    />
  );
}

function Own({
  row,
  value,
  equation,
  word,
}: {
  readonly row: DomainAlignment;
  readonly value: number | null;
  readonly equation: string;
  readonly word: string;
}): ReactNode {
  if (value === null) return <span className="quiet">–</span>;
  const figures = row.ties.flatMap((tie) => tie.figures);
  return (
    <Num title={`${row.title}: ${word}`} measure="" equation={equation} figures={figures} value={value} digits={two} />
  );
}

/** What a domain counts, and what stands beside each tie. */
function DomainNotes({ domain }: { readonly domain: DomainAlignment }): ReactNode {
  const { case: kase } = useCase();
  const notes = domain.ties.filter(({ note }) => note !== "");
  return (
    <>
      {domain.note === "" ? null : <p>{domain.note}</p>}
      {notes.length === 0 ? null : (
        <ul className="quiet">
          {notes.map(({ pole, note }) => (
            <li key={pole}>
              {shortName(kase, pole)}: {note}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
