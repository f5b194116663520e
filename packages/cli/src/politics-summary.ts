import type { Disagreement, PoliticsResult } from "@multivector/engine";
import { spread } from "./political-text.ts";
import { uncertaintySummary } from "./uncertainty-summary.ts";

/** Politics: what is lost to acts where nobody reacts and where somebody does, where theories disagree on a strategy, which package survives. */
export function politicsSummary(politics: PoliticsResult): string {
  const { theories, disagreements, futures, from, to, uncertainty } = politics;
  const [first, ...rest] = theories;
  if (!first) return "No theory is in the case: nobody reacts.";
  const reacting = rest.filter(({ acts }) => acts.high > 0);
  const means = reacting.map(({ lossUsdM }) => lossUsdM.mean);
  const least = reacting[means.indexOf(Math.min(...means))];
  const most = reacting[means.indexOf(Math.max(...means))];
  const span = `${from.slice(0, 4)} to ${Number(to.slice(0, 4)) - 1}, ${futures} futures`;
  const range =
    least && most
      ? `; under ${least.theory} ${spread(least.lossUsdM)}, under ${most.theory} ${spread(most.lossUsdM)}`
      : "";
  return `Politics (${span}): under ${first.theory} acts of others cost USD million ${spread(first.lossUsdM)} a year${range}.\n${disagreementSentence(disagreements)}${untoldSentence(disagreements, futures)}${uncertainty === null ? "" : `\n\n${uncertaintySummary(uncertainty)}`}`;
}

function disagreementSentence(disagreements: readonly Disagreement[]): string {
  const split = disagreements.filter(({ lowers, raises }) => lowers.length > 0 && raises.length > 0);
  const hurt = disagreements.filter(({ lowers, raises }) => lowers.length === 0 && raises.length > 0);
  const named = (rows: readonly Disagreement[]) =>
    rows.map(({ strategy, raises }) => `${strategy} (${raises.join(", ")})`).join(", ");
  const parts = [
    ...(split.length > 0 ? [`lower the loss under some theories and raise it under others: ${named(split)}`] : []),
    ...(hurt.length > 0 ? [`only raise it: ${named(hurt)}`] : []),
  ];
  return parts.length === 0
    ? "No theory surely has a strategy of the assessment raise the loss."
    : `Of ${disagreements.length} strategies these ${parts.join("; these ")}.`;
}

/** Where so many futures leave the sign open. */
function untoldSentence(disagreements: readonly Disagreement[], futures: number): string {
  const open = disagreements.filter(({ unclear }) => unclear.length > 0).length;
  return open === 0
    ? ""
    : ` Of ${open} the sign cannot be told under some theory with ${futures} ${futures === 1 ? "future" : "futures"}.`;
}
