import type { ShockTotals } from "@multivector/engine";
import { memo, type ReactNode } from "react";
import type { ShockTotalsAnswer, Terms } from "../../engine/questions/shock.ts";
import type { Answered } from "../../engine/use-answer.ts";
import type { TableColumn } from "../../parts/data-table.tsx";
import { Num } from "../../parts/explain.tsx";
import { Answer } from "../../parts/status.tsx";
import { TableChart } from "../../parts/table-chart.tsx";
import { useHeadline } from "../../state/headlines.ts";
import { type Say, useWords } from "../../words/words.ts";

const KINDS = ["deferred", "delayed", "diverted", "lost", "exportValueUsdM", "extraTransportUsdM"] as const;
type Kind = (typeof KINDS)[number];

const WORDS = {
  deferred: "desk.deferred",
  delayed: "desk.delayed",
  diverted: "desk.diverted",
  lost: "desk.lost",
  exportValueUsdM: "desk.value",
  extraTransportUsdM: "desk.transport",
} as const;

/** How each loss is counted (MODEL C). */
const EQUATIONS: Readonly<Record<Kind, string>> = {
  deferred: "production without the moves − production with them, over the window",
  delayed: "deliveries later than without the moves, and stocks above the comparison at the end of the window",
  diverted: "arrivals at markets by other last links than without the moves",
  lost: "domestic obligations unmet with the moves − without them",
  exportValueUsdM: "value of deliveries at the border without the moves − with them, at the window’s prices",
  extraTransportUsdM: "(transport cost per unit with the moves − without them) × deliveries with the moves",
};

/** What the scenario loses over its window against the same days without any move. */
export const Losses = memo(function Losses({
  totals,
  old,
}: {
  readonly totals: Answered<ShockTotalsAnswer>;
  /** The slider has gone on since. */
  readonly old: boolean;
}): ReactNode {
  const say = useWords();
  return (
    <div data-panel="losses">
      <Answer of={old && totals.status === "ready" ? { ...totals, status: "stale" } : totals}>
        {(found) => (
          <>
            <Headlines totals={found.totals} />
            <TableChart
              id="desk-losses"
              title={say("desk.losses")}
              note={say("desk.lossesNote")}
              sources={[]}
              columns={[
                { name: say("desk.measure"), value: ({ kind, unit }) => `${say(WORDS[kind])}, ${unit}` },
                column("assumed", say, found),
                column("ours", say, found),
              ]}
              rows={KINDS.map((kind) => ({ kind, unit: unitOf(kind, found.totals.assumed) }))}
              keyOf={({ kind }) => kind}
            />
          </>
        )}
      </Answer>
    </div>
  );
});

type Row = { readonly kind: Kind; readonly unit: string };

/** The losses of one run, each with its equation and the numbers put in. */
function column(run: "assumed" | "ours", say: Say, { totals, terms, weak }: ShockTotalsAnswer): TableColumn<Row> {
  const name = say(`desk.run.${run}`);
  const rests = say("desk.weak", { share: Math.round(100 * weak.share) });
  return {
    name,
    align: "right",
    value: ({ kind }) => totals[run][kind].value,
    show: ({ kind, unit }) => (
      <span data-loss={`${kind} ${run}`}>
        <Num
          title={`${say(WORDS[kind])}, ${name}`}
          measure=""
          value={totals[run][kind].value}
          unit={unit}
          equation={`${EQUATIONS[kind]}. ${numbersIn(kind, terms.published, terms[run], unit)} ${rests}`}
          figures={weak.figures}
        />
      </span>
    ),
  };
}

/** The sums over the window that a loss is the difference of; empty where it is no plain difference of two. */
function numbersIn(kind: Kind, still: Terms, moved: Terms, unit: string): string {
  const term = ({ deferred: "production", exportValueUsdM: "value", lost: "unmet" } as const)[kind as "deferred"];
  if (term === undefined) return "";
  const [a, b] = kind === "lost" ? [moved[term], still[term]] : [still[term], moved[term]];
  return `${a} − ${b} = ${a - b} ${unit}`;
}

/** What a frozen link keeps of the screen. */
function Headlines({ totals }: { readonly totals: ShockTotalsAnswer["totals"] }): ReactNode {
  useHeadline("deferred-assumed", String(totals.assumed.deferred.value));
  useHeadline("deferred-strategy", String(totals.ours.deferred.value));
  useHeadline("value-assumed", String(totals.assumed.exportValueUsdM.value));
  useHeadline("value-strategy", String(totals.ours.exportValueUsdM.value));
  return null;
}

function unitOf(kind: Kind, totals: ShockTotals): string {
  return kind === "exportValueUsdM" || kind === "extraTransportUsdM" ? "USD million" : totals.unit;
}
