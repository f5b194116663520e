import { type ScatterState, scatter } from "@multivector/charts";
import type { ExposureRow, ExposureTable } from "@multivector/engine";
import { type ReactNode, useContext } from "react";
import { useAnswer } from "../../engine/use-answer.ts";
import { Chart } from "../../parts/chart.tsx";
import { ExplainContext, Num } from "../../parts/explain.tsx";
import { FittedPicture } from "../../parts/fitted-picture.tsx";
import { Answer, Empty } from "../../parts/status.tsx";
import { useCase } from "../../state/case-context.ts";
import { useView, useWorkbench } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { columnsOf } from "./matrix.ts";
import { explainable, nameOf } from "./shares.ts";
import { defaultShares, namedTies, type Tie, tiesOf } from "./ties.ts";

/** Volume of ties against dependence: how much is exchanged with each partner, and what share of something hangs on it. */
export function Bandwidth(): ReactNode {
  const say = useWords();
  const { scenario } = useWorkbench();
  const tables = useAnswer("exposures", { year: null, assumptions: scenario.assumptions });
  return (
    <section data-panel="bandwidth" aria-labelledby="dependence-bandwidth-title">
      <h2 id="dependence-bandwidth-title">{say("dependence.bandwidth")}</h2>
      <Answer of={tables}>
        {(found) => {
          const shares = columnsOf(found);
          const volumes = shares.filter(({ rows }) => rows.filter(({ amount }) => amount !== null).length >= 3);
          return volumes.length === 0 ? (
            <Empty>{say("dependence.noVolumes")}</Empty>
          ) : (
            <Pair volumes={volumes} shares={shares} />
          );
        }}
      </Answer>
    </section>
  );
}

function Pair({
  volumes,
  shares,
}: {
  readonly volumes: readonly ExposureTable[];
  readonly shares: readonly ExposureTable[];
}): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const name = (row: ExposureRow) => nameOf(kase, row);
  const most = volumes.toSorted((a, b) => b.rows.length - a.rows.length || total(b) - total(a))[0]!;
  const [volumeId, setVolume] = useView("dependence.volume", most.definition);
  const volume = volumes.find(({ definition }) => definition === volumeId) ?? most;
  const usual = defaultShares(volume, shares, name);
  const [shareId, setShare] = useView("dependence.share", usual.definition);
  const share = shares.find(({ definition }) => definition === shareId) ?? usual;
  const options = (tables: readonly ExposureTable[]) =>
    tables.map(({ definition, title, year }) => (
      <option key={definition} value={definition}>
        {title}, {year}
      </option>
    ));
  return (
    <>
      <div className="controls">
        <label>
          {say("dependence.volume")}
          <select value={volume.definition} onChange={(event) => setVolume(event.target.value)}>
            {options(volumes)}
          </select>
        </label>
        <label>
          {say("dependence.shareOf")}
          <select value={share.definition} onChange={(event) => setShare(event.target.value)}>
            {options(shares)}
          </select>
        </label>
      </div>
      <Ties volume={volume} share={share} ties={tiesOf(volume, share, name)} />
    </>
  );
}

function Ties({
  volume,
  share,
  ties,
}: {
  readonly volume: ExposureTable;
  readonly share: ExposureTable;
  readonly ties: readonly Tie[];
}): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const open = useContext(ExplainContext);
  const placed = ties.filter((tie) => tie.volume?.amount != null && tie.share?.share != null);
  const named = namedTies(ties);
  const state = (width: number): ScatterState => ({
    id: "dependence-bandwidth-picture",
    title: say("dependence.bandwidth"),
    desc: placed.map(({ name }) => name).join(", "),
    ...{ width, height: width < 520 ? 380 : 430 },
    x: { name: `${volume.title}, ${volume.year}`, unit: volume.unit, log: true },
    y: { name: `${share.title}, ${share.year}`, unit: "", share: true, low: 0 },
    points: ties.map((tie) => ({
      ...{ id: tie.name, name: named.has(tie.name) ? tie.name : "", text: tie.name },
      ...{ x: tie.volume?.amount ?? null, y: tie.share?.share ?? null },
      ...(tie.share?.low === undefined || tie.share.high === undefined
        ? {}
        : { yRange: [tie.share.low, tie.share.high] as const }),
    })),
    missing: say("dependence.noPlace"),
    key: volume.definition === share.definition ? [say("dependence.sameWhole")] : [],
  });
  return (
    <Chart
      id="dependence-bandwidth"
      title={say("dependence.bandwidthTitle")}
      note={`${volume.title} (${volume.unit}), ${volume.year}; ${share.title} (%), ${share.year}. ${say("dependence.bandwidthNote")}`}
      sources={[...new Set([volume, share].flatMap(({ rows }) => rows.flatMap(({ sources }) => sources)))]}
      columns={[
        { name: say("dependence.partner"), value: ({ name }) => name },
        {
          name: `${volume.title}, ${volume.year}, ${volume.unit}`,
          align: "right",
          value: (tie) => tie.volume?.amount ?? null,
          show: ({ volume: row }) => (
            <Num {...(row ? amountOf(explainable(kase, row, volume.statement), row) : { title: "", measure: "" })} />
          ),
        },
        {
          name: `${share.title}, ${share.year}, %`,
          align: "right",
          value: (tie) => (tie.share?.share == null ? null : 100 * tie.share.share),
          show: ({ share: row }) => (
            <Num {...(row ? explainable(kase, row, share.statement) : { title: "", measure: "" })} />
          ),
        },
      ]}
      rows={ties}
      keyOf={({ name }) => name}
      svg={() => scatter(state(820))}
    >
      <FittedPicture
        most={820}
        draw={(width) => scatter(state(width))}
        pick={{
          attribute: "data-point",
          on: (name) => {
            const row = ties.find((tie) => tie.name === name)?.share;
            if (row) open(explainable(kase, row, share.statement));
          },
        }}
      />
    </Chart>
  );
}

/** The amount of a row in the place of its share, with the same measure behind it. */
function amountOf(
  what: ReturnType<typeof explainable>,
  { amount, unit, share }: ExposureRow,
): ReturnType<typeof explainable> {
  if (share === null) return what;
  const { low: _, high: __, ...rest } = what;
  return { ...rest, value: amount, unit };
}

function total({ rows }: ExposureTable): number {
  return rows.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
}
