import { ArgumentError, type Arguments } from "./arguments.ts";

/** How a computed value is held against a stated one. */
export type Test = "equals" | "at-least" | "at-most" | "more" | "less";

const WORDS: Readonly<Record<Test, string>> = {
  equals: "equals",
  "at-least": "is at least",
  "at-most": "is at most",
  more: "is more than",
  less: "is less than",
};

/** Reads the `test` argument; default `equals`. */
export function testOf(args: Arguments): Test {
  const test = args.text("test", "equals");
  if (test in WORDS) return test as Test;
  throw new ArgumentError(`argument "test" must be one of ${Object.keys(WORDS).join(", ")}`);
}

/** Compares; `equals` allows a relative `tolerance`, the others are exact. */
export function compare(value: number, test: Test, stated: number, tolerance: number): boolean {
  switch (test) {
    case "equals":
      return Math.abs(value - stated) <= tolerance * Math.abs(stated);
    case "at-least":
      return value >= stated;
    case "at-most":
      return value <= stated;
    case "more":
      return value > stated;
    case "less":
      return value < stated;
  }
}

/** Outcome of a comparison in words. */
export function comparisonWords(holds: boolean, test: Test): string {
  return holds ? WORDS[test] : WORDS[test].replace(/^equals$/, "does not equal").replace(/^is /, "is not ");
}
