import { bargainingDumbbell } from "@multivector/charts";
import { actorName, type CoercionView, dumbbellGroups, settled, signed } from "@multivector/report";
import type { ReactNode } from "react";
import { Chart } from "../../parts/chart.tsx";
import { FittedPicture } from "../../parts/fitted-picture.tsx";
import { useWords } from "../../words/words.ts";
import type { Player } from "./compared.ts";

/** Shapley values without and with a corridor. */
export function BargainingChart({
  view,
  name,
  players,
}: {
  readonly view: CoercionView;
  readonly name: string;
  readonly players: readonly Player[];
}): ReactNode {
  const say = useWords();
  const inUnit = (word: string) => `${word}, ${say("dependence.usdMYear")}`;
  const groups = dumbbellGroups(
    players.map((player) => ({
      name: actorName(view, player.actor),
      without: player.without.shapleyUsdM,
      with: settled(player.without.shapleyUsdM, player.with.shapleyUsdM),
    })),
    say("dependence.smaller"),
  );
  const state = {
    id: "dependence-bargaining-picture",
    title: say("dependence.bargainingOf", { name }),
    desc: groups.flatMap(({ rows }) => rows.map((row) => `${row.name} ${row.change}`)).join("; "),
    unit: say("dependence.usdMYear"),
    without: say("dependence.without"),
    with: say("dependence.with"),
    change: say("dependence.change"),
    groups,
  };
  return (
    <Chart
      id="dependence-bargaining"
      title={say("dependence.bargainingOf", { name })}
      note={`${say("dependence.usdMYear")}. ${say("dependence.bargainingNote")}`}
      sources={[]}
      columns={[
        { name: say("dependence.player"), value: ({ actor }) => actorName(view, actor) },
        { name: inUnit(say("dependence.without")), align: "right", value: (player) => player.without.shapleyUsdM },
        { name: inUnit(say("dependence.with")), align: "right", value: (player) => player.with.shapleyUsdM },
        {
          name: inUnit(say("dependence.change")),
          align: "right",
          value: (player) => player.with.shapleyUsdM - player.without.shapleyUsdM,
          show: (player) => signed(player.with.shapleyUsdM - player.without.shapleyUsdM),
        },
      ]}
      rows={players}
      keyOf={({ actor }) => actor}
      svg={() => bargainingDumbbell({ ...state, width: 760 })}
    >
      <FittedPicture most={900} draw={(width) => bargainingDumbbell({ ...state, width })} />
    </Chart>
  );
}
