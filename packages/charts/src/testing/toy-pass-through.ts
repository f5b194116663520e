import type { PassThroughBetaState } from "../pass-through-beta.ts";

const month = (k: number): string => `${2017 + Math.floor(k / 12)}-${String((k % 12) + 1).padStart(2, "0")}-01`;

/** A slope that halves when the regime changes. */
export const toyPassThrough: PassThroughBetaState = {
  id: "pass-through",
  title: "Toy pass-through",
  desc: "An invented picture: pass-through <&>",
  width: 720,
  height: 260,
  unit: "Slope of AAA/USD on BBB/USD, 36 months to date",
  rolling: Array.from({ length: 60 }, (_, k) => {
    const beta = k < 30 ? 0.6 : 0.6 - (k - 30) / 60;
    return { month: month(k), beta, low: beta - 0.2, high: beta + 0.25 };
  }),
  regimes: [
    { title: "peg", from: "2014-01-01", to: "2014-09-01", slope: null, months: 8 },
    {
      title: "float & drift",
      from: "2014-10-01",
      to: "2019-07-01",
      slope: { beta: 0.62, low: 0.5, high: 0.75 },
      months: 57,
    },
    { title: "since the break", from: "2019-07-01", to: "", slope: { beta: 0.2, low: -0.05, high: 0.45 }, months: 30 },
  ],
};
