import { isMainThread } from "node:worker_threads";

/** A study whose futures 3, 5 and 7 end badly, each in its own way; in `deadly` future 11 also ends the thread it runs in. */
const tame = {
  id: "hazards",
  space: {
    factors: {
      load: { kind: "range", low: 0, high: 1, unit: "t" },
      season: { kind: "categorical", values: ["wet", "dry"] },
    },
  },
  strategies: { "": {} },
  theories: { "": {} },
  measures: { twice: { sense: "minimise", unit: "t" }, half: { sense: "minimise", unit: "t" } },
  model({ load }, { future }) {
    if (future === 3) throw new Error("the dam broke");
    if (future === 7) process.exit(4);
    return { twice: 2 * load, half: future === 5 ? Number.NaN : load / 2 };
  },
};

export default tame;

export const deadly = {
  ...tame,
  model(inputs, draws) {
    if (draws.future === 11 && !isMainThread) process.reallyExit(6);
    return tame.model(inputs, draws);
  },
};
