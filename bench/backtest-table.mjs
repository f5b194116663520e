// Prints the tables of docs/model/backtest.md from the back-test as it runs now: npm run build && node bench/backtest-table.mjs
import { openCase } from "../packages/casefile/dist/index.js";
import { backtest, networkSimplex } from "../packages/engine/dist/index.js";

const result = backtest(await openCase("kazakhstan"), networkSimplex, { draws: 64, seed: 1 });
const two = (value) => value.toFixed(2);
const print = (line) => process.stdout.write(`${line}\n`);
for (const row of result.annual) {
  const observed =
    row.observed === null ? "not known" : `${two(row.observed)}${row.inside === false ? " (outside)" : ""}`;
  const { predicted, naive } = row;
  print(
    `| ${row.year} | ${row.name} | ${two(predicted.value)} | ${two(predicted.low)} to ${two(predicted.high)} | ${observed} | ${two(naive.lastYearShares)} | ${two(naive.lastYearVolumes)} | ${two(naive.sharesAtCutoff)} |`,
  );
}
print("");
for (const score of result.annualScores) {
  const { naive } = score;
  print(
    `| ${score.measure} (${score.unit}) | ${two(score.value)} | ${two(naive.lastYearShares)} | ${two(naive.lastYearVolumes)} | ${two(naive.sharesAtCutoff)} | ${score.threshold} | ${score.met ? "yes" : "**no**"} | ${score.losesTo.join(", ") || "none"} |`,
  );
}
print("");
print(`Coverage: ${result.coverage.inside} of ${result.coverage.targets}`);
for (const score of result.eventScores) print(`${score.measure}: ${two(score.value)} ${score.unit}`);
