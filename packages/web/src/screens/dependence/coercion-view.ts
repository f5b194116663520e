import type { Case, CoercionResult } from "@multivector/engine";
import type { CoercionView } from "@multivector/report";
import { nameOf } from "./shares.ts";

/** What the readings of the report ask for: the case, its names, the result. */
export function coercionView(kase: Case, coercion: CoercionResult): CoercionView {
  const named = (list: readonly { readonly id: string; readonly name: string }[], id: string) =>
    list.find((one) => one.id === id)?.name ?? id;
  return {
    case: kase,
    assessment: { coercion },
    stateName: (code) => nameOf(kase, { key: code, label: code }),
    placeName: (id) => named(kase.places, id),
    corridorName: (id) => named(kase.corridors, id),
    bodyName: (id) => named(kase.actors, id),
  };
}
