import type { Study, StudyShape } from "./types.ts";

/** Names, units and labels of a study: what is written beside its results. */
export function shapeOf({ id, space, strategies, theories, measures }: Study): StudyShape {
  return {
    id,
    inputs: Object.entries(space.factors).map(([name, factor]) => ({
      name,
      unit: factor.unit ?? "",
      ...(factor.label === undefined || factor.label === name ? {} : { label: factor.label }),
      ...(factor.kind === "categorical" ? { labels: factor.values } : {}),
    })),
    strategies: Object.keys(strategies),
    theories: Object.keys(theories),
    measures: Object.entries(measures).map(([name, measure]) => ({ name, ...measure })),
  };
}
