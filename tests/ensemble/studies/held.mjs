/** In a process whose environment says HOLD, futures from 20 on never end: it can only be killed. */
export default {
  id: "held",
  space: { factors: { x: { kind: "range", low: 0, high: 1 } } },
  strategies: { "": {} },
  theories: { "": {} },
  measures: { y: { sense: "minimise", unit: "" } },
  model({ x }, { future }) {
    if (process.env.HOLD && future >= 20) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    return { y: x / 3 };
  },
};
