import type { Memory } from "./memory.ts";

/** Nodes and arcs of a tree's arrays, for reserving memory: integers and bytes per node. */
export const TREE_INTEGERS = 8;

/**
 * The spanning tree of a network basis: every node hangs on its parent by one arc; the root stands for outside. Children are linked lists, so
 * that a subtree can be cut, turned and hung elsewhere in time proportional to it.
 */
export class SpanningTree {
  readonly root: number;
  readonly parent: Int32Array;
  /** The arc to the parent. */
  readonly arc: Int32Array;
  /** 1 where that arc runs from the node to its parent, -1 where it runs from the parent. */
  readonly up: Int8Array;
  readonly depth: Int32Array;
  readonly first: Int32Array;
  readonly next: Int32Array;
  readonly previous: Int32Array;
  /** Nodes from the root downwards, parents first, as last written by {@link list}; without the root. */
  readonly order: Int32Array;

  constructor(nodes: number, memory: Memory) {
    this.root = nodes;
    this.parent = memory.integers(nodes + 1);
    this.arc = memory.integers(nodes + 1);
    this.depth = memory.integers(nodes + 1);
    this.first = memory.integers(nodes + 1);
    this.next = memory.integers(nodes + 1);
    this.previous = memory.integers(nodes + 1);
    this.order = memory.integers(nodes + 1);
    this.up = memory.bytes(nodes + 1);
  }

  /** Forgets all nodes but the root. */
  clear(): void {
    this.parent.fill(-1);
    this.arc.fill(-1);
    this.first.fill(-1);
    this.next.fill(-1);
    this.previous.fill(-1);
    this.depth.fill(0);
  }

  /** Hangs a node that is not in the tree under one that is. */
  hang(node: number, parent: number, arc: number, up: number): void {
    this.parent[node] = parent;
    this.arc[node] = arc;
    this.up[node] = up;
    this.depth[node] = this.depth[parent]! + 1;
    const first = this.first[parent]!;
    this.next[node] = first;
    this.previous[node] = -1;
    if (first >= 0) this.previous[first] = node;
    this.first[parent] = node;
  }

  /**
   * Cuts the subtree below `cut` from its parent, turns it so that `node`, which lies in it, is on top, and hangs it under `parent` by `arc`.
   * Depths below are set again, and `shift` is added to every `price` there.
   */
  rehang(cut: number, node: number, parent: number, arc: number, up: number, price: Float64Array, shift: number): void {
    let current = node;
    let above = parent;
    let by = arc;
    let direction = up;
    for (;;) {
      const oldParent = this.parent[current]!;
      const oldArc = this.arc[current]!;
      const oldUp = this.up[current]!;
      this.#detach(current, oldParent);
      this.hang(current, above, by, direction);
      if (current === cut) break;
      above = current;
      by = oldArc;
      direction = -oldUp;
      current = oldParent;
    }
    this.#settle(node, price, shift);
  }

  /** Whether a node lies in the subtree below another, itself included. */
  isBelow(node: number, ancestor: number): boolean {
    const { depth, parent } = this;
    const level = depth[ancestor]!;
    let current = node;
    while (depth[current]! > level) current = parent[current]!;
    return current === ancestor;
  }

  /** The node after `node` in a walk of the subtree below `top`, parents first; -1 at its end. */
  after(node: number, top: number): number {
    const down = this.first[node]!;
    if (down >= 0) return down;
    let current = node;
    while (current !== top) {
      const beside = this.next[current]!;
      if (beside >= 0) return beside;
      current = this.parent[current]!;
    }
    return -1;
  }

  /** Writes all nodes but the root into `order`, parents first; gives their number. */
  list(): number {
    const { first, next, parent, order, root } = this;
    let count = 0;
    let node = first[root]!;
    if (node < 0) return 0;
    for (;;) {
      order[count++] = node;
      const down = first[node]!;
      if (down >= 0) {
        node = down;
        continue;
      }
      while (next[node]! < 0) {
        node = parent[node]!;
        if (node === root) return count;
      }
      node = next[node]!;
    }
  }

  #detach(node: number, parent: number): void {
    const before = this.previous[node]!;
    const after = this.next[node]!;
    if (before >= 0) this.next[before] = after;
    else this.first[parent] = after;
    if (after >= 0) this.previous[after] = before;
  }

  #settle(top: number, price: Float64Array, shift: number): void {
    const { depth, parent, first, next } = this;
    let node = top;
    for (;;) {
      depth[node] = depth[parent[node]!]! + 1;
      price[node]! += shift;
      const down = first[node]!;
      if (down >= 0) {
        node = down;
        continue;
      }
      while (next[node]! < 0) {
        if (node === top) return;
        node = parent[node]!;
      }
      if (node === top) return;
      node = next[node]!;
    }
  }
}
