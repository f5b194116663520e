import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { openCase } from "@multivector/casefile";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHROMIUM, digestsOf, openPage } from "./chromium.ts";
import { CASES, digestOf } from "./numbers.mjs";

const ENGINE = path.resolve(import.meta.dirname, "../../packages/engine");
const node = (...flags: string[]): Record<string, string> =>
  JSON.parse(
    execFileSync(process.execPath, [...flags, path.join(import.meta.dirname, "digest.mjs")], {
      encoding: "utf8",
      stdio: "pipe",
    }),
  );

if (CHROMIUM === undefined) console.warn("Chromium is not installed: its numbers are not compared here.");

describe.skipIf(CHROMIUM === undefined)("the built engine in Node and in Chromium", () => {
  let [browser, page]: [Browser?, Page?] = [];

  beforeAll(async () => {
    ({ browser, page } = await openPage({ engine: path.join(ENGINE, "dist"), here: import.meta.dirname }));
  });

  afterAll(() => browser?.close());

  it("gives the same numbers, to the bit: functions, draws, flows, duals and stocks", async () => {
    const cases = Object.fromEntries(
      await Promise.all(CASES.map(async (name) => [name, await openCase(name)] as const)),
    );
    const there = await digestsOf(page!, cases);
    expect(Object.keys(there).length).toBeGreaterThanOrEqual(7);
    expect(there).toEqual(node());
  }, 120_000);
});

describe("a digest", () => {
  it("sees the last bit of any number, the sign of zero, the letters and the order", async () => {
    const from = await Promise.all(
      [
        [1, 2],
        [1, 2 + 2 ** -51],
        [2, 1],
        [1, 2, 0],
        [1, 2, -0],
        [1, 2, "a"],
        [1, 2, "b"],
      ].map((value) => digestOf(value)),
    );
    expect(new Set(from).size).toBe(from.length);
  });

  it("is the same for arrays of doubles, lists and maps of the same numbers", async () => {
    expect(await digestOf({ a: new Float64Array([1, 2]) })).toBe(await digestOf(new Map([["a", [1, 2]]])));
  });

  it("is the same where Node interprets and never compiles, and no two computations share one", () => {
    const once = node();
    expect(node("--jitless")).toEqual(once);
    expect(new Set(Object.values(once)).size).toBe(Object.keys(once).length);
  }, 120_000);
});

describe("the engine's own functions", () => {
  /** Functions whose last bits the language leaves open; powers of whole numbers by `**` are exact where they are used. */
  const OPEN =
    /\bMath\.(exp|expm1|log|log1p|log2|log10|pow|cbrt|hypot|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh)\b/;

  it("stand in for every one of Math whose last bits may differ", () => {
    const files = (readdirSync(path.join(ENGINE, "src"), { recursive: true }) as string[]).filter(
      (file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.includes("testing"),
    );
    expect(files.length).toBeGreaterThan(100);
    const code = (file: string) =>
      readFileSync(path.join(ENGINE, "src", file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
    expect(files.filter((file) => OPEN.test(code(file)))).toEqual([]);
  });
});
