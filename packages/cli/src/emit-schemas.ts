import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { resultSchemas } from "./schema/registry.ts";

/** Writes the JSON Schema of every command's results into the folder named by the first argument. */
const folder = process.argv[2];
if (folder === undefined) {
  process.stderr.write("Usage: node emit-schemas.js FOLDER\n");
  process.exitCode = 1;
} else {
  mkdirSync(folder, { recursive: true });
  for (const [name, schema] of Object.entries(resultSchemas())) {
    writeFileSync(path.join(folder, name), `${JSON.stringify(schema, null, 2)}\n`);
  }
}
