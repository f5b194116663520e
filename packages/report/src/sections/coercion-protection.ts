import type { Portfolio, Protection } from "@multivector/engine";
import { closedName, NOTICED } from "../coercion-readings.ts";
import { cell, count, listText } from "../format.ts";
import { costFigure, costText, protectionFigure, usd } from "../pictures/coercion.ts";
import type { View } from "../view.ts";
import { tableOf, type Writer } from "../writer.ts";

const MOST = 5;

/** The five investments that avoid most of the worst closure per dollar, and the best set within a budget. */
export function writeProtection(writer: Writer, view: View): void {
  const { coercion, runId } = view.assessment;
  const { protect, portfolio } = coercion;
  if (protect.length === 0) return;
  writer.heading(3, "protection", "What would protect best");
  const avoided = (one: Protection) => one.worstBeforeUsdM - one.worstAfterUsdM;
  const helping = protect.filter((one) => avoided(one) > NOTICED);
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
  const largest = [...helping].sort((a, b) => avoided(b) - avoided(a))[0]!;
  const most = best.includes(largest)
    ? ""
    : ` The largest relief, whatever its price, comes from “${largest.name}”: ${usd(avoided(largest))} avoided for ${usd(largest.costUsdM)}.`;
  writer.paragraph(
    `The worst ${closures} ${usd(worstBeforeUsdM)} over ${count(days, "day")}. Per dollar, “${best[0]!.name}” lowers it most: ${usd(avoided(best[0]!))} avoided for ${usd(best[0]!.costUsdM)}, once per such closure. ` +
      `${helping.length} of ${count(protect.length, "investment")} lower it at all; the others are no way round these links.${most}${portfolioSentence(view, portfolio, protect)}`,
    ["fig-protection", "tab-protection", `run:${runId}`],
  );
  writer.figure(protectionFigure(view, best));
  writeTable(writer, view, best);
}

function portfolioSentence(view: View, portfolio: Portfolio | null, protect: readonly Protection[]): string {
  if (portfolio === null || portfolio.investments.length === 0) return "";
  const names = portfolio.investments.map(
    (id) =>
      protect.find((one) => one.investment === id)?.name ??
      view.case.investments.find((one) => one.id === id)?.name ??
      id,
  );
  return ` The best set within ${usd(portfolio.budgetUsdM)} costs ${usd(portfolio.costUsdM)} and leaves ${usd(portfolio.worstAfterUsdM)}: ${listText(names)}.`;
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
    caption: `${worstThen(view, best)} A tank counts as empty when the closure starts, and what it takes in as saved, since it is sold later. A protection is weighed against closures of links, not against the state whose land it lies on: room that one power grants protects against everyone but that power.`,
    unit: "USD million; USD per USD; years",
    sources: [...best.flatMap((one) => costFigure(view, one.investment)?.source ?? []), `run:${view.assessment.runId}`],
    dense: true,
    table: tableOf(
      [
        "Investment",
        "#Cost (range)",
        "#Loss avoided",
        "#Avoided per USD",
        "#Lead time, years",
        "Basis of the cost",
        "What it is",
      ],
      best.map((one) => [
        one.name,
        costText(view, one),
        cell(one.worstBeforeUsdM - one.worstAfterUsdM),
        one.avoidedPerUsd === null ? "free" : cell(one.avoidedPerUsd),
        one.leadYears === null ? "n.k." : String(one.leadYears),
        costFigure(view, one.investment)?.basis ?? "not known",
        view.case.investments.find((candidate) => candidate.id === one.investment)?.note || "–",
      ]),
    ),
  });
}
