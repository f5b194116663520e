import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { sha256 } from "./canonical.ts";

const IMPORT = /\b(?:from|import)\s*\(?\s*(["'])(\.{1,2}\/[^"'\n]+)\1/g;

/**
 * SHA-256 of modules and of every file they import by a relative path, each with its place beside the first: the same in any folder of any machine.
 * What they import from packages or read while they run is not in it.
 */
export function hashOfModules(entries: readonly string[]): string {
  const files = new Map<string, Buffer>();
  const next = entries.map((entry) => path.resolve(entry));
  for (let file = next.pop(); file !== undefined; file = next.pop()) {
    if (files.has(file) || !isFile(file)) continue;
    const content = readFileSync(file);
    files.set(file, content);
    for (const [, , target] of content.toString("utf8").matchAll(IMPORT))
      next.push(path.resolve(path.dirname(file), withoutQuery(target!)));
  }
  const home = path.dirname(path.resolve(entries[0]!));
  const placed = [...files].map(([file, content]) => [path.relative(home, file).split(path.sep).join("/"), content]);
  const sorted = (placed as [string, Buffer][]).sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(...sorted.flatMap(([place, content]) => [`${place}\n${content.length}\n`, content]));
}

function withoutQuery(target: string): string {
  return target.replace(/[?#].*$/, "");
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** The path of a file given as a path or as a file URL. */
export function pathOf(file: string): string {
  return file.startsWith("file:") ? fileURLToPath(file) : path.resolve(file);
}
