import { openCase } from "@multivector/casefile";
import { dayOf, isoOf, networkSimplex, resolveChanges, type Strategy } from "@multivector/engine";
import { describe, expect, test } from "vitest";
import { heldForward } from "../../packages/engine/src/case/held-forward.ts";
import { lookup } from "../../packages/engine/src/case/lookup.ts";
import { run } from "../../packages/engine/src/simulate/run.ts";
import { describeStrategy } from "../../packages/engine/src/strategy/describe.ts";
import { ordersOf } from "../../packages/engine/src/strategy/orders.ts";
import { precedenceOf } from "../../packages/engine/src/strategy/precedence.ts";
import { scheduleOf } from "../../packages/engine/src/strategy/schedule.ts";
import { startsInOrder } from "../../packages/engine/src/strategy/starts-in-order.ts";
import { over } from "./flows.ts";

const kase = await openCase("kazakhstan");
const solver = networkSimplex;

const RECOMMENDED = [
  "middle-corridor",
  "western-trade",
  "minerals-west",
  "military-exercises-west",
  "intelligence-sharing-west",
  "peacekeeping",
  "language-education",
  "cultural-industries",
  "heritage-events",
  "central-asia-summits",
  "turkic-leadership",
  "international-organisations",
];
const FURTHER = ["sanctions-stance", "currency-regime", "host-relocating-firms", "arms-sourcing", "gas-union-answer"];

/** A package of levers that all begin on their days. */
function bundle(levers: Readonly<Record<string, string>>): Strategy {
  const quo = kase.strategies.find(({ id }) => id === "status-quo")!;
  return { ...quo, id: "bundle", levers: Object.entries(levers).map(([lever, start]) => ({ lever, start })) };
}
const leversIn = (id: string) =>
  kase.strategies.find((strategy) => strategy.id === id)!.levers.map(({ lever }) => lever);

describe("the levers", () => {
  test("are the seventeen of the focal state, the first twelve in the order of the recommendations", () => {
    const focal = kase.levers.filter(({ side }) => side === "focal").map(({ id }) => id);
    expect(focal.slice(0, 17)).toEqual([...RECOMMENDED, ...FURTHER]);
    for (const [i, id] of RECOMMENDED.entries())
      expect(kase.levers.find((lever) => lever.id === id)!.claims, id).toContain(`C003-${21 + i}`);
    for (const lever of kase.levers.filter(({ side }) => side === "focal"))
      expect(lever.actor, lever.id).toBe(kase.focal);
  });

  test("of outsiders belong to five actors or their banks, never to the focal state", () => {
    const outsiders = kase.levers.filter(({ side }) => side === "outsider");
    expect(outsiders.length).toBeGreaterThanOrEqual(10);
    for (const { id, actor } of outsiders) {
      expect(actor, id).not.toBe(kase.focal);
      expect(
        kase.actors.some((known) => known.id === actor),
        id,
      ).toBe(true);
    }
    expect(new Set(outsiders.map(({ actor }) => actor)).size).toBeGreaterThanOrEqual(5);
  });

  test("are read by poles, with a range within 0 to 5, and move variables of the case", () => {
    const variables = new Set(kase.variables.filter(({ role }) => role === "stock").map(({ id }) => id));
    for (const lever of kase.levers) {
      for (const { pole } of lever.signals) {
        expect(kase.poles, lever.id).toContain(pole);
        const [severity] = lookup(kase).figures(`lever:${lever.id}`, "severity", pole);
        expect(severity!.low, lever.id).toBeGreaterThanOrEqual(0);
        expect(severity!.high, lever.id).toBeLessThanOrEqual(5);
        expect(severity!.high! - severity!.low!, lever.id).toBeGreaterThan(0);
      }
      for (const variable of lever.shifts) expect(variables, lever.id).toContain(variable);
    }
  });

  test("name claims of the case, and each traces to one", () => {
    const claims = new Set(kase.claims.map(({ id }) => id));
    for (const { id, claims: named } of [
      ...kase.levers,
      ...kase.strategies.filter(({ levers }) => levers.length > 0),
    ]) {
      expect(named.length, id).toBeGreaterThan(0);
      for (const claim of named) expect(claims, id).toContain(claim);
    }
  });

  test("say that they will be seen only where the focal state acts or takes what is offered", () => {
    const hostile = ["gas-union-offer", "pipeline-closure", "rhetoric", "trade-ban"];
    for (const { id, actor, signals } of kase.levers.filter((lever) => hostile.includes(lever.id))) {
      expect(actor, id).toBe("RU");
      expect(signals, id).toEqual([]);
    }
  });

  test("build within a range that holds the time the investment's record states", () => {
    const built = new Set(kase.levers.flatMap(({ investments }) => investments));
    for (const { id, leadYears } of kase.investments.filter((investment) => built.has(investment.id))) {
      const [lead] = lookup(kase).figures(`investment:${id}`, "lead");
      expect(lead?.value, id).toBe(leadYears);
      expect(lead!.low!, id).toBeLessThan(lead!.high!);
    }
  });
});

describe("the strategies", () => {
  test("unfold, every one, and every change of theirs resolves", () => {
    for (const { id } of kase.strategies) {
      const { changes } = scheduleOf(kase, id);
      expect(resolveChanges(kase, changes, { date: dayOf(kase.asOf) }).problems, id).toEqual([]);
    }
    for (const { id, after } of kase.levers) {
      const before = Object.fromEntries(after.map((lever) => [lever, "2027-01-01"]));
      const { changes } = scheduleOf(kase, bundle({ ...before, [id]: "2040-01-01" }));
      expect(resolveChanges(kase, changes, { date: dayOf(kase.asOf) }).problems, id).toEqual([]);
    }
  });

  test("are the twelve recommendations one by one, together, and in two other orders", () => {
    for (const [i, lever] of RECOMMENDED.entries())
      expect(leversIn(`rec-003-${String(i + 1).padStart(2, "0")}`)).toEqual([lever]);
    expect(leversIn("package-003")).toEqual(RECOMMENDED);
    for (const id of ["corridor-first", "ties-first"]) expect(leversIn(id).toSorted()).toEqual(RECOMMENDED.toSorted());
  });

  test("of the report are the status quo, the twelve, their package, that of text 001 and two found by search", () => {
    const reported = kase.strategies.filter(({ report }) => report).map(({ id }) => id);
    expect(reported).toEqual([
      "status-quo",
      ...RECOMMENDED.map((_, i) => `rec-003-${String(i + 1).padStart(2, "0")}`),
      "package-003",
      "package-001",
      "searched-wide",
      "searched-lean",
    ]);
  });

  test("cost what their parts cost: a package no more and no less", () => {
    const sum = RECOMMENDED.map((_, i) => describeStrategy(kase, `rec-003-${String(i + 1).padStart(2, "0")}`));
    const whole = describeStrategy(kase, "package-003");
    for (const end of ["low", "value", "high"] as const) {
      expect(whole.costUsdM![end]).toBeCloseTo(
        sum.reduce((total, { costUsdM }) => total + costUsdM![end], 0),
        9,
      );
      expect(whole.yearlyUsdM![end]).toBeCloseTo(
        sum.reduce((total, { yearlyUsdM }) => total + yearlyUsdM![end], 0),
        9,
      );
    }
  });

  test("build the same corridor quietly, seen only where it stands", () => {
    const [loud, quiet] = [scheduleOf(kase, "rec-003-01"), scheduleOf(kase, "quiet-diversification")];
    const amount = (changes: readonly string[]) =>
      resolveChanges(kase, changes, { date: 0 }).interventions.reduce(
        (sum, { target, value }) => sum + (target.kind === "row" && target.id === "aktau-port" ? value : 0),
        0,
      );
    expect(amount(quiet.changes)).toBeCloseTo(amount(loud.changes), 9);
    expect(quiet.moves.every(({ announcement }) => !announcement)).toBe(true);
    expect(scheduleOf(kase, "rec-003-01", { announced: false }).moves).toHaveLength(1);
  });

  test("leave the alliance only after other arms stand", () => {
    expect(() => scheduleOf(kase, bundle({ "arms-sourcing": "2027-01-01", "csto-exit": "2028-01-01" }))).toThrow(
      "lever `csto-exit` is to start on 2028-01-01, before `arms-sourcing`, which it follows, stands on 2030-01-01",
    );
  });

  test("can be put in every order that precedence allows", () => {
    const steps = ["step-berths", "step-tankers", "step-btc", "step-kuryk"];
    const orders = [...ordersOf(steps, precedenceOf(kase, steps))];
    expect(orders).toHaveLength(12);
    for (const order of orders) {
      const starts = startsInOrder(kase, order, { from: dayOf("2027-01-01") });
      const schedule = scheduleOf(kase, bundle(Object.fromEntries(steps.map((id) => [id, "2027-01-01"]))), { starts });
      expect(schedule.levers.map(({ lever }) => lever)).toEqual(order);
    }
  });
});

/** A run of the crude network with the last known year held, by months. */
function held(from: string, to: string, changes: readonly string[]) {
  const forward = heldForward(kase, Number(from.slice(0, 4)), Number(to.slice(0, 4)) + 1);
  const request = { from: dayOf(from), to: dayOf(to), step: "month", commodities: ["crude"], events: false } as const;
  return run(forward, solver, { ...request, changes });
}

describe("oil on what is built", () => {
  test("passes Eskene-Kuryk from the day it stands and not before, 2026 to 2040", () => {
    const { changes, levers } = scheduleOf(kase, bundle({ "eskene-kuryk": "2027-01-01" }));
    expect(isoOf(levers[0]!.stands)).toBe("2033-01-01");
    const trace = held("2026-01-01", "2041-01-01", changes);
    expect(over(trace, "kcts.3", "2026-01-01", "2033-01-01")).toBe(0);
    for (let year = 2033; year <= 2040; year++)
      expect(over(trace, "kcts.3", `${year}-01-01`, `${year + 1}-01-01`) / 1000, String(year)).toBeGreaterThan(5);
  });

  test("package 003: its corridor moves nothing while the CPC is open, and helps without it only once it stands", () => {
    const { changes } = scheduleOf(kase, "package-003");
    const shut = ["close-link cpc @2028-07-01+92", "close-link cpc @2031-07-01+92"];
    const [bare, built] = [
      held("2026-01-01", "2041-01-01", shut),
      held("2026-01-01", "2041-01-01", [...shut, ...changes]),
    ];
    const more = (from: string, to: string) =>
      (over(built, "aktau_baku.1", from, to) - over(bare, "aktau_baku.1", from, to)) / 1000;
    expect(more("2026-01-01", "2029-01-01")).toBeCloseTo(0, 6);
    expect(more("2029-01-01", "2031-07-01")).toBeCloseTo(0, 6);
    expect(more("2031-07-01", "2031-10-01")).toBeGreaterThan(0.5);
    expect(more("2033-01-01", "2041-01-01")).toBeCloseTo(0, 6);
  });

  test("a quarter without the CPC: what each way across saves, as the page says", () => {
    const shut = "close-link cpc @2036-07-01+92";
    const made = (changes: readonly string[]) => {
      const trace = held("2036-01-01", "2037-01-01", [...changes, shut]);
      const { network } = trace.world;
      const focal = network.sources.flatMap(({ cargo }, i) => (network.cargos[cargo]!.focal ? [i] : []));
      return trace.periods
        .filter(({ from, to }) => from >= dayOf("2036-07-01") && to <= dayOf("2036-10-01"))
        .reduce((sum, { x }) => sum + focal.reduce((s, i) => s + x[trace.layout.source + i]! / 1000, 0), 0);
    };
    const none = made([]);
    for (const [lever, saved] of [
      ["storage", 0.4],
      ["china-oil-pipeline", 0.8],
      ["middle-corridor", 1.1],
      ["eskene-kuryk", 5.6],
      ["trans-caspian-pipeline", 5.6],
    ] as const) {
      const { changes } = scheduleOf(kase, bundle({ [lever]: "2027-01-01" }));
      expect(Math.abs(made(changes) - none - saved), lever).toBeLessThan(0.2);
    }
  });

  test("a licence opens exactly the route that broader sanctions had shut", () => {
    const levers = bundle({ "sanctions-breadth": "2027-01-01", "ofac-licences": "2027-07-01" });
    const { changes } = scheduleOf(kase, levers);
    const [bare, with_] = [held("2027-01-01", "2028-01-01", []), held("2027-01-01", "2028-01-01", changes)];
    expect(over(bare, "uas.2", "2027-01-01", "2027-07-01")).toBeGreaterThan(3000);
    expect(over(with_, "uas.2", "2027-01-01", "2027-07-01")).toBe(0);
    expect(over(with_, "uas.2", "2027-07-01", "2028-01-01")).toBeGreaterThan(
      0.99 * over(bare, "uas.2", "2027-07-01", "2028-01-01"),
    );
  });
});

describe("the status quo", () => {
  test("is a run without a strategy, bit for bit", () => {
    const { changes } = scheduleOf(kase, "status-quo");
    expect(held("2026-01-01", "2027-01-01", changes).periods).toEqual(held("2026-01-01", "2027-01-01", []).periods);
    expect(changes).toEqual([]);
  });
});
