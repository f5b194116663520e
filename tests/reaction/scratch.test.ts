import { openCase } from "@multivector/casefile";
import { it } from "vitest";
import { reactionRecord } from "../../packages/engine/src/reaction/record/reaction-record.ts";
import { severityStock } from "../../packages/engine/src/reaction/record/severity-stock.ts";
import { movesAway } from "../../packages/engine/src/reaction/record/coded-acts.ts";
import { dayOf, isoOf } from "../../packages/engine/src/quantity/dates.ts";
it("x", async () => {
  const kase = await openCase("/tmp/kz-record");
  for (const s of ["RU", "UA", "US", "CN"]) {
  const t = performance.now();
  const r = reactionRecord(kase, s);
  console.log(s, performance.now() - t);
  const { exposure, variants, rates, fitted, skill, ...rest } = r;
  console.log(JSON.stringify(rest, null, 1));
  console.table(exposure); for (const v of variants) { console.log(v.says); console.table(v.rows); }
  console.table(rates.map(({counted, ...x}) => ({...x, counted: counted.join(" ")}))); console.table(fitted); console.table(skill.map(({says,...x})=>x));
  }
  const st = severityStock(movesAway(kase, "RU"), dayOf("2014-01-01"), dayOf("2026-01-01"), 60);
  let m = 0; st.forEach((e, i) => { if (e > st[m]!) m = i; }); console.log(st[m], isoOf(dayOf("2014-01-01") + m));
});
