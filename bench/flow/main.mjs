// Measures the flow solver; prints one JSON document. See docs/model/flow-bench.md. After `npm run build`: npm run bench:flow
import { loadSolver } from "@multivector/lp";
import { caseBench, futureBench } from "./case-bench.mjs";
import { dimacsBench, multiBench } from "./file-bench.mjs";
import { FileProblem } from "./file-problem.mjs";
import { generatedBench } from "./generated-bench.mjs";
import { lemonBench } from "./lemon-bench.mjs";

const USAGE = "npm run bench:flow -- [--quick] [--dimacs FILE...] [--multi FILE...]";

function readArguments(words) {
  const given = { quick: false, dimacs: [], multi: [], lemon: [] };
  let list = null;
  for (const word of words) {
    if (word === "--quick") given.quick = true;
    else if (["--dimacs", "--multi", "--lemon"].includes(word)) list = given[word.slice(2)];
    else if (word.startsWith("-") || !list) throw new FileProblem(`"${word}" is not understood. Usage: ${USAGE}`);
    else list.push(word);
  }
  for (const name of ["dimacs", "multi", "lemon"])
    if (words.includes(`--${name}`) && given[name].length === 0)
      throw new FileProblem(`--${name} needs a file. Usage: ${USAGE}`);
  return given;
}

async function measure({ quick, dimacs, multi, lemon }) {
  const about = { node: process.version, times: "wall clock; compare only times of one run" };
  if (dimacs.length + multi.length > 0 && lemon.length === 0)
    return {
      ...about,
      ...(dimacs.length > 0 && { dimacs: dimacsBench(dimacs, { quick }) }),
      ...(multi.length > 0 && { multi: multiBench(multi, { quick }) }),
    };
  const highs = await loadSolver();
  if (lemon.length > 0) return { ...about, ...lemonBench(lemon[0], dimacs, highs, { quick }) };
  const options = quick
    ? { networks: 1, steps: 24, rounds: 1, warmUp: 0, quick }
    : { networks: 3, steps: 180, rounds: 5, warmUp: 500, quick };
  return {
    ...about,
    generated: generatedBench(highs, options),
    case: await caseBench(highs, options),
    futures: await futureBench(options),
  };
}

try {
  const result = await measure(readArguments(process.argv.slice(2)));
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
} catch (problem) {
  if (!(problem instanceof FileProblem)) throw problem;
  process.stderr.write(`${problem.message}\n`);
  process.exitCode = 1;
}
