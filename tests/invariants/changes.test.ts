import type { Case, SolverFactory } from "@multivector/engine";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FIXED, randomNetwork } from "./random-network.ts";
import { calmRun, changedRun, difference, START, solver } from "./runs.ts";

const linkOf = (kase: Case, pick: number) => kase.links[pick % kase.links.length]!.id;

describe("changes", () => {
  test("closing a link twice is closing it once", () => {
    fc.assert(
      fc.property(randomNetwork(), fc.nat(), (kase, pick) => {
        const change = `close-link ${linkOf(kase, pick)} +6`;
        expect(difference(changedRun(kase, [change], 12), changedRun(kase, [change, change], 12))).toBe(0);
      }),
      FIXED,
    );
  });

  test("the order in which changes on different targets are written does not matter", () => {
    fc.assert(
      fc.property(randomNetwork(), fc.nat(), fc.nat(), (kase, one, other) => {
        const changes = [
          `close-link ${linkOf(kase, one)} +5`,
          `cap-link ${linkOf(kase, other)} 2kt/d +9`,
          "stop-output field0 oil +3",
          `change-cost ${linkOf(kase, one + 1)} 4USD/t`,
          "change-price market0 oil -20USD/t",
        ];
        expect(difference(changedRun(kase, changes, 12), changedRun(kase, [...changes].reverse(), 12))).toBe(0);
      }),
      FIXED,
    );
  });

  test("a lapsed permit moves what a closed link moves: nothing", () => {
    fc.assert(
      fc.property(randomNetwork(), fc.nat(), (kase, pick) => {
        const link = linkOf(kase, pick);
        const lapsed = changedRun(kase, [`lapse-permit ${link}`], 12);
        expect(difference(lapsed, changedRun(kase, [`close-link ${link}`], 12))).toBe(0);
      }),
      FIXED,
    );
  });

  test("a permit granted again ends the lapse on that day and on that link alone", () => {
    fc.assert(
      fc.property(randomNetwork(), fc.nat(), (kase, pick) => {
        const [link, other] = [linkOf(kase, pick), linkOf(kase, pick + 1)];
        if (link === other) return;
        const granted = changedRun(
          kase,
          [`lapse-permit ${link}`, `lapse-permit ${other}`, `grant-permit ${link} @2023-06-07`],
          12,
        );
        const closed = changedRun(kase, [`close-link ${link} +6`, `close-link ${other}`], 12);
        expect(difference(granted, closed)).toBe(0);
      }),
      FIXED,
    );
  });

  test("capacity added to a link nobody may use moves nothing", () => {
    fc.assert(
      fc.property(randomNetwork(), (kase) => {
        const spare = { ...kase.links[0]!, id: "spare", commodities: ["oil"] };
        const wider: Case = { ...kase, links: [...kase.links, spare] };
        const built = changedRun(wider, ["build-capacity spare 90kt/d", "close-link l0 +6"], 12);
        expect(difference(changedRun(kase, ["close-link l0 +6"], 12), built)).toBeLessThan(1e-9);
      }),
      FIXED,
    );
  });
});

describe("the optimum", () => {
  test("does not depend on the order in which the case lists its links", () => {
    fc.assert(
      fc.property(randomNetwork(), fc.nat(), fc.nat(), (kase, pick, turn) => {
        const at = turn % kase.links.length;
        const turned: Case = { ...kase, links: [...kase.links.slice(at), ...kase.links.slice(0, at)].reverse() };
        const closed = [`close-link ${linkOf(kase, pick)} +6`];
        expect(difference(changedRun(kase, closed, 12), changedRun(turned, closed, 12))).toBeLessThan(1e-6);
      }),
      FIXED,
    );
  });

  test("does not depend on the basis the solver starts from: warm equals cold", () => {
    const cold: SolverFactory = (programme) => ({
      solve() {
        const fresh = solver(programme);
        try {
          return fresh.solve();
        } finally {
          fresh.dispose();
        }
      },
      dispose: () => undefined,
    });
    fc.assert(
      fc.property(randomNetwork(), fc.nat(), (kase, pick) => {
        const closed = [`close-link ${linkOf(kase, pick)} +6`];
        const [warm, fresh] = [changedRun(kase, closed, 12), changedRun(kase, closed, 12, "day", START, cold)];
        expect(difference(warm, fresh)).toBeLessThan(1e-6);
      }),
      FIXED,
    );
  });

  test("is the same bits when run again", () => {
    fc.assert(
      fc.property(randomNetwork(), (kase) => {
        expect(difference(calmRun(kase, 6), calmRun(kase, 6))).toBe(0);
      }),
      FIXED,
    );
  });
});
