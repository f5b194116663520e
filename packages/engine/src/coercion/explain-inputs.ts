import { lookup } from "../case/lookup.ts";
import type { Explanation } from "../explain/explain.ts";
import { isoOf } from "../quantity/dates.ts";
import type { Scene } from "./scene.ts";

type Inputs = Explanation["inputs"];

/** Figures in use of some subjects that speak about the days from the first day of the scene on, without those superseded by then. */
export function figureInputs(
  { kase, date, on }: Scene,
  days: number,
  subjects: readonly string[],
  quantities: readonly string[],
): Inputs {
  const end = isoOf(date + days);
  return subjects.flatMap((subject) =>
    quantities.flatMap((quantity) => {
      const told = lookup(kase)
        .allFigures(subject, quantity)
        .filter(({ use, from, to }) => use && (from === "" || from < end) && (to === "" || to > on));
      return told
        .filter(({ of, from }) => !told.some((later) => later.of === of && later.from > from && later.from <= on))
        .map(({ id, value, unit, basis, source, note }) => ({ id, value, unit, basis, source, note }));
    }),
  );
}

/** Controls as inputs: one veto each, with who says so. */
export function controlInputs({ kase }: Scene, ids: readonly string[]): Inputs {
  const wanted = new Set(ids);
  return kase.controls
    .filter(({ id }) => wanted.has(id))
    .map(({ id, actor, lever, target, veto, basis, source, note }) => ({
      ...{ id: `control:${id}`, value: 1, unit: "veto", basis, source },
      note: `${actor} by ${lever} on ${target}${veto === "yes" ? "" : ` (${veto})`}. ${note}`.trim(),
    }));
}

/** USD million with one decimal. */
export function millions(value: number): string {
  return (Math.abs(value) < 0.05 ? 0 : value).toFixed(1);
}
