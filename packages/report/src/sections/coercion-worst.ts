import type { ClosureLoss, WorstClosures } from "@multivector/engine";
import { closedName, corridorWords, detours, powers } from "../coercion-readings.ts";
import { amount, cell, count, distinct, inSentence, listText, shortName } from "../format.ts";
import { usd } from "../pictures/coercion.ts";
import type { View } from "../view.ts";
import { tableOf, type Writer } from "../writer.ts";

const MOST_OF_A_KIND = 3;

/** The worst sets of closures, exactly, and where cargo goes instead. */
export function writeWorst(writer: Writer, view: View): void {
  const { worst } = view.assessment.coercion;
  if (worst.length === 0) return;
  writer.heading(3, "worst-closures", "The worst closures");
  const [pair] = of(worst, "links", 2);
  const [actors] = of(worst, "controllers", 2);
  const sentences = [
    pair === undefined ? "" : pairSentence(view, pair),
    actors === undefined
      ? ""
      : controllersSentence(view, actors, pair?.simulated === undefined ? "" : rerouted(view, pair.simulated.reroutes)),
    "The sets are found exactly on the network with all detours in place; a sudden closure costs more, because detours need time to grow.",
  ];
  writer.paragraph(sentences.filter((s) => s !== "").join(" "), ["tab-worst", `run:${view.assessment.runId}`]);
  const kinds = [...new Set(worst.map((set) => `${set.over}|${set.k}`))];
  const shown = kinds.flatMap((kind) =>
    worst.filter((set) => `${set.over}|${set.k}` === kind).slice(0, MOST_OF_A_KIND),
  );
  writer.table({
    id: "tab-worst",
    title: "The worst closures, exactly",
    caption: `${solvedWords(shown)} Sets that differ only within one line count as one. Loss day by day: simulated for the worst set of each kind only.`,
    unit: `USD million and kt over ${listText(distinct(shown.map((set) => count(set.days, "day"))))}`,
    sources: [`run:${view.assessment.runId}`],
    dense: true,
    table: tableOf(
      ["Closed together", "Of", "#Loss, detours in place", "#Not exported, kt", "#Loss, day by day"],
      shown.map((set) => [
        set.closed.map((id) => closedName(view, id)).join(" + "),
        count(set.k, set.over === "links" ? "link" : "actor").replace(" ", "\u00a0"),
        cell(set.lossUsdM),
        cell(set.lossKt),
        cell(set.simulated?.lossUsdM),
      ]),
    ),
  });
}

/** How many optima stand behind each kind of set. */
function solvedWords(shown: readonly WorstClosures[]): string {
  const kinds = distinct(
    shown.map(
      ({ k, over, solved, sets }) => `${solved} of ${sets} sets of ${count(k, over === "links" ? "link" : "actor")}`,
    ),
  );
  return `Solved: ${listText(kinds)}; a bound rules out the rest.`;
}

function of(worst: readonly WorstClosures[], over: WorstClosures["over"], k: number): readonly WorstClosures[] {
  return worst.filter((set) => set.over === over && set.k === k);
}

function pairSentence(view: View, pair: WorstClosures): string {
  const ways = pair.simulated?.reroutes ?? [];
  const where = ways.length === 0 ? "" : ` ${rerouted(view, ways)}`;
  return (
    `The worst pair of links is ${listText(pair.closed.map((id) => closedName(view, id)))}: shut together for ${count(pair.days, "day")} they cost ${usd(pair.lossUsdM)} and keep ${amount(pair.lossKt, "kt")} from leaving` +
    `${pair.simulated === undefined ? "" : ` once every detour is in place, ${usd(pair.simulated.lossUsdM)} if it comes suddenly`}.${where}`
  );
}

function rerouted(view: View, reroutes: ClosureLoss["reroutes"]): string {
  const ways = detours(view, reroutes, 3);
  if (ways.length === 0) return "No other way out of the country takes noticeably more.";
  const words = ways.map(
    (way) =>
      `${corridorWords(view, way.corridor)} (${amount(way.amount, way.unit)} more of ${inSentence(commodityName(view, way.commodity))})`,
  );
  return `Within these days the detour out of the country is ${listText(words)}.`;
}

function controllersSentence(view: View, set: WorstClosures, told: string): string {
  const [alone] = [...powers(view, false)].sort((a, b) => b.main.lossUsdM - a.main.lossUsdM);
  const detour =
    alone === undefined || rerouted(view, alone.main.reroutes) === told
      ? ""
      : ` If ${alone.name} closes alone, ${lowered(rerouted(view, alone.main.reroutes))}`;
  return `The worst two actors together are ${listText(set.closed.map((id) => closedName(view, id)))}, with ${usd(set.lossUsdM)} over ${count(set.days, "day")}.${detour}`;
}

function commodityName(view: View, id: string): string {
  return shortName(view.case.commodities.find((one) => one.id === id)?.name ?? id);
}

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
