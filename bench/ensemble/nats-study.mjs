/** A model of about 5 ms a run. */
export default {
  id: "five-milliseconds",
  space: { factors: { x: { kind: "range", low: 0, high: 1 } } },
  strategies: { "": {} },
  theories: { "": {} },
  measures: { sum: { sense: "minimise", unit: "" } },
  model: ({ x }) => {
    let sum = 0;
    for (let k = 1; k < 4_000_000; k++) sum += Math.sqrt(x + k);
    return { sum };
  },
};
