import type { ShockTotals } from "@multivector/engine";
import { memo, type ReactNode } from "react";
import type { ShockTotalsAnswer } from "../../engine/questions/shock.ts";
import type { Answered } from "../../engine/use-answer.ts";
import { Num } from "../../parts/explain.tsx";
import { Answer } from "../../parts/status.tsx";
import { useHeadline } from "../../state/headlines.ts";
import { useWords } from "../../words/words.ts";

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
    <section className="panel" data-panel="losses">
      <h3>{say("desk.losses")}</h3>
      <Answer of={old && totals.status === "ready" ? { ...totals, status: "stale" } : totals}>
        {({ totals: of }) => (
          <>
            <Headlines totals={of} />
            <table>
              <caption>{say("desk.lossesNote")}</caption>
              <thead>
                <tr>
                  <th scope="col">{say("desk.measure")}</th>
                  <th scope="col" className="number">
                    {say("desk.run.assumed")}
                  </th>
                  <th scope="col" className="number">
                    {say("desk.run.ours")}
                  </th>
                </tr>
              </thead>
              <tbody>
                {KINDS.map((kind) => (
                  <tr key={kind}>
                    <th scope="row">{say(WORDS[kind])}</th>
                    {(["assumed", "ours"] as const).map((run) => (
                      <td key={run} className="number" data-loss={`${kind} ${run}`}>
                        <Num
                          title={`${say(WORDS[kind])}, ${say(`desk.run.${run}`)}`}
                          measure=""
                          value={of[run][kind].value}
                          unit={unitOf(kind, of[run])}
                          equation={EQUATIONS[kind]}
                        />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        )}
      </Answer>
    </section>
  );
});

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
