import { createRequire } from "node:module";
import path from "node:path";
import { sha256 } from "./canonical.ts";
import { hashOfModules } from "./files-behind.ts";

const { resolve } = createRequire(import.meta.url);
let known: string | undefined;

/** Folder of the built JavaScript of this package: what worker threads are started from, whatever this module was loaded from. */
export function builtFolder(): string {
  return path.dirname(resolve("@multivector/ensemble"));
}

/** SHA-256 of the built JavaScript of the engine and of this package: two machines with the same one compute the same numbers. */
export function codeHash(): string {
  known ??= sha256(
    hashOfModules([resolve("@multivector/engine")]),
    hashOfModules([path.join(builtFolder(), "index.js"), path.join(builtFolder(), "compute/thread.js")]),
  );
  return known;
}
