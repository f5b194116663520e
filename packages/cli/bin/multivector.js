#!/usr/bin/env node
// A committed launcher: npm links a bin only if its target exists at install, and dist/ does not yet.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const main = new URL("../dist/main.js", import.meta.url);
if (!existsSync(fileURLToPath(main))) {
  console.error("multivector has not been built yet: run `npm run build` first.");
  process.exit(2);
}
await import(main.href);
