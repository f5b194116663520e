// What does a shut corridor cost? The same days are run with and without it, and again for 16 draws over the stated ranges.
import { openCase } from "@multivector/casefile";
import { dayOf, runShock } from "@multivector/engine";
import { loadSolver } from "@multivector/lp";

const kz = await openCase("kazakhstan");
const shut = { changes: ["close-link cpc"], date: dayOf("2023-07-01"), days: 30, aftermath: 30, otherEvents: false };
const request = { id: "what-if", title: "CPC shut for 30 days", commodities: ["crude"], ...shut };
const { totals, weakInputs } = runShock(kz, await loadSolver(), request, { draws: 16, seed: 1 });
const { deferred, delayed, diverted, unit } = totals[0]!;
const round = (tonnes = Number.NaN) => `${tonnes.toFixed(0)} ${unit}`;
console.log(`shut in ${round(deferred.value)} (${round(deferred.low)} to ${round(deferred.high)})`);
console.log(`stored ${round(delayed.value)}, by other ways ${round(diverted.value)}`);
console.log(`${(100 * weakInputs.share).toFixed(0)} % of the figures behind this are not observed`);
