import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreementOf } from "./votes.ts";

const list = (text: string) => [...text].map((letter) => (letter === "." ? "" : letter));
const votes = fc.array(fc.tuple(fc.constantFrom("Y", "A", "N", ""), fc.constantFrom("Y", "A", "N", "")), {
  maxLength: 40,
});
const split = (pairs: readonly (readonly [string, string])[]) =>
  [pairs.map(([a]) => a), pairs.map(([, b]) => b)] as const;

describe("the agreement of two voters, by hand", () => {
  // Counts: YY 4, YA 1, YN 1, AA 1, AN 1, NN 2; the first votes Y 6, A 2, N 2, the second Y 4, A 2, N 4.
  const [a, b] = [list("YYYYYYAANN."), list("YYYYANANNNY")];
  const found = agreementOf(a, b);

  it("counts the roll calls on which both voted, and the share of them alike", () => {
    expect(found.rollCalls).toBe(10);
    expect(found.identical).toBe(0.7);
  });

  it("has S one less the mean distance, yes and no being two apart", () => {
    expect(found.s).toBeCloseTo(1 - (1 + 2 + 1) / 10, 12);
  });

  it("has kappa beyond the chance of each voter's own habits: (0.7 - 0.36) / 0.64", () => {
    expect(found.kappa).toBeCloseTo((0.7 - (0.6 * 0.4 + 0.2 * 0.2 + 0.2 * 0.4)) / (1 - 0.36), 12);
  });

  it("has pi beyond the chance of pooled habits: (0.7 - 0.38) / 0.62", () => {
    expect(found.pi).toBeCloseTo((0.7 - (0.25 + 0.04 + 0.09)) / (1 - 0.38), 12);
  });

  it("is one for voters who always agree on more than one answer, and not defined where chance alone would", () => {
    expect(agreementOf(list("YAN"), list("YAN"))).toEqual({ rollCalls: 3, identical: 1, s: 1, kappa: 1, pi: 1 });
    expect(agreementOf(list("YYY"), list("YYY"))).toEqual({ rollCalls: 3, identical: 1, s: 1, kappa: null, pi: null });
  });

  it("is below chance for voters who always differ", () => {
    expect(agreementOf(list("YN"), list("NY"))).toEqual({ rollCalls: 2, identical: 0, s: -1, kappa: -1, pi: -1 });
  });

  it("knows nothing where they never voted together, and refuses lists of unlike length", () => {
    expect(agreementOf(list(".Y"), list("Y."))).toEqual({
      rollCalls: 0,
      identical: null,
      s: null,
      kappa: null,
      pi: null,
    });
    expect(() => agreementOf(["Y"], [])).toThrow("1 and 0 roll calls");
  });
});

describe("the agreement of any two voters", () => {
  it("does not depend on the order of the roll calls", () => {
    fc.assert(
      fc.property(votes, fc.infiniteStream(fc.nat()), (pairs, keys) => {
        const order = pairs.map((pair) => ({ pair, key: keys.next().value })).sort((x, y) => x.key - y.key);
        expect(agreementOf(...split(order.map(({ pair }) => pair)))).toEqual(agreementOf(...split(pairs)));
      }),
    );
  });

  it("is the same seen from either side", () => {
    fc.assert(
      fc.property(votes, (pairs) => {
        const [a, b] = split(pairs);
        expect(agreementOf(b, a)).toEqual(agreementOf(a, b));
      }),
    );
  });

  it("has pi at most kappa, both at most the identical share, and S within [-1, 1]", () => {
    fc.assert(
      fc.property(votes, (pairs) => {
        const { identical, kappa, pi, s } = agreementOf(...split(pairs));
        if (identical === null) return;
        expect(Math.abs(s!)).toBeLessThanOrEqual(1);
        if (pi === null || kappa === null) return;
        expect(pi).toBeLessThanOrEqual(kappa + 1e-12);
        expect(kappa).toBeLessThanOrEqual(identical + 1e-12);
      }),
    );
  });
});
