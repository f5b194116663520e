import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { hashOfModules } from "./files-behind.ts";
import { loadStudy } from "./study-source.ts";

const root = mkdtempSync(path.join(tmpdir(), "study-"));
afterAll(() => rmSync(root, { recursive: true }));

function write(name: string, text: string): string {
  const file = path.join(root, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

const study = `{ id: "s", space: { factors: { x: { kind: "range", low: 0, high: 1 } } }, strategies: { "": {} }, theories: { "": {} },
  measures: { y: { sense: "minimise", unit: "" } }, model: ({ x }) => ({ y: x }) }`;

describe("the hash of a module", () => {
  const files = (folder: string, inner: string) => {
    write(`${folder}/deep/inner.mjs`, inner);
    return write(`${folder}/main.mjs`, 'import { a } from "./deep/inner.mjs";\nimport fs from "node:fs";\n');
  };

  test("is the same in another folder", () => {
    expect(hashOfModules([files("one", "export const a = 1;")])).toBe(
      hashOfModules([files("two", "export const a = 1;")]),
    );
  });

  test("changes with a file it imports, and not with one beside it", () => {
    const main = files("three", "export const a = 1;");
    const before = hashOfModules([main]);
    write("three/beside.mjs", "");
    expect(hashOfModules([main])).toBe(before);
    write("three/deep/inner.mjs", "export const a = 2;");
    expect(hashOfModules([main])).not.toBe(before);
  });
});

describe("the study of a module", () => {
  const load = (file: string, name?: string) =>
    loadStudy({ kind: "module", file, ...(name === undefined ? {} : { export: name }) });

  test("is its default export, the one called study, or the one that is named", async () => {
    expect((await load(write("a.mjs", `export default ${study}`))).study.id).toBe("s");
    expect((await load(write("b.mjs", `export const study = ${study}`))).study.id).toBe("s");
    expect((await load(write("c.mjs", `export const lake = ${study}`), "lake")).study.id).toBe("s");
  });

  test("is refused with a sentence if there is none", async () => {
    await expect(load(path.join(root, "none.mjs"))).rejects.toThrow(/^there is no file .*none.mjs/);
    await expect(load(write("d.mjs", "export const lake = 1;"))).rejects.toThrow("it exports lake");
    await expect(load(write("e.mjs", "export const lake = 1;"), "lak")).rejects.toThrow(
      "unknown export `lak`; did you mean `lake`?",
    );
    await expect(load(write("f.mjs", "export default { id: 1 };"))).rejects.toThrow(
      "the export `default` is no study: it has no id; no space.factors; no strategies; no theories; no measures; no model",
    );
    await expect(load(write("g.mjs", `export default ${study.replace('"minimise"', '"less"')}`))).rejects.toThrow(
      "measure `y` without a sense: minimise or maximise",
    );
    await expect(load(write("h.mjs", "throw new Error('no data');"))).rejects.toThrow("cannot be loaded: no data");
  });

  test("that changed since it was loaded is refused: the old one is still in memory", async () => {
    const file = write("i.mjs", `export default ${study}`);
    await load(file);
    write("i.mjs", `export default ${study} // other`);
    await expect(load(file)).rejects.toThrow("has changed since this process loaded it");
  });
});

describe("the study of a case", () => {
  test("is refused with the problems of the case or the request", async () => {
    const request = { strategies: ["no-such"], theories: [] };
    await expect(loadStudy({ kind: "case", folder: "no-such-case", request })).rejects.toThrow("1 error");
    await expect(loadStudy({ kind: "case", folder: "triangle", request })).rejects.toThrow(
      "unknown strategy `no-such`",
    );
  });
});
