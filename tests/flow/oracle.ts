import type { EmbeddedNetwork, LinearProgramme, Optimum } from "@multivector/engine";
import { loadSolver } from "@multivector/lp";
import { programmeOf } from "../../bench/flow/programme-of.mjs";

const highs = await loadSolver();

/** What HiGHS says of a programme; "unknown" where it gave up, which it now and then does on coefficients of very different size. */
export interface Verdict {
  readonly status: Optimum["status"] | "unknown";
  readonly objective: number;
}

/** Status and optimum by HiGHS. A programme with neither a feasible point nor a bound counts as infeasible, whatever HiGHS finds first. */
export function verdict(programme: LinearProgramme): Verdict {
  const found = solved(programme);
  if (found.status === "optimal" || found.status === "unknown") return found;
  const { status } = solved({ ...programme, cost: new Float64Array(programme.columns) });
  return { status: status === "optimal" ? "unbounded" : status, objective: Number.NaN };
}

/** The same for a network with side rows. */
export function verdictOn(network: EmbeddedNetwork): Verdict {
  return verdict(programmeOf(network).programme);
}

function solved(programme: LinearProgramme): Verdict {
  // A bound above the other is no model HiGHS takes.
  const { lower, upper, rowLower, rowUpper } = programme;
  const crossed = lower.some((l, c) => l > upper[c]!) || rowLower.some((l, r) => l > rowUpper[r]!);
  if (crossed) return { status: "infeasible", objective: Number.NaN };
  const solver = highs(programme);
  try {
    const { status, objective } = solver.solve();
    return { status, objective };
  } catch {
    return { status: "unknown", objective: Number.NaN };
  } finally {
    solver.dispose();
  }
}

/** Difference of two optima relative to their size, at least 1. */
export function relative(a: number, b: number): number {
  return Math.abs(a - b) / Math.max(1, Math.abs(a), Math.abs(b));
}
