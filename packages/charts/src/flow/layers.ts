/** A directed pair of nodes with an amount. */
export interface Arc {
  readonly from: string;
  readonly to: string;
  readonly amount: number;
}

/** Which arcs run against the current: removing them leaves no cycle. Deterministic: nodes in given order. */
export function backArcs(nodes: readonly string[], arcs: readonly Arc[]): Set<number> {
  const state = new Map<string, "open" | "done">();
  const back = new Set<number>();
  const outgoing = new Map<string, number[]>();
  arcs.forEach((arc, i) => {
    outgoing.set(arc.from, [...(outgoing.get(arc.from) ?? []), i]);
  });
  const visit = (node: string): void => {
    state.set(node, "open");
    for (const i of outgoing.get(node) ?? []) {
      const next = arcs[i]!.to;
      if (state.get(next) === "open") back.add(i);
      else if (state.get(next) === undefined) visit(next);
    }
    state.set(node, "done");
  };
  for (const node of nodes) if (state.get(node) === undefined) visit(node);
  return back;
}

/** Column of each node: one beyond the farthest of its predecessors, back arcs left out. */
export function columnsOf(
  nodes: readonly string[],
  arcs: readonly Arc[],
  back: ReadonlySet<number>,
): Map<string, number> {
  const column = new Map(nodes.map((node) => [node, 0]));
  for (let round = 0; round < nodes.length; round++) {
    let moved = false;
    arcs.forEach((arc, i) => {
      if (back.has(i)) return;
      const least = (column.get(arc.from) ?? 0) + 1;
      if ((column.get(arc.to) ?? 0) < least) {
        column.set(arc.to, least);
        moved = true;
      }
    });
    if (!moved) break;
  }
  return column;
}

/** Order of the nodes inside each column by the mean position of their neighbours, a few sweeps to and fro. */
export function orderColumns(columns: readonly (readonly string[])[], arcs: readonly Arc[]): string[][] {
  const ordered = columns.map((column) => [...column]);
  const sweep = (indices: number[], near: "from" | "to", far: "from" | "to") => {
    for (const c of indices) {
      const place = new Map(ordered.flatMap((column) => column.map((node, i) => [node, i / column.length] as const)));
      const mean = (node: string): number => {
        const touching = arcs.filter((arc) => arc[near] === node && arc[far] !== node);
        const total = touching.reduce((sum, arc) => sum + arc.amount, 0);
        if (total === 0) return place.get(node) ?? 0;
        return touching.reduce((sum, arc) => sum + arc.amount * (place.get(arc[far]) ?? 0), 0) / total;
      };
      const key = new Map(ordered[c]!.map((node, i) => [node, { mean: mean(node), i }]));
      ordered[c]!.sort((a, b) => key.get(a)!.mean - key.get(b)!.mean || key.get(a)!.i - key.get(b)!.i);
    }
  };
  const forward = ordered.map((_, i) => i).slice(1);
  const backward = ordered
    .map((_, i) => i)
    .slice(0, -1)
    .reverse();
  for (let k = 0; k < 3; k++) {
    sweep(forward, "to", "from");
    sweep(backward, "from", "to");
  }
  return ordered;
}
