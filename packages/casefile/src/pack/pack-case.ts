import type { Case, Figure } from "@multivector/engine";
import { figureId } from "../schema/figure-id.ts";
import { checksum } from "./checksum.ts";
import { packColumn } from "./column.ts";
import { cutCase, PARTS, type PartName } from "./parts.ts";

/** A case as texts to be sent compressed: `core` is enough for flows, shocks and strategies, the rest follows. */
export interface PackedCase {
  readonly core: string;
  readonly rest: readonly { readonly name: PartName; readonly text: string }[];
}

/**
 * Packs a case: records as columns, each word once. `unpackCase` gives a case equal to it to the last field and the order of all records and fields.
 * The case must be plain JSON, as `readCase` gives it.
 */
export function packCase(kase: Case): PackedCase {
  const { core, parts } = cutCase({ ...kase, figures: kase.figures.map(withoutId) });
  const text = JSON.stringify(packColumn([core]));
  const of = checksum(text);
  const rest = PARTS.map((name) => ({ name, text: JSON.stringify({ name, of, part: packColumn([parts[name]]) }) }));
  return { core: text, rest };
}

/** Nearly every figure's id can be put together from what it says: it is left empty, and written where it cannot. */
function withoutId(figure: Figure): Figure {
  return figure.id === figureId(figure) ? { ...figure, id: "" } : figure;
}
