import type { Accessible } from "../draw/svg.ts";

/** A share, 0 to 1, with its range where one is known; or why there is none. */
export type DependenceCell =
  | {
      readonly share: number;
      readonly low?: number;
      readonly high?: number;
      /** The figure is assumed or estimated: hatched. */
      readonly weak: boolean;
      /** The basis in one word, for whoever asks the cell. */
      readonly basis: string;
    }
  | { readonly share: null; readonly reason: string };

/** A domain with the definition its shares are of. */
export interface DependenceColumn {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  readonly year: string;
  /** Concentration over the partners; null: not known; absent: its shares do not add up to a whole. */
  readonly concentration?: number | null;
}

/** Partners by domains: how much of each domain's flow is tied to each partner. */
export interface DependenceMatrixState extends Accessible {
  readonly width: number;
  readonly columns: readonly DependenceColumn[];
  readonly rows: readonly { readonly id: string; readonly name: string; readonly cells: readonly DependenceCell[] }[];
  /** The row of concentrations: its name, its unit in words, and its largest value, 1 or 10,000. */
  readonly concentration?: { readonly name: string; readonly unit: string; readonly top: 1 | 10_000 };
  readonly words: { readonly unknown: string; readonly weak: string };
  readonly key: readonly string[];
}
