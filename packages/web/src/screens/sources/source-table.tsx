import type { Case } from "@multivector/engine";
import { type ReactNode, useMemo } from "react";
import { csvOf, DataTable, type TableColumn } from "../../parts/data-table.tsx";
import { saveFile } from "../../parts/save.ts";
import { Empty } from "../../parts/status.tsx";
import { useCase } from "../../state/case-context.ts";
import { useView } from "../../state/store.ts";
import { type Say, useWords } from "../../words/words.ts";
import { ageOf, BASES, countByBasis, licenceOf } from "./source-facts.ts";
import { SourcePanel } from "./source-panel.tsx";
import type { SourceUse } from "./source-uses.ts";

/** All sources that pass the search, and beside them the one that is chosen. */
export function SourceTable({ uses }: { readonly uses: readonly SourceUse[] }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const [find, setFind] = useView("sources.find", "");
  const [selected, select] = useView("sources.selected", "");
  const columns = useMemo(() => columnsOf(say, kase), [say, kase]);
  const shown = uses.filter((use) => passes(use, find));
  return (
    <>
      <search className="controls" aria-label={say("sources.find")}>
        <label>
          {say("sources.find")} <input type="search" value={find} onChange={(event) => setFind(event.target.value)} />
        </label>
        <output>{say("sources.shown", { shown: shown.length, all: uses.length })}</output>
        <button
          type="button"
          data-action="csv"
          onClick={() => saveFile(`${kase.id}-sources.csv`, "text/csv", csvOf(columns, shown))}
        >
          {say("sources.csv")}
        </button>
      </search>
      <div className="sources-split">
        <div className="panel sources-list" data-panel="sources">
          {shown.length === 0 ? (
            <Empty>{say("sources.none")}</Empty>
          ) : (
            <DataTable
              caption={say("sources.caption", { date: kase.asOf })}
              columns={columns}
              rows={shown}
              keyOf={({ id }) => id}
              selected={selected}
              onSelect={({ id }) => select(id)}
            />
          )}
        </div>
        <SourcePanel key={selected} use={uses.find(({ id }) => id === selected)} />
      </div>
    </>
  );
}

function passes({ source }: SourceUse, find: string): boolean {
  const text = [source.id, source.title, source.url, source.note].join(" ").toLowerCase();
  return find
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function columnsOf(say: Say, kase: Case): readonly TableColumn<SourceUse>[] {
  const unknown = <span className="not-known">{say("value.notKnown")}</span>;
  return [
    { name: say("sources.title"), value: ({ source }) => source.title },
    {
      name: say("sources.issued"),
      value: ({ source }) => source.issued || null,
      show: ({ source }) => (source.issued === "" ? unknown : <span className="date">{source.issued}</span>),
    },
    {
      name: say("sources.age"),
      align: "right",
      value: ({ source }) => ageOf(source.issued, kase.asOf),
      show: ({ source }) => ageOf(source.issued, kase.asOf) ?? unknown,
    },
    { name: say("sources.figures"), align: "right", value: ({ figures }) => figures.length },
    { name: say("sources.records"), align: "right", value: ({ records }) => records.length },
    {
      name: say("sources.mix"),
      value: ({ figures }) => mixOf(figures),
      show: ({ figures }) => <Mix figures={figures} />,
    },
    {
      name: say("sources.licence"),
      value: ({ source }) => licenceOf(source) || null,
      show: ({ source }) => licenceOf(source) || unknown,
    },
    {
      name: say("sources.address"),
      value: ({ source }) => source.url || null,
      show: ({ source }) =>
        source.url === "" ? (
          <span className="not-known">{say("sources.noAddress")}</span>
        ) : (
          <a href={source.url} rel="noreferrer" aria-label={`${source.title}: ${hostOf(source.url)}`}>
            {hostOf(source.url)}
          </a>
        ),
    },
  ];
}

function mixOf(figures: SourceUse["figures"]): string {
  const counts = countByBasis(figures);
  return BASES.filter((basis) => counts[basis] > 0)
    .map((basis) => `${basis} ${counts[basis]}`)
    .join(", ");
}

function Mix({ figures }: { readonly figures: SourceUse["figures"] }): ReactNode {
  const counts = countByBasis(figures);
  return BASES.filter((basis) => counts[basis] > 0).map((basis) => (
    <span key={basis} className={`basis ${basis}`}>
      {basis} {counts[basis]}
    </span>
  ));
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, "") : url;
}
