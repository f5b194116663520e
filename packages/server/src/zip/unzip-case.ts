import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { RequestError } from "@multivector/engine";
import type { ZipLimits } from "../limits.ts";
import { readDirectory, type ZipEntry } from "./central-directory.ts";
import { zipProblems } from "./refusals.ts";
import { unpacked } from "./unpack.ts";

/** What a Mac adds to a ZIP of its own. */
const ADDED = /^__MACOSX\/|(^|\/)\.DS_Store$/;

/**
 * Writes the case of a ZIP into a folder `cases/NAME` inside `into` and gives its path: the ZIP holds the files of a case folder, or that folder.
 * Throws {@link RequestError} with every problem of the ZIP.
 */
export async function unzipCase(bytes: Uint8Array, into: string, limits: ZipLimits): Promise<string> {
  const directory = readDirectory(bytes);
  if (directory === undefined)
    throw new RequestError(["The body is no ZIP that can be read; send the ZIP of a case folder"]);
  const problems = zipProblems(directory, bytes.length, limits);
  if (problems.length > 0) throw new RequestError(problems);
  const files = directory.filter(({ name }) => !name.endsWith("/") && !ADDED.test(name));
  const around = folderAround(files);
  const folder = path.join(into, "cases", around === "" ? "case" : around);
  for (const entry of files)
    await write(bytes, entry, path.join(folder, entry.name.slice(around === "" ? 0 : around.length + 1)));
  return folder;
}

/** The folder that all files lie in, where the ZIP holds the case folder itself; empty where it holds its files. */
function folderAround(files: readonly ZipEntry[]): string {
  if (files.length === 0) throw new RequestError(["The ZIP holds no file; send the ZIP of a case folder"]);
  const [first = ""] = files[0]!.name.split("/");
  if (files.every(({ name }) => name.startsWith(`${first}/`))) return first;
  const deep = files.filter(({ name }) => name.split("/").length > 2);
  if (deep.length === 0) return "";
  throw new RequestError(
    deep.map(({ name }) => `${JSON.stringify(name)}: a case has folders one level deep; move the file up`),
  );
}

async function write(bytes: Uint8Array, entry: ZipEntry, file: string): Promise<void> {
  const content = await unpacked(bytes, entry);
  if (content === undefined)
    throw new RequestError([`${JSON.stringify(entry.name)}: the ZIP says something else than it holds; pack it again`]);
  try {
    await mkdir(path.dirname(file), { recursive: true });
    // Never over a file that is there.
    await writeFile(file, content, { flag: "wx" });
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (!["EEXIST", "ENOTDIR"].includes(code)) throw error;
    throw new RequestError([`${JSON.stringify(entry.name)}: a file and a folder have the same name; rename one`]);
  }
}
