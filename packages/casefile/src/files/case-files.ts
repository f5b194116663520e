import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** Names of all files of a case folder, one level of sub-folders deep, `/`-separated, sorted; throws if the folder is unreadable. */
export function listFiles(folder: string): string[] {
  const names: string[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name.startsWith(".")) continue;
    const full = path.join(folder, entry.name);
    if (!statSync(full).isDirectory()) names.push(entry.name);
    else {
      for (const inner of readdirSync(full, { withFileTypes: true })) {
        const isFile = !inner.name.startsWith(".") && !statSync(path.join(full, inner.name)).isDirectory();
        if (isFile) names.push(`${entry.name}/${inner.name}`);
      }
    }
  }
  return names.sort();
}

/** How a case's files are named in messages: `cases/x/links.csv` inside a folder `cases`, else relative to the working folder. */
export function shownFolder(folder: string): string {
  const full = path.resolve(folder);
  const parent = path.basename(path.dirname(full));
  const shown = parent === "cases" ? `cases/${path.basename(full)}` : path.relative(process.cwd(), full) || ".";
  return shown.split(path.sep).join("/");
}

/** Text of one file; throws if it is unreadable. */
export function readText(folder: string, name: string): string {
  return readFileSync(path.join(folder, name), "utf8");
}
