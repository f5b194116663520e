/** Numbers that are easily lost on the way to a file and back: future i gives the i-th of them. */
export const NUMBERS = [
  ...[-Number.MAX_VALUE, -5e-324, -0, 0, 5e-324, 2.2250738585072014e-308, 1e-300],
  ...[0.1, 1 / 3, 2 ** 53 + 2, Number.MAX_VALUE],
];

const place = (u) => Math.min(NUMBERS.length - 1, Math.floor(u * NUMBERS.length));

export default {
  id: "bits",
  space: {
    factors: {
      number: { kind: "quantile", quantile: (u) => NUMBERS[place(u)] },
      // Names that are taken: by a column of the store, by a measure, and by one that differs only in its capitals.
      future: { kind: "discrete", values: [2030, 2040] },
      same: { kind: "range", low: 0, high: 1 },
      Mark: { kind: "categorical", values: ['ä "quoted"', "plain", "it's"] },
    },
  },
  strategies: { "": {} },
  theories: { "": {} },
  measures: {
    same: { sense: "maximise", unit: "" },
    error: { sense: "maximise", unit: "" },
    mark: { sense: "maximise", unit: "" },
  },
  model: ({ number, same }, { future }) => {
    if (future === 4) throw new Error("Überlauf 'here'");
    return { same: number, error: -number, mark: same };
  },
};
