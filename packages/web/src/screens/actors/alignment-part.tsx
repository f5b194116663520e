import type { ReactNode } from "react";
import { useAnswer } from "../../engine/use-answer.ts";
import { Answer } from "../../parts/status.tsx";
import { useCase } from "../../state/case-context.ts";
import { useView, useWorkbench } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { AlignmentChart } from "./alignment-chart.tsx";
import { BetweenPoles } from "./between-poles.tsx";
import { DomainTable } from "./domain-table.tsx";
import { Floors } from "./floors.tsx";

const YEARS_SHOWN = 12;

/** Alignment by domain towards each pole, with intervals and floors; never summed into one score. */
export function AlignmentPart(): ReactNode {
  const say = useWords();
  const { case: kase, whole } = useCase();
  const { scenario, embed } = useWorkbench();
  const [year, setYear] = useView("actors.year", String(kase.baseYear));
  const [domain, setDomain] = useView("actors.domain", "");
  const ask = whole ? { year: Number(year), assumptions: scenario.assumptions } : null;
  const alignment = useAnswer("alignment", ask);
  const last = Number(kase.asOf.slice(0, 4));
  return (
    <>
      {embed !== "" ? null : (
        <div className="controls">
          <label>
            {say("actors.domain")}
            <select value={domain} onChange={(event) => setDomain(event.target.value)} data-action="domain">
              <option value="">{say("actors.allDomains")}</option>
              {kase.domains.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </label>
          <label className="slider">
            {say("actors.year")} <output>{year}</output>
            <input
              type="range"
              min={last - YEARS_SHOWN}
              max={last}
              step={1}
              value={year}
              onChange={(event) => setYear(event.target.value)}
            />
          </label>
        </div>
      )}
      <Answer of={alignment}>
        {(answer) => {
          const within = <T extends { readonly domain: string }>(rows: readonly T[]) =>
            rows.filter((row) => domain === "" || row.domain === domain);
          const shown = { ...answer, domains: within(answer.domains), floors: within(answer.floors) };
          return (
            <>
              <AlignmentChart alignment={shown} />
              <DomainTable alignment={shown} />
              <Floors alignment={shown} />
              <BetweenPoles alignment={shown} />
            </>
          );
        }}
      </Answer>
    </>
  );
}
