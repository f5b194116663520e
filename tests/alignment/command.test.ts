import { afterEach, describe, expect, it, vi } from "vitest";
import { program } from "../../packages/cli/src/program.ts";
import { alignment } from "../../packages/cli/src/schema/alignment.ts";

/** What one call of the command prints, and its exit code. */
async function call(...args: string[]) {
  const [out, err] = [vi.spyOn(process.stdout, "write"), vi.spyOn(process.stderr, "write")];
  out.mockReturnValue(true);
  err.mockReturnValue(true);
  process.exitCode = undefined;
  await program().parseAsync(["alignment", ...args], { from: "user" });
  const text = (spy: typeof out) => spy.mock.calls.map(([chunk]) => String(chunk)).join("");
  const done = { stdout: text(out), stderr: text(err), code: process.exitCode ?? 0 };
  process.exitCode = undefined;
  return done;
}

afterEach(() => vi.restoreAllMocks());

describe("multivector alignment", () => {
  it.each([["kazakhstan"], ["kazakhstan", "--year", "2025"], ["kazakhstan", "--domain", "arms"], ["triangle"]])(
    "%s %s %s prints one document of its schema and nothing else",
    async (...args) => {
      const { stdout, stderr, code } = await call(...args.filter((arg) => arg !== undefined), "--json");
      expect([code, stderr]).toEqual([0, ""]);
      const document: unknown = JSON.parse(stdout);
      expect(alignment.parse(document)).toEqual(document);
    },
  );

  it("gives the yearly agreement with every voter, for comparison with other records", async () => {
    const { results } = alignment.parse(JSON.parse((await call("kazakhstan", "--json")).stdout));
    const row = results.agreement.find((one) => one.with === "RU" && one.from === 2000 && one.to === 2000);
    expect(row).toEqual({
      with: "RU",
      from: 2000,
      to: 2000,
      rollCalls: 67,
      identical: 0.7612,
      kappa: 0.4142,
      pi: 0.4136,
      s: 0.7612,
    });
  });

  it("prints a dense table with ranges, floors and the verdict on the model", async () => {
    const { stdout, stderr } = await call("kazakhstan");
    expect(stderr).toBe("");
    expect(stdout).toMatch(/Arms +2023 +94 % +0 % +3\.4 % +0 %/);
    expect(stdout).toMatch(/China +0\.640 \(567; [^)]*\) +0\.820 \(1162; [^)]*\)/);
    expect(stdout).toMatch(/trade-RU +Russia +19 \(18 to 19\) % +9\.7 \(4\.8 to 19\) % +holds/);
    expect(stdout).toMatch(/Off: /);
    expect(stdout).not.toMatch(/NaN|undefined|null/);
  });

  it("prints one domain with the figures it rests on", async () => {
    const { stdout } = await call("kazakhstan", "--domain", "arms");
    expect(stdout).toContain("share/case:kazakhstan/arms-window:RUS@2019-01-01");
    expect(stdout).not.toContain("General Assembly");
  });

  it("refuses an unknown domain or year in words", async () => {
    expect(await call("kazakhstan", "--domain", "arm")).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/did you mean `arms`/),
    });
    expect(await call("kazakhstan", "--year", "soon")).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/--year soon/),
    });
    expect(await call("triangle", "--domain", "arms")).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/no domain of ties/),
    });
  });
});
