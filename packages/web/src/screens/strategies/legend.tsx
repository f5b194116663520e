import { groupColour } from "@multivector/charts";
import type { ReactNode } from "react";
import { useDark } from "../../parts/theme.ts";
import { themed } from "../../parts/themed.ts";
import type { CompareView } from "./view.ts";

/** Every strategy with its colour; pressed: looked at in all charts. */
export function Legend({
  view,
  picks,
  clear,
}: {
  readonly view: CompareView;
  readonly picks: readonly string[] | null;
  readonly clear: () => void;
}): ReactNode {
  const dark = useDark();
  const { say, names, found, looked, pick } = view;
  const colour = (i: number) => (dark ? themed(groupColour(i)) : groupColour(i));
  return (
    <div className="strategies-legend" data-panel="legend">
      <fieldset className="choice">
        <legend>{say("strategies.lookAt")}</legend>
        {names.map((name, i) => (
          <button
            key={found.rows[i]!.id}
            type="button"
            aria-pressed={picks?.includes(found.rows[i]!.id) ?? false}
            className={looked === null || looked.includes(i) ? "" : "faded"}
            data-action="pick-strategy"
            onClick={() => pick(i)}
          >
            <span className="swatch" style={{ background: colour(i) }} aria-hidden="true" /> {name}
          </button>
        ))}
        {picks === null ? null : (
          <button type="button" className="link" data-action="look-at-all" onClick={clear}>
            {say("strategies.lookAtAll")}
          </button>
        )}
      </fieldset>
      <p role="status" className="quiet">
        {looked === null
          ? ""
          : looked.length === 0
            ? say("strategies.noneInside")
            : say("strategies.inside", { list: looked.map((i) => names[i]).join(", ") })}
      </p>
    </div>
  );
}
