// A case is a folder of data. Copy one that works, change a number, let it be checked, see what moves.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findCaseFolder, openCase, problemLine, readCase } from "@multivector/casefile";
import { dayOf, findSeries, networkSimplex, run, runSeries } from "@multivector/engine";

const mine = mkdtempSync(path.join(tmpdir(), "my-case-"));
cpSync(findCaseFolder("triangle")!, mine, { recursive: true });
const file = path.join(mine, "figures/figures.csv");
writeFileSync(file, readFileSync(file, "utf8").replace("2023-01-01,,6,6,6,kt/d", "2023-01-01,,8,7,9,kt/d"));
const { problems } = readCase(mine);
for (const problem of problems) console.log(problemLine(problem));
console.log(`${problems.length} problems`);

const solver = networkSimplex;
for (const [name, folder] of [
  ["as shipped", "triangle"],
  ["with larger berths", mine],
] as const) {
  const trace = run(await openCase(folder), solver, {
    from: dayOf("2023-01-01"),
    to: dayOf("2024-01-01"),
    step: "month",
  });
  const coast = findSeries({ series: runSeries(trace) }, "flow", { corridor: "coast" })!;
  const year = coast.points.reduce((sum, point) => sum + point.value, 0);
  console.log(`${name}: ${year.toFixed(0)} ${coast.unit} by the coast in 2023`);
}
rmSync(mine, { recursive: true });
