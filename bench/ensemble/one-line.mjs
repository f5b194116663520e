import { defineStudy, minimise, range } from "@multivector/ensemble";

/** A model of one line: all time is the study's own. */
export default defineStudy({
  id: "one-line",
  model: ({ a, b, c }) => ({ y: a + b * c }),
  uncertain: { a: range(0, 1), b: range(0, 1), c: range(0, 1) },
  measures: { y: minimise("-") },
  module: import.meta.url,
});
