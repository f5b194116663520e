import { type Leaving, SIDE_ROW, TREE_ARC } from "./leaving.ts";
import { moveSidePrice } from "./prices.ts";
import type { SimplexState } from "./simplex-state.ts";

/**
 * Changes the basis after a ratio test: tree, working basis, and the prices with them. A basic arc outside the tree can always take the place of a
 * tree arc its cycle passes, because that only writes the same basis down differently; so a tree arc that leaves is first brought out of the
 * tree where it can be. Gives true where prices of side rows moved and those of all nodes must be worked out again.
 */
export function exchange(s: SimplexState, leaving: Leaving, entering: number, price: number, sign: number): boolean {
  if (entering >= s.links) {
    loosen(s, leaving, entering - s.links);
    return true;
  }
  if (leaving.kind === SIDE_ROW) {
    tighten(s, leaving.at, entering, price, sign);
    return true;
  }
  let position = leaving.at;
  if (leaving.kind === TREE_ARC) {
    const moved = s.change[leaving.at]!;
    position = bringOut(s, leaving.at);
    if (position < 0) {
      hangBy(s, entering, leaving.at, price);
      return false;
    }
    s.rate[position] = moved;
  }
  const { working, rate, solution } = s;
  for (let i = 0; i < working.size; i++) solution[i] = -sign * rate[i]!;
  working.replace(position, entering, solution);
  reprice(s, position, price);
  return true;
}

/** The entering arc takes the leaving one's place in the tree; the part cut off changes its prices by the same amount everywhere. */
function hangBy(s: SimplexState, entering: number, cut: number, price: number): void {
  const { tree, tail, head, nodePrice } = s;
  const headBelow = tree.isBelow(head[entering]!, cut);
  const node = headBelow ? head[entering]! : tail[entering]!;
  const parent = headBelow ? tail[entering]! : head[entering]!;
  tree.rehang(cut, node, parent, entering, headBelow ? -1 : 1, nodePrice, headBelow ? -price : price);
}

/** Puts an arc of the working basis whose cycle passes a tree arc into its place; gives the position where the tree arc now is, -1 if none passes. */
function bringOut(s: SimplexState, cut: number): number {
  const { working, tree, tail, head, through } = s;
  let position = -1;
  for (let i = 0; i < working.size; i++) {
    const arc = working.arcs[i]!;
    const tailBelow = tree.isBelow(tail[arc]!, cut);
    if (tailBelow === tree.isBelow(head[arc]!, cut)) {
      through[i] = 0;
    } else {
      through[i] = tailBelow ? -tree.up[cut]! : tree.up[cut]!;
      if (position < 0) position = i;
    }
  }
  if (position < 0) return -1;
  const arc = working.arcs[position]!;
  working.swap(position, tree.arc[cut]!, through);
  const tailBelow = tree.isBelow(tail[arc]!, cut);
  if (tailBelow) tree.rehang(cut, tail[arc]!, head[arc]!, arc, 1, s.nodePrice, 0);
  else tree.rehang(cut, head[arc]!, tail[arc]!, arc, -1, s.nodePrice, 0);
  return position;
}

/** A side row becomes tight: it joins the working basis with the entering arc. */
function tighten(s: SimplexState, row: number, entering: number, price: number, sign: number): void {
  const { working, use, rate, solution, rowChange } = s;
  for (let i = 0; i < working.size; i++) {
    solution[i] = -sign * rate[i]!;
    use[i] = useOfRow(s, working.arcs[i]!, row);
  }
  working.grow(row, entering, solution, use, sign * rowChange[row]!);
  reprice(s, working.size - 1, price);
}

/** A tight side row loosens: it leaves the working basis with what stopped it, or hands its place to the row that did. */
function loosen(s: SimplexState, leaving: Leaving, row: number): void {
  const { working, sidePrice, use, through } = s;
  const at = working.positionOfRow[row]!;
  const price = sidePrice[row]!;
  if (leaving.kind === SIDE_ROW) {
    for (let i = 0; i < working.size; i++) use[i] = useOfRow(s, working.arcs[i]!, leaving.at);
    working.applyLeft(use, through);
    for (let j = 0; j < working.size; j++)
      if (j !== at) moveSidePrice(s, working.rows[j]!, (-price * through[j]!) / through[at]!);
    moveSidePrice(s, leaving.at, price / through[at]!);
    moveSidePrice(s, row, -price);
    working.exchangeRow(at, leaving.at, through);
  } else {
    const position = leaving.kind === TREE_ARC ? bringOut(s, leaving.at) : leaving.at;
    const base = position * working.stride;
    const factor = -price / working.inverse[base + at]!;
    for (let j = 0; j < working.size; j++)
      moveSidePrice(s, working.rows[j]!, j === at ? -price : factor * working.inverse[base + j]!);
    working.shrink(position, at);
  }
  // Exactly none, not what is left of rounding.
  sidePrice[row] = 0;
}

/** The entering arc's reduced cost becomes zero: side prices move along its row of the inverse. */
function reprice(s: SimplexState, position: number, price: number): void {
  const { working } = s;
  const base = position * working.stride;
  for (let j = 0; j < working.size; j++) moveSidePrice(s, working.rows[j]!, price * working.inverse[base + j]!);
}

/** What one unit round an arc's cycle uses of a side row. */
function useOfRow(s: SimplexState, arc: number, row: number): number {
  const { parent, depth, up, arc: treeArc } = s.tree;
  let sum = coefficientOf(s, arc, row);
  let from = s.head[arc]!;
  let to = s.tail[arc]!;
  while (from !== to) {
    if (depth[from]! >= depth[to]!) {
      sum += up[from]! * coefficientOf(s, treeArc[from]!, row);
      from = parent[from]!;
    } else {
      sum -= up[to]! * coefficientOf(s, treeArc[to]!, row);
      to = parent[to]!;
    }
  }
  return sum;
}

function coefficientOf(s: SimplexState, arc: number, row: number): number {
  const end = s.starts[arc + 1]!;
  let sum = 0;
  for (let k = s.starts[arc]!; k < end; k++) if (s.indices[k] === row) sum += s.coefficients[k]!;
  return sum;
}
