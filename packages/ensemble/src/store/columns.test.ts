import { describe, expect, test } from "vitest";
import { columnsOf } from "./columns.ts";

function columns(inputs: string[], measures: string[]) {
  return columnsOf({
    ...{ id: "any", strategies: [""], theories: [""] },
    inputs: inputs.map((name) => ({ name, unit: "" })),
    measures: measures.map((name) => ({ name, sense: "minimise", unit: "" })),
  });
}

describe("the columns of a part", () => {
  test("are called like inputs and measures", () => {
    expect(columns(["flow.a", "b"], ["loss"])).toEqual({ inputs: ["flow.a", "b"], measures: ["loss"] });
  });

  test("have a prefix where the name is taken", () => {
    expect(columns(["loss", "theory"], ["loss", "error"])).toEqual({
      inputs: ["input_loss", "input_theory"],
      measures: ["loss", "measure_error"],
    });
  });

  test("differ by more than upper and lower case", () => {
    expect(columns(["X", "x", "input_x"], ["Future"])).toEqual({
      inputs: ["X", "input_x", "input_input_x"],
      measures: ["measure_Future"],
    });
  });
});
