import { amount, count, shareText } from "../format.ts";
import { totalsOf } from "../pictures/shocks.ts";
import { heaviestShock, verdictCounts } from "../readings.ts";
import type { View } from "../view.ts";
import type { Writer } from "../writer.ts";
import { writeSignposts } from "./politics-disagreement.ts";

/** What stands, what would change it, what is missing. */
export function writeConclusion(writer: Writer, view: View): void {
  writer.heading(1, "conclusion", "Conclusion");
  const counts = verdictCounts(view.assessment.claims.claims);
  const shock = heaviestShock(view);
  const totals = shock === undefined ? undefined : totalsOf(shock, view.commodity.id);
  if (shock !== undefined && totals !== undefined) {
    writer.paragraph(
      `The dependence is physical and of one commodity. The costliest shock among those of ${count(shock.days, "day")} (“${shock.title}”) would shut in ${amount(totals.deferred, totals.unit)} and cost ` +
        `${amount(totals.exportValueUsdM, "USD million")} of export value in the period; detours relieve ${amount(totals.diverted, totals.unit)}. These figures do not depend on who closes the link or why.`,
      ["fig-shocks", `shock:${shock.id}`],
    );
  }
  writer.paragraph(
    `Of the examined sentences ${counts.supported} are supported and ${counts.contradicted + counts.outdated} no longer stand; ${counts.opinion} are opinions. ` +
      "A brief built on the sentences that no longer stand should be withdrawn; one built on opinions should say so.",
    ["annex-claims", "annex-conflicts"],
  );
  const { politics } = view.assessment;
  if (politics !== null) writeSignposts(writer, view, politics);
  writer.paragraph("What would change these conclusions:", ["tab-alerts", "annex-inputs"]);
  const weak = view.assessment.baseline.weakInputs;
  writer.list([
    {
      text: "An observed year in which the detours carried more, or sooner, than the ranges allow; the table of past disruptions is where it would show first.",
      rests: ["tab-record"],
    },
    {
      text: `Sourced figures in place of the ${shareText(weak.share)} of inputs that are assumed, remembered or derived, above all tariffs, storage and the speed of detours.`,
      rests: ["annex-inputs"],
    },
    {
      text: "New capacity, contracts or permits on any link whose alert value is near its present flow.",
      rests: ["tab-alerts"],
    },
  ]);
}
