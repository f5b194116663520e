import type { PoliticsResult } from "@multivector/engine";
import { count, distinct, listText } from "../format.ts";
import { EFFECTS, effectCell, ranged, shareOfFutures, spreadCell, theoryList } from "../political-words.ts";
import {
  provoking,
  type Recommended,
  raisesUnder,
  recommendedBy,
  resultOf,
  windowsUnder,
} from "../politics-readings.ts";
import type { View } from "../view.ts";
import { tableOf, type Writer } from "../writer.ts";

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
export function writeSelfMade(writer: Writer, view: View, politics: PoliticsResult): void {
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
      `${riskWords(alone, "opens a window for acts by themselves, which dates it and says too little about its size", "open a window for acts by themselves, which dates it and says too little about its size")} ` +
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
    caption: `Loss and acts: difference to doing nothing new. Announcing: simulated area of its window. ${EFFECTS} Acts: in brackets the middle nine tenths alone. Told: which of the two lies beyond two standard errors. Above: share of futures in which the strategy alone passes the drawn threshold.`,
    unit: "USD million a year and acts a year; area in USD million; units of severity; share of futures in per cent",
    sources: [`run:${view.assessment.runId}`],
    dense: true,
    table: tableOf(
      [
        "Recommendation",
        "Under",
        "#Loss, difference",
        "Acts, difference",
        "#Announcing",
        "Told",
        "Largest sum",
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
