import type { Case, Trace } from "@multivector/engine";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FIXED, randomNetwork } from "./random-network.ts";
import { calmRun, changedRun, START } from "./runs.ts";

const closure = fc.record({
  link: fc.nat(),
  first: fc.integer({ min: 0, max: 9 }),
  days: fc.integer({ min: 1, max: 12 }),
});
const closures = fc.array(closure, { minLength: 1, maxLength: 4 });

const written = (kase: Case, list: readonly { link: number; first: number; days: number }[]) =>
  list.map(
    ({ link, first, days }) => `close-link ${kase.links[link % kase.links.length]!.id} @${iso(START + first)}+${days}`,
  );

const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);

describe("the physics of a run, on random networks under random closures", () => {
  test("every period has an optimum: whatever is closed, output can be shut in", () => {
    fc.assert(
      fc.property(randomNetwork(), closures, (kase, list) => {
        expect(changedRun(kase, written(kase, list), 24).periods).toHaveLength(24);
      }),
      FIXED,
    );
  });

  test("what is produced less losses is delivered, supplied at home or put in store: nothing appears, nothing vanishes", () => {
    fc.assert(
      fc.property(randomNetwork(), closures, (kase, list) => {
        const trace = changedRun(kase, written(kase, list), 24);
        trace.world.network.cargos.forEach((_, cargo) => {
          const { into, out } = ledger(trace, cargo);
          expect(into).toBeCloseTo(out, 6);
        });
      }),
      FIXED,
    );
  });

  test("a store never takes in and gives out the same cargo on one day, and stays between floor and volume", () => {
    fc.assert(
      fc.property(randomNetwork(), closures, (kase, list) => {
        const trace = changedRun(kase, written(kase, list), 24);
        const { layout, world } = trace;
        for (const period of trace.periods) {
          layout.storeColumns.forEach((_, i) => {
            const [a, b, c, d] = period.x.slice(layout.store + 4 * i, layout.store + 4 * i + 4);
            expect(Math.min(a! + b!, c! + d!)).toBeLessThan(1e-7);
          });
          world.network.stores.forEach((store, s) => {
            if (store.cargos.length === 0) return;
            expect(period.levels[s]!).toBeLessThanOrEqual(store.volume + 1e-7);
            expect(period.levels[s]!).toBeGreaterThanOrEqual(store.volume * store.floor - 1e-7);
          });
        }
      }),
      FIXED,
    );
  });

  test("a store takes in and gives out at most its rate", () => {
    fc.assert(
      fc.property(randomNetwork(), closures, (kase, list) => {
        const trace = changedRun(kase, written(kase, list), 24);
        trace.world.network.stores.forEach((store, s) => {
          if (store.cargos.length === 0) return;
          let level = store.volume * store.target;
          for (const period of trace.periods) {
            expect(Math.abs(period.levels[s]! - level)).toBeLessThanOrEqual(store.rate + 1e-7);
            level = period.levels[s]!;
          }
        });
      }),
      FIXED,
    );
  });

  test("a closed link carries nothing from the first day on, and its proven flow again on the first day after", () => {
    fc.assert(
      fc.property(randomNetwork(), closure, (kase, one) => {
        const trace = changedRun(kase, written(kase, [one]), 24);
        const closed = kase.links[one.link % kase.links.length]!.id;
        const e = trace.world.network.links.findIndex((link) => link.id === closed);
        fc.pre(e >= 0);
        const usual = trace.calm!.periods[0]!.used[e]!;
        for (let day = one.first; day < one.first + one.days; day++)
          expect(trace.periods[day]!.used[e]).toBeLessThan(1e-9);
        expect(trace.periods[one.first + one.days]!.limit[e]).toBeGreaterThanOrEqual(usual - 1e-9);
      }),
      FIXED,
    );
  });

  test("links and shared capacities are never overloaded", () => {
    fc.assert(
      fc.property(randomNetwork(), closures, (kase, list) => {
        const trace = changedRun(kase, written(kase, list), 24);
        const { layout, world } = trace;
        for (const period of trace.periods) {
          period.used.forEach((used, e) => void expect(used).toBeLessThanOrEqual(period.limit[e]! + 1e-7));
          world.network.bundles.forEach((row) => {
            const use = row.terms.reduce((sum, term) => sum + term.coefficient * period.x[layout.flow + term.flow]!, 0);
            expect(use).toBeLessThanOrEqual(row.capacity.before + 1e-7);
          });
        }
      }),
      FIXED,
    );
  });

  test("an undisturbed day equals the next: stores rest at their target", () => {
    fc.assert(
      fc.property(randomNetwork(), (kase) => {
        const trace = calmRun(kase, 5);
        trace.world.network.stores.forEach((store, s) => {
          if (store.cargos.length === 0) return;
          for (const period of trace.periods) expect(period.levels[s]).toBeCloseTo(store.volume * store.target, 9);
        });
      }),
      FIXED,
    );
  });
});

function ledger(trace: Trace, cargo: number): { into: number; out: number } {
  const { world, layout, periods } = trace;
  const { network } = world;
  const total = (column: number) => periods.reduce((sum, period) => sum + period.x[column]!, 0);
  let [into, out] = [0, 0];
  network.sources.forEach((source, i) => {
    if (source.cargo === cargo) into += total(layout.source + i) * source.delivered;
  });
  network.sinks.forEach((sink, i) => {
    if (sink.cargo === cargo) out += total(layout.nominated + i) + total(layout.spot + i);
  });
  network.supplies.forEach((supply, i) => {
    if (supply.cargo === cargo) out += total(layout.supply + i);
  });
  layout.storeColumns.forEach((column, i) => {
    if (column.cargo !== cargo) return;
    for (const k of [0, 1, 2, 3]) out += (k < 2 ? 1 : -1) * total(layout.store + 4 * i + k);
  });
  return { into, out };
}
