import { describe, expect, it } from "vitest";
import { readBargaining } from "./read.ts";

const GOOD = {
  actors: ["a", "b"],
  capability: [1, 2],
  position: [[10], [90]],
  salience: [[30], [40]],
  scale: 100,
};

const problems = (more: object, model: "compromise" | "smp" | "nash" = "compromise") =>
  readBargaining({ ...GOOD, ...more }, model).problems;

describe("a bargaining file", () => {
  it("is read, with what others write into it left alone", () => {
    const { problem, problems: none } = readBargaining({ ...GOOD, expected: {}, source: "s", note: "n" }, "smp");
    expect(none).toEqual([]);
    expect(problem).toEqual({ ...GOOD, dimensions: ["dimension 1"] });
  });

  it("may name one dimension without inner lists", () => {
    const { problem } = readBargaining({ ...GOOD, position: [10, 90], salience: [30, 40], dimensions: ["x"] }, "smp");
    expect(problem).toEqual({ ...GOOD, dimensions: ["x"] });
  });

  it("takes settings in the authors' words", () => {
    const words = {
      VictoryProbModel: "Square",
      PCEModel: "Conditional",
      VotingRule: "Prop",
      BigRRange: "Max [-1,1]",
      BigRAdjust: "NoRA",
      ThirdPartyCommit: "SemiCommit",
      InterVecBrgn: "S1P1",
      BargnModel: "InitOnlyInterp",
      StateTransitions: "Deterministic",
      stopRatio: 0.02,
      maxTurns: 30,
    };
    const { settings, problems: none } = readBargaining({ ...GOOD, settings: words }, "smp");
    expect(none).toEqual([]);
    expect(settings).toEqual({
      victProb: "Square",
      pce: "Conditional",
      voting: "Proportional",
      rRange: "Max",
      observers: "None",
      thirdParty: "SemiCommit",
      interp: "S1P1",
      offers: "InitOnlyInterp",
      transition: "Deterministic",
      stopRatio: 0.02,
      maxTurns: 30,
    });
  });

  it.each([
    ["a missing key", { scale: undefined }, /^scale: missing; give the upper end/],
    ["a key nobody knows", { capabilty: [1, 2] }, /unknown key `capabilty`; did you mean `capability`\?/],
    ["too few weights", { capability: [1] }, /capability: 1 numbers for 2 actors/],
    ["too few rows", { position: [[10]] }, /position: 1 rows for 2 actors/],
    ["rows of two lengths", { position: [[10], [20, 30]] }, /position of b: 2 numbers for 1 dimensions/],
    ["a negative weight", { capability: [1, -2] }, /capability of b: -2 is negative/],
    ["a negative salience", { salience: [[-1], [1]] }, /salience of a: -1 is negative/],
    ["no number", { position: [[Number.NaN], [1]] }, /position of a: NaN is no number/],
    [
      "a word for a number",
      { position: [["ten"], [1]] },
      /position of a: "ten" does not fit; give a list of positions/,
    ],
    ["nothing for a number", { salience: [[null], [1]] }, /salience of a: null does not fit/],
    [
      "a position beyond the scale",
      { position: [[10], [101]] },
      /position of b: 101 lies outside the scale; give 0 to 100/,
    ],
    ["a scale of nothing", { scale: 0 }, /scale: 0; give the upper end/],
    ["one actor", { actors: ["a"], capability: [1], position: [[1]], salience: [[1]] }, /there is one; .* two or more/],
    ["a name twice", { actors: ["a", "a"] }, /actors: a is named twice/],
    ["weights of nobody", { capability: [0, 0] }, /capability: all are 0/],
    ["an issue nobody cares about", { salience: [[0], [0]] }, /nobody with weight cares/],
    ["a disagreement above one", { disagreement: [0.2, 1.5] }, /disagreement of b: 1.5; .* 0 to 1/],
    ["a setting nobody knows", { settings: { vottng: "Cubic" } }, /unknown setting `vottng`; did you mean `voting`/],
    ["a choice nobody knows", { settings: { voting: "Loud" } }, /settings.voting: "Loud"; choose one of PropCbc/],
    ["a share of turns", { settings: { maxTurns: 1.5 } }, /settings.maxTurns: 1.5; give a whole number/],
  ] as const)("with %s is answered by one sentence", (_, more, says) => {
    const found = problems(more);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(says);
  });

  it("is asked for shares of attention by the spatial model alone", () => {
    expect(problems({ salience: [[130], [1]] })).toEqual([]);
    expect(problems({ salience: [[130], [1]] }, "smp")[0]).toMatch(/salience of a: adds up to 130.*salienceScale/);
    expect(problems({ salience: [[130], [1]], salienceScale: 200 }, "smp")).toEqual([]);
    expect(problems({ salience: [[0], [1]] }, "smp")[0]).toMatch(/salience of a: all are 0/);
  });

  it("is told everything that is wrong at once", () => {
    const found = problems({
      capability: [1, -2],
      position: [["ten"], [101]],
      salience: [[1]],
      scale: undefined,
      extra: 1,
      settings: { pce: "x" },
    });
    expect(found.map((text) => text.split(/[ :]/)[0])).toEqual([
      "scale",
      "unknown",
      "position",
      "settings.pce",
      "salience",
      "capability",
    ]);
    expect(problems({ capability: [1, -2], position: [[10], [101]], salience: [[1]] })).toHaveLength(3);
    expect(problems({ position: [[null], ["x"]] })).toHaveLength(2);
  });

  it("must be an object", () => {
    expect(readBargaining([1], "smp").problems).toHaveLength(1);
    expect(readBargaining(null, "smp").problem).toBeNull();
  });
});
