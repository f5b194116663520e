import { type CorridorMapState, type MapScene, mapScene } from "@multivector/charts";
import type { Baseline } from "@multivector/engine";
import { flowViewOf, mapState, readingUnit } from "@multivector/report";
import { useMemo } from "react";
import { useCase } from "../../state/case-context.ts";

/** A commodity's map: its state in the base year, the scene drawn from it, the unit it is read in. */
export interface CommodityMap {
  readonly state: CorridorMapState;
  readonly scene: MapScene;
  /** From the commodity's report unit to the unit of the map. */
  readonly factor: number;
}

const HEIGHT = 470;

/** The map of a commodity over the flows of the base year; its frame, groups and places stay while flows change. */
export function useMap(baseline: Baseline, commodity: string): CommodityMap {
  const { case: kase, topology } = useCase();
  return useMemo(() => {
    const view = flowViewOf(kase, baseline, commodity);
    const own = baseline.links.filter((link) => link.commodity === commodity);
    const unit = own[0]?.unit ?? kase.commodities.find(({ id }) => id === commodity)?.reportUnit ?? "";
    const reading = readingUnit(Math.max(0, ...own.map(({ focal }) => focal)), unit);
    const state = mapState(view, commodity, reading, HEIGHT);
    return { state, scene: mapScene(state, topology), factor: reading.factor };
  }, [kase, topology, baseline, commodity]);
}
