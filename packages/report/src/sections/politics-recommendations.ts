import type { LeverReading, PoliticsResult } from "@multivector/engine";
import { count, distinct, listText, shortDate } from "../format.ts";
import { avoided, moneyCell, ranged, shareOfFutures, spreadCell, theoryList } from "../political-words.ts";
import {
  packagesOf,
  partyName,
  provoking,
  type Recommended,
  raisesUnder,
  reacting,
  recommendedBy,
  resultOf,
  strategyTitle,
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
    caption:
      "Window: deepest month and area beyond not announcing it, where moves provoke. Read as: direction and severity, 0 to 5.",
    unit: "cost and area in USD million; (low to high), areas (5 to 95 % of futures)",
    sources: [`run:${view.assessment.runId}`],
    dense: true,
    table: tableOf(
      ["Recommendation", "Claim", "Actor", "Horizon", "Cost", "Read as", "Window"],
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
    distinct(own.map(({ horizon, stands }) => `${horizon}, stands ${stands}`)).join("; "),
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
        : `${one.theory}: ${shortDate(one.deepest.month.slice(0, 7))}, area ${moneyCell(one.expectedAreaUsdM)}`,
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
  writer.table({
    id: about.id,
    title: "Loss from acts avoided a year, under each theory",
    caption:
      "Against doing nothing new in the same futures: above zero it helps. Under the theory in which nobody reacts every effect is zero. Hurts: it raises the mean loss by more than one part in a hundred.",
    unit: "USD million a year, mean (5 to 95 % of futures)",
    sources: [`run:${view.assessment.runId}`],
    dense: true,
    table: tableOf(
      ["Recommendation", ...theories.map(({ theory }) => `#${theory}`), "Hurts under"],
      about.rows.map(({ name, strategy }) => [
        name,
        ...theories.map(({ theory }) => {
          const result = strategy === undefined ? undefined : resultOf(politics, strategy, theory);
          return result === undefined ? "not modelled" : moneyCell(avoided(result.differenceUsdM));
        }),
        theoryList(politics.disagreements.find((one) => one.strategy === strategy)?.raises ?? []),
      ]),
    ),
  });
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

/** Which recommendations raise the risk that their own text warns of, under which theory, above which threshold. */
function writeSelfMade(writer: Writer, view: View, politics: PoliticsResult): void {
  const found = recommendedBy(view).flatMap(({ claim, strategy }) => {
    const theories = strategy === undefined ? [] : raisesUnder(politics, strategy.id);
    return strategy === undefined || theories.length === 0 ? [] : [{ claim, strategy, theories }];
  });
  const names = provoking(politics).map(({ theory }) => theory);
  writer.heading(3, "recommendations-risk", "Recommendations that raise the risk their text warns of");
  if (found.length === 0) {
    writer.paragraph(
      `None of the recommendations alone brings more acts or a window under ${theoryList(names)}; the risk, if there is one, is that of the package.`,
      [...shown(politics), "tab-politics-theories"],
    );
    return;
  }
  writer.paragraph(
    `${count(found.length, "recommendation brings", "recommendations bring")} more acts or a window of their own under ${theoryList(distinct(found.flatMap(({ theories }) => theories)))}: ${listText(found.map(({ strategy }) => `“${strategy.title}”`))}. Under the other theories nothing answers them. ` +
      "Where a threshold is held, the table says how many of the futures pass it.",
    ["tab-politics-risk", ...shown(politics), ...found.map(({ claim }) => claim.id).slice(0, 6)],
  );
  writer.table({
    id: "tab-politics-risk",
    title: "What raises the risk, under which theory, above which threshold",
    caption:
      "Acts: difference to doing nothing new. Area: expected cost of announcing it. Above: share of futures in which the strategy alone passes the drawn threshold.",
    unit: "acts a year and USD million, mean (5 to 95 % of futures); units of severity; share of futures in per cent",
    sources: [`run:${view.assessment.runId}`],
    dense: true,
    table: tableOf(
      [
        "Recommendation",
        "Under",
        "#Acts, difference",
        "#Area of its window",
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
    result === undefined ? "not known" : spreadCell(result.actsDifference),
    window === undefined ? "not known" : moneyCell(window.expectedAreaUsdM),
    profile === undefined ? "not known" : ranged(profile.peak),
    held ? ranged(profile.threshold!) : "none held",
    held ? shareOfFutures(profile.above, politics.futures, "") : "none held",
  ];
}
