import { describe, expect, it } from "vitest";
import { identityRules } from "./identity.ts";
import { ranged, toyMechanism, toySociety } from "./testing/toy-society.ts";

const MECHANISMS = [
  toyMechanism("M26", "language", "culture", "rate"),
  toyMechanism("M27", "events", "cohesion", "rate"),
  toyMechanism("M27a", "events", "balance", "rate"),
];
const FIGURES = [
  ranged("start/variable:language", "ratio", 0),
  ranged("start/variable:events", "ratio", 0.5),
  ranged("strength/mechanism:M26", "1/y", -0.01),
  ranged("strength/mechanism:M27", "1/y", 0.02),
  ranged("strength/mechanism:M27a", "1/y", -0.06, -0.1, 0.02),
  ranged("share/actor:A/minority:north@2009-01-01", "ratio", 0.5),
  ranged("share/actor:A/minority:all@2009-01-01", "ratio", 0.3),
  ranged("share/actor:A/minority:all@2021-01-01", "ratio", 0.1),
];

describe("identity policy", () => {
  const rules = identityRules(toySociety(MECHANISMS, FIGURES));
  const found = (id: string) => rules.find((one) => one.id === id)!;

  it("lowers the neighbour's influence and raises cohesion as claimed", () => {
    expect(found("identity-culture").on!.value).toBeCloseTo(-0.1, 10);
    expect(found("identity-cohesion").on!.value).toBeCloseTo(0.1, 10);
  });

  it("has a side effect whose sign is open, shown beside the claim that leaves it out", () => {
    expect(found("identity-side-effect").on).toMatchObject({ value: -0.3, low: -0.5 });
    expect(found("identity-side-effect").says).toContain("the sign is open");
    expect(found("identity-net-north").off).toEqual(found("identity-cohesion").on);
  });

  it("turns the claim round where half are of the minority, not where a tenth is: 0.05 - 0.15 and 0.09 - 0.03", () => {
    expect(found("identity-net-north").on!.value).toBeCloseTo(-0.1, 10);
    expect(found("identity-net-all").on!.value).toBeCloseTo(0.06, 10);
    expect(found("identity-net-north").on!.high).toBeCloseTo(0.5 * 0.1 + 0.5 * 0.1, 10);
  });

  it("without the side effect in the case nets nothing", () => {
    const claimed = identityRules(toySociety(MECHANISMS.slice(0, 2), FIGURES));
    expect(claimed.filter(({ id }) => id.startsWith("identity-net"))).toEqual([]);
    expect(claimed.find(({ id }) => id === "identity-side-effect")!.on).toBeNull();
    expect(identityRules(toySociety([], FIGURES))).toEqual([]);
  });
});
