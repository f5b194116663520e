// Prints how long a year of days takes, undisturbed and with the year's events. After `npm run build`: node bench/daily-year.mjs [case] [year]

import { openCase } from "@multivector/casefile";
import { networkSimplex, run } from "@multivector/engine";

const [name = "kazakhstan", year = "2023"] = process.argv.slice(2);
const kase = await openCase(name);
const day = (iso) => Date.parse(iso) / 86_400_000;
const window = { from: day(`${year}-01-01`), to: day(`${Number(year) + 1}-01-01`) };

for (const step of ["month", "week", "day"]) {
  for (const events of [false, true]) {
    const start = performance.now();
    const trace = run(kase, networkSimplex, { ...window, step, events });
    const seconds = ((performance.now() - start) / 1000).toFixed(2);
    console.log(
      `${name} ${year} by ${step}${events ? " with events" : ""}: ${trace.periods.length} periods in ${seconds} s`,
    );
  }
}
