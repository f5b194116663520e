// Prints how long the parts of `coercion` take, each first in a process of its own and then again. After `npm run build`: node bench/coercion.mjs [case]

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { openCase } from "@multivector/casefile";
import { networkSimplex, sharedStart } from "@multivector/engine";
import { HORIZONS } from "../packages/engine/dist/coercion/base-date.js";
import { closureLosses } from "../packages/engine/dist/coercion/closure-loss.js";
import { playersFrom } from "../packages/engine/dist/coercion/power.js";
import { powerTable } from "../packages/engine/dist/coercion/power-table.js";
import { sceneOf } from "../packages/engine/dist/coercion/scene.js";
import { StaticProgramme } from "../packages/engine/dist/coercion/static-programme.js";
import { closableLinks, worstClosures } from "../packages/engine/dist/coercion/worst-closures.js";

const DAYS = 30;
const [name = "kazakhstan", part] = process.argv.slice(2);

const parts = {
  "closures, all actors x 7, 30, 90, 365 days": ({ kase, scene: { closures, date, changes } }) =>
    closureLosses(kase, sharedStart(), { date, days: HORIZONS, closures, draws: 0, seed: 1, changes }).length,
  "worst 2 of all links": ({ kase, scene }) =>
    worstClosures(
      new StaticProgramme(kase, networkSimplex, { date: scene.date, days: DAYS }),
      closableLinks(kase, scene.on),
      {
        k: 2,
        over: "links",
      },
    ).at(-1).sets,
  "worst 2 of links foreign actors can close": ({ kase, scene }) =>
    worstClosures(
      new StaticProgramme(kase, networkSimplex, { date: scene.date, days: DAYS }),
      closableLinks(kase, scene.on, scene.closures),
      { k: 2, over: "links" },
    ).at(-1).sets,
  "Shapley value, nucleolus and core of 10 controllers": ({ kase, scene }) => {
    const programme = new StaticProgramme(kase, networkSimplex, { date: scene.date, days: 365 });
    const players = playersFrom(kase, scene.closures).slice(0, 9);
    return powerTable(programme, networkSimplex, kase.focal, { players, planned: [], seed: 1 }).players.length;
  },
};

if (part === undefined) {
  for (const one of Object.keys(parts)) {
    process.stdout.write(execFileSync(process.execPath, [fileURLToPath(import.meta.url), name, one]));
  }
} else {
  const kase = await openCase(name);
  const scene = sceneOf(kase, {});
  const seconds = [0, 1, 2].map(() => {
    const start = performance.now();
    parts[part]({ kase, scene });
    return ((performance.now() - start) / 1000).toFixed(2);
  });
  console.log(`${name}: ${part} (${parts[part]({ kase, scene })}): ${seconds.join(", ")} s`);
}
