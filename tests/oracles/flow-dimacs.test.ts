import { basename } from "node:path";
import { NetworkSimplex } from "@multivector/engine";
import { describe, expect, test } from "vitest";
import { readDimacs } from "../../bench/flow/dimacs.mjs";
import { instances } from "./flow-files.ts";

/** Optima on which two algorithms of LEMON agree; those of netgen_8_08a and nx_netgen-2 are published too. */
const OPTIMA = new Map([
  ["netgen_8_08a.min", 142274536],
  ["netgen_8_09a.min", 282304901],
  ["netgen_8_10a.min", 369269289],
  ["nx_netgen-2.min", 6749969302],
  ["corridor_60_1.min", 10064808],
  ["corridor_150_1.min", 88438424],
  ["corridor_400_1.min", 188077648],
]);

const { files, reason } = instances("mcf", ".min");

describe("networks of one commodity", () => {
  if (reason) test(`are ${reason}`, ({ skip }) => skip(reason));

  test.runIf(files.length > 0)("all have a known optimum", () => {
    expect(files.map((file) => basename(file)).sort()).toEqual([...OPTIMA.keys()].sort());
  });

  test.each(files.map((file) => [basename(file), file] as const))("%s has its optimum exactly", (name, file) => {
    const simplex = new NetworkSimplex(readDimacs(file));
    expect(simplex.solve()).toBe("optimal");
    expect(simplex.objective).toBe(OPTIMA.get(name));
  });
});
