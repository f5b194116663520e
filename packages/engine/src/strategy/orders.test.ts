import { describe, expect, test } from "vitest";
import { dayOf, isoOf } from "../quantity/dates.ts";
import { countOrders, neighboursOf, ordersOf } from "./orders.ts";
import { precedenceOf } from "./precedence.ts";
import { type OrderRequest, startsInOrder } from "./starts-in-order.ts";
import { toyCase, toyFigure, toyInvestment, toyLever } from "./testing/toy.ts";

const FREE = new Map<string, readonly string[]>();
const joined = (orders: Iterable<readonly string[]>) => [...orders].map((order) => order.join(""));

describe("orders of levers", () => {
  test("are all of them where none follows another", () => {
    expect(joined(ordersOf(["a", "b", "c"], FREE))).toEqual(["abc", "acb", "bac", "bca", "cab", "cba"]);
    expect(new Set(joined(ordersOf([..."abcdef"], FREE))).size).toBe(720);
  });

  test("keep the precedence", () => {
    const precedence = new Map([["a", ["c"]]]);
    expect(joined(ordersOf(["a", "b", "c"], precedence))).toEqual(["bca", "cab", "cba"]);
  });

  test("are as many as are counted", () => {
    for (const precedence of [
      FREE,
      new Map([["a", ["b", "c"]]]),
      new Map([
        ["c", ["b"]],
        ["e", ["a"]],
      ]),
    ]) {
      const levers = [..."abcde"];
      expect(countOrders(levers, precedence)).toBe([...ordersOf(levers, precedence)].length);
    }
    expect(countOrders([..."abcdefghijkl"], FREE)).toBe(479_001_600);
    expect(countOrders([..."abcdefghijklmnopqrstu"], FREE)).toBeNull();
  });
});

describe("neighbours of an order", () => {
  test("are the swaps and the moves, each once, without the order itself", () => {
    expect(joined(neighboursOf(["a", "b", "c"], FREE))).toEqual(["bac", "cba", "acb", "bca", "cab"]);
  });

  test("keep the precedence", () => {
    expect(joined(neighboursOf(["a", "b", "c"], new Map([["b", ["a"]]])))).toEqual(["acb", "cab"]);
  });

  test("lead from any order to any other, step by step", () => {
    const reached = new Set(["abcd"]);
    for (const order of reached) for (const next of neighboursOf([...order], FREE)) reached.add(next.join(""));
    expect(reached.size).toBe(24);
  });
});

/** The road costs 200 over 2 years, the port 300 over 3 with ships for 100 over 1; talks cost nothing; the rail follows the road. */
const toy = toyCase({
  investments: [toyInvestment("port", 3, []), toyInvestment("ships", 1, [])],
  levers: [
    toyLever("road"),
    toyLever("port", { investments: ["port", "ships"] }),
    toyLever("ships", { investments: ["ships"] }),
    toyLever("talks", { costClass: "none" }),
    toyLever("rail", { after: ["road"] }),
  ],
  figures: [
    toyFigure("lead/lever:road", 2, "y"),
    toyFigure("cost/lever:road", 200, "USD million"),
    toyFigure("cost/lever:rail", 90, "USD million"),
    toyFigure("capex/investment:port", 300, "USD million"),
    toyFigure("capex/investment:ships", 100, "USD million"),
  ],
});
const starts = (order: readonly string[], more: Partial<OrderRequest> = {}) =>
  [...startsInOrder(toy, order, { from: dayOf("2027-01-01"), ...more })].map(([id, day]) => `${id} ${isoOf(day)}`);

describe("first days in an order", () => {
  test("are 180 days apart without a budget, so that the order matters", () => {
    expect(starts(["road", "talks", "port"])).toEqual(["road 2027-01-01", "talks 2027-06-30", "port 2027-12-27"]);
    expect(starts(["talks", "road"])).toEqual(["talks 2027-01-01", "road 2027-06-30"]);
  });

  test("wait for what a lever follows, and for its own earliest day", () => {
    expect(starts(["road", "rail"])).toEqual(["road 2027-01-01", "rail 2029-01-01"]);
    const earliest = new Map([["road", dayOf("2028-01-01")]]);
    expect(starts(["road", "talks"], { earliest })).toEqual(["road 2028-01-01", "talks 2028-06-29"]);
  });

  test("wait for money: road 100 a year, port 133 a year, talks nothing", () => {
    expect(starts(["road", "port", "talks"], { budgetPerYear: 240 })).toEqual([
      "road 2027-01-01",
      "port 2027-01-01",
      "talks 2027-01-01",
    ]);
    expect(starts(["road", "port", "talks"], { budgetPerYear: 150 })).toEqual([
      "road 2027-01-01",
      "port 2029-01-01",
      "talks 2029-01-01",
    ]);
    expect(starts(["port", "road"], { budgetPerYear: 150 })).toEqual(["port 2027-01-01", "road 2030-01-01"]);
  });

  test("charge what two levers build to the first of them", () => {
    // The ships are paid with the port (400 over 3 years): the second lever costs nothing more.
    expect(starts(["port", "ships"], { budgetPerYear: 140 })).toEqual(["port 2027-01-01", "ships 2027-01-01"]);
    // The ships alone are 100 a year, then the port 300 over 3 years: 100 a year.
    expect(starts(["ships", "port"], { budgetPerYear: 110 })).toEqual(["ships 2027-01-01", "port 2028-01-02"]);
  });

  test("never spend more than the budget at any time", () => {
    const order = ["ships", "port", "road", "rail", "talks"];
    const budget = 134;
    const begun = startsInOrder(toy, order, { from: dayOf("2027-01-01"), budgetPerYear: budget });
    const costs = new Map([
      ["ships", [100, 1]],
      ["port", [300, 3]],
      ["road", [200, 2]],
      ["rail", [90, 1]],
    ]);
    for (let day = dayOf("2027-01-01"); day < dayOf("2036-01-01"); day++) {
      const rate = [...costs].reduce((sum, [id, [cost, years]]) => {
        const start = begun.get(id)!;
        return day >= start && day < start + 365.25 * years! ? sum + cost! / years! : sum;
      }, 0);
      expect(rate).toBeLessThanOrEqual(budget * 1.003);
    }
    expect(Math.max(...begun.values())).toBeGreaterThan(dayOf("2030-01-01"));
  });

  test("do not exist for a lever that alone costs more a year, or for an order against the precedence", () => {
    expect(() => starts(["port"], { budgetPerYear: 100 })).toThrow(
      "lever `port` alone spends 133 USD million a year until it stands, more than the budget of 100",
    );
    expect(() => starts(["rail", "road"])).toThrow("lever `rail` stands before `road` in this order, which it follows");
    expect(() => starts(["rail"])).toThrow("lever `rail` follows `road`, which is not in this order");
    expect(() => starts(["raod"])).toThrow("did you mean `road`?");
  });
});

describe("precedence", () => {
  test("is what the levers say, among those asked for", () => {
    expect(precedenceOf(toy, ["road", "rail"])).toEqual(
      new Map([
        ["road", []],
        ["rail", ["road"]],
      ]),
    );
    expect(() => precedenceOf(toy, ["rail"])).toThrow("lever `rail` follows `road`, which is not among these levers");
  });
});
