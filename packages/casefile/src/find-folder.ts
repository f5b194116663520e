import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** Folder of the shipped cases: the nearest `cases/` above this package that holds a case; undefined if there is none. */
function shippedRoot(): string | undefined {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const cases = path.join(folder, "cases");
    if (isFolder(cases)) return cases;
    const above = path.dirname(folder);
    if (above === folder) return undefined;
    folder = above;
  }
}

/** Names of the shipped cases, sorted; `root` is a folder of case folders other than the shipped one. */
export function listShippedCases(root: string | undefined = shippedRoot()): string[] {
  if (root === undefined || !isFolder(root)) return [];
  return readdirSync(root)
    .filter((name) => existsSync(path.join(root, name, "case.yaml")))
    .sort();
}

/** Folder of a case given by a shipped case's name or by a path; undefined if there is no such folder. */
export function findCaseFolder(nameOrFolder: string, root: string | undefined = shippedRoot()): string | undefined {
  const isName = /^[\w-]+$/.test(nameOrFolder);
  if (isName && root !== undefined && isFolder(path.join(root, nameOrFolder))) return path.join(root, nameOrFolder);
  return isFolder(nameOrFolder) ? path.resolve(nameOrFolder) : undefined;
}

function isFolder(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
