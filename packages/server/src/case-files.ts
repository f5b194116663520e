import { readdir, readFile, realpath } from "node:fs/promises";
import path from "node:path";

/** Names of the files of a case folder, one level of folders deep as the case format has them; no links, no hidden files. */
export async function caseFiles(folder: string): Promise<string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !name.startsWith("."));
  const inner = entries.map(async (entry) => {
    if (entry.isFile()) return [entry.name];
    if (!entry.isDirectory()) return [];
    const files = await readdir(path.join(folder, entry.name), { withFileTypes: true });
    return files
      .filter((file) => file.isFile() && !file.name.startsWith("."))
      .map((file) => `${entry.name}/${file.name}`);
  });
  return (await Promise.all(inner)).flat().sort();
}

/** Bytes of a file that {@link caseFiles} names; undefined for any other name. */
export async function caseFile(folder: string, name: string): Promise<Uint8Array | undefined> {
  if (!(await caseFiles(folder)).includes(name)) return undefined;
  const file = await realpath(path.join(folder, name));
  // Between listing and reading a folder may have become a link.
  const inside = file.startsWith(`${await realpath(folder)}${path.sep}`);
  return inside ? await readFile(file) : undefined;
}
