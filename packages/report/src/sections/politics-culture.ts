import type { PoliticsResult } from "@multivector/engine";
import { count, distinct, listText } from "../format.ts";
import { ranged } from "../political-words.ts";
import { recommendedBy } from "../politics-readings.ts";
import type { View } from "../view.ts";
import type { Writer } from "../writer.ts";
import { rulesOf, writeRules } from "./politics-rules.ts";

/** Identity as rules: what the recommendations claim, and the side effect they leave out. No chart: there is nothing measured to draw. */
export function writeIdentity(writer: Writer, view: View, politics: PoliticsResult): void {
  const rules = rulesOf(politics, "culture");
  if (rules.length === 0) {
    writer.missing("No rule of the case says what language or heritage policy does.", [view.case.id]);
    return;
  }
  const open = rules.filter(({ on }) => on !== null && (on.low ?? on.value) < 0 && (on.high ?? on.value) > 0);
  const side = rules.find(({ id }) => id.includes("side-effect"));
  const sideWords =
    side?.on == null
      ? ""
      : ` The side effect that the recommending text leaves out: ${side.title.charAt(0).toLowerCase()}${side.title.slice(1)} moves by ${ranged(side.on)} with it counted, by nothing without it.`;
  const about = recommendedBy(view).filter(({ claim }) => rules.some(({ claims }) => claims.includes(claim.id)));
  const named = about.length === 0 ? "" : ` The rules bear on ${listText(about.map(({ claim }) => claim.id))}.`;
  writer.paragraph(
    `Nobody has measured what identity policy does, so the model holds ${count(rules.length, "rule")} and no estimate: each is a direction with a range wide enough to admit ignorance. In ${open.length} of them even the sign is open.${sideWords}${named}`,
    ["tab-politics-identity", ...distinct(rules.flatMap(({ claims }) => claims)).slice(0, 6)],
  );
  writeRules(
    writer,
    view,
    { id: "tab-politics-identity", title: "Identity policy: rules with the mechanism on and off" },
    rules,
  );
}
