import { openCase } from "@multivector/casefile";
import { describe, expect, it } from "vitest";
import { indicatorValues } from "../../packages/engine/src/mechanism/indicators.ts";
import { switchesOf } from "../../packages/engine/src/mechanism/switches.ts";

const flagship = await openCase("kazakhstan");

describe("the theories of the flagship", () => {
  const set = (...theories: string[]) => switchesOf(flagship, theories);

  it("are nobody reacts and one for each of the five texts", () => {
    expect(flagship.theories.map(({ id, text }) => [id, text])).toEqual([
      ["T0", ""],
      ["T1", "000"],
      ["T2", "001"],
      ["T3", "002"],
      ["T4", "003"],
      ["T5", "004"],
    ]);
  });

  it("react but for the first; two provoke, one of them beyond a threshold alone", () => {
    expect(flagship.theories.map(({ id }) => [set(id).reactions, set(id).provocation])).toEqual([
      [false, "off"],
      [true, "off"],
      [true, "off"],
      [true, "linear"],
      [true, "threshold"],
      [true, "off"],
    ]);
    expect(set("T3", "T5").provocation).toBe("linear");
    expect(switchesOf(flagship, ["T3"], { off: ["M04"] }).provocation).toBe("off");
    expect(switchesOf(flagship, ["T4"], { off: ["M05"] }).provocation).toBe("off");
  });

  it("hold that stakes deter in one alone, and it can be switched off", () => {
    const holding = flagship.theories.filter(({ id }) => set(id).on.has("M15")).map(({ id }) => id);
    expect(holding).toEqual(["T5"]);
    expect(switchesOf(flagship, ["T5"], { off: ["M15"] }).on.has("M15")).toBe(false);
  });

  it("share the network and Europe's need, and nothing else", () => {
    expect([...set("T0").on]).toEqual(["M03", "M13", "M14"]);
  });

  it("take opposite sides on calling allied troops and on identity policy", () => {
    expect([set("T2").on.has("M29"), set("T2").on.has("M29a")]).toEqual([true, false]);
    expect([set("T3").on.has("M29"), set("T3").on.has("M29a")]).toEqual([false, true]);
    expect([set("T4").on.has("M27"), set("T4").on.has("M27a")]).toEqual([true, false]);
    expect([set("T5").on.has("M27"), set("T5").on.has("M27a")]).toEqual([false, true]);
  });
});

describe("the mechanisms of the flagship", () => {
  const byId = new Map(flagship.mechanisms.map((one) => [one.id, one]));
  const strengthOf = (id: string) =>
    flagship.figures.find((figure) => figure.subject === `mechanism:${id}` && figure.quantity === "strength");

  it("hold the texts' own edges M01 to M37", () => {
    for (let i = 1; i <= 37; i++) expect(byId.has(`M${String(i).padStart(2, "0")}`), `M${i}`).toBe(true);
  });

  it("state no strength without a range, and one of both signs wherever the sign is open", () => {
    for (const { id, form, sign } of flagship.mechanisms) {
      if (form === "computed" || form === "text" || form === "weakest") continue;
      const { value, low, high } = strengthOf(id)!;
      expect(low! < high!, id).toBe(true);
      expect(low! <= 0 && high! >= 0, `${id} claims to know its sign`).toBe(true);
      if (sign === "?") expect(low! < 0 && high! > 0, id).toBe(true);
      else expect(sign === "+" ? value > 0 : value < 0, `${id} has the sign of the text`).toBe(true);
    }
  });

  it("close the seven loops: from each cause the chain leads back to it", () => {
    const next = (from: string) =>
      flagship.mechanisms.filter(({ causes }) => causes.includes(from)).map(({ effect }) => effect);
    const leads = (chain: readonly string[]) =>
      chain.every((from, i) => i === chain.length - 1 || next(from).includes(chain[i + 1]!));
    const acts = "reaction:ru-informal";
    expect(leads(["pressure-felt", "west-ties", acts]), "L1").toBe(true);
    expect(leads(["bypass-capacity", "russian-dependence", acts]), "L2").toBe(true);
    expect(leads(["moves-away-RU", acts]), "L3").toBe(true);
    expect(leads(["stability", "foreign-stakes", "reaction:ru-incursion"]), "L4").toBe(true);
    expect(leads(["pressure-felt", "stability"]), "L4").toBe(true);
    expect(leads(["sanctions-spillover", "russia-trade", "sanctions-spillover"]), "L5").toBe(true);
    expect(leads(["pressure-felt", "nationalism", "language-policy", "russian-culture", acts]), "L6").toBe(true);
    expect(leads(["tie-UA", "mediation-credibility", "standing", "tie-UA"]), "L7").toBe(true);
  });
});

describe("the indicators of the flagship", () => {
  const rivals = ["T1", "T2", "T3", "T4", "T5"];

  it("are ten or more, each with a chance and a range under every rival theory", () => {
    const values = indicatorValues(flagship, rivals);
    expect(values.length).toBeGreaterThanOrEqual(10);
    expect(values.length).toBe(flagship.indicators.length);
    for (const { chances, bits } of values) {
      expect(chances.map((one) => one.theory)).toEqual(rivals);
      for (const { value, low, high } of chances) expect(low < value && value < high && low > 0 && high < 1).toBe(true);
      expect(bits.low <= bits.value && bits.value <= bits.high && bits.high < 1).toBe(true);
    }
  });

  it("tell little each: none is worth a tenth of a bit at its central chances, and each may be worth nearly nothing", () => {
    for (const { bits } of indicatorValues(flagship, rivals)) {
      expect(bits.value).toBeLessThan(0.1);
      expect(bits.low).toBeLessThan(0.03);
    }
  });

  it("have one that tells the spiral from the shield better than a call on allied troops does", () => {
    const values = indicatorValues(flagship, ["T3", "T5"]);
    const at = (id: string) => values.findIndex((one) => one.indicator === id);
    expect(at("act-after-summit")).toBeLessThan(at("allied-troops-called"));
  });
});
