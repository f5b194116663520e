import type { Topology } from "topojson-specification";
import type { Accessible } from "../draw/svg.ts";

export type { Topology };

/** A place on the map, in degrees. */
export interface MapPlace {
  readonly id: string;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
}

/** A segment with its flow; `amount` in the map's unit, 0 draws an idle line. */
export interface MapLink {
  readonly id: string;
  readonly corridor: string;
  readonly from: string;
  readonly to: string;
  readonly amount: number;
  /** Index of the group in {@link CorridorMapState.groups}; -1: on the focal state's own territory, -2: onward, beyond the groups. */
  readonly group: number;
  /** The amount rests on assumed figures: drawn dashed. */
  readonly assumed: boolean;
  /** A sea leg: its line is schematic, not the ship's track. */
  readonly sea: boolean;
}

/** A name and a value written beside one link. */
export interface MapLabel {
  readonly link: string;
  readonly text: string;
  readonly value: string;
  /** Left out where there is no free place for it. */
  readonly optional?: boolean;
}

/** Everything the corridor map shows; nothing is computed from it but positions. */
export interface CorridorMapState extends Accessible {
  readonly width: number;
  readonly height: number;
  readonly unit: string;
  readonly places: readonly MapPlace[];
  readonly links: readonly MapLink[];
  readonly labels: readonly MapLabel[];
  /** Names of the groups in order of weight; the colour follows the order. */
  readonly groups: readonly string[];
  /** Words of the legend for domestic flows. */
  readonly domestic: string;
  /** Words of the legend for legs beyond the groups. */
  readonly onward: string;
  /** A point inside the focal state, whose territory is tinted; [longitude, latitude]. */
  readonly focal: readonly [number, number];
  /** Places the frame must hold; all places of links with a flow if left out. */
  readonly fit?: readonly string[];
  /** Key of the object of the topology that holds the countries; the first one if left out. */
  readonly object?: string;
}
