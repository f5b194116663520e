import { describe, expect, test } from "vitest";
import { announcedRequest } from "../../packages/engine/src/assess/shock-list.ts";
import { dayOf } from "../../packages/engine/src/quantity/dates.ts";
import { eventRequest } from "../../packages/engine/src/shock/event-request.ts";
import { runShock } from "../../packages/engine/src/shock/shock.ts";
import { run } from "../../packages/engine/src/simulate/run.ts";
import { counted, daily, june, solver, triangle } from "./toy.ts";

const CENTRAL = { draws: 0, seed: 1 };
const event = (id: string) => triangle.events.find((candidate) => candidate.id === id)!;
const amounts = (trace: ReturnType<typeof run>) => trace.periods.map((period) => [...period.x]);
const window = { from: dayOf("2023-05-25"), to: dayOf("2023-07-01"), step: "day" } as const;

describe("an order is not a halt", () => {
  test("the court order that was never executed costs nothing", () => {
    for (const total of runShock(triangle, solver, eventRequest(event("order")), CENTRAL).totals) {
      expect(total.deferred.value).toBe(0);
      expect(total.delayed.value).toBe(0);
      expect(total.exportValueUsdM.value).toBe(0);
    }
  });

  test("as announced, thirty days, it would have deferred what thirty days of a closed port defer", () => {
    const announced = runShock(triangle, solver, announcedRequest(event("order"))!, CENTRAL).totals[0]!;
    expect(announced.deferred.value).toBeCloseTo(counted(june(["close-link coast +30"], 30)).deferred, 6);
  });
});

describe("counterfactuals", () => {
  test("a year without the storm is the undisturbed year", () => {
    expect(amounts(run(triangle, solver, { ...window, without: ["storm"] }))).toEqual(
      amounts(run(triangle, solver, { ...window, events: false })),
    );
  });

  test("leaving an event out of the run is deleting it from the case", () => {
    const deleted = { ...triangle, events: triangle.events.filter(({ id }) => id !== "storm") };
    expect(amounts(run(triangle, solver, { ...window, without: ["storm"] }))).toEqual(
      amounts(run(deleted, solver, window)),
    );
  });

  test("with the storm the berths stand from 1 to 10 June", () => {
    const trace = run(triangle, solver, window);
    const e = trace.world.network.links.findIndex((link) => link.id === "coast.2");
    const idle = trace.periods.filter((period) => period.used[e]! < 1e-9).map((period) => period.from);
    expect(idle).toEqual(Array.from({ length: 10 }, (_, i) => dayOf("2023-06-01") + i));
  });

  test("an unknown event is refused, not ignored", () => {
    expect(() => run(triangle, solver, { ...window, without: ["strom"] })).toThrow(/unknown event `strom`/);
  });
});

describe("a box railway", () => {
  test("relieves no oil, however wide it is built", () => {
    const [narrow, wide] = [
      june(["close-link coast +30"], 30),
      june(["close-link coast +30", "build-capacity railway 900000TEU/y"], 30),
    ];
    expect(counted(wide)).toEqual(counted(narrow));
    expect(daily(wide, "railway.1").every((boxes) => boxes === 0)).toBe(true);
  });
});

describe("permits", () => {
  test("a lapse shuts the link until the permit is granted again", () => {
    const pair = june(["lapse-permit direct", "grant-permit direct @2023-06-06"], 10, 0);
    expect(daily(pair, "direct.1")).toEqual([0, 0, 0, 0, 0, 6, 6, 6, 6, 6]);
  });

  test("a permit restores exactly its links: the port stays shut", () => {
    const pair = june(["lapse-permit direct", "lapse-permit coast", "grant-permit direct @2023-06-06"], 10, 0);
    expect(daily(pair, "coast.2")).toEqual(new Array(10).fill(0));
    expect(daily(pair, "direct.1").slice(5)).toEqual([6, 6, 6, 6, 6]);
  });

  test("a grant on a link that never lapsed changes nothing", () => {
    expect(daily(june(["grant-permit direct"], 5, 0), "direct.1")).toEqual([6, 6, 6, 6, 6]);
  });
});

describe("money", () => {
  test("an ordinary day earns 12 kt at 500 dollars and pays 6 x 10 by pipe and 6 x 8 by the coast", () => {
    const request = { from: dayOf("2023-05-01"), to: dayOf("2023-05-02"), step: "day" } as const;
    const trace = run(triangle, solver, { ...request, events: false });
    const tariffs = trace.world.network.flows.map((flow) => flow.tariff.before);
    const cost = trace.world.network.flows.reduce((total, _, i) => total + trace.periods[0]!.x[i]! * tariffs[i]!, 0);
    expect(cost).toBeCloseTo(6 * 10 + 6 * (5 + 3), 9);
  });

  test("ten dollars off the price for ten days cost 12 x 10 x 10 thousand dollars and move nothing", () => {
    const pair = june(["change-price market oil -10USD/t +10"], 10, 0);
    expect(counted(pair).value).toBeCloseTo((12 * 10 * 10) / 1000, 6);
    expect(counted(pair).deferred).toBeCloseTo(0, 9);
  });

  test("three dollars more by the pipe cost 6 x 10 x 3 thousand dollars; the berths leave no other way", () => {
    const pair = june(["change-cost direct 3USD/t +10"], 10, 0);
    expect(counted(pair).transport).toBeCloseTo((6 * 10 * 3) / 1000, 6);
  });
});
