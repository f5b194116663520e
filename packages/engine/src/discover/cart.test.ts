import { describe, expect, it } from "vitest";
import { cart } from "./cart.ts";
import { evenColumns, whether } from "./testing/columns.ts";

const TEN = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

describe("a tree of classes", () => {
  it("splits ten runs where they part best, and its leaves are boxes", () => {
    // 8, 9 and 10 are of interest, and 2: sums of k^2/n are 1/7 + 9/3 = 3.143 at 7.5, 2 at most elsewhere.
    const interest = TEN.map((x) => x >= 8 || x === 2);
    const { tree, boxes, kind } = cart({ x: TEN }, interest, { minLeaf: 3 });
    expect(kind).toBe("classes");
    expect(tree).toMatchObject({ n: 10, mean: 0.4, input: "x", atMost: 7.5, right: { n: 3, mean: 1, leaf: 2 } });
    // Of 1 to 7 three or more a side: 1/3 + 0 at 3.5 beats 1/4 at 4.5.
    expect(tree).toMatchObject({ left: { atMost: 3.5, left: { n: 3, leaf: 0 }, right: { n: 4, leaf: 1 } } });
    expect(boxes.map(({ n, mass }) => [n, mass])).toEqual([
      [3, 0.3],
      [4, 0.4],
      [3, 0.3],
    ]);
    expect(boxes[2]).toMatchObject({ coverage: 0.75, density: 1, k: 3, limits: [{ input: "x", low: 7.5, high: 10 }] });
    expect(boxes[1]).toMatchObject({
      density: 0,
      limits: [{ low: 3.5, high: 7.5, lowRestricted: true, highRestricted: true }],
    });
  });

  it("parts labels by the best of all subsets", () => {
    // Shares of interest: a 0/2, b 2/2, c 1/2, d 2/2. {a} against the rest: 0 + 25/6; {a, c}: 1/4 + 16/4 = 4.25.
    const l = ["a", "b", "c", "d", "a", "b", "c", "d"];
    const { tree } = cart({ l }, [0, 1, 1, 1, 0, 1, 0, 1], { minLeaf: 2, maxDepth: 1 });
    expect(tree).toMatchObject({
      input: "l",
      labels: ["a", "c"],
      left: { n: 4, mean: 0.25 },
      right: { n: 4, mean: 1 },
    });
  });

  it("of equal splits takes the first column and its lowest cut", () => {
    const interest = [0, 1, 0, 0, 1, 0].map(Boolean);
    // Cuts at 1.5 and 5.5 are mirror images.
    const { tree } = cart({ p: [1, 2, 3, 4, 5, 6], q: [1, 2, 3, 4, 5, 6] }, interest, { minLeaf: 1, maxDepth: 1 });
    expect(tree).toMatchObject({ input: "p", atMost: 1.5 });
  });

  it("finds a planted box, and its leaves hold every run once", () => {
    const columns = evenColumns(900, 4);
    const interest = whether(columns, (a, b) => a > 0.6 && b < 0.4);
    const { boxes, n } = cart(columns, interest);
    if (!("density" in boxes[0]!)) throw new Error("a tree of means");
    expect(boxes.reduce((sum, box) => sum + box.n, 0)).toBe(n);
    expect(boxes.reduce((sum, box) => sum + ("coverage" in box ? box.coverage : 0), 0)).toBeCloseTo(1, 12);
    const best = boxes.find((box) => "density" in box && box.density > 0.95)!;
    expect(best.limits).toMatchObject([{ input: "x0" }, { input: "x1" }]);
  });

  it("holds at least 5 % of the runs in each leaf, or what is asked", () => {
    const columns = evenColumns(400, 3, 2);
    const interest = whether(columns, (a, b, c) => a + b * c > 0.8);
    expect(Math.min(...cart(columns, interest).boxes.map((box) => box.n))).toBeGreaterThanOrEqual(20);
    expect(Math.min(...cart(columns, interest, { minLeaf: 60 }).boxes.map((box) => box.n))).toBeGreaterThanOrEqual(60);
    expect(cart(columns, interest, { maxDepth: 0 }).tree).toMatchObject({ n: 400, leaf: 0 });
  });

  it("says what is wrong", () => {
    expect(() => cart({ x: TEN }, new Uint8Array(10))).toThrow("None of the 10 runs is of interest");
    expect(() => cart({ x: TEN }, TEN, { minLeaves: 3 } as object)).toThrow("did you mean `minLeaf`?");
  });
});

describe("a tree of means", () => {
  it("splits where squares fall most, failed runs left out", () => {
    // 1 to 5 give 10, 6 to 10 give 20: nothing is left to split after 5.5.
    const y = [...TEN.map((x) => (x > 5 ? 20 : 10)), Number.NaN];
    const { tree, boxes, kind, leftOut } = cart({ x: [...TEN, 3] }, y);
    expect({ kind, leftOut }).toEqual({ kind: "means", leftOut: 1 });
    expect(tree).toMatchObject({ atMost: 5.5, mean: 15, left: { mean: 10 }, right: { mean: 20 } });
    expect(boxes).toMatchObject([
      { n: 5, mean: 10, mass: 0.5, restricted: 1 },
      { n: 5, mean: 20 },
    ]);
  });

  it("does not depend on what is added to all values", () => {
    const columns = evenColumns(300, 3, 4);
    const y = columns.x0!.map((a, i) => a * columns.x1![i]!);
    const shifted = cart(
      columns,
      y.map((value) => value + 1e6),
    );
    expect(shifted.boxes.map(({ n, limits }) => [n, limits])).toEqual(
      cart(columns, y).boxes.map(({ n, limits }) => [n, limits]),
    );
  });
});
