import type { LeverReading, PoliticsResult } from "@multivector/engine";
import { count, distinct, listText, shortDate } from "../format.ts";
import {
  avoided,
  EFFECTS,
  effectCell,
  MEANS,
  ranged,
  shareOfFutures,
  spreadCell,
  theoryList,
} from "../political-words.ts";
import {
  packagesOf,
  partyName,
  provoking,
  type Recommended,
  raisesUnder,
  reacting,
  recommendedBy,
  resultOf,
  sameWords,
  strategyTitle,
  windowsUnder,
} from "../politics-readings.ts";
import type { View } from "../view.ts";
import { tableOf, type Writer } from "../writer.ts";

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
    .join("; ");
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

/** The table of profiles, where there is one. */
const shown = ({ profiles }: PoliticsResult): string[] => (profiles.length > 0 ? ["tab-politics-profiles"] : []);

/** A recommendation with the theories under which it does something. */
interface Risky {
  readonly claim: Recommended["claim"];
  readonly strategy: NonNullable<Recommended["strategy"]>;
  readonly theories: readonly string[];
}

/** Recommendations for which a reading names theories. */
function riskyBy(view: View, under: (strategy: string) => readonly string[]): Risky[] {
  return recommendedBy(view).flatMap(({ claim, strategy }) => {
    const theories = strategy === undefined ? [] : under(strategy.id);
    return strategy === undefined || theories.length === 0 ? [] : [{ claim, strategy, theories }];
  });
}

/** Which recommendations raise the risk that their own text warns of, under which theory, above which threshold. */
function writeSelfMade(writer: Writer, view: View, politics: PoliticsResult): void {
  const raising = riskyBy(view, (id) => raisesUnder(politics, id));
  const opening = riskyBy(view, (id) => windowsUnder(politics, id, "simulated"));
  const alone = riskyBy(view, (id) => windowsUnder(politics, id, "alone"));
  const shownIn = riskyBy(view, (id) =>
    politics.theories
      .map(({ theory }) => theory)
      .filter((theory) =>
        [
          ...raisesUnder(politics, id),
          ...windowsUnder(politics, id, "simulated"),
          ...windowsUnder(politics, id, "alone"),
        ].includes(theory),
      ),
  );
  const names = provoking(politics).map(({ theory }) => theory);
  writer.heading(3, "recommendations-risk", "Recommendations that raise the risk their text warns of");
  if (shownIn.length === 0) {
    writer.paragraph(
      `None of the recommendations alone brings more loss beyond two standard errors, or a window, under ${theoryList(names)}; the risk, if there is one, is that of the package.`,
      [...shown(politics), "tab-politics-theories"],
    );
    return;
  }
  writer.paragraph(
    `${riskWords(raising, "raises the loss from acts beyond two standard errors", "raise the loss from acts beyond two standard errors")} ` +
      `${riskWords(opening, "costs by its announcement, beyond two standard errors as simulated", "cost by their announcement, beyond two standard errors as simulated")} ` +
      `${riskWords(alone, "opens a window for acts by themselves, whose size is not told by that", "open a window for acts by themselves, whose size is not told by that")} ` +
      "Where a threshold is held, the table says how many of the futures pass it.",
    ["tab-politics-risk", ...shown(politics), ...shownIn.map(({ claim }) => claim.id).slice(0, 6)],
  );
  writeRiskTable(writer, view, politics, shownIn);
}

/** How many recommendations do something, under which theories and which they are. */
function riskWords(found: readonly Risky[], one: string, many: string): string {
  if (found.length === 0) return `No recommendation alone ${one}.`;
  const theories = theoryList(distinct(found.flatMap((row) => row.theories)).sort());
  return `${count(found.length, `recommendation ${one}`, `recommendations ${many}`)}, under ${theories}: ${listText(found.map(({ strategy }) => `“${strategy.title}”`))}.`;
}

function writeRiskTable(writer: Writer, view: View, politics: PoliticsResult, found: readonly Risky[]): void {
  writer.table({
    id: "tab-politics-risk",
    title: "What raises the risk, under which theory, above which threshold",
    caption: `Loss and acts: difference to doing nothing new. Announcing: simulated area of its window. ${EFFECTS} Acts: ${MEANS.charAt(0).toLowerCase()}${MEANS.slice(1)} Told: which of the two lies beyond two standard errors. Above: share of futures in which the strategy alone passes the drawn threshold.`,
    unit: "USD million a year and acts a year; area in USD million; units of severity; share of futures in per cent",
    sources: [`run:${view.assessment.runId}`],
    dense: true,
    table: tableOf(
      [
        "Recommendation",
        "Under",
        "#Loss, difference",
        "#Acts, difference",
        "#Announcing",
        "Told",
        "#Largest sum",
        "Threshold",
        "Share of futures above",
      ],
      found.flatMap(({ strategy, theories }) => theories.map((theory) => riskRow(politics, strategy, theory))),
    ),
  });
}

function riskRow(
  politics: PoliticsResult,
  { id, title }: { readonly id: string; readonly title: string },
  theory: string,
): string[] {
  const profile = politics.profiles
    .filter(({ strategy }) => strategy === id)
    .sort((a, b) => b.peak.value - a.peak.value)[0];
  const result = resultOf(politics, id, theory);
  const reading = politics.theories.find((one) => one.theory === theory);
  const window = politics.windows.find((one) => one.strategy === id && one.theory === theory);
  const held = profile !== undefined && profile.threshold !== null && reading?.provocation === "threshold";
  return [
    title,
    theory,
    result === undefined ? "not known" : effectCell(result.differenceUsdM, result.standardErrorUsdM),
    result === undefined ? "not known" : spreadCell(result.actsDifference),
    window === undefined ? "no window" : effectCell(window.areaUsdM, window.standardErrorUsdM),
    toldCell(politics, id, theory),
    profile === undefined ? "not known" : ranged(profile.peak),
    held ? ranged(profile.threshold!) : "none held",
    held ? shareOfFutures(profile.above, politics.futures, "") : "none held",
  ];
}

/** Whether it is the acts or the announcement that so many futures tell. */
function toldCell(politics: PoliticsResult, id: string, theory: string): string {
  const found = [
    ...(raisesUnder(politics, id).includes(theory) ? ["loss"] : []),
    ...(windowsUnder(politics, id, "simulated").includes(theory) ? ["announcing"] : []),
  ];
  return listText(found) || "neither";
}
