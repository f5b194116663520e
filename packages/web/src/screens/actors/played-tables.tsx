import type { Spread } from "@multivector/engine";
import type { ReactNode } from "react";
import type { Played, PlayedReaction, PlayedTheory } from "../../engine/questions/played-through.ts";
import { DataTable, type TableColumn } from "../../parts/data-table.tsx";
import { Num } from "../../parts/explain.tsx";
import { useCase } from "../../state/case-context.ts";
import { useView } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { shortName, two } from "./names.ts";

/** Acts a year by theory, and by reaction under one of them; provocation off stands beside. */
export function PlayedTables({ played }: { readonly played: Played }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const reacting = played.theories.filter(
    ({ theory }) => kase.theories.find(({ id }) => id === theory)?.switches.reactions,
  );
  const [asked, choose] = useView("actors.playedTheory", "");
  const excited = reacting.find(({ provocation }) => provocation !== "off") ?? reacting[0];
  const theory = reacting.find((one) => one.theory === asked) ?? excited;
  const titleOf = (id: string) => `${id} ${kase.theories.find((one) => one.id === id)?.title ?? ""}`;
  const reactionOf = (id: string) => kase.reactions.find((one) => one.id === id)!;
  const spread = <Row,>(name: string, row: (row: Row) => string, of: (row: Row) => Spread): TableColumn<Row> => ({
    name,
    align: "right",
    value: (one) => of(one).mean,
    show: (one) => {
      const { mean, low, high } = of(one);
      const equation = say("actors.playedEquation", { futures: played.futures });
      return (
        <Num
          title={`${row(one)}: ${name}`}
          measure=""
          equation={equation}
          value={mean}
          low={low}
          high={high}
          digits={two}
        />
      );
    },
  });
  const ofTheory = (row: PlayedTheory) => titleOf(row.theory);
  const ofReaction = (row: PlayedReaction) => reactionOf(row.reaction).title;
  return (
    <>
      <p className="quiet">{say("actors.playedNote", { futures: played.futures, from: played.from, to: played.to })}</p>
      <DataTable
        caption={say("actors.playedTable")}
        columns={[
          { name: say("actors.theory"), value: ofTheory },
          spread(say("actors.playedStill"), ofTheory, ({ still }) => still),
          spread(say("actors.playedActs"), ofTheory, ({ acts }) => acts),
          spread(say("actors.playedOff"), ofTheory, ({ off }) => off),
          spread(say("actors.playedDifference"), ofTheory, ({ difference }) => difference),
        ]}
        rows={played.theories}
        keyOf={(row) => row.theory}
      />
      {theory === undefined ? null : (
        <>
          <div className="controls">
            <label>
              {say("actors.theory")}
              <select
                value={theory.theory}
                onChange={(event) => choose(event.target.value)}
                data-action="played-theory"
              >
                {reacting.map((one) => (
                  <option key={one.theory} value={one.theory}>
                    {titleOf(one.theory)}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <DataTable
            caption={say("actors.playedBy", { theory: titleOf(theory.theory) })}
            columns={[
              { name: say("actors.who"), value: ({ reaction }) => shortName(kase, reactionOf(reaction).sender) },
              { name: say("actors.reaction"), value: ofReaction },
              spread(say("actors.playedStill"), ofReaction, ({ still }) => still),
              spread(say("actors.playedActs"), ofReaction, ({ acts }) => acts),
              spread(say("actors.playedOff"), ofReaction, ({ off }) => off),
              {
                name: say("actors.playedInstruments"),
                value: ({ reaction, instruments }) =>
                  instruments
                    .filter(({ acts }) => acts > 0)
                    .map(({ instrument, acts }) => `${titleIn(kase, reaction, instrument)} ${two(acts)}`)
                    .join("; "),
              },
            ]}
            rows={theory.reactions}
            keyOf={({ reaction }) => reaction}
          />
        </>
      )}
    </>
  );
}

function titleIn(kase: ReturnType<typeof useCase>["case"], reaction: string, instrument: string): string {
  const found = kase.reactions.find(({ id }) => id === reaction)?.instruments.find(({ id }) => id === instrument);
  return found?.title ?? instrument;
}
