import { type ScatterState, scatter } from "@multivector/charts";
import type { ExposureRow, ExposureTable } from "@multivector/engine";
import { type ReactNode, useContext } from "react";
import { Chart } from "../../parts/chart.tsx";
import { ExplainContext, Num } from "../../parts/explain.tsx";
import { FittedPicture } from "../../parts/fitted-picture.tsx";
import { useCase } from "../../state/case-context.ts";
import { useWords } from "../../words/words.ts";
import { explainable } from "./shares.ts";
import { namedTies, type Tie } from "./ties.ts";

/** Partners by the volume of one definition and the share of another. */
export function TiesChart({
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
