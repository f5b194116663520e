// Does a package help? One strategy under two theories, against doing nothing in the same futures; 5 to 95 % of futures, no probability.
import { openCase } from "@multivector/casefile";
import {
  drawFutures,
  endingsOf,
  networkSimplex,
  Outlook,
  strategyResult,
  vulnerabilityWindow,
} from "@multivector/engine";

const kz = await openCase("kazakhstan");
const outlook = new Outlook(kz, networkSimplex);
const futures = drawFutures(kz, 8, 1);
const strategy = "rec-003-01";
for (const theory of ["T3", "T5"]) {
  const nothing = endingsOf(outlook, undefined, [theory], futures);
  const { differenceUsdM, worse } = strategyResult(outlook, strategy, [theory], futures, nothing);
  const { low, mean, high } = differenceUsdM;
  console.log(
    `${strategy} under ${theory}: ${mean.toFixed(0)} (${low.toFixed(0)} to ${high.toFixed(0)}) USD million a year lost to acts`,
  );
  console.log(`  worse than nothing in ${(100 * worse).toFixed(0)} % of futures`);
}
const { opens, closes, signTurns } = vulnerabilityWindow(outlook, { theories: ["T3"], strategy }, futures);
console.log(`window of vulnerability under T3: ${opens ?? "none"} to ${closes ?? "none"}`);
console.log(`  in ${(100 * signTurns).toFixed(0)} % of futures announcing helps`);
