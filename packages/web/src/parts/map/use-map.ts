import { type CorridorMapState, type MapScene, mapScene } from "@multivector/charts";
import type { Baseline } from "@multivector/engine";
import { flowViewOf, mapState, readingUnit } from "@multivector/report";
import { useMemo } from "react";
import { useCase } from "../../state/case-context.ts";
import { useNarrow } from "../use-narrow.ts";

/** A commodity's map: its state in the base year, the scene drawn from it, the unit it is read in. */
export interface CommodityMap {
  readonly state: CorridorMapState;
  readonly scene: MapScene;
  /** From the commodity's report unit to the unit of the map. */
  readonly factor: number;
}

const HEIGHT = 470;
const NARROW = { width: 400, height: 400 };
const MOST_NARROW = 5;

/** The map of a commodity over the flows of the base year; its frame, groups and places stay while flows change. */
export function useMap(baseline: Baseline, commodity: string): CommodityMap {
  const { case: kase, topology } = useCase();
  const narrow = useNarrow();
  return useMemo(() => {
    const view = flowViewOf(kase, baseline, commodity);
    const own = baseline.links.filter((link) => link.commodity === commodity);
    const unit = own[0]?.unit ?? kase.commodities.find(({ id }) => id === commodity)?.reportUnit ?? "";
    const reading = readingUnit(Math.max(0, ...own.map(({ focal }) => focal)), unit);
    const wide = mapState(view, commodity, reading, HEIGHT);
    // On a phone fewer words, at their full size.
    const state = narrow ? { ...wide, ...NARROW, labels: wide.labels.slice(0, MOST_NARROW) } : wide;
    return { state, scene: mapScene(state, topology), factor: reading.factor };
  }, [kase, topology, baseline, commodity, narrow]);
}
