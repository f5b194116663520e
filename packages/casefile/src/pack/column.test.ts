import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packColumn } from "./column.ts";
import { integersOfText, stepsOf, textOfIntegers, walked } from "./integers.ts";
import { unpackColumn } from "./unpack-column.ts";

const again = (values: readonly unknown[]) =>
  unpackColumn(JSON.parse(JSON.stringify(packColumn(values))), values.length);

describe("integers as text", () => {
  it("take one sign below 46 and two from there on", () => {
    expect(textOfIntegers([0, 1, 45])).toHaveLength(3);
    // 46 = 0 + 1 x 46: a sign that goes on, and one that ends.
    expect(textOfIntegers([46])).toHaveLength(2);
    expect(integersOfText(textOfIntegers([46, 0, 2116, 7]))).toEqual([46, 0, 2116, 7]);
  });

  it("are refused where the text breaks off or holds another sign", () => {
    expect(() => integersOfText(textOfIntegers([46]).slice(0, 1))).toThrow("damaged");
    expect(() => integersOfText("é")).toThrow("damaged");
  });

  it("count small steps up and down as small numbers", () => {
    // Steps +2, +1, +1, -4.
    expect(stepsOf([2, 3, 4, 0])).toEqual([4, 2, 2, 7]);
    expect(walked([4, 2, 2, 7])).toEqual([2, 3, 4, 0]);
  });
});

describe("a column", () => {
  it("holds a word once, and which comes next by how lately it was used", () => {
    // a is new (0), b is new (0), b was used last (1), a was used before b (2).
    expect(packColumn(["a", "b", "b", "a"])).toEqual({ words: ["a", "b"], at: textOfIntegers([0, 0, 1, 2]) });
    expect(packColumn(["a", "a"])).toEqual({ same: "a" });
  });

  it("gives any values back, with the order of their fields", () => {
    const record = fc.record(
      { b: fc.integer(), a: fc.string(), c: fc.jsonValue({ maxDepth: 2 }) },
      { requiredKeys: [] },
    );
    const values = fc.oneof(
      fc.array(fc.jsonValue({ maxDepth: 3 })),
      fc.array(record),
      fc.array(fc.array(fc.constantFrom("x", "y", "z", 1, null))),
      fc.array(fc.integer({ min: -5, max: 5000 })),
    );
    fc.assert(
      fc.property(values, (given) => {
        // What JSON itself cannot tell apart (-0 and 0) is none of a column's business.
        const plain = JSON.parse(JSON.stringify(given)) as unknown[];
        expect(JSON.stringify(again(plain))).toBe(JSON.stringify(plain));
      }),
      { numRuns: 300, seed: 11 },
    );
  });

  it("is refused where it holds fewer values than there are records", () =>
    expect(() => unpackColumn(packColumn([1, 2, 3]), 4)).toThrow("damaged"));
});
