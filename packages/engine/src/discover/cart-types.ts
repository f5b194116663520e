import type { Box } from "./types.ts";

/** How a tree is grown. */
export interface CartOptions {
  /** Most splits on the way to a leaf; default: no limit. */
  readonly maxDepth?: number;
  /** Least number of runs in a leaf; default: 5 % of the runs, at least 1. */
  readonly minLeaf?: number;
}

/** A node of a tree: all its runs, and where they go. */
export type CartNode = CartLeaf | CartBranch;

/** A node that is not split. */
export interface CartLeaf {
  readonly n: number;
  /** Mean of what stands against the inputs; the share of interest of a tree of classes. */
  readonly mean: number;
  /** Place of its box in the list of boxes. */
  readonly leaf: number;
}

/** A node that is split: runs with at most `atMost`, or with one of `labels`, go left. */
export interface CartBranch {
  readonly n: number;
  readonly mean: number;
  readonly input: string;
  readonly atMost?: number;
  readonly labels?: readonly string[];
  readonly left: CartNode;
  readonly right: CartNode;
}

/** A leaf of a tree of numbers as a region of the inputs. */
export interface MeanBox extends Pick<Box, "step" | "limits" | "mass" | "n" | "restricted"> {
  readonly mean: number;
}

/** A tree and its leaves as boxes, from left to right; `step` is the place of the leaf. */
export type CartResult = {
  readonly tree: CartNode;
  readonly n: number;
  readonly leftOut: number;
} & (
  | { readonly kind: "classes"; readonly boxes: readonly Box[] }
  | { readonly kind: "means"; readonly boxes: readonly MeanBox[] }
);
