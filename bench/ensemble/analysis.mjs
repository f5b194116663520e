/** Scenario discovery, search and sensitivity on one thread: whole questions, from columns of numbers to the answer. */
import { designOf, nsga2, prim, sobolIndices } from "@multivector/engine";
import { dtlz2 } from "../search/problems.mjs";
import { rounds } from "./rounds.mjs";

const evenSpace = (count, low, high) => ({
  factors: Object.fromEntries(Array.from({ length: count }, (_, i) => [`x${i}`, { kind: "range", low, high }])),
});

/** PRIM with its defaults (peeling and pasting, quasi-p values of every box) on 10,000 runs of 10 inputs, about a third of them of interest. */
export async function primPart() {
  const [runs, inputs] = [10_000, 10];
  // One input more than is searched: the noise.
  const design = designOf(evenSpace(inputs + 1, 0, 1), { kind: "monte-carlo", futures: runs }, 1);
  const columns = Array.from({ length: inputs }, () => new Float64Array(runs));
  const levels = new Float64Array(inputs + 1);
  const interest = Array.from({ length: runs }, (_, i) => {
    design.levels(i, levels);
    for (const [axis, column] of columns.entries()) column[i] = levels[axis];
    return levels[0] + levels[1] - levels[2] + 0.3 * levels[inputs] > 0.9;
  });
  const names = design.names.slice(0, inputs);
  return rounds(() => {
    const { boxes } = prim({ names, columns }, interest);
    return `${boxes.length} boxes`;
  }, 9);
}

/** NSGA-II on DTLZ2 with two objectives: 10,000 evaluations, population 100; the hypervolume of the front reached (the true one has 0.2146). */
export async function searchPart() {
  return rounds(() => {
    const reference = { f1: 1, f2: 1 };
    const { hypervolume } = nsga2(dtlz2(2), { evaluations: 10_000, population: 100, seed: 1, reference });
    return `hypervolume ${hypervolume.toFixed(4)}`;
  }, 5);
}

/** Sobol indices of the Ishigami function with second order and 100 bootstraps from 16,384 blocks: design, model and analysis. */
export async function sobolPart() {
  const space = evenSpace(3, -Math.PI, Math.PI);
  return rounds(() => {
    const design = designOf(space, { kind: "saltelli", base: 16_384 }, 1);
    const [x, y] = [new Float64Array(3), new Float64Array(design.size)];
    for (let i = 0; i < design.size; i++) {
      design.levels(i, x);
      y[i] = Math.sin(x[0]) + 7 * Math.sin(x[1]) ** 2 + 0.1 * x[2] ** 4 * Math.sin(x[0]);
    }
    const { inputs } = sobolIndices(y, { names: design.names, bootstraps: 100 });
    return `S1 ${inputs[0].first.value.toFixed(3)}`;
  }, 7);
}
