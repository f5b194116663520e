import { networkSimplex } from "@multivector/engine";
import { loadSolver } from "@multivector/lp";
import { describe, expect, test } from "vitest";
import { relativeDifference } from "../../bench/flow/interleaved.mjs";
import { canUnpackBzip2, readMps } from "../../bench/flow/mps.mjs";
import { instances } from "./flow-files.ts";

/** The exact optimum by rational arithmetic (Koch, "The final NETLIB-LP results", 2004). */
const KEN_07 = -679520443.381687;

const { files, reason } = instances("lp", "ken-07.mps.bz2");
const why = reason || (canUnpackBzip2() ? "" : "skipped: the program bzip2 is not installed");

describe("ken-07, a multicommodity programme of the Kennington set", () => {
  if (why) test(`is ${why}`, ({ skip }) => skip(why));

  test.runIf(why === "").each([
    ["the flow solver", () => Promise.resolve(networkSimplex)],
    ["HiGHS", loadSolver],
  ])("has its exact optimum by %s", async (_, factory) => {
    const { programme, offset } = readMps(files[0]!);
    expect([programme.rows, programme.columns]).toEqual([2426, 3602]);
    const { status, objective } = (await factory())(programme).solve();
    expect(status).toBe("optimal");
    expect(relativeDifference(objective + offset, KEN_07)).toBeLessThanOrEqual(1e-9);
  });
});
