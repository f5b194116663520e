import { lookup } from "../case/lookup.ts";
import type { Figure } from "../case/types.ts";
import type { WeakInputs } from "../simulate/results.ts";
import type { Trace } from "../simulate/trace.ts";

const INPUTS = [
  "capacity",
  "permitted",
  "tariff",
  "production",
  "intake",
  "price",
  "store-volume",
  "firm-volume",
  "take",
];

/** Share of the figures a run rests on that are not observed, plainly and weighted by the tonnes that pass the links concerned. */
export function weakInputs(trace: Trace): WeakInputs {
  const index = lookup(trace.world.network.case);
  const weights = subjectWeights(trace);
  const weighted = [...weights].flatMap(([subject, weight]) =>
    INPUTS.flatMap((quantity) =>
      index
        .allFigures(subject, quantity)
        .filter((figure) => figure.use)
        .map((figure) => ({ figure, weight })),
    ),
  );
  const weak = weighted.filter(({ figure }) => isWeak(figure));
  const sum = (list: readonly { readonly weight: number }[]) => list.reduce((total, { weight }) => total + weight, 0);
  return {
    figures: weighted.length,
    weak: weak.length,
    share: weighted.length === 0 ? 0 : weak.length / weighted.length,
    weightedShare: weighted.length === 0 ? 0 : sum(weak) / sum(weighted),
    examples: [...weak]
      .sort((a, b) => b.weight - a.weight || (a.figure.id < b.figure.id ? -1 : 1))
      .slice(0, 12)
      .map(({ figure }) => figure.id),
  };
}

/** Not read off a source as an observation: assumed, derived, estimated or remembered. */
function isWeak(figure: Figure): boolean {
  return figure.basis !== "observed";
}

function subjectWeights(trace: Trace): Map<string, number> {
  const { network } = trace.world;
  const weights = new Map<string, number>();
  const add = (subject: string, amount: number) => {
    if (amount > 1e-9) weights.set(subject, (weights.get(subject) ?? 0) + amount);
  };
  for (const period of trace.periods) {
    network.links.forEach((link, e) => {
      add(`link:${link.id}`, period.used[e]!);
    });
    network.sources.forEach((source, i) => {
      add(`place:${network.places[source.place]}`, period.x[trace.layout.source + i]!);
    });
    network.sinks.forEach((sink, i) => {
      add(
        `place:${network.places[sink.place]}`,
        period.x[trace.layout.nominated + i]! + period.x[trace.layout.spot + i]!,
      );
    });
    network.flows.forEach((flow, i) => {
      if (flow.contract) add(`contract:${flow.contract}`, period.x[trace.layout.flow + i]!);
    });
    network.bundles.forEach((row) => {
      add(
        `row:${row.id}`,
        row.terms.reduce((sum, term) => sum + period.x[trace.layout.flow + term.flow]!, 0),
      );
    });
  }
  return weights;
}
