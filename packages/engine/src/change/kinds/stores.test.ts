import { expect, test } from "vitest";
import { tinyCase, tinyFigure } from "../../claims/testing/tiny-case.ts";
import { resolveChanges } from "../resolve.ts";

const kase = tinyCase({
  figures: [
    tinyFigure("store-volume/place:alpha/oil@2020-01-01", 70, "kt"),
    tinyFigure("store-volume/place:alpha/fuel@2020-01-01", 5, "kt"),
  ],
});
const resolve = (text: string) => resolveChanges(kase, [text], { date: 100 });

test("adds room in base units, of the first commodity stored unless another is named", () => {
  const target = { kind: "store", place: "alpha", commodity: "oil" };
  expect(resolve("build-store alpha 0.3Mt").interventions).toMatchObject([{ effect: "add", value: 300, target }]);
  expect(resolve("build-store alpha fuel 10kt").interventions[0]!.target).toMatchObject({ commodity: "fuel" });
});

test("says what is wrong", () => {
  expect(resolve("build-store alpa 10kt").problems[0]).toContain("did you mean `alpha`");
  expect(resolve("build-store alpha fual 10kt").problems[0]).toContain("did you mean `fuel`");
  expect(resolve("build-store alpha").problems[0]).toContain("needs an amount");
  expect(resolve("build-store alpha 10kt/d").problems[0]).toContain("is not an amount");
});
