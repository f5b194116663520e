import { existsSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import path from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "../../..");

type Exports = string | { readonly [condition: string]: Exports };

/** The file a bundler for browsers takes for an import: its conditions are `browser`, `import` and `default`. */
function resolved(target: string, from: string): string {
  if (target.startsWith(".")) return path.resolve(path.dirname(from), target);
  if (target === "@multivector/engine") return path.join(ROOT, "packages/engine/src/index.ts");
  const [name = "", ...rest] = target.split("/");
  const folder = path.join(ROOT, "node_modules", name);
  const { exports } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as { exports: Exports };
  const entry = (exports as Record<string, Exports>)[[".", ...rest].join("/")];
  return path.join(folder, chosen(entry!));
}

function chosen(entry: Exports): string {
  if (typeof entry === "string") return entry;
  const condition = Object.keys(entry).find((key) => ["browser", "import", "default"].includes(key));
  return chosen(entry[condition!]!);
}

/** An import or a passing-on of other than types alone, and an import when asked for. */
const IMPORT =
  /^(?:import|export)\b(?!\s+type\s)(?:[^;"'()=]*\sfrom)?\s*["']([^"'\n]+)["']|\bimport\(\s*["']([^"'\n]+)["']/gm;

const isOfNode = (target: string) => target.startsWith("node:") || builtinModules.includes(target);

/** Every file an entry imports, by whatever way, and what is imported of Node, with who does. */
function graphOf(entry: string): { files: Set<string>; ofNode: string[] } {
  const graph = { files: new Set([entry]), ofNode: [] as string[] };
  for (const file of graph.files) {
    for (const match of readFileSync(file, "utf8").matchAll(IMPORT)) {
      const target = (match[1] ?? match[2])!;
      if (isOfNode(target)) graph.ofNode.push(`${path.relative(ROOT, file)} imports ${target}`);
      else graph.files.add(resolved(target, file));
    }
  }
  return graph;
}

const entry = (name: string) => graphOf(path.join(import.meta.dirname, name));

describe("the entries for browsers", () => {
  it("reading and editing import nothing of Node, however far one follows", () => {
    const { files, ofNode } = entry("files-entry.ts");
    expect(ofNode).toEqual([]);
    const names = [...files].map((file) => path.relative(ROOT, file));
    expect(names.filter((name) => name.startsWith("packages/casefile/src/check/")).length).toBeGreaterThan(30);
    for (const dependency of ["node_modules/csv-parse/", "node_modules/yaml/browser/", "node_modules/zod/"])
      expect(names.some((name) => name.startsWith(dependency))).toBe(true);
    expect([...files].filter((file) => !existsSync(file))).toEqual([]);
  });

  it("packing imports its own few files and nothing else", () => {
    const { files, ofNode } = entry("pack-entry.ts");
    expect(ofNode).toEqual([]);
    const strangers = [...files].filter((file) => !/src\/(pack\/|pack-entry|schema\/figure-id)/.test(file));
    expect(strangers).toEqual([]);
  });

  it("the walk finds Node where it is: behind the entry for Node", () => {
    expect(entry("index.ts").ofNode.join("\n")).toContain("src/files/case-files.ts imports node:fs");
  });
});
