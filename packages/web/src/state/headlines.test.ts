import { expect, it } from "vitest";
import { frozenParts, frozenWith } from "./headlines.ts";

it("a frozen link carries the id of its run, and numbers by name", () => {
  expect(frozenWith("abc123")).toBe("abc123");
  const { runId, numbers } = frozenParts("abc123~deferred=1.5~value=-2e-7");
  expect(runId).toBe("abc123");
  expect([...numbers]).toEqual([
    ["deferred", "1.5"],
    ["value", "-2e-7"],
  ]);
});
