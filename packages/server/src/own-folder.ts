import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/** A temporary folder of the server, made when it is first needed and removed at the end; nobody else may read it. */
export class OwnFolder {
  #made: Promise<string> | undefined;
  #count = 0;

  /** A new folder in it. */
  async inside(): Promise<string> {
    this.#made ??= mkdtemp(path.join(tmpdir(), "multivector-serve-"));
    const folder = path.join(await this.#made, String(this.#count++));
    await mkdir(folder);
    return folder;
  }

  async remove(): Promise<void> {
    if (this.#made !== undefined) await removeFolder(await this.#made);
  }
}

/** Removes a folder; a thread that was just ended may have a write on its way, so it is tried again. */
export function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
}
