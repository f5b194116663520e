import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The folder of published and precomputed instances beside the repository; not every machine has it. */
const FOLDER = fileURLToPath(new URL("../../../shared/oracles/flow/", import.meta.url));

/** Paths of the instances in a subfolder by file name; none, said in the test's name, where the folder is missing. */
export function instances(subfolder: string, ending: string): { files: string[]; reason: string } {
  const folder = `${FOLDER}${subfolder}/`;
  if (!existsSync(folder)) return { files: [], reason: `skipped: no folder ../shared/oracles/flow/${subfolder}` };
  const files = readdirSync(folder).filter((name) => name.endsWith(ending));
  const reason = files.length > 0 ? "" : `skipped: no file *${ending} in ../shared/oracles/flow/${subfolder}`;
  return { files: files.map((name) => folder + name), reason };
}
