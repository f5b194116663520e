import type { Case, Trace } from "@multivector/engine";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOf } from "../../packages/engine/src/quantity/dates.ts";
import { FIXED, randomNetwork } from "./random-network.ts";
import { amounts, calmRun, changedRun, difference } from "./runs.ts";

const YEAR = dayOf("2023-01-01");
const JUNE = dayOf("2023-06-01");

const worth = (trace: Trace): number => {
  const { layout, periods, world } = trace;
  const { network } = world;
  return periods.reduce((sum, { x }) => {
    const sold = network.sinks.reduce((total, sink, i) => {
      const price = world.price[i]!.before;
      return (
        total +
        x[layout.nominated + i]! * (price + sink.missedNomination) +
        x[layout.spot + i]! * (price - sink.spotDiscount)
      );
    }, 0);
    const moved = network.flows.reduce((total, flow, i) => total + x[layout.flow + i]! * flow.cost.before, 0);
    const left = network.sources.reduce((total, source, i) => total + x[layout.source + i]! * source.shutInCost, 0);
    const unmet = network.demands.reduce((total, demand, d) => total + x[layout.unmet + d]! * demand.penalty, 0);
    return sum + sold - moved + left - unmet;
  }, 0);
};

/** Fields that restart at once: what is left of the difference between steps is storage and mobilisation alone. */
const restartingAtOnce = (kase: Case): Case => ({
  ...kase,
  figures: kase.figures.filter(({ quantity, subject }) => quantity !== "ramp" || !subject.startsWith("place:")),
});

describe("steps of a day, a week and a month", () => {
  test("agree on an undisturbed year", () => {
    fc.assert(
      fc.property(randomNetwork(), (kase) => {
        const [day, week, month] = (["day", "week", "month"] as const).map((step) => calmRun(kase, 365, step, YEAR));
        const whole = Math.max(1, ...amounts(day!).values());
        expect(difference(day!, week!) / whole).toBeLessThan(1e-6);
        expect(difference(day!, month!) / whole).toBeLessThan(1e-6);
      }),
      FIXED,
    );
  });

  test("agree on a closure of a whole month where there is nothing to store in and nothing to mobilise", () => {
    fc.assert(
      fc.property(randomNetwork({ stores: false, sea: true }), fc.nat(), (random, pick) => {
        const kase = restartingAtOnce(random);
        const closed = [`close-link ${kase.links[pick % kase.links.length]!.id} @2023-06-01+30`];
        const [day, month] = (["day", "month"] as const).map((step) => changedRun(kase, closed, 61, step, JUNE));
        expect(difference(day!, month!)).toBeLessThan(1e-4);
      }),
      FIXED,
    );
  });

  test("differ on a closure of part of a month as a free store inside the month would: the month never does worse", () => {
    fc.assert(
      fc.property(randomNetwork({ stores: false, sea: true }), fc.nat(), (random, pick) => {
        const kase = restartingAtOnce(random);
        const closed = [`close-link ${kase.links[pick % kase.links.length]!.id} @2023-06-05+9`];
        const [day, month] = (["day", "month"] as const).map((step) => changedRun(kase, closed, 30, step, JUNE));
        expect(worth(month!)).toBeGreaterThanOrEqual(worth(day!) - 0.05);
      }),
      FIXED,
    );
  });
});
