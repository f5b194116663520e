import { flowDiagram } from "@multivector/charts";
import type { PathFlow } from "@multivector/engine";
import type { Figure } from "../document.ts";
import { cell, distinct, readingUnit, shortName } from "../format.ts";
import type { View } from "../view.ts";
import { tableOf } from "../writer.ts";

const MOST = 9;

/** Origin, corridor and market of one commodity as bands. */
export function flowFigure(view: View, commodity: string): Omit<Figure, "kind" | "name"> | null {
  const paths = view.assessment.baseline.paths.filter(
    (p) => p.commodity === commodity && p.corridor !== "domestic" && p.amount > 1e-6,
  );
  if (paths.length === 0) return null;
  const reading = readingUnit(sum(paths), paths[0]!.unit);
  const folded = fold(fold(paths, "origin", "other fields"), "market", "other markets");
  const groupOf = (corridor: string) => view.groups.ofCorridor.get(corridor) ?? -2;
  const nodes = [
    ...byWeight(folded, "origin").map((id) => ({ id: `o:${id}`, name: shortName(view.placeName(id)), group: -1 })),
    ...byWeight(folded, "corridor").map((id) => ({
      id: `c:${id}`,
      name: shortName(view.corridorName(id)),
      group: groupOf(id),
    })),
    ...byWeight(folded, "market").map((id) => ({ id: `m:${id}`, name: shortName(view.placeName(id)), group: -1 })),
  ];
  const bands = [
    ...merged(folded, "origin", "corridor").map(([from, to, a]) => ({
      from: `o:${from}`,
      to: `c:${to}`,
      amount: a,
      group: groupOf(to),
    })),
    ...merged(folded, "corridor", "market").map(([from, to, a]) => ({
      from: `c:${from}`,
      to: `m:${to}`,
      amount: a,
      group: groupOf(from),
    })),
  ].map((band) => ({ ...band, amount: band.amount * reading.factor, assumed: false }));
  const year = view.assessment.baseline.year;
  const state = {
    id: `flow-${commodity}`,
    title: `From field to market, ${year}`,
    desc: `Bands from ${nodes.filter((n) => n.id.startsWith("o:")).length} origins through corridors to markets, ${reading.unit}.`,
    width: 700,
    unit: reading.unit,
    columns: ["Origin", "Corridor", "Market"],
    nodes,
    bands,
  };
  return {
    id: `fig-flow-${commodity}`,
    title: `From field through corridor to market, ${year}`,
    caption:
      "Bands are modelled exports of the focal state’s own cargo, by the corridor through which it leaves; colours as on the map. Supply at home is left out; small origins and markets are drawn together.",
    unit: `${reading.unit} in ${year}`,
    sources: [`run:${view.assessment.runId}`],
    table: tableOf(
      ["Origin", "Corridor", "Market", `#Flow, ${reading.unit}`],
      [...paths]
        .sort((a, b) => b.amount - a.amount)
        .map((p) => [
          view.placeName(p.origin),
          view.corridorName(p.corridor),
          view.placeName(p.market),
          cell(p.amount, reading.factor),
        ]),
    ),
    draw: () => flowDiagram(state),
  };
}

type End = "origin" | "corridor" | "market";

const sum = (paths: readonly PathFlow[]) => paths.reduce((total, path) => total + path.amount, 0);

function weightOf(paths: readonly PathFlow[], end: End, id: string): number {
  return sum(paths.filter((p) => p[end] === id));
}

function byWeight(paths: readonly PathFlow[], end: End): string[] {
  return distinct(paths.map((p) => p[end])).sort((a, b) => weightOf(paths, end, b) - weightOf(paths, end, a));
}

/** Ends beyond the heaviest few are drawn as one. */
function fold(paths: readonly PathFlow[], end: "origin" | "market", name: string): PathFlow[] {
  const kept = new Set(byWeight(paths, end).slice(0, MOST));
  const rest = byWeight(paths, end).length - kept.size;
  return paths.map((p) => (kept.has(p[end]) || rest === 0 ? p : { ...p, [end]: name }));
}

function merged(paths: readonly PathFlow[], from: End, to: End): [string, string, number][] {
  const sums = new Map<string, [string, string, number]>();
  for (const path of paths) {
    const key = `${path[from]} ${path[to]}`;
    const old = sums.get(key);
    if (old === undefined) sums.set(key, [path[from], path[to], path.amount]);
    else old[2] += path.amount;
  }
  return [...sums.values()];
}
