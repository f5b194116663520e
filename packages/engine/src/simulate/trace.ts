import type { World } from "../change/world.ts";
import type { Layout } from "../flow/layout.ts";
import type { Period } from "../quantity/dates.ts";

/** One solved period. Amounts in base units of the period; duals in kUSD per base unit. The arrays are the trace's own: a solver may reuse its. */
export interface PeriodTrace extends Period {
  readonly x: Float64Array;
  readonly rowDual: Float64Array;
  /** Per link. */
  readonly used: Float64Array;
  readonly limit: Float64Array;
  /** Per store, at the end of the period. */
  readonly levels: readonly number[];
}

/** A run: one world stepped through its periods, with the undisturbed run beside it. */
export interface Trace {
  readonly world: World;
  readonly layout: Layout;
  readonly periods: readonly PeriodTrace[];
  /** null: this is the undisturbed run. */
  readonly calm: Trace | null;
}
