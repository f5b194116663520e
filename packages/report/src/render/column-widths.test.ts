import { describe, expect, it } from "vitest";
import { fitTable } from "./column-widths.ts";

const table = (rows: string[][]) => ({
  columns: [
    { name: "What", align: "left" as const },
    { name: "Mt", align: "right" as const },
  ],
  rows,
});
const sum = (widths: readonly number[]) => widths.reduce((a, b) => a + b, 0);

describe("columns of a table", () => {
  it("fill the width less the air between them, and prose takes what numbers leave", () => {
    const { widths, size } = fitTable(table([["short", "1"]]), 500, 8, 8, 6);
    // Two columns with 8 points of air each.
    expect(sum(widths)).toBeCloseTo(500 - 16);
    expect(size).toBe(8);
    expect(widths[0]).toBeGreaterThan(widths[1]! * 5);
  });

  it("wrap prose rather than a number", () => {
    const { widths } = fitTable(table([["many words ".repeat(40), "123456789"]]), 200, 0, 8, 6);
    // Nine digits of 0.56 times 8 points each.
    expect(widths[1]).toBeGreaterThanOrEqual(9 * 0.56 * 8);
    expect(sum(widths)).toBeCloseTo(200);
  });

  it("take smaller type before words break, and no smaller than the smallest", () => {
    const wide = {
      columns: Array.from({ length: 8 }, (_, i) => ({ name: `incomparable${i}`, align: "left" as const })),
      rows: [],
    };
    expect(fitTable(wide, 300, 0, 8, 6).size).toBe(6);
    const between = fitTable(wide, 400, 0, 8, 6).size;
    expect(between).toBeGreaterThan(6);
    expect(between).toBeLessThan(8);
    expect(sum(fitTable(wide, 300, 0, 8, 6).widths)).toBeCloseTo(300);
  });
});
