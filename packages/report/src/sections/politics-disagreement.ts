import type { Disagreement, IndicatorValue, PoliticsResult } from "@multivector/engine";
import { count, listText } from "../format.ts";
import { effectText, ranged, theoryList } from "../political-words.ts";
import { resultOf, strategyTitle, theoryName, untold, wholePackage, withoutSilent } from "../politics-readings.ts";
import type { View } from "../view.ts";
import { tableOf, type Writer } from "../writer.ts";

/** Strategies on which theories pull apart: some are for it or indifferent, some against. */
function disputed({ disagreements }: PoliticsResult): Disagreement[] {
  return disagreements.filter(({ lowers, leaves, raises }) => raises.length > 0 && lowers.length + leaves.length > 0);
}

/** Where theories disagree on a recommendation, and what would tell them apart. */
export function writeDisagreements(writer: Writer, view: View, politics: PoliticsResult): void {
  const rows = disputed(politics);
  writer.heading(3, "disagreements", "Where the theories disagree");
  if (rows.length === 0) {
    writer.paragraph(
      `On none of ${count(politics.disagreements.length, "strategy", "strategies")} do the theories point in opposite directions.${openWords(politics)}`,
      ["tab-politics-theories"],
    );
    return;
  }
  const opposite = rows.filter(({ lowers }) => lowers.length > 0);
  writer.paragraph(
    `On ${rows.length} of ${count(politics.disagreements.length, "strategy", "strategies")} the theories do not agree; on ${opposite.length === 0 ? "none" : opposite.length} of them some theory is for it and some other against. No vote among theories settles that.${openWords(politics)} The last columns name the observation that would tell most about which side is right.`,
    ["tab-politics-disagreements", "tab-politics-signposts"],
  );
  writer.table({
    id: "tab-politics-disagreements",
    title: "Theories for and against each strategy, and what would tell them apart",
    caption:
      "Lowers or raises the mean loss from acts: beyond two standard errors and one part in a hundred; leaves it: within one part in a hundred, the error counted; cannot tell: so few futures do not show the sign. Chance of the sign within a year: least to most over the theories of each side, from stated ranges; judgements, not findings. Bits: expected information of watching for a year; in brackets the sign’s range over all theories.",
    unit: "theories; bits; share of years, 0 to 1 (low to high)",
    sources: [`run:${view.assessment.runId}`],
    dense: true,
    table: tableOf(
      [
        "Strategy",
        "Lowers",
        "Leaves",
        "Raises",
        "Cannot tell",
        "What would tell",
        "#Bits",
        "Seen within a year if it does not hurt; if it does",
      ],
      rows.map((one) => [
        strategyTitle(view, politics, one.strategy),
        theoryList(one.lowers),
        theoryList(one.leaves),
        theoryList(one.raises),
        theoryList(one.unclear),
        ...tellingCells(politics, one),
      ]),
    ),
  });
}

/** On how many strategies some theory leaves the sign open; nothing where there is none. */
function openWords({ disagreements, futures }: PoliticsResult): string {
  const open = disagreements.filter(({ unclear }) => unclear.length > 0).length;
  return open === 0 ? "" : ` On ${open} the sign cannot be told under some theory with ${count(futures, "future")}.`;
}

function tellingCells({ indicators }: PoliticsResult, one: Disagreement): string[] {
  const found = indicators.find(({ indicator }) => indicator === one.indicator);
  if (found === undefined) return [one.indicator ?? "nothing listed", "not known", ""];
  const sides = [[...one.lowers, ...one.leaves], one.raises].map((theories) => sideText(found, theories));
  return [found.title, one.bits === null ? "not known" : ranged(one.bits), sides.join("; ")];
}

function sideText({ chances }: IndicatorValue, theories: readonly string[]): string {
  const own = chances.filter(({ theory }) => theory.split("+").some((id) => theories.includes(id)));
  if (own.length === 0) return "not known";
  const mean = own.reduce((sum, { value }) => sum + value, 0) / own.length;
  return ranged({
    value: mean,
    low: Math.min(...own.map(({ low }) => low)),
    high: Math.max(...own.map(({ high }) => high)),
  });
}

/** What to watch, most telling first: each sign with its chance under every theory. */
export function writeSignposts(writer: Writer, view: View, politics: PoliticsResult): void {
  if (politics.indicators.length === 0) return;
  const sorted = [...politics.indicators].sort((a, b) => b.bits.value - a.bits.value);
  const theories = [...new Set(sorted.flatMap(({ chances }) => chances.map(({ theory }) => theory)))];
  const best = sorted[0]!;
  const otherSign = disputed(politics).some(({ indicator }) => indicator !== null && indicator !== best.indicator);
  writer.paragraph(
    `What to watch, most telling first. A year of watching for “${best.title}” is expected to tell ${ranged(best.bits)} bits about which theory is right, of ${(Math.round(Math.log2(Math.max(2, theories.length)) * 10) / 10).toString()} that would settle it: one year settles nothing, and that is what is known.${otherSign ? " Where the theories disagree on one strategy another observation is named: it tells the two sides on that strategy apart, not all theories." : ""}`,
    ["tab-politics-signposts", ...(otherSign ? ["tab-politics-disagreements"] : []), "tab-politics-theories"],
  );
  writer.table({
    id: "tab-politics-signposts",
    title: "Signposts: what would be seen within a year, under each theory",
    caption:
      "Chances are judgements with stated ranges. Bits: expected information about the theories from an even start, with its extremes over all those ranges. The theory in which nobody reacts says nothing on acts and has no column.",
    unit: "bits; share of years, 0 to 1 (low to high)",
    sources: [`run:${view.assessment.runId}`],
    dense: true,
    table: tableOf(
      ["Sign", "#Bits", ...theories.map((theory) => `Chance, ${theory}`)],
      sorted.map(({ title, bits, chances }) => [
        title,
        ranged(bits),
        ...theories.map((theory) => {
          const found = chances.find((one) => one.theory === theory);
          return found === undefined ? "not known" : ranged(found);
        }),
      ]),
    ),
  });
}

/**
 * The one sentence of page one, as far as so many futures can tell: on the text's whole package if a theory is against it or its sign is open, else on
 * the first strategy on which theories pull apart.
 */
export function disagreementSentence(view: View, politics: PoliticsResult): string {
  const { disagreements } = politics;
  const [against, open] = [disputed(politics), disagreements.filter(({ unclear }) => unclear.length > 0)];
  const whole = wholePackage(view, politics);
  const chosen = [...against, ...open].find(({ strategy }) => strategy === whole) ?? against[0] ?? open[0];
  if (chosen === undefined) return "The rival theories of how others react do not disagree on any strategy examined.";
  if (chosen.raises.length > 0) return disputedSentence(view, politics, chosen);
  const name = `“${strategyTitle(view, politics, chosen.strategy)}”`;
  const words =
    chosen.lowers.length > 0
      ? `${name} lowers the loss under ${listText(chosen.lowers)}${untold(politics, chosen.unclear)}`
      : `for ${name}${untold(politics, chosen.unclear, " ")}`;
  return against.length > 0
    ? `If others do react, ${words}.`
    : `If others do react, no theory is surely against any strategy examined: ${words}.`;
}

function disputedSentence(view: View, politics: PoliticsResult, chosen: Disagreement): string {
  const worst = chosen.raises
    .flatMap((theory) => resultOf(politics, chosen.strategy, theory) ?? [])
    .sort((a, b) => b.differenceUsdM.mean - a.differenceUsdM.mean)[0];
  const by =
    worst === undefined
      ? ""
      : `: under ${theoryName(politics, worst.theory)} it ${effectText(worst.differenceUsdM, worst.standardErrorUsdM)}`;
  const still = withoutSilent(politics, chosen.leaves);
  const parts = [
    ...(chosen.lowers.length > 0
      ? [`lowers the loss under ${listText(chosen.lowers)}`]
      : still.length > 0
        ? [`hardly changes the loss under ${listText(still)}`]
        : []),
    `raises ${chosen.lowers.length + still.length > 0 ? "it" : "the loss"} under ${listText(chosen.raises)}`,
  ];
  return `If others do react, the theories disagree: “${strategyTitle(view, politics, chosen.strategy)}” ${listText(parts)}${by}${untold(politics, chosen.unclear)}.`;
}
