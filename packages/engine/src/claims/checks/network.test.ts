import { describe, expect, test } from "vitest";
import type { ShockResult } from "../../simulate/results.ts";
import { readArguments } from "../arguments.ts";
import { findCheckKind } from "../registry.ts";
import { outcomeOn, tinyCase, tinyClaim, tinyLink, tinyPlace } from "../testing/tiny-case.ts";

const data = tinyCase({
  places: ["field", "port", "far", "market"].map(tinyPlace),
  links: [
    tinyLink("l1", "field", "port"),
    tinyLink("l2", "port", "far", { mode: "tanker" }),
    tinyLink("l3", "far", "market", { opens: "2023-01-01" }),
    tinyLink("l4", "field", "market", { states: ["A", "B"] }),
  ],
  corridors: [
    {
      id: "c",
      name: "The corridor",
      mode: "pipe",
      commodities: ["oil"],
      gauge: [],
      status: "in use",
      source: "s",
      note: "",
      origin: { file: "tiny", line: 1 },
    },
  ],
});
const on = (kind: string, values: Record<string, unknown>) => outcomeOn(data, kind, values);

describe("link-exists", () => {
  test("finds the shortest way and names it", () => {
    const outcome = on("link-exists", { from: "field", to: ["market"] });
    expect(outcome.holds).toBe(true);
    expect(outcome.found).toContain("l4");
  });

  test("refuses other modes and states to be avoided", () => {
    expect(on("link-exists", { from: "port", to: ["far"], modes: ["pipe"] }).holds).toBe(false);
    expect(on("link-exists", { from: "field", to: ["market"], avoid: ["B"], at: "2022" }).holds).toBe(false);
    expect(on("link-exists", { from: "field", to: ["market"], avoid: ["B"], at: "2024" }).holds).toBe(true);
  });

  test("an unknown place cannot be answered", () => {
    expect(on("link-exists", { from: "field", to: ["moon"] }).holds).toBeNull();
  });
});

test("commodity-layer keeps layers apart", () => {
  expect(on("commodity-layer", { corridor: "c", commodity: "oil" }).holds).toBe(true);
  expect(on("commodity-layer", { corridor: "c", commodity: "grain" }).holds).toBe(false);
});

test("contradiction-with-claim compares what is stated", () => {
  const claims = [tinyClaim("C1", { value: "up" }), tinyClaim("C2", { value: "down" }), tinyClaim("C3")];
  const pair = tinyCase({ claims });
  expect(outcomeOn(pair, "contradiction-with-claim", { other: "C2" }, claims[0]).holds).toBe(true);
  expect(outcomeOn(pair, "contradiction-with-claim", { other: "C1" }, claims[0]).holds).toBe(false);
  expect(outcomeOn(pair, "contradiction-with-claim", { other: "C3" }, claims[0]).holds).toBeNull();
});

test("run-shock needs a run", () => {
  const values = { shock: "close", measure: "deferred", commodity: "oil", stated: 0, test: "more" };
  expect(on("run-shock", values).holds).toBeNull();
  const nothing = { value: 0 };
  const totals = {
    delayed: nothing,
    diverted: nothing,
    lost: nothing,
    exportValueUsdM: nothing,
    extraTransportUsdM: nothing,
  };
  const run = {
    id: "close",
    title: "Closed",
    totals: [{ commodity: "oil", unit: "kt", deferred: { value: 12 }, ...totals }],
  } as unknown as ShockResult;
  const context = { case: data, claim: tinyClaim("C1"), runs: new Map([["close", run]]) };
  const outcome = findCheckKind("run-shock")!.evaluate(context, readArguments(values));
  expect(outcome.holds).toBe(true);
  expect(outcome.found).toBe("Closed: deferred 12 kt, which is more than 0");
});
