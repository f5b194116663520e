/** Some milliseconds of work a run, so that a worker can be ended in the middle of a chunk. */
export default {
  id: "busy",
  space: { factors: { x: { kind: "range", low: 0, high: 1 } } },
  strategies: { wait: { y: 0 }, act: { y: 1 } },
  theories: { "": {} },
  measures: { sum: { sense: "minimise", unit: "" }, chance: { sense: "maximise", unit: "" } },
  model: ({ x, y }, draws) => {
    let sum = 0;
    for (let k = 1; k < 2_000_000; k++) sum += Math.sqrt(x + y + k);
    if (draws.future === 5) throw new Error("the dam broke");
    return { sum, chance: draws.uniform("weather", 0) };
  },
};

/** 300 measures: the rows of 1,000 futures are 2.4 MB, more than a message may have. */
const names = Array.from({ length: 300 }, (_, m) => `m${m}`);

export const wide = {
  id: "wide",
  space: { factors: { x: { kind: "range", low: 0, high: 1 } } },
  strategies: { "": {} },
  theories: { "": {} },
  measures: Object.fromEntries(names.map((name) => [name, { sense: "minimise", unit: "" }])),
  model: ({ x }) => Object.fromEntries(names.map((name, m) => [name, x + m])),
};
