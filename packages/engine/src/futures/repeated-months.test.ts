import { expect, test } from "vitest";
import type { World } from "../change/world.ts";
import { constant, type StepFunction } from "../network/step-function.ts";
import { dayOf, periodsOf } from "../quantity/dates.ts";
import { repeatedMonths } from "./repeated-months.ts";

const MONTHS = periodsOf(dayOf("2027-01-01"), dayOf("2027-07-01"), "month");

/** A world in which one capacity changes over time. */
function world(usable: StepFunction): World {
  const network = { flows: [], links: [], sources: [], sinks: [], demands: [], limits: [] };
  const none = { built: [], tariffAdd: [], rows: [], volumes: [], output: [], price: [], allowed: [] };
  return { network, usable: [usable], ...none } as unknown as World;
}

/** What flows by month at so much a day. */
const at = (...rates: number[]) => MONTHS.map(({ from, to }, t) => Float64Array.of((to - from) * (rates[t] ?? 3)));

test("every month but the first repeats the one before where nothing changes, whatever their lengths", () => {
  expect([...repeatedMonths([world(constant(5))], MONTHS, at())]).toEqual([0, 1, 1, 1, 1, 1]);
});

test("a change within a month is new to that month and to the next; one on the first of a month to that month alone", () => {
  const within = world({ before: 5, days: [dayOf("2027-03-10")], values: [6] });
  expect([...repeatedMonths([within], MONTHS, at())]).toEqual([0, 1, 0, 0, 1, 1]);
  const first = world({ before: 5, days: [dayOf("2027-03-01")], values: [6] });
  expect([...repeatedMonths([first], MONTHS, at())]).toEqual([0, 1, 0, 1, 1, 1]);
  expect([...repeatedMonths([world(constant(5)), first], MONTHS, at())]).toEqual([0, 1, 0, 1, 1, 1]);
});

test("a figure superseded by the same value is no change", () => {
  const same = world({ before: 5, days: [dayOf("2027-03-10")], values: [5] });
  expect([...repeatedMonths([same], MONTHS, at())]).toEqual([0, 1, 1, 1, 1, 1]);
});

test("a month in which more flows a day repeats nothing", () => {
  expect([...repeatedMonths([world(constant(5))], MONTHS, at(3, 3, 3, 4, 4))]).toEqual([0, 1, 1, 0, 1, 0]);
});
