// What does a shut corridor cost? The same days run with and without it, and again for 16 draws over the stated ranges.
import { openCase } from "@multivector/casefile";
import { dayOf, networkSimplex, runShock } from "@multivector/engine";

const kz = await openCase("kazakhstan");
const shut = { changes: ["close-link cpc"], date: dayOf("2023-07-01"), days: 30, aftermath: 30, otherEvents: false };
const request = { id: "what-if", title: "CPC shut for 30 days", commodities: ["crude"], ...shut };
const { totals, weakInputs } = runShock(kz, networkSimplex, request, { draws: 16, seed: 1 });
for (const { commodity, unit, deferred, delayed } of totals) console.log(commodity, unit, { deferred, delayed });
console.log(`${(100 * weakInputs.share).toFixed(0)} % of the figures behind this are not observed`);
