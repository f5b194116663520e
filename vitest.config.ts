import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const source = (name: string) => [`@multivector/${name}`, file(`packages/${name}/src/index.ts`)] as const;

export default defineConfig({
  resolve: {
    alias: {
      ...Object.fromEntries(
        ["docx", "pdf", "zip"].map((format) => [
          `@multivector/report/${format}`,
          file(`packages/report/src/render/${format}/render-${format}.ts`),
        ]),
      ),
      ...Object.fromEntries(["engine", "lp", "ensemble", "charts", "report", "server", "cli"].map(source)),
      // Before the package itself, whose name begins theirs.
      "@multivector/casefile/files": file("packages/casefile/src/files-entry.ts"),
      "@multivector/casefile/pack": file("packages/casefile/src/pack-entry.ts"),
      // The same, with each shipped case opened once in a process.
      "@multivector/casefile": file("tests/shipped-cases.ts"),
    },
  },
  test: {
    include: ["packages/*/src/**/*.test.ts", "tests/**/*.test.ts"],
    // Far above what any test takes alone: no test measures time, and the machine may be shared.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Modules keep no state between files (cases are frozen, nothing is mocked): loading them once a worker halves the time of small tests.
    isolate: false,
    // By default one processor would be left idle.
    maxWorkers: availableParallelism(),
  },
});
