import { AT_LOWER, BASIC, type SimplexState } from "./simplex-state.ts";

/** Starts from the basis of all logical variables: every node on its own supply, no side row tight. */
export function coldBasis(s: SimplexState): void {
  const { state, tree, working, nodes, arcs, variables } = s;
  state.fill(AT_LOWER, 0, arcs);
  state.fill(BASIC, arcs, variables);
  s.outside.fill(0);
  working.clear();
  tree.clear();
  for (let v = nodes - 1; v >= 0; v--) tree.hang(v, nodes, arcs + v, -1);
}

/**
 * Builds tree and working basis from where the variables are said to stand. What is too many or dependent becomes nonbasic, what is missing is
 * filled up with logical variables: any set of marks gives a basis.
 */
export function basisFromStates(s: SimplexState): void {
  const { state, tree, working, nodes, arcs, links, sideRows, tail, head } = s;
  s.outside.fill(0);
  working.clear();
  tree.clear();
  for (let v = nodes - 1; v >= 0; v--) tree.hang(v, nodes, arcs + v, -1);
  for (let r = 0; r < sideRows; r++) if (state[links + r] !== BASIC) working.addRow(r);
  let outside = 0;
  for (let a = 0; a < arcs; a++) {
    if (state[a] !== BASIC || hangOn(s, tail[a]!, head[a]!, a)) continue;
    if (outside < working.size) working.arcs[outside++] = a;
    else state[a] = AT_LOWER;
  }
  for (let v = 0; v < nodes; v++) {
    const logical = arcs + v;
    if (state[logical] === BASIC && tree.arc[v] !== logical) {
      if (outside < working.size) working.arcs[outside++] = logical;
      else state[logical] = AT_LOWER;
    } else if (tree.arc[v] === logical) state[logical] = BASIC;
  }
  invert(s, outside);
}

/** Joins the trees at both ends of an arc if one of them hangs on a logical variable that is not basic. */
function hangOn(s: SimplexState, u: number, w: number, arc: number): boolean {
  const [a, b] = [topOf(s, u), topOf(s, w)];
  if (a === b) return false;
  if (a !== s.nodes && isSpare(s, a)) s.tree.rehang(a, u, w, arc, 1, s.nodePrice, 0);
  else if (b !== s.nodes && isSpare(s, b)) s.tree.rehang(b, w, u, arc, -1, s.nodePrice, 0);
  else return false;
  return true;
}

function isSpare(s: SimplexState, top: number): boolean {
  const arc = s.tree.arc[top]!;
  return arc >= s.arcs && s.state[arc] !== BASIC;
}

function topOf(s: SimplexState, node: number): number {
  const { parent, root } = s.tree;
  let top = node;
  while (top !== root && parent[top] !== root) top = parent[top]!;
  return top;
}

/** Works the inverse of the working basis out anew; gives the number of pairs that had to be dropped because they were dependent. */
export function refactorise(s: SimplexState): number {
  return invert(s, s.working.size);
}

function invert(s: SimplexState, arcCount: number): number {
  const { working, pivotRow, state, links } = s;
  if (working.size === 0) return 0;
  writeMatrix(s, arcCount);
  const dropped = working.factorise(arcCount, pivotRow);
  if (dropped === 0 && arcCount === working.size) {
    working.adopt(pivotRow);
    return 0;
  }
  const keptArcs: number[] = [];
  const keptRows: number[] = [];
  for (let i = 0; i < arcCount; i++) {
    if (pivotRow[i]! < 0) {
      state[working.arcs[i]!] = AT_LOWER;
      s.outside[working.arcs[i]!] = 0;
    } else {
      keptArcs.push(working.arcs[i]!);
      keptRows.push(working.rows[pivotRow[i]!]!);
    }
  }
  for (let j = 0; j < working.size; j++) state[links + working.rows[j]!] = BASIC;
  working.clear();
  keptRows.forEach((row, i) => {
    state[links + row] = AT_LOWER;
    working.addRow(row);
    working.arcs[i] = keptArcs[i]!;
  });
  invert(s, keptArcs.length);
  return dropped;
}

/** Q: what one unit round the cycle of every arc of the working basis uses of every tight row. */
function writeMatrix(s: SimplexState, arcCount: number): void {
  const { working, tree, tail, head } = s;
  const width = 2 * working.stride;
  for (let j = 0; j < working.size; j++) working.matrix.fill(0, j * width, j * width + arcCount);
  for (let i = 0; i < arcCount; i++) {
    addUse(s, working.arcs[i]!, 1, i);
    let from = head[working.arcs[i]!]!;
    let to = tail[working.arcs[i]!]!;
    while (from !== to) {
      if (tree.depth[from]! >= tree.depth[to]!) {
        addUse(s, tree.arc[from]!, tree.up[from]!, i);
        from = tree.parent[from]!;
      } else {
        addUse(s, tree.arc[to]!, -tree.up[to]!, i);
        to = tree.parent[to]!;
      }
    }
  }
}

function addUse(s: SimplexState, arc: number, amount: number, column: number): void {
  const { starts, indices, coefficients, working } = s;
  const width = 2 * working.stride;
  const end = starts[arc + 1]!;
  for (let k = starts[arc]!; k < end; k++) {
    const position = working.positionOfRow[indices[k]!]!;
    if (position >= 0) working.matrix[position * width + column]! += amount * coefficients[k]!;
  }
}
