import { describe, expect, test } from "vitest";
import { parseChange } from "../change/grammar.ts";
import { dayOf } from "../quantity/dates.ts";
import { datedChange, rampedChange } from "./dated-change.ts";

const day = dayOf("2027-01-01");

describe("a change put on a day", () => {
  test("keeps its length", () => {
    expect(datedChange("close-link cpc +30", day)).toBe("close-link cpc @2027-01-01+30");
    expect(datedChange("build-row port 2Mt/y", day)).toBe("build-row port 2Mt/y @2027-01-01");
  });

  test("does not take a cost for a length", () => {
    expect(datedChange("change-cost pipe +5USD/t", day)).toBe("change-cost pipe +5USD/t @2027-01-01");
  });
});

describe("what is built over a ramp", () => {
  test("comes at once without one", () => {
    expect(rampedChange("build-row port 2Mt/y", day, 0)).toEqual(["build-row port 2Mt/y @2027-01-01"]);
  });

  test("comes in two halves, when it stands and when it is full", () => {
    expect(rampedChange("build-row port 2Mt/y", day, 90)).toEqual([
      "build-row port 1Mt/y @2027-01-01",
      "build-row port 1Mt/y @2027-04-01",
    ]);
    expect(rampedChange("build-store farm 25kt", day, 365)).toEqual([
      "build-store farm 12.5kt @2027-01-01",
      "build-store farm 12.5kt @2028-01-01",
    ]);
  });

  test("adds up to what was to be built", () => {
    for (const amount of [5.5, 18.1, 0.7]) {
      const parts = rampedChange(`build-capacity pipe ${amount}Mt/y`, day, 180).map((text) => parseChange(text));
      const sum = parts.reduce(
        (total, change) => total + (typeof change === "string" ? Number.NaN : change.value!.number),
        0,
      );
      expect(sum).toBe(amount);
    }
  });

  test("is not parted where nothing is built: a closure holds in full from the first day", () => {
    expect(rampedChange("close-link cpc +30", day, 180)).toEqual(["close-link cpc @2027-01-01+30"]);
    expect(rampedChange("cap-row port 50%", day, 180)).toEqual(["cap-row port 50% @2027-01-01"]);
  });
});
