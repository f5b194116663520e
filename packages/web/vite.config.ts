import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { offline } from "./scripts/offline.ts";

const source = (name: string, entry = "index") => fileURLToPath(new URL(`../${name}/src/${entry}.ts`, import.meta.url));

export default defineConfig({
  root: import.meta.dirname,
  // Any folder of any server may hold the workbench.
  base: "./",
  plugins: [react(), offline()],
  resolve: {
    alias: [
      { find: "@multivector/casefile/files", replacement: source("casefile", "files-entry") },
      { find: "@multivector/casefile/pack", replacement: source("casefile", "pack-entry") },
      { find: /^@multivector\/report\/(docx|pdf|zip)$/, replacement: `${source("report", "render/$1/render-$1")}` },
      { find: "@multivector/engine", replacement: source("engine") },
      { find: "@multivector/charts", replacement: source("charts") },
      { find: "@multivector/report", replacement: source("report") },
    ],
  },
  worker: { format: "es" },
  build: { target: "es2022", assetsInlineLimit: 0, chunkSizeWarningLimit: 3000 },
});
