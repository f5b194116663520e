import { type ReactNode, useMemo } from "react";
import { useCase } from "../../state/case-context.ts";
import { useView } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { BacktestPart } from "./backtest-part.tsx";
import { BasisPart } from "./basis-part.tsx";
import { CaseChecks } from "./case-checks.tsx";
import { licenceOf } from "./source-facts.ts";
import { SourceTable } from "./source-table.tsx";
import { sourceUses } from "./source-uses.ts";
import "./sources.css";

const PARTS = ["list", "basis", "checks", "backtest"] as const;

/** Every source and what uses it, what the figures rest on, the checks of the case, and its back-test. */
export function Sources(): ReactNode {
  const say = useWords();
  const { whole } = useCase();
  const [part, setPart] = useView("sources.part", "list");
  if (!whole) return <p role="status">{say("state.loading")}</p>;
  return (
    <div className="sources-screen">
      <fieldset className="choice">
        <legend>{say("sources.part")}</legend>
        {PARTS.map((id) => (
          <label key={id}>
            <input type="radio" name="sources-part" checked={part === id} onChange={() => setPart(id)} />
            {say(`sources.part.${id}`)}
          </label>
        ))}
      </fieldset>
      {part === "basis" ? <BasisPart /> : null}
      {part === "checks" ? <CaseChecks /> : null}
      {part === "backtest" ? <BacktestPart /> : null}
      {part === "list" ? <AllSources /> : null}
    </div>
  );
}

function AllSources(): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const uses = useMemo(() => sourceUses(kase), [kase]);
  const records = useMemo(() => new Set(uses.flatMap((use) => use.records)).size, [uses]);
  return (
    <>
      <p className="quiet">
        {say("sources.summary", {
          sources: uses.length,
          figures: kase.figures.length,
          records,
          addressed: kase.sources.filter(({ url }) => url !== "").length,
          unlicensed: kase.sources.filter((source) => licenceOf(source) === "").length,
        })}
      </p>
      <SourceTable uses={uses} />
    </>
  );
}
