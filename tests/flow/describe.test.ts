import { type Case, networkSimplex } from "@multivector/engine";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeFailure, describeWitness } from "../../packages/engine/src/flow/describe.ts";
import { layOut } from "../../packages/engine/src/flow/layout.ts";
import { compile } from "../../packages/engine/src/network/compile.ts";
import { randomNetwork } from "../invariants/random-network.ts";
import { START, staticDay } from "../invariants/runs.ts";

/** A network with a store, a shared capacity and a refinery, always the same one. */
const compiled = (kase: Case) => compile(kase, { window: { from: START, to: START + 1 } });
const kase = fc
  .sample(randomNetwork(), { seed: 7, numRuns: 200 })
  .find((one) => compiled(one).bundles.length > 0 && layOut(compiled(one)).storeColumns.length > 0)!;
const network = compiled(kase);
const layout = layOut(network);

/** What is said of a day after its programme was spoilt. */
function said(spoil: (day: ReturnType<typeof staticDay>) => void): string {
  const day = staticDay(kase);
  spoil(day);
  const optimum = networkSimplex(day.programme).solve();
  expect(optimum.status).not.toBe("optimal");
  return describeFailure(network, day.layout, day.programme, optimum);
}

describe("a period without an optimum says what, where, and what to look at", () => {
  test("a link of negative capacity", () => {
    const { id, from, to } = network.links[0]!;
    const text = said(({ programme }) => programme.rowUpper.fill(-1, layout.linkRow, layout.linkRow + 1));
    expect(text).toContain("the period programme is infeasible, bounds of the case contradict each other: ");
    expect(text).toContain(`link ${id} (${network.places[from]} to ${network.places[to]})`);
    expect(text).toContain(`see figures of`);
    expect(text).toContain(`link:${id}`);
  });

  test("a shared capacity of which more is asked than there is", () => {
    const text = said(({ programme }) => programme.rowLower.fill(1e6, layout.bundleRow, layout.bundleRow + 1));
    expect(text).toMatch(
      /at least 1000000 and at most [\d.]+ is asked of shared capacity row0 \(see figures of row:row0\)/,
    );
  });

  test("more out of a store than lies in it", () => {
    const { store, cargo } = layout.storeColumns[0]!;
    const { shipper, commodity } = network.cargos[cargo]!;
    const place = network.places[network.stores[store]!.place]!;
    const text = said(({ programme }) => {
      programme.lower[layout.store + 3] = 1e4;
      programme.upper[layout.store + 3] = 2e4;
    });
    expect(text).toContain("infeasible");
    expect(text).toContain(`at ${place}`);
    expect(text).toContain(`${commodity} of ${shipper}`);
  });

  test("output that has to be more than can leave", () => {
    const { place } = network.sources[0]!;
    const text = said(({ programme }) => {
      programme.lower[layout.source] = 1e5;
      programme.upper[layout.source] = 1e5;
    });
    expect(text).toContain(network.places[place]);
  });

  test("a market that pays for what nothing limits", () => {
    const text = said(({ programme }) => {
      programme.upper.fill(Number.POSITIVE_INFINITY);
      programme.rowUpper.fill(Number.POSITIVE_INFINITY, layout.linkRow, layout.demandRow);
      programme.rowUpper.fill(Number.POSITIVE_INFINITY, layout.limitRow, layout.storeRow);
    });
    expect(text).toMatch(/^the period programme is unbounded, nothing limits .+ \(see figures of [a-z]+:/);
  });
});

describe("every row and column of a programme", () => {
  test("has a name with a subject", () => {
    for (let row = 0; row < layout.rows; row++)
      expect(describeWitness(network, layout, { rows: [row], columns: [] })).toMatch(
        /^[^()].* \(see figures of \w+:\w+\)$/,
      );
    for (let column = 0; column < layout.columns; column++)
      expect(describeWitness(network, layout, { rows: [], columns: [column] })).toMatch(/ \(see figures of \w+:\w+\)$/);
  });

  test("is counted where there are many", () => {
    const rows = [0, 1, layout.rows - 1, layout.rows - 2, layout.rows - 3];
    const text = describeWitness(network, layout, { rows, columns: [] });
    expect(text).toContain("capacity of link l0 (");
    expect(text).toContain("balance of ");
    expect(text).toContain(" and 2 more (see figures of link:l0");
    expect(describeWitness(network, layout, { rows: [], columns: [] })).toBe(
      "no row or column is known to be the cause",
    );
  });
});
