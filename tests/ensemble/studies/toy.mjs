/** A lake in one line: what runs in must not be more than what runs out. Hand-computable, with every kind of input the store must keep. */
export const study = {
  id: "toy",
  space: {
    factors: {
      inflow: { kind: "range", low: 0, high: 10, unit: "t" },
      decay: { kind: "triangular", low: 0.1, mode: 0.2, high: 0.7 },
      season: { kind: "categorical", values: ["wet", "dry"] },
    },
  },
  strategies: { none: { cut: 0 }, strict: { cut: 4 } },
  theories: { calm: { surge: 1 }, storm: { surge: 2 } },
  measures: {
    load: { sense: "minimise", unit: "t", label: "load of the lake" },
    chance: { sense: "maximise", unit: "" },
  },
  model: ({ inflow, decay, season, cut, surge }, draws) => ({
    load: (Math.max(0, inflow - cut) * surge * (season === "wet" ? 2 : 1)) / decay,
    chance: draws.uniform("weather", 0),
  }),
};
