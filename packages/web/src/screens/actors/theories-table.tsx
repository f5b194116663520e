import type { HazardToday, Reading } from "@multivector/engine";
import type { ReactNode } from "react";
import type { Retaliation, TheorySwitches } from "../../engine/questions/retaliation.ts";
import { DataTable, type TableColumn } from "../../parts/data-table.tsx";
import { Num } from "../../parts/explain.tsx";
import { useCase } from "../../state/case-context.ts";
import { useWorkbench } from "../../state/store.ts";
import type { Say } from "../../words/words.ts";
import { useWords } from "../../words/words.ts";
import { shortName, two } from "./names.ts";
import { Section } from "./section.tsx";

/** Every reaction under every theory, T0 first: acts a year with the moves, and beside it with the mechanism off. */
export function TheoriesTable({
  answer,
  pole,
  severity,
}: {
  readonly answer: Retaliation;
  readonly pole: string;
  readonly severity: number;
}): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const { scenario } = useWorkbench();
  const mine = scenario.theory.split("+");
  const columns: readonly TableColumn<HazardToday>[] = [
    { name: say("actors.who"), value: ({ sender }) => shortName(kase, sender) },
    { name: say("actors.reaction"), value: ({ title }) => title },
    ...answer.theories.map(
      (theory): TableColumn<HazardToday> => ({
        name: `${theory.theory} ${theory.title}`,
        value: (row) => readings(theory, row)?.on.value ?? 0,
        show: (row) => <Cell theory={theory} row={row} />,
      }),
    ),
  ];
  return (
    <Section name="theories" title={say("actors.theories")}>
      <DataTable
        caption={say("actors.theoriesCaption", { severity: two(severity), pole: shortName(kase, pole) })}
        columns={columns}
        rows={answer.hazards}
        keyOf={({ reaction }) => reaction}
      />
      <details>
        <summary>{say("actors.saysTitle")}</summary>
        <dl>
          {answer.theories.map(({ theory, title, says, provocation, reactions }) => (
            <div key={theory}>
              <dt>
                {theory} {title}
                {mine.includes(theory) && scenario.moves.length > 0 ? ` (${say("actors.theoryYours")})` : ""}:{" "}
                {reactions ? countsWord(say, provocation) : say("actors.nobody")}
              </dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
      </details>
    </Section>
  );
}

/** A hazard under a theory, on and off; null: nobody reacts, or it is not known. */
function readings(
  theory: TheorySwitches,
  row: HazardToday,
): { readonly on: Reading; readonly off: Reading; readonly by: readonly string[] } | null {
  if (!theory.reactions) return null;
  const extreme = theory.extremes.find(({ reaction }) => reaction === row.reaction);
  if (extreme) return extreme.on && extreme.off ? { on: extreme.on, off: extreme.off, by: extreme.by } : null;
  return { on: row.pole === "" ? row.off : row[theory.provocation], off: row.off, by: [] };
}

function Cell({ theory, row }: { readonly theory: TheorySwitches; readonly row: HazardToday }): ReactNode {
  const say = useWords();
  const found = readings(theory, row);
  if (!theory.reactions)
    return (
      <span className="quiet" title={say("actors.nobody")}>
        0
      </span>
    );
  if (found === null) return <span className="not-known">{say("value.notKnown")}</span>;
  const { on, off, by } = found;
  const extreme = theory.extremes.some(({ reaction }) => reaction === row.reaction);
  const title = say("actors.hazardTitle", { reaction: row.title, theory: `${theory.theory} ${theory.title}` });
  const measure =
    row.pole !== "" && row.severity > 0 ? `hazard:${row.reaction}/${row.severity}` : `hazard:${row.reaction}`;
  const equation = extreme
    ? say("actors.hazardExtreme", { theory: theory.theory, by: by.join(", ") || say("actors.nothingDeters") })
    : say("actors.hazardOn", {
        severity: two(row.severity),
        theory: theory.theory,
        counts: countsWord(say, row.pole === "" ? "off" : theory.provocation),
      });
  return (
    <span className="on-off">
      <Num title={title} measure={measure} equation={equation} {...on} digits={two} />
      {on.value === off.value && on.low === off.low && on.high === off.high ? (
        <span className="quiet">{say("actors.sameOnOff")}</span>
      ) : (
        <span className="quiet">
          {say("actors.offCell")}{" "}
          <Num
            title={`${title}, ${say("actors.off")}`}
            measure={`hazard:${row.reaction}`}
            equation={say("actors.hazardOff")}
            {...off}
            digits={two}
          />
        </span>
      )}
    </span>
  );
}

function countsWord(say: Say, provocation: "off" | "linear" | "threshold"): string {
  const words = {
    off: "actors.countsOff",
    linear: "actors.countsLinear",
    threshold: "actors.countsThreshold",
  } as const;
  return say(words[provocation]);
}
