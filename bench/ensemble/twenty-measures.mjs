const MEASURES = Array.from({ length: 20 }, (_, m) => `m${m}`);

/** Five inputs, twenty measures, next to no work: what the machinery of an ensemble costs by itself. */
export default {
  id: "twenty-measures",
  space: {
    factors: Object.fromEntries(["a", "b", "c", "d", "e"].map((name) => [name, { kind: "range", low: 0, high: 1 }])),
  },
  strategies: { "": {} },
  theories: { "": {} },
  measures: Object.fromEntries(MEASURES.map((name) => [name, { sense: "minimise", unit: "" }])),
  model({ a, b, c, d, e }) {
    const measures = {};
    for (let m = 0; m < MEASURES.length; m++) measures[MEASURES[m]] = a * m + b * c - d / (e + 1);
    return measures;
  },
};
