import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { digest, hash32 } from "./stable-hash.ts";

describe("FNV-1a", () => {
  test("gives the published values", () => {
    expect(hash32("")).toBe(0x811c9dc5);
    expect(hash32("a")).toBe(0xe40c292c);
    expect(hash32("foobar")).toBe(0xbf9cf968);
  });

  test("stays within 32 bits", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(hash32(text)).toBeGreaterThanOrEqual(0);
        expect(hash32(text)).toBeLessThan(2 ** 32);
        expect(Number.isInteger(hash32(text))).toBe(true);
      }),
      { seed: 1 },
    );
  });
});

describe("the digest of a run", () => {
  test("is 32 hex digits and tells texts apart by one letter", () => {
    expect(digest("cpc closed")).toMatch(/^[0-9a-f]{32}$/);
    expect(digest("cpc closed")).not.toBe(digest("cpc close"));
    expect(digest("ab")).not.toBe(digest("ba"));
  });
});
