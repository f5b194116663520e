import type { ReactNode } from "react";
import { useView } from "../../state/store.ts";
import { type Criterion, MOST_AXES } from "./criteria.ts";
import { type CompareView, criterionName, criterionUnit } from "./view.ts";

/** Which criteria are axes, up to eight. */
export function AxisChoice({
  view,
  axes,
}: {
  readonly view: CompareView;
  readonly axes: readonly Criterion[];
}): ReactNode {
  const [, setText] = useView("strategies.axes", "");
  const { say, criteria } = view;
  const chosen = axes.map(({ id }) => id);
  const flip = (id: string) =>
    setText((chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]).join(","));
  return (
    <fieldset className="strategies-list">
      <legend>{say("strategies.axesChosen", { count: chosen.length, most: MOST_AXES })}</legend>
      {criteria.map((criterion) => {
        const { id } = criterion;
        const on = chosen.includes(id);
        return (
          <label key={id}>
            <input
              type="checkbox"
              checked={on}
              disabled={on ? chosen.length <= 2 : chosen.length >= MOST_AXES}
              onChange={() => flip(id)}
            />{" "}
            {criterionName(say, criterion)} <span className="quiet">{criterionUnit(say, criterion)}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
