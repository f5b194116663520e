import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "vite";

/** Files that no reader needs. */
const LATER = /\.map$/;

/** Writes the service worker that keeps every file of a build, so that a page once loaded works without a network. */
export function offline(): Plugin {
  let folder = "";
  return {
    name: "offline",
    apply: "build",
    configResolved: (config) => {
      folder = path.resolve(config.root, config.build.outDir);
    },
    closeBundle: () => {
      // A build that failed has said why.
      if (!existsSync(path.join(folder, "index.html"))) return;
      const names = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
        .filter((name) => name !== "sw.js" && !LATER.test(name))
        .sort();
      const digest = createHash("sha256");
      for (const name of names) digest.update(name).update(readFileSync(path.join(folder, name)));
      const source = readFileSync(path.join(import.meta.dirname, "service-worker.js"), "utf8")
        .replace("__VERSION__", digest.digest("hex").slice(0, 16))
        .replace("__FILES__", JSON.stringify(["./", ...names.filter((name) => name !== "index.html")]));
      writeFileSync(path.join(folder, "sw.js"), source);
    },
  };
}
