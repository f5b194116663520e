import { type CorridorMapState, darkColour, groupColour } from "@multivector/charts";
import type { ReactNode } from "react";
import { useWords } from "../../words/words.ts";
import { useDark } from "../theme.ts";

/** What the colours of the map mean; only those in use. */
export function MapLegend({ state }: { readonly state: CorridorMapState }): ReactNode {
  const dark = useDark();
  const say = useWords();
  const used = new Set(state.links.filter(({ amount }) => amount > 0).map(({ group }) => group));
  const entries = [
    ...state.groups.map((words, group) => ({ words, group })),
    { words: state.domestic, group: -1 },
    { words: state.onward, group: -2 },
  ].filter(({ group }) => used.has(group));
  return (
    <ul className="legend">
      {entries.map(({ words, group }) => (
        <li key={words}>
          <span
            className="swatch"
            style={{ background: dark ? darkColour(groupColour(group)) : groupColour(group) }}
            aria-hidden="true"
          />
          {words}
        </li>
      ))}
      {state.links.some(({ assumed, amount }) => assumed && amount > 0) ? (
        <li>
          <span className="swatch weak" aria-hidden="true" />
          {say("atlas.weak")}
        </li>
      ) : null}
    </ul>
  );
}
