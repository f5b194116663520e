import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** What each package may import of the house; nothing imports upward. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  lp: ["engine"],
  casefile: ["engine"],
  charts: ["engine"],
  ensemble: ["engine", "casefile"],
  report: ["engine", "charts"],
  server: ["engine", "casefile"],
  web: ["engine", "casefile", "charts", "report"],
  cli: ["engine", "casefile", "ensemble", "report", "server"],
};

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const full = path.join(folder, name);
    if (statSync(full).isDirectory()) return name === "testing" ? [] : sources(full);
    return /\.tsx?$/.test(name) && !/\.test\./.test(name) ? [full] : [];
  });
}

function imports(file: string): string[] {
  return [...readFileSync(file, "utf8").matchAll(/^(?:import|export)\b[^;"()=]* from "([^"\n]+)";$/gm)].map(
    (match) => match[1]!,
  );
}

describe("the dependency rule", () => {
  for (const [name, allowed] of Object.entries(MAY_IMPORT)) {
    const files = sources(path.join(ROOT, "packages", name, "src"));
    it(`${name} imports only ${allowed.join(", ") || "nothing"} of the house`, () => {
      expect(files.length).toBeGreaterThan(0);
      const strangers = files.flatMap((file) =>
        imports(file)
          .filter((target) => target.startsWith("@multivector/") && !allowed.includes(target.split("/")[1]!))
          .map((target) => `${path.relative(ROOT, file)} imports ${target}`),
      );
      expect(strangers).toEqual([]);
    });
  }

  const engine = sources(path.join(ROOT, "packages/engine/src"));

  it("the engine imports no package and nothing of Node", () => {
    const strangers = engine.flatMap((file) =>
      imports(file)
        .filter((target) => !target.startsWith("."))
        .map((target) => `${file} ${target}`),
    );
    expect(strangers).toEqual([]);
  });

  it("the engine reads no clock, no chance and no page", () => {
    const impure = engine.filter((file) =>
      /Math\.random|Date\.now|new Date\(\)|performance\.now|process\.(env|argv|exit|std|hrtime)|globalThis/.test(
        readFileSync(file, "utf8"),
      ),
    );
    expect(impure).toEqual([]);
  });

  it("the engine names no country", () => {
    const naming = engine.filter((file) => /kaz|russia|\bcpc\b/i.test(readFileSync(file, "utf8")));
    expect(naming).toEqual([]);
  });
});
