import type { ReactNode } from "react";
import type { Brushes } from "./brushes.ts";
import type { Criterion } from "./criteria.ts";
import { type Brush, written } from "./parallel-chart.tsx";
import { type CompareView, criterionName, criterionUnit } from "./view.ts";

/** Steps of a slider from one end of an axis to the other. */
const STEPS = 100;

/** The ranges asked for on the axes as two sliders each, to be moved with the keyboard too. */
export function BrushRanges({
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
  const { say } = view;
  return (
    <div className="strategies-ranges">
      {axes.map((axis) => {
        const values = axis.cells.flatMap(({ value }) => (value === null ? [] : [value]));
        const [least, most] = [Math.min(...values), Math.max(...values)];
        const [low, high] = brushes[axis.id] ?? [least, most];
        const name = criterionName(say, axis);
        const set = (next: readonly [number, number]) => brush(axis.id, next, false);
        const rest = () => (brushes[axis.id] ? brush(axis.id, brushes[axis.id]!, true) : null);
        const slider = (end: 0 | 1) => (
          <label key={end}>
            {say(end === 0 ? "strategies.atLeast" : "strategies.atMost")}{" "}
            <output>{written(axis, end === 0 ? low : high)}</output>
            <input
              type="range"
              aria-label={`${name}: ${say(end === 0 ? "strategies.atLeast" : "strategies.atMost")}`}
              min={least}
              max={most}
              step={(most - least) / STEPS || 1}
              value={end === 0 ? low : high}
              disabled={least === most}
              onChange={(event) => {
                const value = Number(event.target.value);
                set(end === 0 ? [value, Math.max(high, value)] : [Math.min(low, value), value]);
              }}
              onPointerUp={rest}
              onKeyUp={rest}
              onBlur={rest}
            />
          </label>
        );
        return (
          <fieldset key={axis.id} data-range={axis.id}>
            <legend>
              {name}, {criterionUnit(say, axis)}
            </legend>
            {slider(0)}
            {slider(1)}
            <button
              type="button"
              disabled={brushes[axis.id] === undefined}
              data-action="clear-range"
              aria-label={say("strategies.clearRange", { name })}
              onClick={() => brush(axis.id, null, true)}
            >
              {say("strategies.clear")}
            </button>
          </fieldset>
        );
      })}
    </div>
  );
}
