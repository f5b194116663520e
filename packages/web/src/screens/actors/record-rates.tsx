import type { BaseRate, ReactionRecord } from "@multivector/engine";
import type { ReactNode } from "react";
import { DataTable } from "../../parts/data-table.tsx";
import { Num } from "../../parts/explain.tsx";
import { useCase } from "../../state/case-context.ts";
import { useWords } from "../../words/words.ts";
import { actorName, two } from "./names.ts";
import { Section } from "./section.tsx";

/** How often a sender acted, by regime and by reaction. */
export function RecordRates({ record }: { readonly record: ReactionRecord }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const nameOf = ({ reaction, of }: BaseRate) => {
    if (reaction === "") return say("actors.allActs", { sender: actorName(kase, record.sender) });
    const title = kase.reactions.find(({ id }) => id === reaction)?.title ?? reaction;
    return of === "" ? title : `${title} (${of})`;
  };
  return (
    <Section name="rates" title={say("actors.rates")}>
      <DataTable
        caption={say("actors.ratesCaption")}
        columns={[
          { name: say("actors.what"), value: nameOf },
          { name: say("actors.period"), value: ({ from, to }) => say("actors.until", { from, to }) },
          { name: say("actors.acts"), align: "right", value: ({ events }) => events },
          {
            name: say("actors.perYear"),
            align: "right",
            value: ({ perYear }) => perYear,
            show: (row) => (
              <Num
                title={nameOf(row)}
                measure=""
                equation={say("actors.rateEquation", {
                  ...{ events: row.events, from: row.from, to: row.to },
                  list: row.counted.join(", ") || say("actors.none"),
                })}
                value={row.perYear}
                low={row.low}
                high={row.high}
                digits={two}
              />
            ),
          },
        ]}
        rows={record.rates}
        keyOf={({ reaction, of, from }) => `${reaction} ${of} ${from}`}
      />
    </Section>
  );
}
