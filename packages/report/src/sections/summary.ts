import { percent } from "@multivector/charts";
import type { PoliticsResult } from "@multivector/engine";
import type { Findings } from "../document.ts";
import { mainTables } from "../exposure-choice.ts";
import { amount, count, dateText, distinct, inSentence, listText, mark, sentence, shareText } from "../format.ts";
import { mapFigure } from "../pictures/map.ts";
import { totalsOf } from "../pictures/shocks.ts";
import { referenceShocks, verdictCounts } from "../readings.ts";
import type { View } from "../view.ts";
import type { Writer } from "../writer.ts";
import { coercionFinding } from "./coercion-finding.ts";
import { disagreementSentence } from "./politics-disagreement.ts";

type Finding = Findings["items"][number];

/** Page one: it must be possible to forward it alone. */
export function writeSummary(writer: Writer, view: View): void {
  const { assessment } = view;
  writer.heading(1, "executive-summary", "Executive Summary");
  const { politics } = assessment;
  writer.paragraph(politics === null ? lead(view) : `${lead(view)} ${reactionSentence(view, politics)}`, [
    view.case.id,
    `run:${assessment.runId}`,
    ...(politics === null ? [] : ["fig-politics-theories"]),
  ]);
  const items = [dependence(view), stoppage(view), trust(view), standing(view)].filter((f) => f !== null);
  writer.add({ kind: "findings", items });
  writer.figure(mapFigure(view, view.commodity.id, 315));
  const weak = assessment.baseline.weakInputs;
  writer.paragraph(
    `How sure: ${percent(weak.share)} of the ${count(weak.figures, "figure")} behind the base year are assumed, remembered or derived (†); ` +
      `weighted by the tonnes that pass them, ${percent(weak.weightedShare)}. Ranges carry the stated ranges of the inputs, not a probability.${
        assessment.politics === null
          ? " Political reaction, rival theories and the robustness of packages are not modelled yet; the sections concerned say so."
          : ""
      }`,
    ["annex-inputs", `run:${assessment.runId}`],
  );
  writer.add({ kind: "break" });
}

/** Page one holds what is so if nobody reacts, and one sentence of disagreement on what is so if they do. */
function reactionSentence(view: View, politics: PoliticsResult): string {
  return `What stands on this page is ${politics.theories[0]?.theory ?? "T0"}: nobody reacts. ${disagreementSentence(view, politics)}`;
}

function lead(view: View): string {
  const { assessment } = view;
  return (
    `This assessment reads ${view.focalName} as a physical system as known on ${dateText(assessment.asOf)}: what leaves the country, by which way, across whose territory, ` +
    `and what happens when a link is cut. It then holds ${count(assessment.claims.claims.length, "sentence")} of ${count(assessment.claims.texts.length, "policy text")} against the record.`
  );
}

/** How much crosses the territory that matters most, and how the stated share fares. */
function dependence(view: View): Finding | null {
  const tables = mainTables(view);
  const table = tables.find((t) => t.by === "state") ?? tables[0];
  const top = table === undefined ? undefined : [...table.rows].sort((a, b) => (b.share ?? -1) - (a.share ?? -1))[0];
  if (table === undefined || top === undefined || top.share === null) return null;
  const answer = view.assessment.exposure.answers[0];
  const shares = (answer?.answers ?? []).flatMap((a) => (a.share === null ? [] : [a.share]));
  const stated = answer === undefined || shares.length < 2 ? "" : statedSentence(answer.stated, shares);
  const name = top.label === top.key ? view.stateName(top.key) : top.label;
  return {
    value: percent(top.share) + mark(top.basis),
    headline: `${name}: ${inSentence(table.title)}, ${table.year}`,
    text: `${top.amount === null ? "" : `${amount(top.amount, top.unit)}. `}${stated}`,
    rests: distinct([
      `def:${table.definition}`,
      answer === undefined ? "" : `fig-answer-${answer.id}`,
      ...top.sources.slice(0, 2),
    ]),
  };
}

function statedSentence(stated: string, shares: readonly number[]): string {
  return `The stated “${stated}” comes to ${percent(Math.min(...shares))} to ${percent(Math.max(...shares))}, depending on definition and year.`;
}

/** Who can take most, with what that strands of the main commodity; page one has room for one of them. */
function stoppage(view: View): Finding | null {
  const [power, shock] = [coercionFinding(view), disruption(view)];
  if (power === null || shock === null) return power ?? shock;
  const [main, next] = referenceShocks(view).map((one) => totalsOf(one, view.commodity.id));
  const also =
    next === undefined ? "" : `; ${inSentence(referenceShocks(view)[1]!.title)}: ${amount(next.deferred, next.unit)}`;
  return {
    ...power,
    text: `${power.text} ${sentence(view.commodity.name)} alone shut in, ${inSentence(referenceShocks(view)[0]!.title)}: ${amount(main!.deferred, main!.unit)}${also}.`,
    rests: distinct([...power.rests, ...shock.rests]),
  };
}

/** What one closure would strand; shocks are compared over the same number of days. */
function disruption(view: View): Finding | null {
  const [shock, next] = referenceShocks(view);
  const totals = shock === undefined ? undefined : totalsOf(shock, view.commodity.id);
  if (shock === undefined || totals === undefined) return null;
  const second = next === undefined ? undefined : totalsOf(next, view.commodity.id);
  const also = second === undefined ? "" : ` ${next!.title}: ${amount(second.deferred, second.unit)} shut in.`;
  return {
    value: amount({ value: totals.deferred.value }, totals.unit),
    headline: `of ${inSentence(view.commodity.name)} shut in: ${inSentence(shock.title)}`,
    text:
      `Range ${amount(totals.deferred, totals.unit)}; other corridors take ${amount(totals.diverted, totals.unit)}. ` +
      `Export value not earned: ${amount(totals.exportValueUsdM, "USD million")}.${also}`,
    rests: ["fig-shocks", `shock:${shock.id}`],
  };
}

/** Does the model predict better than a rule of thumb? Losing is said as plainly as winning. */
function trust(view: View): Finding | null {
  const test = view.assessment.backtest;
  if (test === null) return pastDisruptions(view);
  const lost = test.annualScores.filter((s) => s.losesTo.length > 0).map((s) => s.measure);
  const met = test.annualScores.filter((s) => s.met).length;
  return {
    value: `${test.coverage.inside} of ${test.coverage.targets}`,
    headline: `observed outcomes fall inside the ${percent(test.coverage.level)} intervals`,
    text:
      `Parameters saw nothing after ${dateText(test.asKnownOn)}. ${met} of ${test.annualScores.length} thresholds are met; ` +
      (lost.length === 0 ? "no measure loses to a naive rule." : `a naive rule does better on ${listText(lost)}.`),
    rests: ["fig-backtest", "annex-backtest"],
  };
}

/** Without a back-test: how many recorded figures of past disruptions the model covers. */
function pastDisruptions(view: View): Finding | null {
  const rows = view.assessment.shocks.flatMap((s) => s.record);
  if (rows.length === 0) return null;
  return {
    value: `${rows.filter((r) => r.inside).length} of ${rows.length}`,
    headline: "recorded figures of past disruptions lie inside the modelled range",
    text: "No back-test over years was run, so no claim of foresight is made.",
    rests: ["tab-record", "annex-backtest"],
  };
}

function standing(view: View): Finding {
  const counts = verdictCounts(view.assessment.claims.claims);
  const gone = counts.contradicted + counts.outdated;
  const loose = counts.imprecise + counts.ambiguous;
  const total = view.assessment.claims.claims.length;
  const computed = view.assessment.claims.claims.filter((c) => c.verdictBy === "check").length;
  return {
    value: `${gone}`,
    headline: `of ${total} sentences no longer stand; ${loose} more are imprecise or ambiguous`,
    text: `${counts.supported} are supported (${shareText(total === 0 ? null : counts.supported / total)}); ${computed} verdicts are computed from data, the others recorded with a reason.`,
    rests: ["annex-claims", "annex-conflicts"],
  };
}
