import type { KeptFloor, KeptShare } from "@multivector/engine";
import { count, listText } from "../format.ts";
import { floorsFigure } from "../pictures/uncertainty.ts";
import { strategyTitle, theoryName } from "../politics-readings.ts";
import { tableOf, type Writer } from "../writer.ts";
import { type Compared, floorName, quoted, shareRange } from "./uncertainty-words.ts";

/** In which share of states each strategy keeps the loss limit and each floor, by theory; which floors no future moves. */
export function writeFloorsKept(writer: Writer, compared: Compared): void {
  const { view, politics, result } = compared;
  writer.heading(3, "survives-floors", "What each keeps");
  writer.paragraph(
    `A strategy keeps the loss limit if the yearly mean of its losses is at most USD million ${Number(result.lossLimitUsdM.toPrecision(2))}: what doing nothing passes in one state of ten. It keeps a floor if the tie is never below it in the years looked at. ${brokenWords(compared)}`,
    ["fig-politics-kept", "tab-politics-kept"],
  );
  writer.figure(floorsFigure(compared));
  writer.table({
    id: "tab-politics-kept",
    title: "Share of states in which each strategy keeps the limit and the floors, by theory",
    caption: `Under one theory a state is a future: ${count(result.futures, "future")}. Theories that give the same share a row. In brackets 95${"\u202f"}% intervals; under all theories together that of so many futures, since states of one future are no independent witnesses.`,
    unit: "share of states in per cent",
    sources: [`run:${view.assessment.runId}`],
    dense: true,
    table: tableOf(
      ["Kept", "Theory", ...result.strategies.map((id) => `#${strategyTitle(view, politics, id)}`)],
      result.kept.flatMap((kept) => keptRows(compared, kept)),
    ),
  });
  writeNotMoved(writer, compared);
}

/** All theories, then each; those that give the same to the digit share a row. */
function keptRows(compared: Compared, { floor, shares }: KeptFloor): string[][] {
  const { strategies, theories } = compared.result;
  const cellsOf = (theory: string) =>
    strategies.map((strategy) => shareRange(shares.find((one) => one.strategy === strategy && one.theory === theory)!));
  const groups = new Map<string, string[]>();
  for (const theory of theories) {
    const key = cellsOf(theory).join("|");
    groups.set(key, [...(groups.get(key) ?? []), theory]);
  }
  const name = floorName(compared, floor);
  const rows = [...groups.values()].map((own) => [name, own.join(", "), ...cellsOf(own[0]!)]);
  return [[name, "all", ...cellsOf("")], ...(groups.size === 1 && theories.length > 1 ? [] : rows)];
}

/** Where a tie breaks: for each floor and strategy the theory under which it is kept least. */
function brokenWords(compared: Compared): string {
  const { result, politics } = compared;
  const ties = result.kept.filter(({ floor }) => floor !== "loss");
  const broken = ties.flatMap((kept) => result.strategies.flatMap((strategy) => leastOf(kept, strategy) ?? []));
  const whole = ties.filter(({ floor }) => !broken.some((one) => one.floor === floor));
  const always =
    whole.length === 0
      ? ""
      : ` Kept by every strategy in every state: ${listText(whole.map(({ floor }) => floorName(compared, floor)))}.`;
  const words = broken.map(
    (one) =>
      `${quoted(compared, one.strategy)} keeps ${floorName(compared, one.floor)} in ${shareRange(one)} of futures under ${theoryName(politics, one.theory)}`,
  );
  return `${words.length === 0 ? "" : `Least kept: ${words.join("; ")}.`}${always}`.trim();
}

function leastOf({ floor, shares }: KeptFloor, strategy: string): (KeptShare & { readonly floor: string }) | null {
  const own = shares.filter((one) => one.strategy === strategy && one.theory !== "");
  const least = [...own].sort((a, b) => a.share - b.share)[0];
  return least === undefined || !(least.share < 1) ? null : { ...least, floor };
}

function writeNotMoved(writer: Writer, compared: Compared): void {
  const { result, view, politics } = compared;
  if (result.floorsNotMoved.length === 0) return;
  writer.note(
    "Floors that are not modelled",
    `No mechanism moves the ties of ${count(result.floorsNotMoved.length, "floor")}; they stand in every future as they stand today, and nothing here says whether a package keeps them: ${listText(result.floorsNotMoved.map((floor) => floorName(compared, floor)))}.`,
    [
      politics.alignment.floors.length > 0 ? "tab-politics-floors" : "tab-politics-kept",
      `run:${view.assessment.runId}`,
    ],
  );
}
