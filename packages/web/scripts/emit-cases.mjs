// Writes what the workbench reads besides its code: the shipped cases packed, their files for the editor, and the outlines of the countries.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { findCaseFolder, listShippedCases, openCase } from "@multivector/casefile";
import { packCase } from "@multivector/casefile/pack";

const out = path.resolve(import.meta.dirname, "../public");
const cases = path.join(out, "cases");
rmSync(cases, { recursive: true, force: true });
mkdirSync(cases, { recursive: true });
mkdirSync(path.join(out, "map"), { recursive: true });

const list = [];
for (const id of listShippedCases()) {
  const kase = await openCase(id);
  const { core, rest } = packCase(kase);
  writeFileSync(path.join(cases, `${id}.core.json`), core);
  for (const { name, text } of rest) writeFileSync(path.join(cases, `${id}.${name}.json`), text);
  writeFileSync(path.join(cases, `${id}.files.json`), JSON.stringify(filesOf(findCaseFolder(id))));
  list.push({ id, title: kase.title });
}
writeFileSync(path.join(cases, "index.json"), JSON.stringify(list));
const atlas = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json");
cpSync(atlas, path.join(out, "map/countries.json"));

/** Texts of a case folder, one level of sub-folders deep, as the reader of cases takes them. */
function filesOf(folder) {
  const names = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"));
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(path.join(folder, name), "utf8")]));
}
