import { expect, test } from "vitest";
import { outcomeOn, tinyCase, tinyEvent } from "../testing/tiny-case.ts";

const order = tinyEvent("order", "2022-07-05", {
  end: "2022-07-11",
  executed: "no",
  actor: "B",
  kind: "pressure",
  targets: ["corridor:c"],
});
const call = tinyEvent("call", "2022-07-04", { title: "A call", quote: "no limits" });
const data = tinyCase({ events: [order, call] });
const on = (kind: string, values: Record<string, unknown>) => outcomeOn(data, kind, values);

test("event-date is as exact as the statement", () => {
  expect(on("event-date", { event: "order", stated: "2022" }).holds).toBe(true);
  expect(on("event-date", { event: "order", stated: "2022-07" }).holds).toBe(true);
  expect(on("event-date", { event: "order", stated: "2022-07-06" }).holds).toBe(false);
  expect(on("event-date", { event: "order", stated: "2022-07-06", days: 1 }).holds).toBe(true);
  expect(on("event-date", { event: "nothing", stated: "2022" }).holds).toBeNull();
});

test("event-duration counts days", () => {
  const outcome = on("event-duration", { event: "order", stated: 30, test: "at-least" });
  expect(outcome.holds).toBe(false);
  expect(outcome.found).toContain("6 days, which is not at least 30 days");
  expect(on("event-duration", { event: "call", stated: 30 }).holds).toBeNull();
});

test("event-executed keeps announced and done apart", () => {
  expect(on("event-executed", { event: "order" }).holds).toBe(false);
  expect(on("event-executed", { event: "order", stated: "no" }).holds).toBe(true);
});

test("event-order", () => {
  expect(on("event-order", { before: "call", after: "order" }).holds).toBe(true);
  expect(on("event-order", { before: "order", after: "call" }).holds).toBe(false);
});

test("event-involves an actor or a target", () => {
  expect(on("event-involves", { event: "order", stated: "B" }).holds).toBe(true);
  expect(on("event-involves", { event: "order", stated: "B", as: "target" }).holds).toBe(false);
  expect(on("event-involves", { event: "order", stated: "corridor:c", as: "target" }).holds).toBe(true);
});

test("event-wording looks in title, quote and announcement", () => {
  expect(on("event-wording", { event: "call", phrase: "No limits" }).holds).toBe(true);
  expect(on("event-wording", { event: "call", phrase: "alliance" }).holds).toBe(false);
});

test("event-count scores a forecast from the text to the day of the case", () => {
  expect(on("event-count", { kinds: ["pressure"], from: "written", stated: 1 }).holds).toBe(true);
  expect(on("event-count", { kinds: ["pressure"], from: "2022-08", stated: 0, test: "at-most" }).holds).toBe(true);
  expect(on("event-count", { kinds: ["pressure"], actor: "A", stated: 1 }).holds).toBe(false);
  expect(on("event-count", { kinds: ["unknown kind"], stated: 0 }).holds).toBeNull();
});
