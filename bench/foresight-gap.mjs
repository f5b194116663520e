// Prints the table of docs/model/shocks.md: how far the day-by-day plan stays behind one that knows every day in advance.
// After `npm run build`: node bench/foresight-gap.mjs [case] [date]
import { openCase } from "@multivector/casefile";
import { loadSolver } from "@multivector/lp";
import { injectedRequest } from "../packages/engine/dist/assess/shock-list.js";
import { foresightBound, MOST_PERIODS } from "../packages/engine/dist/index.js";
import { runPair } from "../packages/engine/dist/shock/pair.js";

const [name = "kazakhstan", date = "2023-07-01"] = process.argv.slice(2);
const kase = await openCase(name);
const solver = await loadSolver();
const row = (cells) => console.log(`| ${cells.join(" | ")} |`);

row(["shock", "days", "stepped, USD million", "with foresight", "gap", "gap, share", "output gained"]);
row(["---", "---:", "---:", "---:", "---:", "---:", "---"]);
for (const shock of kase.shocks) {
  const request = injectedRequest(shock, date);
  const days = request.days + request.aftermath;
  if (days > MOST_PERIODS) continue;
  const { stepped, foresight, extraOutput } = foresightBound(runPair(kase, solver, request).with, solver);
  const gained = [...extraOutput].filter(([, amount]) => Math.abs(amount) > 0.05);
  const [million, share] = [(kusd) => (kusd / 1000).toFixed(1), ((foresight - stepped) / Math.abs(stepped)) * 100];
  row([
    shock.id,
    days,
    million(stepped),
    million(foresight),
    million(foresight - stepped),
    `${Math.abs(share) < 0.005 ? "0.00" : share.toFixed(2)} %`,
    gained.map(([commodity, amount]) => `${amount.toFixed(1)} of ${commodity}`).join(", ") || "none",
  ]);
}
