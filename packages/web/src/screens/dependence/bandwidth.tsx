import type { ExposureRow, ExposureTable } from "@multivector/engine";
import type { ReactNode } from "react";
import { useAnswer } from "../../engine/use-answer.ts";
import { Answer, Empty } from "../../parts/status.tsx";
import { useCase } from "../../state/case-context.ts";
import { useView, useWorkbench } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { columnsOf } from "./matrix.ts";
import { nameOf } from "./shares.ts";
import { defaultShares, tiesOf } from "./ties.ts";
import { TiesChart } from "./ties-chart.tsx";

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
      <TiesChart volume={volume} share={share} ties={tiesOf(volume, share, name)} />
    </>
  );
}

function total({ rows }: ExposureTable): number {
  return rows.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
}
