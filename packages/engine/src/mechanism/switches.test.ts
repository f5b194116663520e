import { describe, expect, it } from "vitest";
import type { Mechanism, Theory, Variable } from "../case/politics.ts";
import { tinyCase } from "../claims/testing/tiny-case.ts";
import { switchesOf } from "./switches.ts";

const ORIGIN = { file: "tiny", line: 1 };

function mechanism(id: string, theories: string[], more: Partial<Mechanism> = {}): Mechanism {
  const rest = { causes: ["x"], effect: "y", sign: "+", form: "rate", claims: [], note: "", origin: ORIGIN } as const;
  return { id, title: id, theories, ...rest, ...more };
}

function theory(id: string, switches: Partial<Theory["switches"]> = {}): Theory {
  const all = { reactions: true, provocation: "off", on: [], off: [], ...switches } as const;
  return { id, title: id, text: "", says: "", switches: all, claims: [], origin: ORIGIN };
}

const MOVES: Variable = {
  id: "moves",
  title: "moves",
  unit: "",
  role: "reading",
  reading: "excitement B",
  least: 0,
  most: 9,
  note: "",
  origin: ORIGIN,
};
const PROVOKES = { causes: ["moves"], effect: "reaction:r", form: "computed" } as const;

const kase = tinyCase({
  variables: [MOVES],
  mechanisms: [
    mechanism("shared", ["all"]),
    mechanism("steps", ["P"], PROVOKES),
    mechanism("limit", ["Q"], PROVOKES),
    mechanism("both", ["P", "Q"]),
    mechanism("shield", ["S"]),
  ],
  theories: [
    theory("N", { reactions: false }),
    theory("P", { provocation: "linear" }),
    theory("Q", { provocation: "threshold", off: ["shared"] }),
    theory("S", { on: ["both"] }),
  ],
});

const on = (...args: Parameters<typeof switchesOf> extends [unknown, ...infer R] ? R : never) => [
  ...switchesOf(kase, ...args).on,
];

describe("the switches of one theory", () => {
  it("are the mechanisms marked `all` and with it; those of others are off", () => {
    expect(on(["P"])).toEqual(["shared", "steps", "both"]);
    expect(switchesOf(kase, ["P"]).mechanisms.map(({ id }) => id)).toEqual(["shared", "steps", "both"]);
  });

  it("take in what it switches on by itself and leave out what it switches off", () => {
    expect(on(["S"])).toEqual(["shared", "both", "shield"]);
    expect(on(["Q"])).toEqual(["limit", "both"]);
  });

  it("leave the reactions on, except where nobody reacts", () => {
    expect(switchesOf(kase, ["P"]).reactions).toBe(true);
    expect(switchesOf(kase, ["N"])).toMatchObject({ reactions: false, provocation: "off", theories: ["N"] });
  });
});

describe("a mixture", () => {
  it("holds what any of its theories holds, in the order of the case", () => {
    expect(switchesOf(kase, ["S", "Q"]).mechanisms.map(({ id }) => id)).toEqual(["shared", "limit", "both", "shield"]);
    expect(switchesOf(kase, ["S", "Q"]).theories).toEqual(["Q", "S"]);
  });

  it("has the stronger provocation: a threshold lets small moves pass, a straight line none", () => {
    expect(switchesOf(kase, ["Q", "S"]).provocation).toBe("threshold");
    expect(switchesOf(kase, ["Q", "P"]).provocation).toBe("linear");
    expect(switchesOf(kase, ["P", "P"]).provocation).toBe("linear");
  });

  it("with a theory in which nobody reacts is refused", () => {
    expect(() => switchesOf(kase, ["N", "P"])).toThrow("nobody reacts in it, so it cannot be mixed with `P`");
    expect(() => switchesOf(kase, ["N", "N"])).not.toThrow();
  });
});

describe("single mechanisms", () => {
  it("are switched on and off on top of theories", () => {
    expect(on(["P"], { off: ["both"] })).toEqual(["shared", "steps"]);
    expect(on(["P"], { on: ["shield"] })).toEqual(["shared", "steps", "both", "shield"]);
  });

  it("take the provocation with them: off with the edge that stands for it, on with another's", () => {
    expect(switchesOf(kase, ["P"], { off: ["steps"] }).provocation).toBe("off");
    expect(switchesOf(kase, ["P", "Q"], { off: ["steps"] }).provocation).toBe("threshold");
    expect(switchesOf(kase, ["S"], { on: ["limit"] }).provocation).toBe("threshold");
    expect(switchesOf(kase, ["S"], { on: ["shield"] }).provocation).toBe("off");
  });
});

describe("what cannot be", () => {
  it("an unknown theory or mechanism is named with what was probably meant, all at once", () => {
    try {
      switchesOf(kase, ["PP"], { off: ["sheild"] });
      expect.unreachable();
    } catch (error) {
      expect((error as Error).name).toBe("Error");
      expect((error as Error & { problems: string[] }).problems).toEqual([
        "unknown theory `PP`; did you mean `P`?; list them with: multivector list tiny theories",
        "unknown mechanism `sheild`; did you mean `shield`?",
      ]);
    }
  });

  it("no theory, and a mechanism both on and off", () => {
    expect(() => switchesOf(kase, [])).toThrow("no theory is named");
    expect(() => switchesOf(kase, ["P"], { on: ["shield"], off: ["shield"] })).toThrow("on and off");
  });
});
