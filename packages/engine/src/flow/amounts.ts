import { standOnBound } from "./intake.ts";
import { BASIC, type SimplexState } from "./simplex-state.ts";

/** Puts every variable that is not basic on a bound. */
export function placeNonbasic(s: SimplexState): void {
  for (let j = 0; j < s.variables; j++) if (s.state[j] !== BASIC) standOnBound(s, j);
}

/**
 * Amounts of the basic variables from those of the others, and which of them are outside their bounds (their number is the answer): first the
 * tree alone, then the working basis brings the tight rows to their bounds. Gives -1 where the inverse has become too inexact for that.
 */
export function placeBasic(s: SimplexState, slack: number): number {
  gather(s);
  const tolerance = slack * (1e-9 + 1e-13 * s.amountScale);
  s.tolerance = tolerance;
  const count = s.tree.list();
  if (s.working.size > 0) {
    s.change.set(s.amount);
    fillTree(s, count);
    if (!bringRowsToBounds(s)) return -1;
  }
  s.outsiderCount = 0;
  placeTree(s, count, tolerance);
  if (!rowsKept(s, tolerance)) return -1;
  markOutside(s, tolerance);
  return s.outsiderCount;
}

/** What nonbasic arcs bring to every node, less what they take. */
function gather(s: SimplexState): void {
  const { links, variables, state, value, tail, head, amount } = s;
  amount.fill(0);
  let largest = 1;
  for (let j = links; j < variables; j++)
    if (state[j] !== BASIC && Math.abs(value[j]!) > largest) largest = Math.abs(value[j]!);
  for (let a = 0; a < links; a++) {
    if (state[a] === BASIC) continue;
    const x = value[a]!;
    if (x === 0) continue;
    if (x > largest) largest = x;
    else if (-x > largest) largest = -x;
    amount[tail[a]!]! -= x;
    amount[head[a]!]! += x;
  }
  s.amountScale = largest;
}

/** Amounts of the tree alone: what has gathered at every node goes on to its parent. */
function fillTree({ tree, value, change }: SimplexState, count: number): void {
  const { order, parent, arc, up } = tree;
  for (let t = count - 1; t >= 0; t--) {
    const node = order[t]!;
    const x = change[node]!;
    value[arc[node]!] = up[node]! * x;
    if (x !== 0) change[parent[node]!]! += x;
  }
}

/** The final amounts of the tree, marked where they are outside their bounds. */
function placeTree(s: SimplexState, count: number, tolerance: number): void {
  const { tree, value, amount, lower, upper, outside, outsiders } = s;
  const { order, parent, arc, up } = tree;
  let off = 0;
  for (let t = count - 1; t >= 0; t--) {
    const node = order[t]!;
    const a = arc[node]!;
    const y = amount[node]!;
    const x = up[node]! * y;
    value[a] = x;
    if (y !== 0) amount[parent[node]!]! += y;
    const side = x < lower[a]! - tolerance ? -1 : x > upper[a]! + tolerance ? 1 : 0;
    outside[a] = side;
    if (side !== 0) outsiders[off++] = a;
  }
  s.outsiderCount = off;
}

function bringRowsToBounds(s: SimplexState): boolean {
  const { working, value, use, rate, links, amount, tail, head } = s;
  for (let i = 0; i < working.size; i++) value[working.arcs[i]!] = 0;
  for (let j = 0; j < working.size; j++) {
    const row = working.rows[j]!;
    use[j] = value[links + row]! - activityOf(s, row);
  }
  working.apply(use, rate);
  for (let i = 0; i < working.size; i++) {
    const arc = working.arcs[i]!;
    const x = rate[i]!;
    if (!Number.isFinite(x)) return false;
    value[arc] = x;
    amount[tail[arc]!]! -= x;
    amount[head[arc]!]! += x;
  }
  return true;
}

/** Whether tight rows are at their bounds after all, as far as sums of such size can be. */
function rowsKept(s: SimplexState, tolerance: number): boolean {
  const { working, value, links } = s;
  for (let j = 0; j < working.size; j++) {
    const row = working.rows[j]!;
    if (Math.abs(activityOf(s, row) - value[links + row]!) > tolerance) return false;
  }
  return true;
}

function activityOf({ rowStarts, rowArcs, rowCoefficients, value }: SimplexState, row: number): number {
  const end = rowStarts[row + 1]!;
  let sum = 0;
  for (let k = rowStarts[row]!; k < end; k++) sum += rowCoefficients[k]! * value[rowArcs[k]!]!;
  return sum;
}

function markOutside(s: SimplexState, tolerance: number): void {
  const { working, state, links, sideRows, value } = s;
  for (let i = 0; i < working.size; i++) mark(s, working.arcs[i]!, tolerance);
  for (let r = 0; r < sideRows; r++) {
    if (state[links + r] !== BASIC) continue;
    value[links + r] = activityOf(s, r);
    mark(s, links + r, tolerance);
  }
}

function mark(s: SimplexState, variable: number, tolerance: number): void {
  const x = s.value[variable]!;
  let off = 0;
  if (x < s.lower[variable]! - tolerance) off = -1;
  else if (x > s.upper[variable]! + tolerance) off = 1;
  s.outside[variable] = off;
  if (off !== 0) s.outsiders[s.outsiderCount++] = variable;
}
