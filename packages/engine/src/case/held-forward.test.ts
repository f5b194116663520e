import { expect, test } from "vitest";
import { tinyCase, tinyFigure } from "../claims/testing/tiny-case.ts";
import { heldForward } from "./held-forward.ts";

const year = (y: number, value: number) =>
  tinyFigure(`production/place:a/oil@${y}-01-01`, value, "kt", { to: `${y + 1}-01-01` });

test("output of the last whole year that is over is repeated, and marked as assumed", () => {
  const kase = heldForward(
    tinyCase({ asOf: "2026-11-22", figures: [year(2024, 10), year(2025, 12), year(2026, 99)] }),
    2027,
    2029,
  );
  const held = kase.figures.filter(({ from }) => from >= "2027");
  expect(held.map(({ from, to, value, basis }) => [from, to, value, basis])).toEqual([
    ["2027-01-01", "2028-01-01", 12, "assumed"],
    ["2028-01-01", "2029-01-01", 12, "assumed"],
  ]);
  expect(held[0]!.note).toContain("2025");
});

test("a year that is only known in part is not repeated", () => {
  const part = tinyFigure("production/place:a/oil@2025-01-01", 5, "kt", { to: "2025-07-01" });
  const kase = heldForward(tinyCase({ asOf: "2026-11-22", figures: [year(2023, 8), part] }), 2027, 2028);
  expect(kase.figures.filter(({ from }) => from >= "2027").map(({ value }) => value)).toEqual([8]);
});

test("months are repeated month by month, and capacities are left alone", () => {
  const months = Array.from({ length: 12 }, (_, m) => {
    const date = (k: number) => (k < 12 ? `2025-${String(k + 1).padStart(2, "0")}-01` : "2026-01-01");
    return tinyFigure(`intake/place:a/oil@${date(m)}`, m, "kt", { to: date(m + 1) });
  });
  const capacity = tinyFigure("capacity/link:l@2020-01-01", 3, "Mt/y");
  const kase = heldForward(tinyCase({ asOf: "2026-11-22", figures: [...months, capacity] }), 2027, 2028);
  expect(kase.figures.filter(({ from }) => from >= "2027")).toHaveLength(12);
  expect(kase.figures.find(({ from }) => from === "2027-06-01")!.value).toBe(5);
  expect(kase.figures.filter(({ quantity }) => quantity === "capacity")).toEqual([capacity]);
});
