import { describe, expect, test } from "vitest";
import { outcomeOn, tinyCase, tinyFigure } from "../testing/tiny-case.ts";

const on = (figures: Parameters<typeof tinyFigure>[], kind: string, values: Record<string, unknown>) =>
  outcomeOn(tinyCase({ figures: figures.map((figure) => tinyFigure(...figure)) }), kind, values);

describe("share-of", () => {
  const shares = { numerator: ["flow/x@2022-01-01"], denominator: ["flow/y@2022-01-01"], stated: 0.8 };

  test("divides in one unit and compares within the tolerance", () => {
    const outcome = on(
      [
        ["flow/x@2022-01-01", 40_000, "kt"],
        ["flow/y@2022-01-01", 50, "Mt"],
      ],
      "share-of",
      shares,
    );
    expect(outcome.holds).toBe(true);
    expect(outcome.found).toBe("40 Mt of 50 Mt is 80%, which equals 80%");
    expect(outcome.figures).toEqual(["flow/x@2022-01-01", "flow/y@2022-01-01"]);
  });

  test("names the figure that is missing", () => {
    const outcome = on([["flow/x@2022-01-01", 40, "Mt"]], "share-of", shares);
    expect(outcome.holds).toBeNull();
    expect(outcome.found).toContain("flow/y@2022-01-01");
  });

  test("does not divide money by mass", () => {
    const outcome = on(
      [
        ["flow/x@2022-01-01", 4, "USD billion"],
        ["flow/y@2022-01-01", 5, "Mt"],
      ],
      "share-of",
      shares,
    );
    expect(outcome.holds).toBeNull();
  });
});

describe("readings-differ", () => {
  const values = {
    stated: 0.8,
    readings: [
      { name: "narrow", numerator: ["a"], denominator: ["whole"] },
      { name: "wide", numerator: ["a", "b"], denominator: ["whole"] },
    ],
  };

  test("holds when one reading fits and another does not", () => {
    const outcome = on(
      [
        ["a", 8, "Mt"],
        ["b", 1.5, "Mt"],
        ["whole", 10, "Mt"],
      ],
      "readings-differ",
      values,
    );
    expect(outcome.holds).toBe(true);
    expect(outcome.found).toBe("stated 80%; narrow: 80% (fits); wide: 95%");
  });

  test("does not hold when all fit or none fits", () => {
    const all = on(
      [
        ["a", 8, "Mt"],
        ["b", 0.1, "Mt"],
        ["whole", 10, "Mt"],
      ],
      "readings-differ",
      values,
    );
    const none = on(
      [
        ["a", 2, "Mt"],
        ["b", 0.1, "Mt"],
        ["whole", 10, "Mt"],
      ],
      "readings-differ",
      values,
    );
    expect([all.holds, none.holds]).toEqual([false, false]);
  });
});

test("figure-compare converts units and sums", () => {
  const figures: Parameters<typeof tinyFigure>[] = [
    ["a", 600, "USD million"],
    ["b", 0.4, "USD billion"],
  ];
  const outcome = on(figures, "figure-compare", { figures: ["a", "b"], stated: 1, unit: "USD billion" });
  expect(outcome.holds).toBe(true);
  expect(outcome.found).toBe("USD 1 billion equals USD 1 billion");
});

test("figure-compare counts a daily rate over its period", () => {
  const data = tinyCase({ figures: [tinyFigure("a@2023-01-01", 10, "kt/d", { to: "2024-01-01" })] });
  expect(outcomeOn(data, "figure-compare", { figures: ["a@2023-01-01"], stated: 3.65, unit: "Mt" }).holds).toBe(true);
});

test("sum-compare weighs one sum against a multiple of another", () => {
  const figures: Parameters<typeof tinyFigure>[] = [
    ["a", 7, "Mt"],
    ["b", 3, "Mt"],
  ];
  expect(on(figures, "sum-compare", { left: ["a"], right: ["b"], factor: 2 }).holds).toBe(true);
  expect(on(figures, "sum-compare", { left: ["a"], right: ["b"], factor: 3 }).holds).toBe(false);
});

describe("figures-disagree", () => {
  const values = { subject: "case:x", quantity: "length", of: "border", spread: 0.02 };
  const first: Parameters<typeof tinyFigure> = ["length/case:x/border@", 6846, "km"];

  test("holds on a wide spread, unused figures included", () => {
    const outcome = on(
      [first, ["length/case:x/border@~other", 7644, "km", { of: "border", from: "", use: false }]],
      "figures-disagree",
      values,
    );
    expect(outcome.holds).toBe(true);
    expect(outcome.found).toContain("6846 km to 7644 km");
  });

  test("does not hold when sources agree, and asks for two of them", () => {
    expect(on([first, ["length/case:x/border@", 6850, "km"]], "figures-disagree", values).holds).toBe(false);
    expect(on([first], "figures-disagree", values).holds).toBeNull();
  });
});

test("growth is the compound rate between two years", () => {
  const figures: Parameters<typeof tinyFigure>[] = [
    ["trade/a@2000-01-01", 100, "USD million"],
    ["trade/a@2010-01-01", 259.374, "USD million"],
  ];
  const values = { first: "trade/a@2000-01-01", last: "trade/a@2010-01-01", stated: 0.1, tolerance: 1e-4 };
  expect(on(figures, "growth", values).holds).toBe(true);
  expect(on(figures, "growth", { ...values, stated: 0.12 }).found).toContain("10% a year, which does not equal 12%");
});

test("value-not-volume separates price from quantity", () => {
  const figures: Parameters<typeof tinyFigure>[] = [
    ["v0", 50, "USD billion"],
    ["v1", 85, "USD billion"],
    ["q0", 68, "Mt"],
    ["q1", 64, "Mt"],
  ];
  const values = { valueFirst: "v0", valueLast: "v1", volumeFirst: "q0", volumeLast: "q1" };
  const outcome = on(figures, "value-not-volume", values);
  expect(outcome.holds).toBe(true);
  expect(outcome.found).toBe("value changed by 70%, volume by -5.882%");
  expect(on([...figures.slice(0, 3), ["q1", 120, "Mt"]], "value-not-volume", values).holds).toBe(false);
});

test("stock-or-flow tells a stock quoted as an inflow", () => {
  const figures: Parameters<typeof tinyFigure>[] = [
    ["stock", 153, "USD billion"],
    ["gross", 28, "USD billion"],
  ];
  const values = { stated: 169, unit: "USD billion", stocks: ["stock"], flows: ["gross"], tolerance: 0.15 };
  expect(on(figures, "stock-or-flow", values).holds).toBe(true);
  expect(
    on(
      [
        ["stock", 153, "USD billion"],
        ["gross", 160, "USD billion"],
      ],
      "stock-or-flow",
      values,
    ).holds,
  ).toBe(false);
});

test("rank puts the largest first and lists the order", () => {
  const figures: Parameters<typeof tinyFigure>[] = [
    ["r/c/one", 5, "Mt"],
    ["r/c/two", 24, "Mt"],
  ];
  const outcome = on(figures, "rank", { named: ["r/c/one"], others: ["r/c/two"], place: 2 });
  expect(outcome.holds).toBe(true);
  expect(outcome.found).toBe("1. two 24 Mt, 2. one 5 Mt");
  expect(on(figures, "rank", { named: ["r/c/one"], others: ["r/c/two"] }).holds).toBe(false);
});

test("corroborated wants a source other than the text", () => {
  const values = {
    subject: "case:x",
    quantity: "evidence",
    of: "loan",
    stated: 14_000,
    unit: "USD",
    notFrom: ["text"],
  };
  const own: Parameters<typeof tinyFigure> = ["evidence/case:x/loan@", 14_000, "USD", { source: "text" }];
  expect(on([own], "corroborated", values).holds).toBe(false);
  expect(on([own, ["evidence/case:x/loan@", 14_100, "USD", { source: "report" }]], "corroborated", values).holds).toBe(
    true,
  );
});
