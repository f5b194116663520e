import type { TransitEffect } from "@multivector/engine";
import { amount, cell, count, dateText, distinct, inSentence, listText } from "../format.ts";
import type { View } from "../view.ts";
import { tableOf, type Writer } from "../writer.ts";

/** What each answer to a change of transit moves: deliveries, home needs, the focal state's own exports, income from tariffs. */
export function writeTransit(writer: Writer, view: View): void {
  const { transit, runId } = view.assessment;
  if (transit.length === 0) return;
  writer.heading(3, "transit", "Transit through the country");
  for (const id of distinct(transit.map((effect) => effect.commodity))) {
    const effects = transit.filter((effect) => effect.commodity === id);
    writer.paragraph(sentences(view, id, effects), [`tab-transit-${id}`, `run:${runId}`]);
    writeTable(writer, view, id, effects);
  }
}

interface Flow {
  readonly country: string;
  readonly focal: boolean;
}

const FELT = 1e-3;

/** Destinations whose deliveries any of the cases changes: foreign cargo before the focal state's own. */
function changedFlows(view: View, effects: readonly TransitEffect[]): Flow[] {
  const all = effects.flatMap((effect) => effect.deliveries.map(({ country, focal }) => `${country}|${focal}`));
  return distinct(all)
    .map((key) => ({ country: key.split("|")[0]!, focal: key.endsWith("|true") }))
    .filter((flow) => !(flow.focal && flow.country === view.case.focal))
    .filter((flow) =>
      effects.some((effect) => Math.abs(delivered(effect, flow).after - delivered(effect, flow).before) > FELT),
    )
    .sort((a, b) => Number(a.focal) - Number(b.focal));
}

function delivered(
  effect: TransitEffect,
  { country, focal }: Flow,
): { readonly before: number; readonly after: number } {
  const mine = effect.deliveries.filter((one) => one.country === country && one.focal === focal);
  return {
    before: mine.reduce((sum, one) => sum + one.before, 0),
    after: mine.reduce((sum, one) => sum + one.after, 0),
  };
}

interface Range {
  readonly low: number;
  readonly high: number;
}

/** Income on the corridors that any of the cases changes: the others are the same on both sides. */
function income(effect: TransitEffect, corridors: readonly string[], side: "beforeUsdM" | "afterUsdM"): Range {
  const mine = effect.income.filter((one) => corridors.includes(one.corridor)).map((one) => one[side]);
  return { low: mine.reduce((sum, r) => sum + r.low, 0), high: mine.reduce((sum, r) => sum + r.high, 0) };
}

function changedCorridors(effects: readonly TransitEffect[]): string[] {
  const all = effects.flatMap((effect) => effect.income);
  return distinct(
    all.filter((one) => Math.abs(one.afterUsdM.high - one.beforeUsdM.high) > FELT).map((one) => one.corridor),
  );
}

const unmet = (effect: TransitEffect) => effect.unmet.reduce((sum, one) => sum + one.amount, 0);

function spanText({ low, high }: Range): string {
  // Word joiners: a range is not broken between lines.
  return low === high ? cell(low) : `${cell(low)}\u2060–\u2060${cell(high)}`;
}

function sentences(view: View, commodity: string, effects: readonly TransitEffect[]): string {
  const name = inSentence(view.case.commodities.find((one) => one.id === commodity)?.name ?? commodity);
  const corridors = changedCorridors(effects);
  const year = effects.find((effect) => effect.days >= 365) ?? effects[0]!;
  const short = [...effects].sort((a, b) => unmet(b) - unmet(a))[0]!;
  const worst = [...short.unmet].sort((a, b) => b.amount - a.amount);
  const tariffs =
    corridors.length === 0
      ? ""
      : `Left as it is, tariffs on foreign ${name} by ${corridors.map((id) => view.corridorName(id)).join(" and ")} bring ${view.focalName} USD ${spanText(income(year, corridors, "beforeUsdM"))} million over ${count(year.days, "day")}. `;
  const needs =
    unmet(short) <= FELT
      ? "None of the cases leaves a need at home unmet."
      : `One leaves needs at home unmet: “${short.title}”, ${amount(unmet(short), short.unit)}, of it ${worst.map((one) => `${one.name} ${cell(one.amount)}`).join("; ")}.`;
  return (
    `${count(effects.length, "case")} of ${name} in transit ${effects.length === 1 ? "was" : "were"} run day by day from ${dateText(year.from)}, the last year of which enough is known. ` +
    `${tariffs}${needs} ` +
    "No tariff is published: the income rests on an assumed one, and its lower end leaves out links that run on abroad."
  );
}

function writeTable(writer: Writer, view: View, commodity: string, effects: readonly TransitEffect[]): void {
  const flows = changedFlows(view, effects);
  const corridors = changedCorridors(effects);
  const unit = effects[0]!.unit;
  writer.table({
    id: `tab-transit-${commodity}`,
    title: "Transit: what each case does",
    caption: `Without the change → with it, over the days of the case from ${listText(distinct(effects.map((effect) => dateText(effect.from))))}. Income on ${corridors.map((id) => view.corridorName(id)).join(", ") || "no corridor"} only: what no case changes is left out.`,
    unit: `${unit}; USD million; days`,
    sources: distinct([
      "assumption",
      ...effects.map((effect) => view.case.shocks.find((s) => s.id === effect.shock)?.source ?? ""),
    ]),
    dense: true,
    table: tableOf(
      [
        "Case",
        "#Days",
        ...flows.map((flow) => `#${flowName(view, flow)}, ${unit}`),
        `#Home needs unmet, ${unit}`,
        "#Transit income, USD million",
      ],
      effects.map((effect) => [
        effect.title,
        String(effect.days),
        ...flows.map((flow) => arrow(cell(delivered(effect, flow).before), cell(delivered(effect, flow).after))),
        cell(unmet(effect)),
        arrow(spanText(income(effect, corridors, "beforeUsdM")), spanText(income(effect, corridors, "afterUsdM"))),
      ]),
    ),
  });
}

function flowName(view: View, { country, focal }: Flow): string {
  const where = country === view.case.focal ? "used at home" : `to ${view.stateName(country)}`;
  return `${focal ? "Own" : "Foreign"} ${where}`;
}

const arrow = (before: string, after: string) => (before === after ? before : `${before} → ${after}`);
