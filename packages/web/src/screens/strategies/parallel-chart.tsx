import { type ParallelCoordinatesState, parallelCoordinates } from "@multivector/charts";
import type { ReactNode } from "react";
import { Chart, Picture } from "../../parts/chart.tsx";
import type { TableColumn } from "../../parts/data-table.tsx";
import { Num } from "../../parts/explain.tsx";
import { shown } from "../../parts/format.ts";
import { AxisChoice } from "./axis-choice.tsx";
import { BrushOverlay } from "./brush-overlay.tsx";
import { BrushRanges } from "./brush-ranges.tsx";
import type { Brushes } from "./brushes.ts";
import type { Cell, Criterion } from "./criteria.ts";
import { type CompareView, criterionName, criterionUnit, lookedIds } from "./view.ts";

/** Sets the range asked for on an axis, or takes it away; `rests`: the hand has come to rest. */
export type Brush = (id: string, range: readonly [number, number] | null, rests: boolean) => void;

/** One axis for each criterion, better upwards; ranges can be dragged on the axes or set below. */
export function ParallelChart({
  view,
  axes,
  brushes,
  brush,
}: {
  readonly view: CompareView;
  readonly axes: readonly Criterion[];
  readonly brushes: Brushes;
  readonly brush: Brush;
}): ReactNode {
  const { say, names, found, pick } = view;
  const state = stateOf(view, axes, brushes);
  const rows = names.map((name, i) => ({ name, i, id: found.rows[i]!.id }));
  return (
    <Chart
      id="strategies-parallel"
      title={say("strategies.parallel")}
      note={say("strategies.parallelNote", { basis: view.basis })}
      sources={[]}
      columns={[
        { name: say("strategies.strategy"), value: (row) => row.name },
        ...axes.map((axis) => columnOf(view, axis)),
      ]}
      rows={rows}
      keyOf={({ id }) => id}
      svg={() => parallelCoordinates(state)}
      onSelect={({ i }) => pick(i)}
    >
      <div className="strategies-brushed">
        <Picture svg={parallelCoordinates(state)} />
        <BrushOverlay state={state} brush={brush} />
      </div>
      <details className="strategies-details">
        <summary>{say("strategies.ranges")}</summary>
        <BrushRanges view={view} axes={axes} brushes={brushes} brush={brush} />
      </details>
      <details className="strategies-details">
        <summary>{say("strategies.axes")}</summary>
        <AxisChoice view={view} axes={axes} />
      </details>
    </Chart>
  );
}

function stateOf(view: CompareView, axes: readonly Criterion[], brushes: Brushes): ParallelCoordinatesState {
  const { say, names, found, width } = view;
  return {
    ...{ id: "strategies-parallel", title: say("strategies.parallel"), width, height: 380 },
    desc: names.map((name, i) => `${name}: ${axes.map((axis) => spoken(view, axis, i)).join(", ")}`).join("; "),
    axes: axes.map((axis) => ({
      ...{ id: axis.id, name: criterionName(say, axis), unit: criterionUnit(say, axis) },
      ...{ better: axis.better, share: axis.share },
      direction: say(axis.better === "low" ? "strategies.lower" : "strategies.higher"),
    })),
    lines: names.map((name, i) => ({
      ...{ id: found.rows[i]!.id, name, text: name },
      values: axes.map(({ cells }) => cells[i]?.value ?? null),
    })),
    selected: lookedIds(view),
    brushes,
    unknown: say("value.notKnown"),
    key: [],
  };
}

function spoken({ say }: CompareView, axis: Criterion, i: number): string {
  const value = axis.cells[i]?.value ?? null;
  return `${criterionName(say, axis)} ${value === null ? say("value.notKnown") : written(axis, value)}`;
}

/** A value as it is written: a share in per cent. */
export function written({ share }: Pick<Criterion, "share">, value: number): string {
  return share ? `${Math.round(value * 100)}\u202f%` : shown(value);
}

/** A criterion as a column; every number says what it is of. */
export function columnOf(
  view: CompareView,
  axis: Criterion,
): TableColumn<{ readonly i: number; readonly name: string }> {
  const { say, basis } = view;
  const name = criterionName(say, axis);
  const unit = criterionUnit(say, axis);
  return {
    name: `${name}, ${unit}${axis.share ? ", %" : ""}`,
    align: "right",
    value: ({ i }) => {
      const value = axis.cells[i]?.value ?? null;
      return value === null || !axis.share ? value : 100 * value;
    },
    show: ({ i, name: strategy }) => (
      <Num
        title={`${strategy}: ${name}, ${unit}`}
        measure=""
        equation={say(`strategies.equation.${axis.kind}`, { basis })}
        digits={(value) => written(axis, value)}
        {...cellAt(axis, i)}
      />
    ),
  };
}

/** A cell as it is shown: a range of no width is none. */
function cellAt({ cells }: Criterion, i: number): Cell {
  const { value, low, high } = cells[i] ?? { value: null };
  return low === undefined || high === undefined || low === high ? { value } : { value, low, high };
}
