import { darkened } from "@multivector/charts";

const KNOWN = new Map<string, string>();
const MOST = 60;

/** A chart for a dark page; remembered, because a chart is drawn more often than it changes. */
export function themed(svg: string): string {
  const known = KNOWN.get(svg) ?? darkened(svg);
  if (KNOWN.size > MOST) KNOWN.clear();
  KNOWN.set(svg, known);
  return known;
}
