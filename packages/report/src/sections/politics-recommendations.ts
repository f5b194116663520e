import type { LeverReading, PoliticsResult } from "@multivector/engine";
import { distinct, listText, shortDate } from "../format.ts";
import { avoided, EFFECTS, effectCell, ranged } from "../political-words.ts";
import {
  packagesOf,
  partyName,
  type Recommended,
  reacting,
  resultOf,
  sameWords,
  strategyTitle,
} from "../politics-readings.ts";
import type { View } from "../view.ts";
import { tableOf, type Writer } from "../writer.ts";
import { writeSelfMade } from "./politics-risk.ts";

/** A recommendation and what it is called in a table. */
type Row = Recommended & { readonly item: string };

/** Who does each of a group of recommendations, how soon, at what cost, and how it is read; then what it does under each theory. */
export function writeGroup(
  writer: Writer,
  view: View,
  politics: PoliticsResult,
  group: number,
  rows: readonly Row[],
): void {
  writer.table({
    id: `tab-recommendations-${group}`,
    title: "Who, how soon, at what cost, and what opens when it is announced",
    caption: `Window: deepest month and simulated area beyond not announcing it, where moves provoke. ${EFFECTS} Read as: direction and severity, 0 to 5.`,
    unit: "cost and area in USD million; costs (low to high)",
    sources: [`run:${view.assessment.runId}`],
    dense: true,
    table: tableOf(
      ["Recommendation", "Claim", "Actor", "Stands", "Cost", "Read as", "Window"],
      rows.map(({ item, claim, strategy }) => [
        item,
        claim.id,
        ...leverCells(view, politics, strategy?.id),
        strategy === undefined ? "not modelled" : windowCell(politics, strategy.id),
      ]),
    ),
  });
  writeEffects(writer, view, politics, {
    id: `tab-politics-effects-${group}`,
    rows: rows.map(({ item, strategy }) => ({ name: item, strategy: strategy?.id })),
  });
}

function leverCells(view: View, politics: PoliticsResult, strategy: string | undefined): string[] {
  const own = politics.levers.filter((lever) => lever.strategy === strategy);
  if (own.length === 0) return ["not modelled", "", "", ""];
  return [
    distinct(own.map(({ actor }) => actor)).join(", "),
    distinct(own.map(({ horizon, stands }) => (Number.isFinite(stands) ? String(stands) : `within ${horizon}`))).join(
      "; ",
    ),
    own.map(costText).join("; "),
    own.flatMap(({ signals }) => signals.map((one) => signalText(view, one))).join("; ") || "read by nobody",
  ];
}

/** A class other than `none` with no dollar to it has no figure behind it. */
function costText({ costClass, costUsdM }: LeverReading): string {
  const known = costUsdM !== null && (costUsdM.high > 0 || costClass === "none");
  return known ? `${costClass}, ${ranged(costUsdM)}` : `${costClass}, amount not known`;
}

function signalText(view: View, { pole, direction, severity }: LeverReading["signals"][number]): string {
  return `${direction === "away" ? "away from" : "towards"} ${partyName(view, pole)} ${ranged({ value: severity })}`;
}

function windowCell(politics: PoliticsResult, strategy: string): string {
  const windows = politics.windows.filter((one) => one.strategy === strategy);
  if (windows.length === 0) return "no theory provokes";
  return windows
    .map((one) =>
      one.deepest === null
        ? `${one.theory}: none`
        : `${one.theory}: ${shortDate(one.deepest.month.slice(0, 7))}, area ${effectCell(one.areaUsdM, one.standardErrorUsdM)}`,
    )
    .join(" \u00b7 ");
}

/** Loss avoided a year under each theory, and the theories under which it hurts. */
function writeEffects(
  writer: Writer,
  view: View,
  politics: PoliticsResult,
  about: {
    readonly id: string;
    readonly rows: readonly { readonly name: string; readonly strategy: string | undefined }[];
  },
): void {
  const theories = reacting(politics);
  const cell = (strategy: string | undefined, theory: string) => {
    const result = strategy === undefined ? undefined : resultOf(politics, strategy, theory);
    return result === undefined ? "not modelled" : effectCell(avoided(result.differenceUsdM), result.standardErrorUsdM);
  };
  writer.table({
    id: about.id,
    title: "Loss from acts avoided a year, under each theory",
    caption: `Against doing nothing new in the same futures: above zero it helps. ${EFFECTS} Under the theory in which nobody reacts every effect is zero. Hurts: it raises the mean loss beyond two standard errors and one part in a hundred.${sameWords(politics, (theory) => about.rows.map(({ strategy }) => cell(strategy, theory)))}`,
    unit: "USD million a year",
    sources: [`run:${view.assessment.runId}`],
    dense: true,
    table: tableOf(
      ["Recommendation", ...theories.map(({ theory }) => `#${theory}`), "Hurts under"],
      about.rows.map(({ name, strategy }) => [
        name,
        ...theories.map(({ theory }) => cell(strategy, theory)),
        hurtsCell(politics, strategy),
      ]),
    ),
  });
}

/** Theories under which it surely hurts, else under which nobody can tell, else none. */
function hurtsCell({ disagreements }: PoliticsResult, strategy: string | undefined): string {
  const found = disagreements.find((one) => one.strategy === strategy);
  if (found === undefined) return strategy === undefined ? "not modelled" : "none";
  const open = found.unclear.length === 0 ? [] : [`cannot tell under ${listText(found.unclear)}`];
  const parts = [...(found.raises.length === 0 ? [] : [listText(found.raises)]), ...open];
  return parts.length === 0 ? "none" : parts.join("; ");
}

/** The packages beside the single recommendations, and which of them raise the risk that the text itself warns of. */
export function writeWhole(writer: Writer, view: View, politics: PoliticsResult): void {
  const packages = [...packagesOf(view, politics, "focal"), ...packagesOf(view, politics, "outsider")];
  if (packages.length > 0) {
    writer.heading(3, "recommendations-packages", "Packages");
    writer.paragraph(
      `${listText(packages.map((id) => `“${strategyTitle(view, politics, id)}”`))} ${packages.length === 1 ? "is" : "are"} run as a whole, since moves that are each too small to be answered may be answered together.`,
      ["tab-politics-effects-packages", "fig-politics-theories"],
    );
    writeEffects(writer, view, politics, {
      id: "tab-politics-effects-packages",
      rows: packages.map((id) => ({ name: strategyTitle(view, politics, id), strategy: id })),
    });
  }
  writeSelfMade(writer, view, politics);
}
