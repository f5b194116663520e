import { createHash } from "node:crypto";
import { requireComplete } from "./read.ts";
import { readWholePart } from "./store/read-part.ts";
import { RowBytes } from "./store/row-bytes.ts";
import { openRun, partFile, readPartFile } from "./store/run-folder.ts";

/**
 * SHA-256 of all rows of a run, sorted by future, strategy and theory, values by their bits, messages included: equal for the same ensemble however it
 * was computed and cut into parts. Each part is compared with the digest it carries. Throws {@link RequestError} for an unfinished run or a damaged part.
 */
export async function rowsDigest(folder: string): Promise<string> {
  const run = openRun(folder);
  requireComplete(run);
  const [hash, rows] = [createHash("sha256"), new RowBytes(run.shape)];
  for (const chunk of run.done) {
    const bytes = readPartFile(folder, run.manifest, chunk);
    hash.update(rows.of(await readWholePart(bytes, run.manifest, chunk, partFile(folder, run.manifest, chunk))));
  }
  return hash.digest("hex");
}
