import { boxTrajectory } from "@multivector/charts";
import type { ReactNode } from "react";
import type { BoxAsk, Boxes, WordedBox } from "../../engine/questions/futures-boxes.ts";
import { columnsOnly } from "../../engine/questions/futures-data.ts";
import { Chart } from "../../parts/chart.tsx";
import type { TableColumn } from "../../parts/data-table.tsx";
import { useWidth } from "../../parts/use-width.ts";
import { useView } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { BoxPanel } from "./box-panel.tsx";
import { percent, type Reading } from "./choices.ts";
import { useOver } from "./use-over.ts";

/** The peeling trajectory with its control, and the box that is read. */
export function BoxesOf({
  reading,
  boxes,
  ask,
  current,
  asked,
}: {
  readonly reading: Reading;
  readonly boxes: Boxes;
  readonly ask: Omit<BoxAsk, "data">;
  /** false: the boxes are of an earlier question; nothing is asked of them. */
  readonly current: boolean;
  readonly asked: string;
}): ReactNode {
  const say = useWords();
  const [picked, pick] = useView("futures.box", "");
  const step = picked !== "" && boxes.boxes[Number(picked)] ? Number(picked) : boxes.chosen;
  const box = boxes.boxes[step]!;
  const own = step === boxes.chosen;
  const check = useOver(
    "futuresBoxCheck",
    own || !current || box.limits.length === 0 ? null : JSON.stringify([asked, step]),
    () => ({
      data: columnsOnly(reading.data, [reading.measure.name], "all"),
      ...{ ...ask, box, kept: boxes.screened.kept },
    }),
  );
  const [ref, width] = useWidth(560);
  const choose = (next: number) => pick(next === boxes.chosen ? "" : String(next));
  return (
    <div className="boxes">
      <div ref={ref}>
        <Trajectory reading={reading} boxes={boxes} step={step} width={width - 30} choose={choose} />
        <div className="pick" data-panel="futures-pick">
          <label>
            {say("futures.pick")}
            <input
              type="range"
              min={0}
              max={boxes.boxes.length - 1}
              step={1}
              value={step}
              aria-valuetext={pickedWords(box, say)}
              onChange={(event) => choose(Number(event.target.value))}
            />
          </label>
          <p>
            <output>{pickedWords(box, say)}</output>{" "}
            {own ? null : (
              <button type="button" data-action="assessment-choice" onClick={() => pick("")}>
                {say("futures.pickUsual")}
              </button>
            )}
          </p>
        </div>
      </div>
      <BoxPanel
        box={box}
        boxes={boxes}
        check={own ? boxes : check.status === "ready" ? check.answer : null}
        searches={reading.run.searches.size}
        runs={reading.runs}
      />
    </div>
  );
}

function pickedWords(box: WordedBox, say: ReturnType<typeof useWords>): string {
  return say("futures.picked", {
    ...{ step: box.step, limits: box.restricted },
    ...{ coverage: percent(box.coverage), density: percent(box.density) },
  });
}

function Trajectory({
  reading,
  boxes,
  step,
  width,
  choose,
}: {
  readonly reading: Reading;
  readonly boxes: Boxes;
  readonly step: number;
  readonly width: number;
  readonly choose: (step: number) => void;
}): ReactNode {
  const say = useWords();
  const title = say("futures.trajectory", { runs: reading.runs });
  const axis = (name: string) => ({ name, unit: "", share: true as const, better: "high" as const });
  const nameOf = (box: WordedBox) =>
    box.step === step
      ? say("futures.boxName", {
          ...{ step: box.step, coverage: percent(box.coverage), density: percent(box.density) },
        })
      : box.step === 0
        ? say("futures.allStates", { runs: reading.runs })
        : "";
  return (
    <Chart
      id="futures-boxes"
      title={title}
      note={say("futures.trajectoryNote", {
        ...{ kept: boxes.screened.kept.length, of: boxes.screened.of, states: reading.states },
        runs: reading.runs,
        failing: boxes.failing,
      })}
      sources={reading.sources}
      columns={columnsOf(say, reading.runs)}
      rows={boxes.boxes}
      keyOf={(box) => String(box.step)}
      selected={String(step)}
      onSelect={(box) => choose(box.step)}
      svg={() =>
        boxTrajectory({
          ...{ id: "futures-boxes", title, width, height: 300, chosen: step },
          desc: boxes.boxes[step]!.sentence,
          ...{ x: axis(say("futures.coverage")), y: axis(say("futures.density")) },
          boxes: boxes.boxes.map((box) => ({
            ...{ n: box.step, coverage: box.coverage, density: box.density, mass: box.mass },
            ...{ name: nameOf(box), text: box.sentence },
          })),
          key: [say("futures.trajectoryKey", { runs: reading.runs })],
        })
      }
    />
  );
}

function columnsOf(say: ReturnType<typeof useWords>, runs: string): readonly TableColumn<WordedBox>[] {
  const share = (name: string, of: (box: WordedBox) => number): TableColumn<WordedBox> => ({
    name: `${name}, %`,
    align: "right",
    value: (box) => 100 * of(box),
    show: (box) => percent(of(box)),
  });
  return [
    { name: say("futures.step"), align: "right", value: ({ step }) => step },
    share(say("futures.coverage"), ({ coverage }) => coverage),
    share(say("futures.density"), ({ density }) => density),
    { name: `${say("futures.mass")}, ${runs}`, align: "right", value: ({ n }) => n },
    { name: say("futures.limits"), align: "right", value: ({ restricted }) => restricted },
  ];
}
