import type { PowerTable } from "@multivector/engine";
import type { CoercionView } from "@multivector/report";
import type { ReactNode } from "react";
import { Num } from "../../parts/explain.tsx";
import { useWords } from "../../words/words.ts";
import { BargainingChart } from "./bargaining-chart.tsx";
import type { Player } from "./compared.ts";
import { PlayerTable } from "./player-table.tsx";

/** Players without and with one corridor; of a plan also its cost and what the whole gains by it. */
export function Compared({
  view,
  name,
  id,
  players,
  planned,
}: {
  readonly view: CoercionView;
  readonly name: string;
  readonly id: string;
  readonly players: readonly Player[];
  readonly planned: PowerTable["planned"][number] | null;
}): ReactNode {
  const say = useWords();
  return (
    <>
      {planned === null ? null : (
        <p>
          {say("dependence.yearlyCost")}{" "}
          <Num
            title={`${name}: ${say("dependence.yearlyCost")}`}
            measure=""
            value={planned.yearlyCostUsdM}
            unit={say("dependence.usdMYear")}
            equation={say("dependence.yearlyCostEquation")}
            figures={view.case.figures
              .filter(({ subject, quantity }) => subject === `investment:${id}` || quantity === "discount-rate")
              .map((figure) => figure.id)}
          />
          ;{" "}
          {planned.gainUsdM > 0.5 ? (
            <>
              {say("dependence.gain")}{" "}
              <Num
                title={`${name}: ${say("dependence.gain")}`}
                measure=""
                value={planned.gainUsdM}
                unit={say("dependence.usdMYear")}
                equation={say("dependence.gainEquation")}
              />
              .
            </>
          ) : (
            say("dependence.noGain")
          )}
        </p>
      )}
      <div className="halves">
        <BargainingChart view={view} name={name} players={players} />
        <PlayerTable view={view} name={name} players={players} investment={planned?.investment ?? null} />
      </div>
    </>
  );
}
