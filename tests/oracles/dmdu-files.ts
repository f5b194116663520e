import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The folder of published instances beside the repository; not every machine has it. */
const FOLDER = fileURLToPath(new URL("../../../shared/oracles/dmdu/", import.meta.url));

/** The text of a published instance; empty, with the reason for the test's name, where it is missing. */
export function published(name: string): { text: string; reason: string } {
  if (!existsSync(FOLDER + name)) return { text: "", reason: `skipped: no file ../shared/oracles/dmdu/${name}` };
  return { text: readFileSync(FOLDER + name, "utf8"), reason: "" };
}
