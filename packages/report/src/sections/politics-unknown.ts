import type { PoliticsResult } from "@multivector/engine";
import { count } from "../format.ts";
import type { View } from "../view.ts";
import { tableOf, type Writer } from "../writer.ts";

/** What the futures hold fixed, and what of politics has no number at all, with the reason. */
export function writeUnknown(writer: Writer, view: View, { notes, society }: PoliticsResult): void {
  const rests = [`run:${view.assessment.runId}`, view.case.id];
  if (notes.length > 0) writer.note("What the futures hold fixed", notes.join(" "), rests);
  const { notModelled } = society;
  if (notModelled.length === 0) return;
  writer.paragraph(
    `What has no number in this report, because nothing on record gives one: ${count(notModelled.length, "thing")} that a reader may look for.`,
    ["tab-politics-unknown"],
  );
  writer.table({
    id: "tab-politics-unknown",
    title: "Not modelled, and why",
    unit: "none",
    sources: rests.slice(0, 1),
    dense: true,
    table: tableOf(
      ["What", "Why"],
      notModelled.map(({ what, why }) => [what, why]),
    ),
  });
}
