import type { Baseline } from "@multivector/engine";
import type { ReactNode } from "react";
import { useCase } from "../state/case-context.ts";
import { useView } from "../state/store.ts";
import { useWords } from "../words/words.ts";

/** The commodity of a screen, of those that flow in the base year; kept in the link under `key`. */
export function useCommodity(
  baseline: Baseline,
  key: string,
): { readonly commodity: string; readonly choice: ReactNode } {
  const say = useWords();
  const { case: kase } = useCase();
  const commodities = kase.commodities.filter(({ id }) => baseline.links.some((link) => link.commodity === id));
  const first = commodities[0]?.id ?? "";
  const [asked, choose] = useView(key, first);
  // A link may name a commodity that the case does not have, or that nothing carries.
  const commodity = commodities.some(({ id }) => id === asked) ? asked : first;
  const choice = (
    <label>
      {say("atlas.commodity")}
      <select value={commodity} onChange={(event) => choose(event.target.value)}>
        {commodities.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
  return { commodity, choice };
}
