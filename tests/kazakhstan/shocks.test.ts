import { openCase } from "@multivector/casefile";
import { networkSimplex } from "@multivector/engine";
import { beforeAll, describe, expect, test } from "vitest";
import { openCase as openAnew } from "../../packages/casefile/src/index.ts";
import { runIdOf } from "../../packages/engine/src/assess/assess.ts";
import { injectedRequest } from "../../packages/engine/src/assess/shock-list.ts";
import { dayOf } from "../../packages/engine/src/quantity/dates.ts";
import { type Pair, runPair } from "../../packages/engine/src/shock/pair.ts";
import { summarise } from "../../packages/engine/src/shock/summary.ts";
import { run } from "../../packages/engine/src/simulate/run.ts";
import type { Trace } from "../../packages/engine/src/simulate/trace.ts";

const kase = await openCase("kazakhstan");
const solver = networkSimplex;

const closure = (more: readonly string[] = []): Pair => {
  const request = injectedRequest(kase.shocks.find((shock) => shock.id === "cpc-closure-30")!, "2023-07-01");
  return runPair(kase, solver, { ...request, changes: [...request.changes, ...more] });
};
const flowOf = (trace: Trace, link: string, day: number) =>
  trace.periods[day]!.used[trace.world.network.links.findIndex((candidate) => candidate.id === link)]!;

describe("CPC closed for thirty days in July 2023", () => {
  let pair: Pair;
  beforeAll(() => {
    pair = closure();
  });
  const deferred = (of: Pair) => summarise(of, ["crude"]).get("deferred|crude")!;
  const gauge = kase.corridors.find((corridor) => corridor.id === "cpc")!.gauge[0]!;

  test("the closed pipe carries nothing for thirty days and its proven flow on the day after", () => {
    for (let day = 0; day < 30; day++) expect(flowOf(pair.with, gauge, day)).toBeLessThan(1e-9);
    expect(flowOf(pair.with, gauge, 30)).toBeGreaterThan(0.5 * flowOf(pair.without, gauge, 30));
  });

  test("most of what it carries stays in the ground: the detours together are a fraction of it", () => {
    const lost = Array.from({ length: 30 }, (_, day) => flowOf(pair.without, gauge, day)).reduce((a, b) => a + b, 0);
    expect(deferred(pair)).toBeGreaterThan(0.5 * lost);
    expect(deferred(pair)).toBeLessThan(lost);
  });

  test("rail capacity on the Middle Corridor relieves no crude, to the last gramme", () => {
    const wider = closure(["build-capacity titr 500000TEU/y"]);
    expect(Math.abs(deferred(wider) - deferred(pair))).toBeLessThan(1e-9);
  });

  test("home refineries are served before exports", () => {
    expect(summarise(pair, ["crude"]).get("lost|crude")!).toBeLessThan(1e-6);
  });

  test("the same request gives the same bits", () => {
    const again = closure();
    expect(again.with.periods.map((period) => [...period.x])).toEqual(pair.with.periods.map((period) => [...period.x]));
  });
});

describe("the record of events", () => {
  const window = { from: dayOf("2022-07-01"), to: dayOf("2022-08-01"), step: "month", commodities: ["crude"] } as const;
  const amounts = (trace: Trace) => trace.periods.map((period) => [...period.x]);
  const withChanges = kase.events.filter(
    (event) => event.changes.length > 0 && event.date >= "2022-01-01" && event.date < "2023-01-01",
  );

  test("leaving an event out of a run is deleting it from the case", () => {
    expect(withChanges.length).toBeGreaterThan(0);
    for (const { id } of withChanges) {
      const deleted = { ...kase, events: kase.events.filter((event) => event.id !== id) };
      expect(amounts(run(kase, solver, { ...window, without: [id] }))).toEqual(amounts(run(deleted, solver, window)));
    }
  });
});

describe("the id of a run", () => {
  const request = { command: "run", draws: 0 };

  test("is the same for the same case and request", async () => {
    expect(runIdOf(await openAnew("kazakhstan"), request)).toBe(runIdOf(kase, request));
  });

  test("changes with the request and with any figure", () => {
    const [first, ...rest] = kase.figures;
    const other = { ...kase, figures: [{ ...first!, value: first!.value + 1e-9 }, ...rest] };
    expect(runIdOf(kase, { ...request, draws: 1 })).not.toBe(runIdOf(kase, request));
    expect(runIdOf(other, request)).not.toBe(runIdOf(kase, request));
  });
});
