import { describe, expect, it } from "vitest";
import { READINGS } from "../futures/political-readings.ts";
import { partsOfReading, READING_FUNCTIONS } from "./reading-functions.ts";

describe("readings", () => {
  it("are known to the case's checks exactly where a future can compute them", () => {
    expect(Object.keys(READING_FUNCTIONS).sort()).toEqual([...READINGS].sort());
  });

  it("come apart into a function and its arguments", () => {
    expect(partsOfReading("weakest  tie-A tie-B ")).toEqual({ name: "weakest", of: ["tie-A", "tie-B"] });
    expect(partsOfReading("")).toEqual({ name: "", of: [] });
  });
});
