let calls = 0;

/** A model that breaks its word: future 4 has another number every time it is run. */
export default {
  id: "uneven",
  space: { factors: { x: { kind: "range", low: 0, high: 1 } } },
  strategies: { "": {} },
  theories: { "": {} },
  measures: { y: { sense: "minimise", unit: "" } },
  model: ({ x }, { future }) => ({ y: future === 4 ? calls++ : x }),
};
