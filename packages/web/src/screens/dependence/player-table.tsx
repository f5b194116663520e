import type { Shares } from "@multivector/engine";
import { actorName, type CoercionView } from "@multivector/report";
import type { ReactNode } from "react";
import { DataTable } from "../../parts/data-table.tsx";
import { Num } from "../../parts/explain.tsx";
import { useWords } from "../../words/words.ts";
import type { Player } from "./compared.ts";

/** Both rules of division, without and with the corridor, every number with what is behind it. */
export function PlayerTable({
  view,
  name,
  players,
  investment,
}: {
  readonly view: CoercionView;
  readonly name: string;
  readonly players: readonly Player[];
  /** A plan, which `explain` knows; null: a corridor of today that is taken away. */
  readonly investment: string | null;
}): ReactNode {
  const say = useWords();
  const rules = [
    { id: "shapley", title: say("dependence.shapley"), of: (shares: Shares) => shares.shapleyUsdM },
    { id: "nucleolus", title: say("dependence.nucleolus"), of: (shares: Shares) => shares.nucleolusUsdM },
  ];
  const sides = ["without", "with"] as const;
  const today = investment === null ? "with" : "without";
  const measure = (rule: string, side: (typeof sides)[number], actor: string) =>
    side === today ? `${rule}:${actor}` : investment === null ? "" : `${rule}:${actor}/${investment}`;
  return (
    <div className="panel" data-panel="players">
      <DataTable
        caption={`${say("dependence.bargainingOf", { name })}. ${say("dependence.usdMYear")}`}
        columns={[
          { name: say("dependence.player"), value: ({ actor }: Player) => actorName(view, actor) },
          ...rules.flatMap((rule) =>
            sides.map((side) => ({
              name: `${rule.title}, ${say(side === "with" ? "dependence.with" : "dependence.without")}`,
              align: "right" as const,
              value: (player: Player) => rule.of(player[side]),
              show: (player: Player) => (
                <Num
                  title={`${actorName(view, player.actor)}: ${rule.title}, ${say("dependence.usdMYear")}`}
                  measure={measure(rule.id, side, player.actor)}
                  value={rule.of(player[side])}
                  {...(measure(rule.id, side, player.actor) === ""
                    ? { equation: say("dependence.shutEquation", { name }) }
                    : {})}
                />
              ),
            })),
          ),
        ]}
        rows={players}
        keyOf={({ actor }) => actor}
      />
    </div>
  );
}
