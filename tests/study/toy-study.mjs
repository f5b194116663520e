import { defineStudy, maximise, minimise, range } from "@multivector/ensemble";

/** Demand against what is built, with weather by chance. */
export default defineStudy({
  id: "toy",
  model: ({ demand, built }, draws) => {
    if (demand > 119) throw new Error("more than can be asked for");
    const missing = Math.max(0, demand * (0.9 + 0.2 * draws.uniform("weather", 0)) - built);
    return { cost: built + 3 * missing, met: 1 - missing / demand };
  },
  uncertain: { demand: range(80, 120) },
  policies: { small: { built: 90 }, large: { built: 110 } },
  measures: { cost: minimise("USD"), met: maximise("share") },
  module: import.meta.url,
});
