import type { PoliticsResult, Reading } from "@multivector/engine";
import { count, distinct, listText } from "../format.ts";
import {
  avoided,
  EFFECTS,
  effectCell,
  effectText,
  ranged,
  readingCell,
  shareOfFutures,
  spreadCell,
} from "../political-words.ts";
import {
  isNothing,
  packagesOf,
  partyName,
  reacting,
  resultOf,
  sameWords,
  strategyTitle,
  theoryName,
  untold,
  withoutSilent,
} from "../politics-readings.ts";
import type { View } from "../view.ts";
import { tableOf, type Writer } from "../writer.ts";
import { writeIsolation } from "./politics-isolation.ts";

/** The three outlooks from results: balance kept, others involved more, what announcing brings. */
export const POLITICAL_OUTLOOKS: Readonly<
  Record<string, (writer: Writer, view: View, politics: PoliticsResult) => void>
> = {
  "continued-multi-vectorism": writeBalance,
  "increased-western-involvement": writeOutsiders,
  "threats-from-isolation": writeIsolation,
};

function writeBalance(writer: Writer, view: View, politics: PoliticsResult): void {
  const { floors, domains } = politics.alignment;
  const known = floors.filter(({ holds }) => holds !== null);
  const broken = known.filter(({ holds }) => holds === false).length;
  const sure = known.filter((one) => one.holds && one.sure).length;
  const trade = domains.find(({ domain }) => domain === "trade");
  const even =
    trade?.effectivePoles == null
      ? ""
      : ` ${trade.title} of ${trade.year} is spread over ${ranged(trade.effectivePoles)} effective poles of ${trade.ties.length}.`;
  writer.paragraph(
    `Of ${count(known.length, "floor")} of ties with a number ${known.length - broken} hold, ${sure} of them anywhere inside their ranges, and ${broken} do not.${even} That is a state, not a forecast: how long it lasts is what the theories dispute.`,
    [...(floors.length > 0 ? ["tab-politics-floors"] : []), "fig-politics-alignment"],
  );
  writePackages(writer, view, politics, packagesOf(view, politics, "focal"), {
    id: "tab-politics-packages",
    title: `${view.focalName}’s packages against doing nothing new`,
  });
}

function writeOutsiders(writer: Writer, view: View, politics: PoliticsResult): void {
  const packages = packagesOf(view, politics, "outsider");
  const actors = distinct(politics.levers.filter((l) => packages.includes(l.strategy)).map(({ actor }) => actor));
  if (packages.length > 0) {
    const away = politics.levers.filter((l) => packages.includes(l.strategy)).flatMap(({ signals }) => signals);
    const poles = distinct(away.flatMap((one) => (one.direction === "away" ? [partyName(view, one.pole)] : [])));
    const read =
      poles.length === 0
        ? `Nobody reads any of them as a step of ${view.focalName}: they provoke nobody in this model, which may be too kind to them.`
        : `Some of them are read as a step of ${view.focalName} away from ${listText(poles)}, so that help can provoke as well.`;
    writer.paragraph(`What others could do is a package of its own, of levers of ${listText(actors)}. ${read}`, [
      "tab-politics-outside",
      ...distinct(politics.levers.filter((l) => packages.includes(l.strategy)).flatMap((l) => l.claims)).slice(0, 4),
    ]);
  }
  writePackages(writer, view, politics, packages, {
    id: "tab-politics-outside",
    title: "Packages of others against doing nothing new",
  });
  writeFinance(writer, view, politics);
}

/** One sentence and a table: loss avoided, acts, share of futures in which it is worse, under each theory. */
function writePackages(
  writer: Writer,
  view: View,
  politics: PoliticsResult,
  packages: readonly string[],
  about: { readonly id: string; readonly title: string },
): void {
  for (const id of packages) {
    writer.paragraph(packageWords(view, politics, id), [about.id, "fig-politics-theories", `strategy:${id}`]);
  }
  writer.table({
    ...about,
    caption: `Against the same futures with nothing new done. Loss avoided: above zero it helps, below zero it costs. ${EFFECTS} Acts: in brackets the middle nine tenths of futures. Worse: share of futures in which the strategy loses more, with the interval that so many futures leave it; not a probability. Extreme acts were never observed; what one would cost is in no loss here. Under the theory in which nobody reacts every difference is zero.${sameWords(politics, (theory) => packages.map((id) => lossCell(politics, id, theory)))}`,
    unit: "USD million a year and acts a year",
    sources: [`run:${view.assessment.runId}`],
    dense: true,
    table: tableOf(
      [
        "Strategy",
        "Theory",
        "#Loss avoided",
        "#Acts, difference",
        "#Extreme acts, difference",
        "#Share of futures in which it is worse",
      ],
      packages.flatMap((id) =>
        reacting(politics).flatMap(({ theory }) => {
          const result = resultOf(politics, id, theory);
          return result === undefined
            ? []
            : [
                [
                  strategyTitle(view, politics, id),
                  theoryName(politics, theory),
                  effectCell(avoided(result.differenceUsdM), result.standardErrorUsdM),
                  spreadCell(result.actsDifference),
                  result.extreme === null ? "none modelled" : spreadCell(result.extreme.difference),
                  shareOfFutures(result.worse, result.futures, ""),
                ],
              ];
        }),
      ),
    ),
  });
}

/** Loss avoided of a strategy under a theory; nothing where it was not run. */
function lossCell(politics: PoliticsResult, id: string, theory: string): string {
  const result = resultOf(politics, id, theory);
  return result === undefined ? "" : effectCell(avoided(result.differenceUsdM), result.standardErrorUsdM);
}

function packageWords(view: View, politics: PoliticsResult, id: string): string {
  const found = politics.disagreements.find(({ strategy }) => strategy === id);
  const all = reacting(politics).flatMap(({ theory }) => resultOf(politics, id, theory) ?? []);
  const name = `“${strategyTitle(view, politics, id)}”`;
  const moved = all.filter(({ differenceUsdM }) => !isNothing(differenceUsdM));
  if (moved.length === 0)
    return `${name} changes the loss from acts under no theory: what it moves does not reach any hazard of this model.`;
  const side = (verb: string, theories: readonly string[] = []) =>
    theories.length === 0 ? [] : [`${verb} the loss under ${listText(theories)}`];
  const sides = [
    ...side("lowers", found?.lowers),
    ...side("hardly changes", withoutSilent(politics, found?.leaves)),
    ...side("raises", found?.raises),
  ];
  const told = moved.filter(({ theory }) => [...(found?.lowers ?? []), ...(found?.raises ?? [])].includes(theory));
  const sorted = [...told].sort((a, b) => a.differenceUsdM.mean - b.differenceUsdM.mean);
  const [best, worst] = [sorted[0], sorted.at(-1)];
  const words = (one: (typeof told)[number]) =>
    `under ${theoryName(politics, one.theory)} it ${effectText(one.differenceUsdM, one.standardErrorUsdM)}`;
  const named = best === undefined || worst === undefined ? [] : best === worst ? [best] : [best, worst];
  const open = untold(politics, found?.unclear, sides.length === 0 ? ": " : "; ");
  return `${name}${sides.length === 0 ? "" : ` ${listText(sides)}`}${named.length === 0 ? "" : `: ${named.map(words).join("; ")}`}${open}.`;
}

function writeFinance(writer: Writer, view: View, { society }: PoliticsResult): void {
  if (society.finance.length === 0) return;
  const dry = society.finance.filter(({ limitUsdM }) => limitUsdM === null);
  writer.paragraph(
    `${count(society.finance.length, "source")} of money are open to corridors, each with a limit, a price and a delay; of ${dry.length} no limit is known. Money does not build faster than works do: what counts is when a capacity stands.`,
    ["tab-politics-finance", ...distinct(society.finance.flatMap(({ claims }) => claims)).slice(0, 4)],
  );
  const name = (id: string) => view.case.investments.find((one) => one.id === id)?.name ?? id;
  writer.table({
    id: "tab-politics-finance",
    title: "Who could pay for corridors",
    caption:
      "Covers: share of the investment’s cost within the limit. Stands after: delay of the money and lead time of the works.",
    unit: "USD million (low to high); interest in per cent a year; years",
    sources: distinct(
      society.finance.flatMap(({ channel }) => view.case.channels.find(({ id }) => id === channel)?.source ?? ""),
    ),
    dense: true,
    table: tableOf(
      ["Source of money", "Limit; interest; delay", "What it could pay for"],
      society.finance.map((one) => [
        one.title,
        [
          one.limitUsdM === null ? "limit not known" : `${ranged(one.limitUsdM)}${one.limitIsYearly ? " a year" : ""}`,
          readingCell(one.interest, "ratio"),
          one.delayYears === null ? "delay not known" : `${ranged(one.delayYears)} years`,
        ].join("; "),
        one.investments
          .map(({ investment, covers, standsAfter }) => {
            const stands = standsAfter === null ? "" : `, stands after ${ranged(standsAfter)} years`;
            return `${name(investment)}: ${coverText(covers)}${stands}`;
          })
          .join("; "),
      ]),
    ),
  });
}

/** How far a limit reaches. */
function coverText(covers: Reading | null): string {
  if (covers === null) return "cover not known";
  return covers.value >= 1 ? "covers all" : `covers ${ranged(covers)} of it`;
}
