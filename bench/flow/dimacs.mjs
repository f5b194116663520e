import { bytesOf, numberOf, problemAt, wholeOf } from "./file-problem.mjs";

const MOST = 10_000_000;
const FIELDS = { p: 4, n: 3, a: 6 };

/** Reads a DIMACS minimum-cost-flow file (`p min`) as an EmbeddedNetwork without side rows; a capacity of -1 is none. Throws FileProblem. */
export function readDimacs(file) {
  return parseDimacs(bytesOf(file).toString("utf8"), file);
}

/** Parses the text of a DIMACS minimum-cost-flow file; `file` names it in problems. Throws FileProblem. */
export function parseDimacs(text, file) {
  let network = null;
  let arcs = 0;
  const stated = new Set();
  text.split(/\r?\n/).forEach((line, i) => {
    const words = line.trim().split(/\s+/);
    const [kind] = words;
    if (kind === "" || kind === "c") return;
    const here = i + 1;
    checkLine(words, network, file, here);
    if (kind === "p") network = startNetwork(words, file, here);
    else if (kind === "n") addSupply(network, words, stated, file, here);
    else addArc(network, arcs++, words, file, here);
  });
  if (!network) throw problemAt(file, 0, 'no problem line; a line "p min NODES ARCS" must come first.');
  if (arcs !== network.tail.length)
    throw problemAt(file, 0, `the problem line promises ${network.tail.length} arcs, the file has ${arcs}.`);
  return network;
}

function checkLine(words, network, file, line) {
  const [kind] = words;
  const fields = FIELDS[kind];
  if (fields === undefined)
    throw problemAt(file, line, `a line begins with c, p, n or a, not with "${kind.slice(0, 20)}".`);
  if (words.length !== fields)
    throw problemAt(file, line, `a line of kind ${kind} has ${fields} words, this one ${words.length}.`);
  if (kind === "p" && network) throw problemAt(file, line, "a second problem line.");
  if (kind !== "p" && !network) throw problemAt(file, line, `a line of kind ${kind} before the problem line.`);
}

function startNetwork([, type, nodes, arcs], file, line) {
  if (type !== "min") throw problemAt(file, line, `only problems of type "min" are read, not "${type}".`);
  const n = wholeOf(nodes, "the number of nodes", [0, MOST], file, line);
  const m = wholeOf(arcs, "the number of arcs", [0, MOST], file, line);
  return {
    nodes: n,
    tail: new Int32Array(m),
    head: new Int32Array(m),
    cost: new Float64Array(m),
    lower: new Float64Array(m),
    upper: new Float64Array(m),
    supply: new Float64Array(n),
    sideRows: 0,
    sideStarts: new Int32Array(m + 1),
    sideIndices: new Int32Array(0),
    sideValues: new Float64Array(0),
    sideLower: new Float64Array(0),
    sideUpper: new Float64Array(0),
  };
}

function addSupply(network, [, node, supply], stated, file, line) {
  const i = wholeOf(node, "the node", [1, network.nodes], file, line) - 1;
  if (stated.has(i)) throw problemAt(file, line, `node ${node} has a supply already.`);
  stated.add(i);
  network.supply[i] = numberOf(supply, "the supply", file, line);
}

function addArc(network, arc, [, from, to, low, capacity, cost], file, line) {
  if (arc >= network.tail.length)
    throw problemAt(file, line, `more arcs than the ${network.tail.length} that the problem line promises.`);
  network.tail[arc] = wholeOf(from, "the node an arc leaves", [1, network.nodes], file, line) - 1;
  network.head[arc] = wholeOf(to, "the node an arc enters", [1, network.nodes], file, line) - 1;
  network.lower[arc] = numberOf(low, "the lower bound", file, line);
  const upper = numberOf(capacity, "the capacity", file, line);
  network.upper[arc] = upper === -1 ? Number.POSITIVE_INFINITY : upper;
  network.cost[arc] = numberOf(cost, "the cost", file, line);
  if (network.upper[arc] < network.lower[arc])
    throw problemAt(file, line, `the capacity ${capacity} lies below the lower bound ${low}.`);
}

/** The text of a DIMACS file for a network without side rows. */
export function writeDimacs(network) {
  const { nodes, tail, head, lower, upper, cost, supply } = network;
  const lines = [`p min ${nodes} ${tail.length}`];
  supply.forEach((amount, i) => {
    if (amount !== 0) lines.push(`n ${i + 1} ${amount}`);
  });
  tail.forEach((from, a) => {
    const capacity = upper[a] === Number.POSITIVE_INFINITY ? -1 : upper[a];
    lines.push(`a ${from + 1} ${head[a] + 1} ${lower[a]} ${capacity} ${cost[a]}`);
  });
  return `${lines.join("\n")}\n`;
}
