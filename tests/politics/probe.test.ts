import { openCase } from "@multivector/casefile";
import { networkSimplex, Outlook, drawFutures, futureWorld, simulate, courseOf, lossOf, vulnerabilityWindow, leverOrder, provocationProfiles } from "@multivector/engine";
import { test } from "vitest";
import { theoryResult } from "../../packages/engine/src/assess/theory-result.ts";

test("probe", async () => {
  const t0 = performance.now();
  const lap = (s: string) => console.log(s, Math.round(performance.now() - t0));
  const kase = await openCase("kazakhstan");
  lap("case");
  const outlook = new Outlook(kase, networkSimplex);
  lap("outlook");
  outlook.ground([]);
  lap("ground");
  const futures = drawFutures(kase, 8, 1);
  for (const t of ["T0","T3","T4","T5"]) { const w = futureWorld(outlook, { theories: [t] }); const tr = futures.map((f) => simulate(w, f)); lap(`sim ${t} ${tr.map(x=>x.acts.length)} ${tr.map(x=>x.lossUsdM.reduce((a,b)=>a+b,0).toFixed(0))}`); }
  const w = futureWorld(outlook, { theories: ["T3"], strategy: "package-003" }); futures.map((f) => simulate(w, f));
  lap("package sim");
  const win = vulnerabilityWindow(outlook, { theories: ["T3"], strategy: "package-003" }, futures);
  lap("window"); console.log(JSON.stringify({ ...win, months: win.months.length }));
  const o = leverOrder(outlook, "package-003", futures, { theories: ["T3"] });
  lap("order"); console.log(JSON.stringify(o));
  console.log(JSON.stringify(provocationProfiles(outlook, "package-003", futures)));
  lap("profile");
  const r = theoryResult(outlook, "T4", futures);
  lap("theoryResult T4"); console.log(JSON.stringify(r.priorChecks), JSON.stringify(r.strategies.map(s=>[s.strategy,s.differenceUsdM,s.worse])));
}, 600000);
