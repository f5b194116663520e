import type { Criterion } from "./criteria.ts";

/** Ranges asked for, by id of the criterion, in its unit. */
export type Brushes = Readonly<Record<string, readonly [number, number]>>;

/** Which strategies lie inside every range; null: no range is asked for. What is not known lies outside. */
export function insideOf(criteria: readonly Criterion[], brushes: Brushes): readonly number[] | null {
  const asked = criteria.filter(({ id }) => brushes[id] !== undefined);
  if (asked.length === 0) return null;
  return (asked[0]?.cells ?? []).flatMap((_, i) =>
    asked.every(({ id, cells }) => {
      const [low, high] = brushes[id]!;
      const value = cells[i]?.value ?? null;
      return value !== null && value >= low && value <= high;
    })
      ? [i]
      : [],
  );
}

/** `mean.loss:100:250,worse:0:0.2`. */
export function writeBrushes(brushes: Brushes): string {
  return Object.entries(brushes)
    .map(([id, [low, high]]) => [id, outward(low, -1), outward(high, 1)].join(":"))
    .join(",");
}

/** Six digits are enough for a hand, but an end must not be cut off: it is rounded away from the range. */
function outward(value: number, away: -1 | 1): number {
  const rounded = Number(value.toPrecision(6));
  if (rounded * away >= value * away) return rounded;
  return Number((rounded + away * 10 ** (Math.floor(Math.log10(Math.abs(value))) - 5)).toPrecision(6));
}

/** Reads them back; a part that is no range is left out. */
export function readBrushes(text: string): Brushes {
  const parts = text.split(",").map((part) => part.split(":"));
  return Object.fromEntries(
    parts.flatMap(([id = "", low = "", high = ""]) => {
      const [a, b] = [Number(low), Number(high)];
      return id === "" || low === "" || high === "" || Number.isNaN(a) || Number.isNaN(b)
        ? []
        : [[id, [Math.min(a, b), Math.max(a, b)] as const]];
    }),
  );
}
