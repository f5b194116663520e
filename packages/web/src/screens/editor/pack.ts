import { strToU8, zipSync } from "fflate";
import type { Files } from "./files.ts";

/** The earliest day a ZIP can state: the same files give the same bytes on any day and machine. */
const DAY = new Date(1980, 0, 1);

/** Files as a ZIP, in a folder of that name. */
export function zipOf(files: Files, folder: string): Uint8Array {
  const entries = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(entries.map(([name, text]) => [`${folder}/${name}`, strToU8(text)])), {
    mtime: DAY,
  });
}
