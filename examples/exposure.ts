// How large a share, and of what? The same number under each definition that a sentence could mean, with its sources.
import { openCase } from "@multivector/casefile";
import { answerFigures, exposureTable } from "@multivector/engine";

const kz = await openCase("kazakhstan");

const routes = exposureTable(kz, "crude-route", 2023);
console.log(`${routes.title}, ${routes.year}: ${routes.statement}`);
for (const row of routes.rows) {
  const share = row.share === null ? "not known" : `${(100 * row.share).toFixed(1)} %`;
  console.log(`  ${row.label}: ${share} (${row.basis}; ${row.sources.join(", ")})`);
}
if (routes.hhi !== null) console.log(`  concentration (HHI) ${routes.hhi.toFixed(3)}`);

for (const { question, verdict } of answerFigures(kz, kz.questions)) console.log(`\n${question}\n  ${verdict}`);
