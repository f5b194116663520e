import { openCase } from "@multivector/casefile";
import { dayOf } from "@multivector/engine";
import { describe, expect, test } from "vitest";
import { lookup } from "../../packages/engine/src/case/lookup.ts";
import { armsOf, armsRuleOf } from "../../packages/engine/src/society/arms.ts";
import { assistanceOf } from "../../packages/engine/src/society/assistance.ts";
import { compatibilityOf } from "../../packages/engine/src/society/compatibility.ts";
import { coordinationOf } from "../../packages/engine/src/society/coordination.ts";
import { mediationOf } from "../../packages/engine/src/society/mediation.ts";
import { bodiesHeld, membershipsOf } from "../../packages/engine/src/society/memberships.ts";
import { recordRate } from "../../packages/engine/src/society/record-rate.ts";
import { threatsOf } from "../../packages/engine/src/society/threats.ts";
import { twoDigits } from "../../packages/engine/src/society/wording.ts";

const kase = await openCase("kazakhstan");
const between = (sides: string, ties = {}) =>
  mediationOf(kase, { ties }).find((one) => one.between.join("+") === sides)!;

describe("memberships and duties", () => {
  test("CSTO, SCO, NATO partnership, OTS, EAEU and CIS are held; the monetary committee ended in 2022", () => {
    expect(bodiesHeld(kase)).toEqual(expect.arrayContaining(["csto", "sco", "nato-pfp", "ots", "eaeu", "cis"]));
    expect(bodiesHeld(kase)).not.toContain("cis-monetary-committee");
    expect(membershipsOf(kase).find((row) => row.body === "nato-pfp")!.role).toBe("partner");
  });

  test("acceptance test 8: deepening NATO drills inside the CSTO warns (K05) and forbids nothing", () => {
    const warnings = compatibilityOf(kase, { levers: ["military-exercises-west"] });
    const csto = warnings.filter((one) => one.body === "csto" && one.with === "military-exercises-west");
    expect(csto.length).toBeGreaterThan(0);
    for (const warning of csto) {
      expect(warning.conflicts).toContain("K05");
      expect(warning.warning).toContain("nothing is forbidden");
    }
  });

  test("without the drills, and outside the CSTO, that warning is gone", () => {
    const drills = (found: ReturnType<typeof compatibilityOf>) =>
      found.filter((one) => one.with === "military-exercises-west");
    expect(drills(compatibilityOf(kase, { levers: [] }))).toEqual([]);
    const bodies = bodiesHeld(kase).filter((body) => body !== "csto");
    expect(drills(compatibilityOf(kase, { levers: ["military-exercises-west"], bodies }))).toEqual([]);
  });

  test("peacekeeping under a mandate is at odds with nothing; joining NATO with three duties of the CSTO and SCO", () => {
    expect(compatibilityOf(kase, { levers: ["peacekeeping"] }).filter((one) => one.with === "peacekeeping")).toEqual(
      [],
    );
    const joining = compatibilityOf(kase, { levers: [], bodies: [...bodiesHeld(kase), "nato"] });
    expect(joining.filter((one) => one.with === "nato").map((one) => one.duty)).toEqual([
      "csto-no-other-alliance",
      "csto-no-foreign-bases",
      "sco-no-harm",
    ]);
  });

  test("every duty names a body of the case and has a source; what it is at odds with exists", () => {
    const known = new Set([...kase.actors, ...kase.levers].map(({ id }) => id));
    for (const duty of kase.duties) {
      expect(duty.source, duty.id).not.toBe("");
      for (const id of [duty.body, ...duty.against]) expect(known, `${duty.id} names ${id}`).toContain(id);
    }
  });
});

describe("calling on allies in unrest, under both views", () => {
  test("help would come a few times a century if the call still works, hardly ever if those days are gone", () => {
    const [rule] = assistanceOf(kase).rules;
    expect(rule!.on!.value).toBeCloseTo(0.043 * 0.75 * 0.5, 6);
    expect(rule!.off!.value).toBe(0);
    expect(rule!.off!.high).toBeGreaterThan(0);
    expect(rule!.claims).toEqual(expect.arrayContaining(["C001-12", "C004-34", "C002-05"]));
  });

  test("what it is worth is stated as not modelled", () => {
    expect(
      assistanceOf(kase)
        .notModelled.map((one) => one.why)
        .join(),
    ).toContain("not on record");
  });
});

describe("suppliers of arms", () => {
  test("the Russian share of each window is the record's to three digits", () => {
    const share = (from: string) =>
      armsOf(kase).find((one) => one.supplier === "RUS" && one.from === from && one.to !== "2024-01-01")?.share;
    expect(share("2014-01-01")).toBeCloseTo(0.862, 3);
    const last = armsOf(kase).find((one) => one.supplier === "RUS" && one.from === "2019-01-01");
    expect(last!.share).toBeCloseTo(0.94, 3);
  });

  test("dependence on Russian arms rose, which contradicts C002-21", () => {
    const rule = armsRuleOf(kase)!;
    expect(rule.says).toMatch(
      /Russia in deliveries rose: 0\.6\d in .* and 0\.94 in 2019-2023, which contradicts C002-21/,
    );
  });

  test("the rise put on record is the difference of its two windows", () => {
    const figure = kase.figures.find((one) => one.id.startsWith("evidence/mechanism:M09/arms:RUS"))!;
    const windows = armsOf(kase).filter((one) => one.supplier === "RUS");
    const first = windows.find((one) => one.from === figure.from)!;
    const last = windows.find((one) => one.to === figure.to && one.from !== "2000-01-01")!;
    expect(figure.value).toBeCloseTo(last.share - first.share, 2);
  });
});

describe("mediation", () => {
  test("acceptance test 9: zeroing the tie to one belligerent ends eligibility (C001-30)", () => {
    expect(between("RU+UA").eligible).toBe(true);
    expect(between("RU+UA").claims).toContain("C001-30");
    for (const lost of ["RU", "UA"]) {
      expect(between("RU+UA", { [lost]: 0 })).toMatchObject({ eligible: false, open: false, weakest: lost });
    }
  });

  test("a mean of the ties would not have noticed", () => {
    const { ties, threshold } = between("RU+UA+DE+FR", { UA: 0 });
    const mean = ties.reduce((sum, one) => sum + one.tie!.value, 0) / ties.length;
    expect(mean).toBeGreaterThan(threshold.value);
    expect(between("RU+UA+DE+FR", { UA: 0 }).eligible).toBe(false);
  });

  test("between Russia and Türkiye it is eligible anywhere in the range, as it was in 2016; elsewhere the range leaves it open", () => {
    expect(between("RU+TR")).toMatchObject({ eligible: true, open: false });
    for (const sides of ["RU+UA", "RU+US", "RU+DE"]) expect(between(sides).open).toBe(true);
  });

  test("the tie to the United States is the weakest of all, and below the threshold's middle", () => {
    expect(between("RU+US")).toMatchObject({ weakest: "US", eligible: false });
    expect(between("RU+US").ties[1]!.tie!.value).toBeCloseTo(0.225, 3);
  });
});

describe("the register of threats", () => {
  const register = threatsOf(kase);

  test("has all sixteen of the texts, each traced to a quote", () => {
    expect(register).toHaveLength(16);
    const quotes = new Map(kase.claims.map((claim) => [claim.id, claim.quote]));
    for (const { threat, claims } of register) {
      expect(claims.length, threat).toBeGreaterThan(0);
      for (const id of claims) expect(quotes.get(id), `${threat} ${id}`).toBeTruthy();
    }
  });

  test("gives every threat a severity with a range, indicators, and shocks that exist", () => {
    const shocks = new Set(kase.shocks.map(({ id }) => id));
    for (const one of register) {
      expect(one.severity!.low, one.threat).toBeLessThan(one.severity!.high!);
      expect(one.severity!.high).toBeLessThanOrEqual(5);
      expect(one.indicators.length, one.threat).toBeGreaterThan(0);
      for (const id of one.shocks) expect(shocks, one.threat).toContain(id);
    }
  });

  test("shows no likelihood without a range and both readings", () => {
    for (const { threat, rate } of register) {
      if (!rate) continue;
      for (const reading of [rate.on!, rate.off!]) expect(reading.low!, threat).toBeLessThan(reading.high!);
      expect(rate.says.length).toBeGreaterThan(20);
    }
  });

  test("every rate counted from the record is Jeffreys' mean and interval of that count, to two digits", () => {
    const counted = register.flatMap(({ threat }) => {
      const figures = (quantity: string, of = "") => lookup(kase).figures(`threat:${threat}`, quantity, of)[0];
      const [count, rate] = [figures("evidence", "events"), figures("rate")];
      return count && rate ? [{ threat, count, rate }] : [];
    });
    expect(counted.length).toBeGreaterThanOrEqual(3);
    for (const { threat, count, rate } of counted) {
      const years = (dayOf(count.to) - dayOf(count.from)) / 365.25;
      const expected = recordRate(count.value, years);
      expect([rate.value, rate.low!, rate.high!].map(twoDigits), threat).toEqual(
        [expected.value, expected.low!, expected.high!].map(twoDigits),
      );
    }
  });
});

describe("acting together with neighbours", () => {
  test("names the corridors of Turkic and Central Asian states, and says that the effect on leverage is not known", () => {
    const { joint, rules } = coordinationOf(kase);
    expect(joint.map((one) => one.body).sort()).toEqual(["central-asia", "ots"]);
    const btc = joint.find((one) => one.body === "ots")!.corridors.find((one) => one.corridor === "btc")!;
    expect(btc).toMatchObject({ inside: expect.arrayContaining(["AZ", "TR"]), outside: ["GE"] });
    expect(rules[0]).toMatchObject({ mechanism: "M34", on: null, off: null });
    expect(rules[0]!.says).toContain("not known");
  });
});
