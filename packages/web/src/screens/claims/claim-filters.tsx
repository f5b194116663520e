import { VERDICTS } from "@multivector/engine";
import type { ReactNode } from "react";
import { csvOf } from "../../parts/data-table.tsx";
import { saveFile } from "../../parts/save.ts";
import { useCase } from "../../state/case-context.ts";
import { useView, useWorkbench } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import type { ClaimFilter, ClaimRow } from "./claim-rows.ts";

/** The filter a link carries. */
export function useClaimFilter(): ClaimFilter {
  const [text] = useView("claims.text", "");
  const [verdict] = useView("claims.verdict", "");
  const [kind] = useView("claims.kind", "");
  const [find] = useView("claims.find", "");
  const [changed] = useView("claims.changed", "");
  return { text, verdict, kind, find, onlyChanged: changed === "yes" };
}

/** Controls of the filter, how many sentences pass, and the list as CSV. */
export function ClaimFilters({
  filter,
  rows,
  shown,
}: {
  readonly filter: ClaimFilter;
  readonly rows: readonly ClaimRow[];
  readonly shown: readonly ClaimRow[];
}): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const { scenario } = useWorkbench();
  const [, setText] = useView("claims.text", "");
  const [, setVerdict] = useView("claims.verdict", "");
  const [, setKind] = useView("claims.kind", "");
  const [, setFind] = useView("claims.find", "");
  const [, setChanged] = useView("claims.changed", "");
  const kinds = [...new Set(rows.map(({ claim }) => claim.kind))].sort();
  const texts = kase.texts.map(({ id, author }) => [id, `${id} ${author}`] as const);
  const canChange = Object.keys(scenario.assumptions).length > 0 || filter.onlyChanged;
  const clear = () => {
    for (const set of [setText, setVerdict, setKind, setFind, setChanged]) set("");
  };
  return (
    <search className="controls claim-filters" aria-label={say("claims.filters")} data-panel="filters">
      <Choice label={say("claims.text")} value={filter.text} set={setText} options={texts} />
      <Choice
        label={say("claims.verdict")}
        value={filter.verdict}
        set={setVerdict}
        options={VERDICTS.map((verdict) => [verdict, say(`claims.verdict.${verdict}`)] as const)}
      />
      <Choice
        label={say("claims.kind")}
        value={filter.kind}
        set={setKind}
        options={kinds.map((kind) => [kind, kind] as const)}
      />
      <label>
        {say("claims.find")}
        <input type="search" value={filter.find} onChange={(event) => setFind(event.target.value)} />
      </label>
      {canChange ? (
        <label className="check">
          <input
            type="checkbox"
            checked={filter.onlyChanged}
            onChange={(event) => setChanged(event.target.checked ? "yes" : "")}
          />{" "}
          {say("claims.onlyChanged")}
        </label>
      ) : null}
      <span className="filter-tools">
        <output>{say("claims.shown", { shown: shown.length, all: rows.length })}</output>
        <button type="button" onClick={clear} disabled={shown.length === rows.length} data-action="clear-filters">
          {say("claims.clear")}
        </button>
        <button
          type="button"
          onClick={() => saveFile(`${kase.id}-claims.csv`, "text/csv", claimsCsv(shown))}
          data-action="csv"
        >
          {say("claims.csv")}
        </button>
      </span>
    </search>
  );
}

function Choice({
  label,
  value,
  set,
  options,
}: {
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly options: readonly (readonly [id: string, name: string])[];
}): ReactNode {
  const say = useWords();
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => set(event.target.value)}>
        <option value="">{say("claims.any")}</option>
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function claimsCsv(rows: readonly ClaimRow[]): string {
  return csvOf<ClaimRow>(
    [
      { name: "id", value: ({ id }) => id },
      { name: "text", value: ({ claim }) => claim.text },
      { name: "line", value: ({ claim }) => claim.line },
      { name: "quote", value: ({ claim }) => claim.quote },
      { name: "verdict", value: ({ result }) => result.verdict },
      { name: "verdictBy", value: ({ result }) => result.verdictBy },
      { name: "reason", value: ({ result }) => result.reason },
      { name: "publishedVerdict", value: ({ change, result }) => change?.from ?? result.verdict },
      { name: "sources", value: ({ result }) => result.sources.join("|") },
    ],
    rows,
  );
}
