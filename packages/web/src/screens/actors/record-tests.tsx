import type { ReactionRecord, SkillRow } from "@multivector/engine";
import type { ReactNode } from "react";
import { DataTable, type TableColumn } from "../../parts/data-table.tsx";
import { Num } from "../../parts/explain.tsx";
import { shown } from "../../parts/format.ts";
import { useWords } from "../../words/words.ts";
import { Dates } from "./dates.tsx";
import { two } from "./names.ts";
import { Section } from "./section.tsx";

/** The fitted coefficient with its intervals, and forecasts of years it was not fitted on. */
export function RecordTests({ record }: { readonly record: ReactionRecord }): ReactNode {
  const say = useWords();
  const { fitted, skill, episodes, moves } = record;
  if (fitted.length === 0 && skill.length === 0) return null;
  const base = (one: "regime" | "no regime") => say(one === "regime" ? "actors.regime" : "actors.noRegime");
  const skillColumns: readonly TableColumn<SkillRow>[] = [
    { name: say("actors.base"), value: (row) => base(row.with) },
    {
      name: say("actors.period"),
      value: ({ from, to }) => say("actors.until", { from, to }),
      show: ({ from, to }) => <Dates from={from} to={to} />,
    },
    { name: say("actors.windowDays"), align: "right", value: ({ windowDays }) => windowDays },
    { name: say("actors.windows"), align: "right", value: ({ windows }) => windows },
    { name: say("actors.hits"), align: "right", value: ({ hits }) => hits },
    {
      name: say("actors.skillScore"),
      align: "right",
      value: (row) => row.skill,
      show: (row) => (
        <Num
          title={say("actors.skillScore")}
          measure=""
          equation={say("actors.skillEquation", { brier: shown(row.brier), constant: shown(row.brierConstant) })}
          value={row.skill}
          digits={two}
        />
      ),
    },
    { name: say("actors.verdict"), value: ({ says }) => says },
  ];
  return (
    <Section name="skill" title={say("actors.skill")}>
      <DataTable
        caption={say("actors.fittedCaption")}
        columns={[
          { name: say("actors.base"), value: (row) => base(row.with) },
          { name: say("actors.halfLife"), align: "right", value: ({ halfLife }) => halfLife },
          {
            name: say("actors.coefficient"),
            align: "right",
            value: ({ provocation }) => provocation,
            show: ({ provocation, low, high, halfLife }) => (
              <>
                <Num
                  title={say("actors.fitted")}
                  measure=""
                  equation={say("actors.fitEquation", { acts: episodes.length, moves: moves.length, halfLife })}
                  value={provocation}
                  {...(low === null || high === null ? {} : { low, high })}
                  digits={two}
                />
                {low === null || high === null ? ` (${say("actors.noEnd")})` : ""}
              </>
            ),
          },
        ]}
        rows={fitted}
        keyOf={(row) => `${row.with} ${row.halfLife}`}
      />
      <DataTable
        caption={say("actors.skillCaption")}
        columns={skillColumns}
        rows={skill}
        keyOf={(row) => `${row.with} ${row.windowDays}`}
      />
    </Section>
  );
}
