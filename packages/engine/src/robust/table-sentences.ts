import type { RankedMetric } from "./robustness-table.ts";

/** "maximin: bonds is best, in 83 % of resamples". */
export function bestSentence({ label, alternatives, best }: Omit<RankedMetric, "sentence">): string {
  if (best.length === 0) return `${label}: not defined for any alternative`;
  if (best.length === alternatives.length && best.length > 1) return `${label}: tells no two alternatives apart`;
  const share = Math.max(...alternatives.filter(({ rank }) => rank === 1).map(({ bestShare }) => bestShare));
  const undefinedFor = alternatives.filter(({ value }) => Number.isNaN(value)).map(({ alternative }) => alternative);
  const without = undefinedFor.length > 0 ? `; not defined for ${listed(undefinedFor)}` : "";
  if (best.length > 1) return `${label}: ${listed(best)} are equally good${without}`;
  return `${label}: ${best[0]} is best, in ${Math.round(share * 100)} % of resamples${without}`;
}

/** Whether the metrics agree on the best alternative, and if not which prefer which. */
export function agreementSentence(metrics: readonly RankedMetric[]): string {
  const telling = metrics.filter(({ best, alternatives }) => best.length > 0 && best.length < alternatives.length);
  const prefer = new Map<string, string[]>();
  for (const { best, label } of telling) {
    const key = listed(best);
    prefer.set(key, [...(prefer.get(key) ?? []), label]);
  }
  if (prefer.size === 0) return "No metric tells the alternatives apart.";
  if (prefer.size === 1) return `${counted(telling.length)} best: ${[...prefer.keys()][0]}.`;
  const groups = [...prefer].sort(([, a], [, b]) => b.length - a.length);
  const parts = groups.map(([best, labels]) => `${best} by ${listed(labels)}`);
  return `Which alternative is best depends on the metric: ${parts.join("; ")}.`;
}

function counted(metrics: number): string {
  return metrics === 1
    ? "The one metric that tells alternatives apart finds"
    : `All ${metrics} metrics that tell alternatives apart find`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
