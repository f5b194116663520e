import { alertBars } from "@multivector/charts";
import type { Case, ShockResult } from "@multivector/engine";
import { memo, type ReactNode, useState } from "react";
import type { ShockRanges } from "../../engine/questions/shock-ranges.ts";
import { useAnswer } from "../../engine/use-answer.ts";
import { Chart } from "../../parts/chart.tsx";
import { DataTable } from "../../parts/data-table.tsx";
import { FILE_WIDTH, FittedPicture } from "../../parts/fitted-picture.tsx";
import { ranged, shown } from "../../parts/format.ts";
import { Answer } from "../../parts/status.tsx";
import { useCase } from "../../state/case-context.ts";
import type { Scenario } from "../../state/workbench-state.ts";
import { useWords } from "../../words/words.ts";

/** The scenario over the stated ranges of the figures: losses with ranges, re-routing, storage, alert values. */
export const Ranges = memo(function Ranges({
  commodity,
  scenario,
}: {
  readonly commodity: string;
  readonly scenario: Scenario;
}): ReactNode {
  const say = useWords();
  const [asked, setAsked] = useState<Scenario | null>(null);
  const ranges = useAnswer("shockRanges", asked === null ? null : { scenario: asked }, { long: true });
  const old = asked !== null && asked !== scenario;
  const happens = scenario.moves.some(({ side }) => side === "happens");
  return (
    <section className="panel" data-panel="ranges">
      <h3>{say("desk.rangesTitle")}</h3>
      {happens ? (
        <p>
          <button
            type="button"
            className={asked === null || old ? "primary" : ""}
            data-action="ranges"
            disabled={asked === scenario}
            onClick={() => setAsked(scenario)}
          >
            {say("desk.rangesAsk")}
          </button>
        </p>
      ) : (
        <p className="quiet">{say("desk.rangesNone")}</p>
      )}
      {asked === null ? null : (
        <Answer
          of={old && ranges.status === "ready" ? { ...ranges, status: "stale" } : ranges}
          cancel={() => setAsked(null)}
        >
          {(found) =>
            found === null ? (
              <p className="quiet">{say("desk.rangesNone")}</p>
            ) : (
              <Found found={found} commodity={commodity} />
            )
          }
        </Answer>
      )}
    </section>
  );
});

function Found({ found, commodity }: { readonly found: ShockRanges; readonly commodity: string }): ReactNode {
  const say = useWords();
  const { assumed, ours, shock } = found;
  const totals = (result: ShockResult | null) => result?.totals.find((one) => one.commodity === commodity);
  const rows = (["deferred", "delayed", "diverted", "lost", "exportValueUsdM", "extraTransportUsdM"] as const).map(
    (kind) => ({ kind, assumed: totals(assumed)?.[kind], ours: totals(ours)?.[kind] }),
  );
  const unit = totals(assumed)?.unit ?? "";
  return (
    <>
      <DataTable
        caption={say("desk.rangesNote", { count: assumed.draws, from: assumed.from, to: assumed.until })}
        columns={[
          {
            name: say("desk.measure"),
            value: ({ kind }) => `${say(RANGE_WORDS[kind])}, ${/Usd/.test(kind) ? "USD million" : unit}`,
          },
          {
            name: say("desk.run.assumed"),
            align: "right",
            value: (row) => row.assumed?.value ?? null,
            show: (row) => (row.assumed ? ranged(row.assumed) : ""),
          },
          {
            name: say("desk.run.ours"),
            align: "right",
            value: (row) => row.ours?.value ?? null,
            show: (row) => (row.ours ? ranged(row.ours) : ""),
          },
        ]}
        rows={rows}
        keyOf={({ kind }) => kind}
      />
      {shock.reroute === undefined ? null : <Reroute reroute={shock.reroute} />}
      <Storage result={shock} />
      <Alerts result={shock} />
      {assumed.notes.map((note) => (
        <p key={note} className="quiet">
          {note}
        </p>
      ))}
    </>
  );
}

const RANGE_WORDS = {
  deferred: "desk.deferred",
  delayed: "desk.delayed",
  diverted: "desk.diverted",
  lost: "desk.lost",
  exportValueUsdM: "desk.value",
  extraTransportUsdM: "desk.transport",
} as const;

/** What other routes can take in the first days: by pipes and ports alone, within permits, and as really mobilised. */
function Reroute({ reroute }: { readonly reroute: NonNullable<ShockResult["reroute"]> }): ReactNode {
  const say = useWords();
  return (
    <p>
      {say("desk.reroute", {
        days: reroute.days,
        unit: reroute.unit,
        technical: shown(reroute.technical),
        permitted: shown(reroute.permitted),
        mobilised: shown(reroute.mobilised),
      })}
    </p>
  );
}

function Storage({ result }: { readonly result: ShockResult }): ReactNode {
  const say = useWords();
  if (result.storage.length === 0) return null;
  return (
    <>
      <h4>{say("desk.storage")}</h4>
      <DataTable
        caption={say("desk.storageNote")}
        columns={[
          { name: say("desk.store"), value: ({ name }) => name },
          {
            name: say("desk.volume"),
            align: "right",
            value: ({ volume }) => volume,
            show: ({ volume, unit }) => `${shown(volume)} ${unit}`,
          },
          {
            name: say("desk.peak"),
            align: "right",
            value: ({ peak }) => peak.value,
            show: ({ peak, unit }) => `${ranged(peak)} ${unit}`,
          },
          {
            name: say("desk.full"),
            align: "right",
            value: ({ daysUntilFull }) => daysUntilFull,
            show: ({ daysUntilFull }) => daysUntilFull ?? say("desk.neverFull"),
          },
        ]}
        rows={result.storage}
        keyOf={({ place, unit }) => `${place} ${unit}`}
      />
    </>
  );
}

function Alerts({ result }: { readonly result: ShockResult }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  if (result.alerts.length === 0) return <p className="quiet">{say("desk.noAlerts")}</p>;
  const text = (alert: ShockResult["alerts"][number]) =>
    `${shown(alert.capacity)} ${alert.unit} (${Math.round(alert.shareOfCapacity * 100)} %)`;
  const store = (days: number | undefined) =>
    days === undefined ? say("desk.neverFull") : say("desk.fullIn", { days });
  const rows = [...result.alerts].sort((a, b) => b.shareOfCapacity - a.shareOfCapacity);
  const draw = (width: number) =>
    alertBars({
      ...{
        id: "desk-alerts-svg",
        title: say("desk.alerts"),
        desc: rows.map((row) => `${bottleneckName(kase, row.ref)} ${text(row)}`).join("; "),
      },
      ...{ width, unit: say("desk.shareOfCapacity"), key: [] },
      bars: rows.map((row) => ({
        id: row.ref,
        name: bottleneckName(kase, row.ref),
        share: row.shareOfCapacity,
        text: text(row),
        store: store(row.daysUntilFull),
      })),
    });
  return (
    <Chart
      id="desk-alerts"
      title={say("desk.alerts")}
      note={say("desk.alertsNote")}
      sources={[]}
      columns={[
        { name: say("atlas.link"), value: ({ ref }) => bottleneckName(kase, ref) },
        { name: say("desk.alertAt"), align: "right", value: ({ capacity }) => capacity, show: text },
        { name: say("desk.full"), align: "right", value: ({ daysUntilFull }) => daysUntilFull ?? null },
      ]}
      rows={rows}
      keyOf={({ ref }) => ref}
      svg={() => draw(FILE_WIDTH)}
    >
      <FittedPicture draw={draw} />
    </Chart>
  );
}

/** A link by its corridor and ends; what is no link, such as a shared capacity, by its reference. */
function bottleneckName(kase: Case, ref: string): string {
  const link = kase.links.find(({ id }) => `link:${id}` === ref);
  if (!link) return ref;
  const place = (id: string) => kase.places.find((one) => one.id === id)?.name ?? id;
  const corridor = kase.corridors.find(({ id }) => id === link.corridor)?.name ?? link.corridor;
  return `${corridor}: ${place(link.from)} – ${place(link.to)}`;
}
