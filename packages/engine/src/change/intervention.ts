import type { Day } from "../quantity/dates.ts";

/** What a change does to the world, in base units; ids, not indices, so that one list serves every draw. */
export interface Intervention {
  /** The change as it was written, for messages and reports. */
  readonly change: string;
  readonly from: Day;
  readonly to: Day;
  readonly effect: "cap" | "cap-share" | "add" | "lapse" | "grant" | "price" | "cost";
  readonly target:
    | { readonly kind: "links"; readonly ids: readonly string[] }
    | { readonly kind: "cargo"; readonly ids: readonly string[]; readonly commodity: string }
    | { readonly kind: "row"; readonly id: string }
    | { readonly kind: "store"; readonly place: string; readonly commodity: string }
    | { readonly kind: "output"; readonly place: string; readonly commodity: string }
    | { readonly kind: "market"; readonly place: string; readonly commodity: string };
  /** Base units per day, base units (room of a store), share of the technical capacity, or kUSD per base unit. */
  readonly value: number;
}
