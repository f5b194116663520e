import { notModelled } from "../readings.ts";
import type { View } from "../view.ts";
import type { Writer } from "../writer.ts";
import { writeClosures } from "./coercion-closures.ts";
import { writePower } from "./coercion-power.ts";
import { writeProtection } from "./coercion-protection.ts";
import { writeWorst } from "./coercion-worst.ts";
import { writeTransit } from "./transit.ts";

/** Who can stop what at what price, the worst closures, what protects, who gains from a new corridor, what transit earns. */
export function writeCoercion(writer: Writer, view: View): void {
  const { coercion, politics, runId } = view.assessment;
  writer.heading(2, "coercion", "Coercion: who can stop what");
  if (coercion.closures.length === 0) {
    writer.paragraph(
      `The case names no one outside ${view.focalName} who can close a link that its cargo uses, so there is no closure to compare.`,
      [view.case.id],
    );
  } else {
    writeClosures(writer, view);
    writeWorst(writer, view);
    writeProtection(writer, view);
    writePower(writer, view);
  }
  writeTransit(writer, view);
  writer.missing(
    `${notModelled(view, ["coerc", "retaliat"]) || "What others do in answer to a closure, and what it costs beyond the network."} ` +
      "A loss here is what a closure could take if it were carried out in full; " +
      (politics === null
        ? "how likely anyone is to try is not computed."
        : "how often anyone tries is what the rival theories dispute, under Geopolitical Transformation."),
    [`run:${runId}`, "annex-inputs"],
  );
}
