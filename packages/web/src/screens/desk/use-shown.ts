import { useMemo } from "react";
import type { MeasureOf } from "../../engine/questions/shock.ts";
import { useCase } from "../../state/case-context.ts";
import { useView } from "../../state/store.ts";

/** The measure shown over time, as the link keeps it: `exports` or `flow/cpc`. */
export function useShown(commodity: string): MeasureOf {
  const { case: kase } = useCase();
  const [text] = useView("desk.measure", "exports");
  return useMemo(() => {
    const [measure = "exports", subject] = text.split("/");
    if (subject === undefined) return { measure, of: { commodity, actor: kase.focal } };
    if (measure === "flow") return { measure, of: { corridor: subject, commodity, actor: kase.focal } };
    return { measure, of: { place: subject, commodity } };
  }, [text, commodity, kase]);
}

/** How a measure is written in a link. */
export function writtenMeasure({ measure, of }: MeasureOf): string {
  const subject = of.corridor ?? of.place;
  return subject === undefined ? measure : `${measure}/${subject}`;
}
