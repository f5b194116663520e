import type { Claim } from "@multivector/engine";
import { amount, count, distinct, inSentence, shareText, shortList } from "../format.ts";
import { totalsOf } from "../pictures/shocks.ts";
import { recommendedBy } from "../politics-readings.ts";
import { heaviestShock, notModelled } from "../readings.ts";
import type { View } from "../view.ts";
import { tableOf, type Writer } from "../writer.ts";
import { writeDisagreements } from "./politics-disagreement.ts";
import { writeGroup, writeWhole } from "./politics-recommendations.ts";

/** The four groups of three, in the order of the text in report form. */
const GROUPS: readonly { readonly title: string; readonly items: readonly string[] }[] = [
  {
    title: "Economic diversification and infrastructure",
    items: ["Other energy corridors", "More trade with the West", "Strategic minerals"],
  },
  {
    title: "Security cooperation with several sides",
    items: ["Joint exercises", "Shared intelligence", "Peacekeeping"],
  },
  {
    title: "National identity and culture",
    items: ["Language and history at school", "Support for the arts", "Community events"],
  },
  {
    title: "Regional diplomacy",
    items: ["Regional summits", "Turkic or kindred alliances", "International organisations"],
  },
];

/** Twelve recommendations: what the physical model says about each, and where it is silent. */
export function writeRecommendations(writer: Writer, view: View): void {
  writer.heading(1, "recommendations", "Recommendations");
  const { politics } = view.assessment;
  const recommended = recommendedBy(view);
  const claims = recommended.map(({ claim }) => claim);
  if (claims.length < 12) {
    writer.paragraph("No examined text is in report form with twelve recommendations; none is assessed here.", [
      "annex-claims",
    ]);
  } else {
    writer.paragraph(
      politics === null
        ? "The recommendations are those of the examined report, in its order. Only what closes, carries or replaces a physical flow can be tested today; the rest is listed so that nothing is lost, and marked as untested rather than endorsed."
        : "The recommendations are those of the examined report, in its order, each carried out alone and compared with doing nothing new in the same futures, under each theory. An effect is loss from acts of others avoided; what else a measure is good for (trade, schools, standing) is not counted, and no order of merit is implied.",
      ["annex-claims", ...claims.slice(0, 3).map((c) => c.id)],
    );
    GROUPS.forEach((group, g) => {
      writer.heading(3, `recommendations-${g + 1}`, `${g + 1}. ${group.title}`);
      if (politics !== null) {
        const own = recommended.slice(g * 3, g * 3 + 3).map((one, i) => ({ ...one, item: group.items[i]! }));
        writeGroup(writer, view, politics, g + 1, own);
      } else
        writer.table({
          id: `tab-recommendations-${g + 1}`,
          title: "What can be said of each",
          unit: "as stated in each row",
          sources: [`run:${view.assessment.runId}`],
          table: tableOf(
            ["Recommendation", "Claim", "What the physical model says", "Not tested"],
            group.items.map((item, i) => row(view, item, claims[g * 3 + i]!, g === 0 && i === 0)),
          ),
        });
      if (g === 0) writeCorridorTest(writer, view, claims[0]!);
    });
  }
  if (politics !== null) {
    writeWhole(writer, view, politics);
    writeDisagreements(writer, view, politics);
    return;
  }
  writer.missing(
    `${notModelled(view, ["recommend", "strateg", "robust"]) || "Which package of measures survives every theory that cannot be ruled out, who would react to its announcement, in which order its levers should come, and what it costs are not computed. No ranking is implied by the order above."}`,
    ["annex-claims", "fig-shocks"],
  );
}

function row(view: View, item: string, claim: Claim, corridors: boolean): string[] {
  const verdict = view.assessment.claims.claims.find((c) => c.id === claim.id)?.verdict ?? claim.recorded.verdict;
  return corridors
    ? [item, claim.id, corridorSentence(view), "Cost, lead time, reaction of the states that would lose the transit"]
    : [
        item,
        claim.id,
        `Nothing: it changes no link, contract or capacity of the case (verdict on the sentence: ${verdict}).`,
        "Effect, cost, reaction",
      ];
}

/** Corridors that carry none of the main commodity cannot relieve it, however much they grow. */
function dryCorridors(view: View): string[] {
  return view.case.corridors.filter((c) => !c.commodities.includes(view.commodity.id)).map((c) => c.name);
}

function corridorSentence(view: View): string {
  const dry = dryCorridors(view);
  const shock = heaviestShock(view);
  const totals = shock === undefined ? undefined : totalsOf(shock, view.commodity.id);
  const relief =
    totals === undefined
      ? ""
      : `All existing detours together take ${amount(totals.diverted, totals.unit)} of a ${count(shock!.days, "day")} closure (${shareText(totals.diverted.value / Math.max(1e-9, totals.diverted.value + totals.deferred.value))} of what it displaces). `;
  return dry.length === 0
    ? relief
    : `${relief}${count(dry.length, "corridor")} of the case carry no ${inSentence(view.commodity.name)}: ${shortList(dry, 3)}.`;
}

function writeCorridorTest(writer: Writer, view: View, claim: Claim): void {
  const dry = dryCorridors(view);
  if (dry.length === 0) return;
  writer.paragraph(
    `A corridor helps only the commodity it can carry. ${shortList(dry, 4)} ${dry.length === 1 ? "carries" : "carry"} no ${inSentence(view.commodity.name)}: growth there relieves other trade, and none of the ${inSentence(view.commodity.name)} that a closure strands.`,
    distinct([claim.id, "fig-shocks", "tab-alternatives", `fig-map-${view.commodity.id}`]),
  );
}
