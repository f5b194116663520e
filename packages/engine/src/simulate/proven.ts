import type { PeriodTrace, Trace } from "./trace.ts";

const KNOWN = new WeakMap<Trace, readonly Float64Array[]>();

/** Days after which nobody remembers what a link has carried. */
const REMEMBERED = 365;

/** Per period and link: the largest daily flow of an undisturbed run over the last 365 days (MODEL B2). Worked out once per run. */
export function provenFlows(calm: Trace): readonly Float64Array[] {
  const known = KNOWN.get(calm);
  if (known) return known;
  const proven = largestInWindow(calm.periods.map(dailyFlow), windowStarts(calm.periods));
  KNOWN.set(calm, proven);
  return proven;
}

function dailyFlow({ from, to, used }: PeriodTrace): Float64Array {
  return used.map((amount) => amount / (to - from));
}

/** For each period, the first one that is still remembered. */
function windowStarts(periods: readonly PeriodTrace[]): number[] {
  let first = 0;
  return periods.map(({ from }) => {
    while (periods[first]!.to <= from - REMEMBERED) first++;
    return first;
  });
}

/**
 * Element-wise maximum of `flows[starts[t]]` to `flows[t]`; starts never fall. The window is two parts: the older one as maxima from each of
 * its members to its end, the newer one as one running maximum; every flow is looked at twice, however long the window.
 */
export function largestInWindow(flows: readonly Float64Array[], starts: readonly number[]): Float64Array[] {
  let older: Float64Array[] = [];
  let newer: Float64Array | null = null;
  let split = 0;
  return flows.map((flow, t) => {
    const start = starts[t]!;
    newer = newer ? larger(newer, flow) : flow;
    if (start < split) return larger(older[older.length - (split - start)]!, newer);
    if (start === 0) return newer;
    split = t + 1;
    older = suffixMaxima(flows, start, split);
    newer = null;
    return older[0]!;
  });
}

/** Maxima of flows[i] to flows[to - 1], for i from `from` on. */
function suffixMaxima(flows: readonly Float64Array[], from: number, to: number): Float64Array[] {
  const maxima: Float64Array[] = new Array(to - from);
  for (let i = to - 1; i >= from; i--)
    maxima[i - from] = i === to - 1 ? flows[i]! : larger(maxima[i + 1 - from]!, flows[i]!);
  return maxima;
}

function larger(a: Float64Array, b: Float64Array): Float64Array {
  let most = a;
  for (let e = 0; e < b.length; e++) {
    if (!(b[e]! > most[e]!)) continue;
    if (most === a) most = a.slice();
    most[e] = b[e]!;
  }
  return most;
}
