import { cell, inSentence, shortName } from "../format.ts";
import { shocksByCost } from "../readings.ts";
import type { View } from "../view.ts";
import { tableOf, type Writer } from "../writer.ts";

/** What other routes can take in the first month of a closure: three numbers that must not be mixed. */
export function writeReroute(writer: Writer, view: View): void {
  const rows = view.assessment.shocks.flatMap((shock) => (shock.reroute ? [{ shock, reroute: shock.reroute }] : []));
  const shown = rows.filter(({ shock }) => shocksByCost(view).includes(shock) || shock.event !== undefined);
  if (shown.length === 0) return;
  writer.paragraph(
    "A ceiling is not a detour. What pipes and ports could take, what quotas and permits leave of it, and what a first month really mobilises are three numbers; officials mostly quote the first.",
    ["tab-reroute"],
  );
  writer.table({
    id: "tab-reroute",
    title: "What other routes take in the first 30 days",
    unit: "as stated in each row",
    sources: [`run:${view.assessment.runId}`],
    dense: true,
    table: tableOf(
      ["Shock", "#Technical ceiling", "#Within permits", "#Mobilised", "Unit"],
      shown.map(({ shock, reroute }) => [
        shock.title,
        cell(reroute.technical),
        cell(reroute.permitted),
        cell(reroute.mobilised),
        `${reroute.unit} of ${inSentence(shortName(view.case.commodities.find((one) => one.id === reroute.commodity)?.name ?? reroute.commodity))}`,
      ]),
    ),
  });
}
