import { open, rename, rm } from "node:fs/promises";

/** What a file is called while it is being written. */
export const UNFINISHED = ".tmp";

/** Writes a file so that it exists whole or not at all, also after the machine loses power. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const unfinished = `${file}${UNFINISHED}`;
  try {
    const handle = await open(unfinished, "w");
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
