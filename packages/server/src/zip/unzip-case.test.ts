import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Zippable, zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { LIMITS } from "../limits.ts";
import { unzipCase } from "./unzip-case.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const CASE = bytes("id: toy\n");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "multivector-zip-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const limits = { ...LIMITS.zip, files: 5, fileBytes: 2 ** 20, totalBytes: 2 ** 21 };
const refused = (zip: Uint8Array): Promise<readonly string[]> =>
  unzipCase(zip, folder, limits).then(
    () => [],
    (error: { problems: readonly string[] }) => error.problems,
  );
const refusedFiles = (files: Zippable) => refused(zipSync(files));

/** A ZIP with the 32-bit number at an offset of its last directory entry replaced. */
function patched(zip: Uint8Array, offset: number, value: number): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let at = zip.length - 22;
  while (view.getUint32(at, true) !== 0x02014b50) at--;
  view.setUint32(at + offset, value, true);
  return zip;
}

describe("a ZIP of a case", () => {
  it("is unpacked with the folder around it or without", async () => {
    const inner = { "case.yaml": CASE, "figures/x.csv": bytes("a,b\n") };
    const flat = await unzipCase(zipSync(inner), folder, limits);
    expect(path.relative(folder, flat)).toBe(path.join("cases", "case"));
    expect(readFileSync(path.join(flat, "figures/x.csv"), "utf8")).toBe("a,b\n");
    const around = await unzipCase(zipSync({ toy: inner, "__MACOSX/._toy": CASE }), folder, limits);
    expect(path.relative(folder, around)).toBe(path.join("cases", "toy"));
    expect(readdirSync(around).sort()).toEqual(["case.yaml", "figures"]);
  });

  it("is refused where it is none, or holds nothing", async () => {
    expect(await refused(bytes("no ZIP"))).toEqual([
      "The body is no ZIP that can be read; send the ZIP of a case folder",
    ]);
    expect(await refusedFiles({})).toEqual(["The ZIP holds no file; send the ZIP of a case folder"]);
  });

  it("writes nothing outside its folder", async () => {
    for (const name of [
      "../evil.yaml",
      "a/../../evil.yaml",
      "/etc/evil",
      "C:/evil",
      "a\\..\\evil",
      "a/b/c/evil.yaml",
      "a//b",
      "nul\0",
    ])
      expect((await refusedFiles({ [name]: CASE }))[0], name).toContain(JSON.stringify(name));
    expect(readdirSync(folder)).toEqual([]);
  });

  it("holds no links: their names would lead elsewhere", async () => {
    const link = zipSync({ "case.yaml": [bytes("/etc/passwd"), { os: 3, attrs: 0o120777 << 16 }] });
    expect(await refused(link)).toEqual(['"case.yaml": it is a link or a device; put a plain file in its place']);
  });

  it("is no bomb by what it states: files, sizes, ratio, each said before anything is unpacked", async () => {
    const many = Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`f${i}.csv`, CASE]));
    expect(await refusedFiles(many)).toEqual([
      "The ZIP holds 6 files, at most 5 are read; send the folder of one case",
    ]);
    const zeros = new Uint8Array(2 ** 20 + 1);
    // 3 files of 1 MB and a byte each: too large one by one, together, and for the few kB they are packed in.
    const problems = await refusedFiles({ "a.csv": zeros, "b.csv": zeros, "c.csv": zeros });
    expect(problems.map((text) => text.replace(/^"\w\.csv"/, "NAME"))).toEqual([
      "The ZIP unpacks to 4 MB, at most 2 MB are read",
      "The ZIP unpacks to more than 100 times its size, which no case does; it is not unpacked",
      ...Array(3).fill("NAME: a file of at most 1 MB is read"),
    ]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is no bomb by what it hides: unpacking ends at the size it states", async () => {
    // States 10 bytes, holds a megabyte.
    const lie = patched(zipSync({ "case.yaml": new Uint8Array(2 ** 20) }), 24, 10);
    expect(await refused(lie)).toEqual(['"case.yaml": the ZIP says something else than it holds; pack it again']);
  });

  it("is refused where its list points beyond its end, or says less than there is", async () => {
    expect(await refused(patched(zipSync({ "case.yaml": CASE }), 42, 2 ** 31))).toHaveLength(1);
    expect(await refused(patched(zipSync({ "case.yaml": CASE }), 20, 2 ** 31))).toHaveLength(1);
    expect(await refused(zipSync({ "case.yaml": CASE }).subarray(10))).toHaveLength(1);
  });

  it("has each name once, whatever a disk makes of capitals, and no file where a folder is", async () => {
    expect(await refusedFiles({ "a.csv": CASE, "A.csv": CASE })).toEqual([
      '"A.csv": there are two files of this name; leave one away',
    ]);
    expect(await refusedFiles({ a: CASE, "b.csv": CASE, "a/x.csv": CASE })).toEqual([
      '"a/x.csv": a file and a folder have the same name; rename one',
    ]);
  });
});
