import { gunzipSync } from "node:zlib";
import { bytesOf, problemAt } from "./file-problem.mjs";

/**
 * Reads a multicommodity series (JSON, or the same behind gzip): K commodities on one network, groups of arcs that share a capacity, and how
 * capacities, costs and supplies move from step to step. Throws FileProblem.
 */
export function readMultiSeries(file) {
  return parseMultiSeries(textOf(bytesOf(file), file), file);
}

function textOf(bytes, file) {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes.toString("utf8");
  try {
    return gunzipSync(bytes).toString("utf8");
  } catch (cause) {
    throw problemAt(file, 0, `the gzip data cannot be unpacked (${cause.message}).`);
  }
}

/** Parses the JSON of a multicommodity series into its network (commodity by commodity), steps and their optima. Throws FileProblem. */
export function parseMultiSeries(text, file) {
  const data = jsonOf(text, file);
  const shape = shapeOf(data, file);
  const steps = [];
  data.series.forEach((step, t) => {
    steps.push(stepOf(step, t, steps[t - 1], shape, file));
  });
  return { network: networkOf(data, shape), steps };
}

function jsonOf(text, file) {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw problemAt(file, 0, `this is not JSON (${cause.message}).`);
  }
}

function shapeOf(data, file) {
  if (data === null || typeof data !== "object") throw problemAt(file, 0, "the JSON must be an object.");
  const count = (key, least) => {
    if (!Number.isInteger(data[key]) || data[key] < least)
      throw problemAt(file, 0, `"${key}" must be a whole number from ${least} on.`);
    return data[key];
  };
  const shape = {
    nodes: count("nodes", 1),
    arcs: count("arcs", 0),
    commodities: count("commodities", 1),
    bundles: count("bundles", 0),
  };
  for (const [key, low, high] of [
    ["from", 0, shape.nodes - 1],
    ["to", 0, shape.nodes - 1],
    ["group", -1, shape.bundles - 1],
  ]) {
    checkNumbers(data[key], key, shape.arcs, file);
    const at = data[key].findIndex((value) => !Number.isInteger(value) || value < low || value > high);
    if (at >= 0) throw problemAt(file, 0, `"${key}"[${at}] must be a whole number from ${low} to ${high}.`);
  }
  if (!Array.isArray(data.series) || data.series.length === 0)
    throw problemAt(file, 0, '"series" must be a list of at least one step.');
  return shape;
}

function checkNumbers(values, what, length, file) {
  if (!Array.isArray(values) || values.length !== length)
    throw problemAt(file, 0, `"${what}" must be a list of ${length} numbers.`);
  const at = values.findIndex((value) => typeof value !== "number" || !Number.isFinite(value));
  if (at >= 0) throw problemAt(file, 0, `"${what}"[${at}] must be a number.`);
}

/** One step: full in the first, changes against the step before in the others; the optimum is null where the file gives none. */
function stepOf(step, t, before, { nodes, arcs, commodities, bundles }, file) {
  if (step === null || typeof step !== "object") throw problemAt(file, 0, `"series"[${t}] must be an object.`);
  const read = (key, length) => {
    const what = `series[${t}].${key}`;
    if (step[key] !== undefined || !before) {
      checkNumbers(step[key], what, length, file);
      return Float64Array.from(step[key]);
    }
    return moved(before[key], step[`${key}Delta`] ?? [], `${what}Delta`, file);
  };
  const optimum = step.optimum ?? null;
  if (optimum !== null && !Number.isFinite(optimum))
    throw problemAt(file, 0, `"series[${t}].optimum" must be a number.`);
  return {
    cap: read("cap", commodities * arcs),
    cost: read("cost", commodities * arcs),
    supply: read("supply", commodities * nodes),
    bundleCap: read("bundleCap", bundles),
    optimum,
  };
}

function moved(before, pairs, what, file) {
  if (!Array.isArray(pairs) || pairs.length % 2 !== 0)
    throw problemAt(file, 0, `"${what}" must be a list of index, value, index, value.`);
  checkNumbers(pairs, what, pairs.length, file);
  const values = before.slice();
  for (let i = 0; i < pairs.length; i += 2) {
    if (!Number.isInteger(pairs[i]) || pairs[i] < 0 || pairs[i] >= values.length)
      throw problemAt(file, 0, `"${what}"[${i}] must be an index from 0 to ${values.length - 1}.`);
    values[pairs[i]] = pairs[i + 1];
  }
  return values;
}

/** K copies of the nodes side by side, one side row per group of arcs; bounds and costs are those of no step yet. */
export function networkOf({ from, to, group }, { nodes, arcs, commodities, bundles }) {
  const copies = commodities * arcs;
  const tail = Int32Array.from({ length: copies }, (_, a) => from[a % arcs] + Math.floor(a / arcs) * nodes);
  const head = Int32Array.from({ length: copies }, (_, a) => to[a % arcs] + Math.floor(a / arcs) * nodes);
  const sideStarts = new Int32Array(copies + 1);
  const sideIndices = [];
  for (let a = 0; a < copies; a++) {
    if (group[a % arcs] >= 0) sideIndices.push(group[a % arcs]);
    sideStarts[a + 1] = sideIndices.length;
  }
  return {
    nodes: commodities * nodes,
    tail,
    head,
    cost: new Float64Array(copies),
    lower: new Float64Array(copies),
    upper: new Float64Array(copies),
    supply: new Float64Array(commodities * nodes),
    sideRows: bundles,
    sideStarts,
    sideIndices: Int32Array.from(sideIndices),
    sideValues: new Float64Array(sideIndices.length).fill(1),
    sideLower: new Float64Array(bundles).fill(Number.NEGATIVE_INFINITY),
    sideUpper: new Float64Array(bundles),
  };
}

/** Puts the bounds, costs and supplies of a step into a network. */
export function takeStep(network, step) {
  network.cost.set(step.cost);
  network.upper.set(step.cap);
  network.supply.set(step.supply);
  network.sideUpper.set(step.bundleCap);
}
