import { spawnSync } from "node:child_process";
import { bytesOf, numberOf, problemAt } from "./file-problem.mjs";

const UNPACKER = "bzip2";

/** Is the program that unpacks .bz2 files on this machine? */
export function canUnpackBzip2() {
  return spawnSync(UNPACKER, ["--version"], { input: "" }).status === 0;
}

/** Reads a linear programme from an .mps or .mps.bz2 file (the latter needs the program bzip2). Throws FileProblem. */
export function readMps(file) {
  const bytes = bytesOf(file);
  if (!file.endsWith(".bz2")) return parseMps(bytes.toString("utf8"), file);
  const unpacked = spawnSync(UNPACKER, ["-dc"], { input: bytes, maxBuffer: 1 << 30 });
  if (unpacked.error) throw problemAt(file, 0, "the program bzip2, which unpacks it, is not installed.");
  if (unpacked.status !== 0) throw problemAt(file, 0, "the bzip2 data cannot be unpacked.");
  return parseMps(unpacked.stdout.toString("utf8"), file);
}

const SECTIONS = { ROWS: addRow, COLUMNS: addEntries, RHS: addRightSide, RANGES: addRange, BOUNDS: addBound };

/**
 * Parses MPS text, fixed or free, names without spaces: N, L, G and E rows, ranges, bounds of type LO, UP, FX, FR, MI and PL. Gives the
 * programme and the constant to add to its objective. Integer columns are refused. Throws FileProblem.
 */
export function parseMps(text, file) {
  const model = {
    ...{ rows: new Map(), kinds: [], free: new Set(), objective: null, offset: 0 },
    ...{
      columns: new Map(),
      entries: [],
      cost: [],
      bounds: [],
      right: new Map(),
      ranges: new Map(),
      lowered: new Set(),
    },
  };
  let section = "";
  text.split(/\r?\n/).every((line, i) => {
    if (line.trim() === "" || line.startsWith("*")) return true;
    const words = line.trim().split(/\s+/);
    if (/^\S/.test(line)) {
      section = words[0].toUpperCase();
      if (!(section in SECTIONS) && !["NAME", "ENDATA"].includes(section))
        throw problemAt(file, i + 1, `the section "${words[0]}" is not known.`);
      return section !== "ENDATA";
    }
    const add = SECTIONS[section];
    if (!add) throw problemAt(file, i + 1, "data outside of a section.");
    add(model, words, { file, line: i + 1 });
    return true;
  });
  if (section !== "ENDATA") throw problemAt(file, 0, "the file ends without ENDATA.");
  return { programme: pack(model), offset: model.offset };
}

function addRow(model, [kind, name], at) {
  if (!["N", "L", "G", "E"].includes(kind?.toUpperCase()) || name === undefined)
    throw problemAt(at.file, at.line, "a row is N, L, G or E and a name.");
  if (model.rows.has(name) || model.free.has(name) || name === model.objective)
    throw problemAt(at.file, at.line, `the row ${name} stands here twice.`);
  if (kind.toUpperCase() !== "N") {
    model.rows.set(name, model.kinds.length);
    model.kinds.push(kind.toUpperCase());
  } else if (model.objective === null) model.objective = name;
  else model.free.add(name);
}

function addEntries(model, words, at) {
  if (words.includes("'MARKER'")) throw problemAt(at.file, at.line, "integer columns are not read.");
  const [column, ...rest] = words;
  if (!model.columns.has(column)) {
    model.columns.set(column, model.cost.length);
    model.cost.push(0);
    model.entries.push(new Map());
    model.bounds.push([0, Number.POSITIVE_INFINITY]);
  }
  const c = model.columns.get(column);
  eachPair(model, rest, at, (row, value) => {
    if (row === null) model.cost[c] += value;
    else model.entries[c].set(row, (model.entries[c].get(row) ?? 0) + value);
  });
}

/** A line of right sides may or may not begin with the name of its set: an even number of words has none. */
const withoutSet = (words) => (words.length % 2 === 0 ? words : words.slice(1));

function addRightSide(model, words, at) {
  eachPair(model, withoutSet(words), at, (row, value) => {
    if (row === null) model.offset = -value;
    else model.right.set(row, value);
  });
}

function addRange(model, words, at) {
  eachPair(model, withoutSet(words), at, (row, value) => {
    if (row !== null) model.ranges.set(row, value);
  });
}

/** Calls back with (row, value) of each pair of words; the row is null for the objective; rows without bounds are passed over. */
function eachPair(model, words, { file, line }, each) {
  if (words.length === 0 || words.length % 2 !== 0)
    throw problemAt(file, line, "names and numbers must come in pairs.");
  for (let i = 0; i < words.length; i += 2) {
    const [name, word] = words.slice(i, i + 2);
    const value = numberOf(word, `the entry of ${name}`, file, line);
    if (name === model.objective) each(null, value);
    else if (model.rows.has(name)) each(model.rows.get(name), value);
    else if (!model.free.has(name)) throw problemAt(file, line, `there is no row ${name}.`);
  }
}

function addBound(model, words, { file, line }) {
  const kind = words[0].toUpperCase();
  if (!["LO", "UP", "FX", "FR", "MI", "PL"].includes(kind))
    throw problemAt(file, line, `bounds of type ${words[0]} are not read.`);
  const valued = ["LO", "UP", "FX"].includes(kind);
  const [name, word] = words.slice(words.length - (valued ? 2 : 1));
  const least = valued ? 3 : 2;
  // Free bounds are sometimes written with a number that means nothing.
  const column = model.columns.get(valued || words.length <= 3 ? name : words[2]);
  if (words.length < least || column === undefined) throw problemAt(file, line, `there is no column ${name ?? ""}.`);
  const bound = model.bounds[column];
  const value = valued ? numberOf(word, `the bound of ${name}`, file, line) : 0;
  if (kind === "LO" || kind === "FX") bound[0] = value;
  if (kind === "UP" || kind === "FX") bound[1] = value;
  if (kind === "LO") model.lowered.add(column);
  // The custom of the format: a negative upper bound alone takes the lower bound of zero away.
  if (kind === "UP" && value < 0 && bound[0] === 0 && !model.lowered.has(column)) bound[0] = Number.NEGATIVE_INFINITY;
  if (kind === "FR" || kind === "MI") bound[0] = Number.NEGATIVE_INFINITY;
  if (kind === "FR" || kind === "PL") bound[1] = Number.POSITIVE_INFINITY;
}

function pack(model) {
  const starts = new Int32Array(model.entries.length + 1);
  const sorted = model.entries.map((entries) => [...entries].sort((a, b) => a[0] - b[0]));
  sorted.forEach((entries, c) => {
    starts[c + 1] = starts[c] + entries.length;
  });
  const limits = model.kinds.map((kind, r) => rowBounds(kind, model.right.get(r) ?? 0, model.ranges.get(r)));
  return {
    columns: sorted.length,
    rows: limits.length,
    cost: Float64Array.from(model.cost),
    lower: Float64Array.from(model.bounds, (bound) => bound[0]),
    upper: Float64Array.from(model.bounds, (bound) => bound[1]),
    rowLower: Float64Array.from(limits, (limit) => limit[0]),
    rowUpper: Float64Array.from(limits, (limit) => limit[1]),
    starts,
    indices: Int32Array.from(sorted.flat(), (entry) => entry[0]),
    values: Float64Array.from(sorted.flat(), (entry) => entry[1]),
  };
}

function rowBounds(kind, right, range) {
  if (kind === "E") {
    if (range === undefined) return [right, right];
    return range < 0 ? [right + range, right] : [right, right + range];
  }
  const width = range === undefined ? Number.POSITIVE_INFINITY : Math.abs(range);
  return kind === "L" ? [right - width, right] : [right, right + width];
}
