import type { PowerTable } from "@multivector/engine";
import type { CoercionView } from "@multivector/report";
import type { ReactNode } from "react";
import { useAnswer } from "../../engine/use-answer.ts";
import { Num } from "../../parts/explain.tsx";
import { Answer, Empty } from "../../parts/status.tsx";
import { useView, useWorkbench } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { comparedWith } from "./compared.ts";
import { Compared } from "./compared-panel.tsx";

/** Bargaining power of each controller with and without a corridor: a plan that is added, or a corridor of today that is taken away. */
export function Bargaining({ view }: { readonly view: CoercionView }): ReactNode {
  const say = useWords();
  const { scenario } = useWorkbench();
  const { power, closures } = view.assessment.coercion;
  const corridors = [...new Set(closures.flatMap((loss) => loss.corridors))];
  const first = power.planned[0] ? `add:${power.planned[0].investment}` : corridors[0] ? `shut:${corridors[0]}` : "";
  const [choice, choose] = useView("dependence.corridor", first);
  const [kind, id = ""] = choice.split(":");
  const shut = useAnswer(
    "coercion",
    kind === "shut" && corridors.includes(id)
      ? { changes: [`close-link ${id}`], assumptions: scenario.assumptions }
      : null,
    { long: true },
  );
  const planned = power.planned.find(({ investment }) => investment === id);
  if (power.players.length < 2) return <Empty>{say("dependence.noPlayers")}</Empty>;
  return (
    <div data-panel="bargaining">
      <h3>{say("dependence.bargaining")}</h3>
      <p>
        {say("dependence.worth", { count: power.days })}{" "}
        <Num
          title={say("dependence.worthTitle")}
          measure=""
          value={power.worthUsdM}
          unit={say("dependence.usdM")}
          equation={say("dependence.worthEquation")}
        />
        . {coreWords(power, say)}
      </p>
      <Choice view={view} corridors={corridors} choice={choice} choose={choose} />
      {kind === "add" && planned ? (
        <Compared view={view} name={planned.name} id={id} players={comparedWith(power, planned)} planned={planned} />
      ) : corridors.includes(id) ? (
        <Answer of={shut}>
          {(without) => (
            <Compared
              view={view}
              name={view.corridorName(id)}
              id={id}
              players={comparedWith(power, without.power)}
              planned={null}
            />
          )}
        </Answer>
      ) : (
        <Empty>{say("dependence.noCorridor", { id })}</Empty>
      )}
    </div>
  );
}

function Choice({
  view,
  corridors,
  choice,
  choose,
}: {
  readonly view: CoercionView;
  readonly corridors: readonly string[];
  readonly choice: string;
  readonly choose: (choice: string) => void;
}): ReactNode {
  const say = useWords();
  const { power } = view.assessment.coercion;
  return (
    <div className="controls">
      <label>
        {say("dependence.corridor")}
        <select value={choice} onChange={(event) => choose(event.target.value)}>
          <optgroup label={say("dependence.added")}>
            {power.planned.map(({ investment, name }) => (
              <option key={investment} value={`add:${investment}`}>
                {name}
              </option>
            ))}
          </optgroup>
          <optgroup label={say("dependence.removed")}>
            {corridors.map((corridor) => (
              <option key={corridor} value={`shut:${corridor}`}>
                {view.corridorName(corridor)}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
    </div>
  );
}

function coreWords({ coreIsEmpty, shapleyInCore }: PowerTable, say: ReturnType<typeof useWords>): string {
  if (coreIsEmpty === null) return say("dependence.coreSampled");
  if (coreIsEmpty) return say("dependence.coreEmpty");
  return say(shapleyInCore ? "dependence.coreIn" : "dependence.coreOut");
}
