import type { Cost, UncertaintyResult } from "@multivector/engine";
import { count } from "../format.ts";
import { ranged, two } from "../political-words.ts";
import { strategyTitle, theoryName } from "../politics-readings.ts";
import type { View } from "../view.ts";
import { tableOf, type Writer } from "../writer.ts";
import { writeFailures } from "./uncertainty-failures.ts";
import { writeFloorsKept } from "./uncertainty-floors.ts";
import { writeMatters } from "./uncertainty-matters.ts";
import { writeRegret } from "./uncertainty-regret.ts";
import { writeWatch } from "./uncertainty-watch.ts";
import {
  type Compared,
  floorName,
  lossWords,
  quoted,
  shareRange,
  stateSpread,
  statesShare,
  statesWords,
} from "./uncertainty-words.ts";

/** Strategies side by side over futures and theories: what each keeps, regrets and costs, where it fails, what to watch. */
export function writeUncertainty(writer: Writer, view: View): void {
  const { politics } = view.assessment;
  if (politics === null || politics.uncertainty === null) return;
  const compared: Compared = { view, politics, result: politics.uncertainty };
  writer.heading(2, "which-package-survives", "Which Package Survives");
  writer.paragraph(`${framing(compared)} ${verdict(compared)}`, [
    "tab-politics-side-by-side",
    "tab-politics-kept",
    ...compared.result.strategies.map((id) => `strategy:${id}`),
  ]);
  writeSideBySide(writer, compared);
  writeOrigins(writer, compared);
  writeFloorsKept(writer, compared);
  writeRegret(writer, compared);
  writeFailures(writer, compared);
  writeMatters(writer, compared);
  writeWatch(writer, compared);
}

function framing(compared: Compared): string {
  const { result } = compared;
  const failed = result.failed === 0 ? "" : ` ${count(result.failed, "state")} are left out because a run failed.`;
  return `Nobody knows which theory of how others react is right. ${count(result.strategies.length, "strategy", "strategies")} are therefore held side by side in the same ${statesWords(compared)} in which somebody reacts. Every state counts alike: no theory is given a weight, and no share here is a probability.${failed}`;
}

/** Who loses least, against doing nothing, and the tie that strategy keeps least. */
function verdict(compared: Compared): string {
  const { result, politics } = compared;
  const sorted = [...result.compared].sort((a, b) => a.lossUsdM.mean - b.lossUsdM.mean);
  const [best, base] = [sorted[0]!, result.compared[0]!];
  const against =
    best === base
      ? "; no package examined loses less"
      : `, against ${lossWords(base.lossUsdM)} for ${quoted(compared, base.strategy)}`;
  const ties = result.kept.flatMap(({ floor, shares }) =>
    floor === "loss"
      ? []
      : shares
          .filter(({ strategy, theory }) => strategy === best.strategy && theory !== "")
          .map((one) => ({ ...one, floor })),
  );
  const least = ties.sort((a, b) => a.share - b.share)[0];
  const tie =
    least === undefined || least.share === 1
      ? ""
      : ` But it does not keep every tie: the floor of ${floorName(compared, least.floor)} is kept in ${shareRange(least)} of futures under ${theoryName(politics, least.theory)}.`;
  return `${quoted(compared, best.strategy)} loses least on average: ${lossWords(best.lossUsdM)}${against}.${meanWords(compared, best.strategy)}${isSure(result, best.strategy) ? "" : " So few futures leave open whether it surely is the least."}${priceWords(compared, best.strategy)}${tie}`;
}

/** How far the mean itself is known: a few futures carry it. */
function meanWords({ result }: Compared, strategy: string): string {
  const { confidence, metrics } = result.robustness.table;
  const mean = metrics
    .find(({ metric }) => metric === "laplace")
    ?.alternatives.find((one) => one.alternative === strategy);
  // Metrics turn a loss round, so that larger is better.
  return mean === undefined
    ? ""
    : ` A few futures carry such means: with others it might be ${two(-mean.high)} to ${two(-mean.low)} (${Math.round(confidence * 100)}\u202f% interval).`;
}

/** What a package avoids beside what is stated of its cost; nothing where none is. */
function priceWords({ result, politics }: Compared, strategy: string): string {
  const { cost } = result.compared.find((one) => one.strategy === strategy)!;
  const { better, worse } = result.robustness.regret.find((one) => one.strategy === strategy)!;
  const stated = [
    ...(cost.costUsdM === null || cost.costUsdM.high === 0 ? [] : [`${ranged(cost.costUsdM)} once`]),
    ...(cost.yearlyUsdM === null || cost.yearlyUsdM.high === 0 ? [] : [`${ranged(cost.yearlyUsdM)} a year`]),
  ];
  if (stated.length === 0) return "";
  const rest = cost.uncosted.length === 0 ? "" : `, with ${count(cost.uncosted.length, "part")} of unknown cost`;
  const years = Number(politics.to.slice(0, 4)) - Number(politics.from.slice(0, 4));
  const yearly = (cost.costUsdM?.value ?? 0) / years + (cost.yearlyUsdM?.value ?? 0);
  const times = yearly / (better - worse);
  const beside =
    times > 1
      ? ` Spread over the ${years} years that is ${two(yearly)} a year, ${two(times)} times what it avoids: by this loss alone it does not pay. Nothing is discounted, and what else it brings is not counted.`
      : "";
  return ` It avoids ${two(better - worse)} million a year on average; what is stated of its cost, in USD million, is ${stated.join(" and ")}${rest}.${beside}`;
}

/** A first place held in fewer resamples than this is not sure. */
const SURE = 0.9;

function isSure({ robustness }: UncertaintyResult, strategy: string): boolean {
  const mean = robustness.table.metrics.find(({ metric }) => metric === "laplace");
  return mean === undefined || mean.alternatives.some((one) => one.alternative === strategy && one.bestShare >= SURE);
}

function writeSideBySide(writer: Writer, compared: Compared): void {
  const { view, politics, result } = compared;
  writer.table({
    id: "tab-politics-side-by-side",
    title: "The strategies side by side",
    caption: `Means over ${count(result.states, "state")}, in brackets the middle nine tenths of states; in the last row over ${count(result.futures, "future")}. Loss: exports lost to acts of others, extreme acts apart. Costs are what is stated, whoever pays, and stand in no loss. Shares: 95${"\u202f"}% intervals in brackets, those of so many futures, since states of one future are no independent witnesses. Regret: loss beyond the best of these strategies in the same state, in brackets from none to the largest.`,
    unit: "loss and regret in USD million a year; acts a year; cost in USD million; shares of states in per cent",
    sources: [`run:${view.assessment.runId}`],
    dense: true,
    table: tableOf(
      ["Over all theories", ...result.strategies.map((id) => `#${strategyTitle(view, politics, id)}`)],
      sideRows(compared),
    ),
  });
}

/** What the case says of packages that no text holds: above all, in which futures a searched one was found. */
function writeOrigins(writer: Writer, compared: Compared): void {
  const own = compared.result.strategies.flatMap((id) =>
    compared.view.case.strategies.filter(
      (one) => one.id === id && one.levers.length > 0 && one.text === "" && one.note !== "",
    ),
  );
  if (own.length === 0) return;
  const told = own.map(({ id, note }) => `${quoted(compared, id)}: ${note}`);
  writer.paragraph(
    `${told.join(" ")} A package that was chosen in some futures looks better in them than in others.`,
    own.map(({ id }) => `strategy:${id}`),
  );
}

function sideRows(compared: Compared): string[][] {
  const { result } = compared;
  const each = (name: string, cell: (one: UncertaintyResult["compared"][number]) => string) => [
    name,
    ...result.compared.map(cell),
  ];
  const regret = (strategy: string) => result.robustness.regret.find((one) => one.strategy === strategy)!;
  return [
    each("Loss", ({ lossUsdM }) => stateSpread(lossUsdM)),
    each("Acts", ({ acts }) => stateSpread(acts)),
    each("Stated cost, once", ({ cost }) => costCell(cost, "costUsdM")),
    each("Stated cost, every year", ({ cost }) => costCell(cost, "yearlyUsdM")),
    each("Levers and works whose cost nobody states", ({ cost }) => String(cost.uncosted.length)),
    ...result.kept.map(({ floor, shares }) =>
      each(`Kept: ${floorName(compared, floor)}`, ({ strategy }) =>
        shareRange(shares.find((one) => one.strategy === strategy && one.theory === "")!),
      ),
    ),
    each("Regret", ({ strategy }) => {
      const { mean, largest } = regret(strategy);
      return ranged({ value: mean, low: 0, high: largest });
    }),
    each("Best of all, or as good, in", ({ strategy }) => statesShare(compared, regret(strategy).bestIn, "")),
    each("Loses more than doing nothing in", ({ strategy }) => statesShare(compared, regret(strategy).worseIn, "")),
    each("Loses most under; loss there", ({ worst }) => `${worst.theory}; ${stateSpread(worst.lossUsdM)}`),
  ];
}

function costCell(cost: Cost, of: "costUsdM" | "yearlyUsdM"): string {
  const stated = cost[of];
  if (stated === null) return "not known";
  return stated.high === 0 ? two(0) : ranged(stated);
}
