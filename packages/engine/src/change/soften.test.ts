import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { softened } from "./soften.ts";

describe("a change with part of its effect", () => {
  test.each([
    ["close-link cpc @2022-07-05+30", 0.5, "cap-link cpc 50% @2022-07-05+30"],
    ["close-row moorings", 0.25, "cap-row moorings 75%"],
    ["stop-output tengiz +8", 0.75, "cap-output tengiz 25% +8"],
    ["cap-link cpc.3 65% +52", 0.5, "cap-link cpc.3 82.5% +52"],
    ["change-price trieste -10USD/t", 0.5, "change-price trieste -5USD/t"],
    ["build-capacity titr 5Mt/y", 0.2, "build-capacity titr 1Mt/y"],
  ])("%s at %d is %s", (text, share, expected) => {
    expect(softened(text, share)).toBe(expected);
  });

  test("with all of its effect it is itself; with none it leaves everything open", () => {
    expect(softened("close-link cpc +30", 1)).toBe("close-link cpc +30");
    expect(softened("close-link cpc +30", 0)).toBe("cap-link cpc 100% +30");
  });

  test("a cap that is an amount, a ban and a permit have no half: they stay as written", () => {
    for (const text of ["cap-link uas 10Mt/y", "ban grain kz_ru_rail +24", "lapse-permit uas"])
      expect(softened(text, 0.5)).toBe(text);
  });

  test("less of a closure never leaves less open", () => {
    const left = (share: number) => Number(/([\d.]+)%/.exec(softened("close-link cpc", share))![1]);
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (a, b) => {
          expect(left(Math.min(a, b))).toBeGreaterThanOrEqual(left(Math.max(a, b)));
        },
      ),
      { seed: 1 },
    );
  });
});
