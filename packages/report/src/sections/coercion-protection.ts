import type { Portfolio, Protection } from "@multivector/engine";
import { closedName, NOTICED } from "../coercion-readings.ts";
import { cell, count, listText } from "../format.ts";
import { avoidedBy, costFigure, costText, protectionFigure, usd } from "../pictures/coercion.ts";
import type { View } from "../view.ts";
import { tableOf, type Writer } from "../writer.ts";

const MOST = 5;

/** The five investments that avoid most of the worst closure per dollar, and the best set within a budget. */
export function writeProtection(writer: Writer, view: View): void {
  const { coercion, runId } = view.assessment;
  const { protect, portfolio } = coercion;
  if (protect.length === 0) return;
  writer.heading(3, "protection", "What would protect best");
  const helping = protect.filter((one) => avoidedBy(one) > NOTICED);
  const best = helping.slice(0, MOST);
  const { days, k, worstBeforeUsdM } = protect[0]!;
  const closures = k === 1 ? "closure of one link costs" : `closure of up to ${k} links costs`;
  if (best.length === 0) {
    writer.paragraph(
      `None of the ${count(protect.length, "investment")} of the case with a known cost lowers what the worst ${closures} over ${count(days, "day")}: ${usd(worstBeforeUsdM)}.`,
      [`run:${runId}`],
    );
    return;
  }
  const largest = [...helping].sort((a, b) => avoidedBy(b) - avoidedBy(a))[0]!;
  const most = best.includes(largest)
    ? ""
    : ` The largest relief, whatever its price, comes from “${largest.name}”: ${usd(avoidedBy(largest))} avoided for ${usd(largest.costUsdM)}.`;
  writer.paragraph(
    `The worst ${closures} ${usd(worstBeforeUsdM)} over ${count(days, "day")}. Per dollar, “${best[0]!.name}” lowers it most: ${usd(avoidedBy(best[0]!))} avoided for ${usd(best[0]!.costUsdM)}, simulated day by day, once per such closure.${delaySentence(best[0]!)} ` +
      `${helping.length} of ${count(protect.length, "investment")} lower it at all; the others are no way round these links, or none that is in use within these days.${most}${portfolioSentence(view, portfolio, protect)}`,
    ["fig-protection", "tab-protection", `run:${runId}`],
  );
  writer.figure(protectionFigure(view, best));
  writeTable(writer, view, best);
}

/** A tank saves nothing within the days of closure: what it holds is earned later. */
function delaySentence(one: Protection): string {
  const delayed = one.delayedUsdM ?? 0;
  if (delayed <= NOTICED) return "";
  const part = delayed > 0.95 * avoidedBy(one) ? "All of it" : usd(delayed);
  return ` ${part} waits in tanks: loss turned into delay, earned after reopening.`;
}

function portfolioSentence(view: View, portfolio: Portfolio | null, protect: readonly Protection[]): string {
  if (portfolio === null || portfolio.investments.length === 0) return "";
  const names = portfolio.investments.map(
    (id) =>
      protect.find((one) => one.investment === id)?.name ??
      view.case.investments.find((one) => one.id === id)?.name ??
      id,
  );
  return ` The best set within ${usd(portfolio.budgetUsdM)} costs ${usd(portfolio.costUsdM)} and leaves ${usd(portfolio.worstAfterUsdM)} in the plan: ${listText(names)}.`;
}

/** What is worst once each of them stands: mostly the same as before. */
function worstThen(view: View, best: readonly Protection[]): string {
  const words = best.map((one) => listText(one.closedAfter.map((id) => closedName(view, id))));
  if (words.every((word) => word === words[0]))
    return `With any one of them standing, worst is still: ${words[0] || "nothing"}.`;
  return `Worst once it stands: ${best.map((one, i) => `${one.name}: ${words[i] || "nothing"}`).join("; ")}.`;
}

function writeTable(writer: Writer, view: View, best: readonly Protection[]): void {
  writer.table({
    id: "tab-protection",
    title: "The five best protections per dollar",
    caption: `${worstThen(view, best)} In the plan: exactly, once detours have grown. Simulated: day by day, as they grow; the order rests on it, since that is what a sudden closure meets, and what saves nothing in it is not listed. Both count money after carriage, and oil left in tanks at 98 % of what it will fetch. “Only delayed” is that oil: output not shut in and sold after reopening, so it lowers no loss counted within the days of closure. New tanks stand empty when it starts, and new ways count as run in: their whole capacity is there on the first day, which flatters them against ways that have to grow. A protection is weighed against closures of links, not against the state whose land it lies on: room that one power grants protects against everyone but that power.`,
    unit: "USD million; USD per USD; years",
    sources: [...best.flatMap((one) => costFigure(view, one.investment)?.source ?? []), `run:${view.assessment.runId}`],
    dense: true,
    table: tableOf(
      [
        "Investment",
        "#Cost (range)",
        "#Avoided in the plan",
        "#Avoided, simulated",
        "#Of it only delayed",
        "#Simulated per USD",
        "#Lead time, years",
        "Basis of the cost",
        "What it is",
      ],
      best.map((one) => [
        one.name,
        costText(view, one),
        cell(one.worstBeforeUsdM - one.worstAfterUsdM),
        cell(avoidedBy(one)),
        cell(one.delayedUsdM),
        one.avoidedPerUsd === null ? "free" : cell(one.avoidedPerUsd),
        one.leadYears === null ? "n.k." : String(one.leadYears),
        costFigure(view, one.investment)?.basis ?? "not known",
        view.case.investments.find((candidate) => candidate.id === one.investment)?.note || "–",
      ]),
    ),
  });
}
