import type { DateSpread, Dates } from "./times.ts";

/** Something that can be done, and can later be followed by something else. Times in the unit of the tipping points, say years. */
export interface Action {
  readonly id: string;
  readonly label?: string;
  /** From decision to effect; default 0. */
  readonly leadYears?: number;
  /** First and last time at which it can be decided. */
  readonly from?: number;
  readonly to?: number;
  /** Actions that must have been taken before it. */
  readonly needs?: readonly string[];
  /** Actions that cannot be on one path with it; holds both ways. */
  readonly excludes?: readonly string[];
  /** In any unit, the same for all actions. */
  readonly cost?: number;
}

/** What a map of pathways is made of. */
export interface MapRequest {
  readonly actions: readonly Action[];
  /**
   * When each action tips, by future: by id, or, where what came before matters, by path: "dam > dike" is the tipping of dike that follows dam. The
   * longest path that is given holds.
   */
  readonly tipping: Readonly<Record<string, Dates>>;
  /** Action in force now; default: the first. */
  readonly start?: string;
  readonly now: number;
  readonly horizon: number;
  /** Share of futures, in (0, 1], whose tipping ends a line of the map; default 0.5. */
  readonly share?: number;
  /** How long before its tipping it is known, for all actions or by id: the warning of a trigger. Default: always. */
  readonly warning?: number | Readonly<Record<string, number>>;
  /** Most actions on a path, the first included; default 4. */
  readonly mostActions?: number;
}

/** One action on a path, over the futures in which it is needed. */
export interface PathStep extends DateSpread {
  readonly action: string;
  /** Of all futures, the share in which what comes before tips within the horizon. The dates are those by which the action must be decided there. */
  readonly needed: number;
  /** Of these, the share in which it can be decided in time and lasts longer than what comes before. */
  readonly works: number;
}

/** Actions one after the other, each taken over when what comes before tips. */
export interface Path {
  readonly id: string;
  readonly actions: readonly string[];
  /** Share of futures in which the threshold is kept to the horizon. */
  readonly kept: number;
  /** How long it is kept, over futures; null: beyond the horizon. */
  readonly lasts: DateSpread;
  readonly steps: readonly PathStep[];
  /** Of all actions, and the mean over futures of those really taken; null if an action has no cost. */
  readonly cost: { readonly all: number; readonly mean: number } | null;
  /** Whether no other path keeps more at less (with costs: mean cost; else: with fewer actions). */
  readonly undominated: boolean;
}

/** Whether one can still switch from an action to another. */
export interface Transfer {
  readonly from: string;
  readonly to: string;
  /** Last time to decide, over the futures in which `from` tips; null: it does not within the horizon. */
  readonly decideBy: DateSpread;
  /** Of the futures in which `from` tips within the horizon: the share in which the decision is still in time at each whole time from now to the horizon. */
  readonly open: readonly { readonly time: number; readonly share: number }[];
}

/** A station of the map, drawn on the line of its action. */
export interface Station {
  readonly id: string;
  readonly action: string;
  readonly time: number;
  /** "start": in force now; "board": taken over from another; "transfer": tips, others can follow; "terminal": tips, nothing can follow; "horizon". */
  readonly kind: "start" | "board" | "transfer" | "terminal" | "horizon";
}

/** A stretch of a line, or a switch from one line to another. */
export interface MapEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: "stay" | "switch";
  /** Of a switch: the last time to decide it, if its line tips at the central time. */
  readonly decideBy: number | null;
}

/** A map of pathways as plain data: lines by action, stations in time. */
export interface PathwaysMap {
  readonly now: number;
  readonly horizon: number;
  /** In the order of the actions; `tips`: by when the stated share of futures has tipped, null beyond the horizon. `reached`: whether it is on the map. */
  readonly lines: readonly (DateSpread & {
    readonly action: string;
    readonly label: string;
    readonly tips: number | null;
    readonly reached: boolean;
  })[];
  readonly stations: readonly Station[];
  readonly edges: readonly MapEdge[];
  readonly transfers: readonly Transfer[];
  /** The most kept first. */
  readonly paths: readonly Path[];
  /** Futures used, and left out because a run failed. */
  readonly futures: number;
  readonly leftOut: number;
  readonly sentences: readonly string[];
}
