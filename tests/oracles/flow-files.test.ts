import { loadSolver } from "@multivector/lp";
import { describe, expect, test } from "vitest";
import { parseDimacs, writeDimacs } from "../../bench/flow/dimacs.mjs";
import { parseMps } from "../../bench/flow/mps.mjs";
import { parseMultiSeries, takeStep } from "../../bench/flow/multi-series.mjs";
import { programmeOf } from "../../bench/flow/programme-of.mjs";

const solver = await loadSolver();

describe("a DIMACS file", () => {
  const text = "c two ways\np min 3 3\nn 1 4\nn 3 -4\na 1 2 1 3 2\na 2 3 0 9 1\na 1 3 0 -1 5\n";

  test("is read with its lower bounds, and -1 as no capacity", () => {
    const network = parseDimacs(text, "f.min");
    expect([...network.supply]).toEqual([4, 0, -4]);
    expect([...network.lower]).toEqual([1, 0, 0]);
    expect([...network.upper]).toEqual([3, 9, Number.POSITIVE_INFINITY]);
    expect([...network.tail, ...network.head]).toEqual([0, 1, 0, 1, 2, 2]);
    expect(parseDimacs(writeDimacs(network), "g.min")).toEqual(network);
  });

  test("has an optimum by hand: three by the cheap way at 3, one by the dear at 5", () => {
    expect(solver(programmeOf(parseDimacs(text, "f.min")).programme).solve().objective).toBe(14);
  });

  test.each([
    ["", 'f.min: no problem line; a line "p min NODES ARCS" must come first.'],
    ["a 1 2 0 1 1\n", "f.min:1: a line of kind a before the problem line."],
    ["p max 2 1\n", 'f.min:1: only problems of type "min" are read, not "max".'],
    ["p min 2\n", "f.min:1: a line of kind p has 4 words, this one 3."],
    ["p min two 1\n", 'f.min:1: the number of nodes must be a number, not "two".'],
    ["p min 2 1\nx\n", 'f.min:2: a line begins with c, p, n or a, not with "x".'],
    ["p min 2 1\nn 3 1\n", "f.min:2: the node must be a whole number from 1 to 2, not 3."],
    ["p min 2 1\nn 1 1\nn 1 2\n", "f.min:3: node 1 has a supply already."],
    ["p min 2 1\na 1 2 5 3 1\n", "f.min:2: the capacity 3 lies below the lower bound 5."],
    ["p min 2 2\na 1 2 0 1 1\n", "f.min: the problem line promises 2 arcs, the file has 1."],
    ["p min 2 0\na 1 2 0 1 1\n", "f.min:2: more arcs than the 0 that the problem line promises."],
  ])("that is wrong is refused in a sentence with the place: %j", (wrong, sentence) => {
    expect(() => parseDimacs(wrong, "f.min")).toThrow(sentence);
  });
});

describe("a multicommodity series", () => {
  const series = {
    ...{ nodes: 2, arcs: 2, commodities: 2, bundles: 1, from: [0, 0], to: [1, 1], group: [0, -1] },
    series: [
      { cap: [5, 9, 5, 9], cost: [1, 4, 1, 6], supply: [3, -3, 3, -3], bundleCap: [4], optimum: 12 },
      { bundleCap: [4], costDelta: [3, 9], supplyDelta: [0, 4, 1, -4], optimum: 16 },
    ],
  };
  const text = JSON.stringify(series);

  test("is one copy of the nodes per commodity under shared capacities; later steps change what they name", () => {
    const { network, steps } = parseMultiSeries(text, "f.json");
    expect([...network.tail, ...network.head]).toEqual([0, 0, 2, 2, 1, 1, 3, 3]);
    const { programme, refresh } = programmeOf(network);
    const one = solver(programme);
    // Four of the six units share the cheap arc, the dearer commodity first; then a seventh unit comes.
    const optima = steps.map((step) => {
      takeStep(network, step);
      refresh();
      return one.solve().objective;
    });
    expect(optima).toEqual(steps.map((step) => step.optimum));
  });

  test.each([
    [text.slice(0, 40), "f.json: this is not JSON"],
    [JSON.stringify({ ...series, nodes: 0 }), 'f.json: "nodes" must be a whole number from 1 on.'],
    [JSON.stringify({ ...series, to: [1, 2] }), 'f.json: "to"[1] must be a whole number from 0 to 1.'],
    [JSON.stringify({ ...series, series: [] }), 'f.json: "series" must be a list of at least one step.'],
    [
      JSON.stringify({ ...series, series: [{ ...series.series[0], cap: [1] }] }),
      'f.json: "series[0].cap" must be a list of 4 numbers.',
    ],
    [
      JSON.stringify({ ...series, series: [series.series[0], { costDelta: [9, 1] }] }),
      'f.json: "series[1].costDelta"[0] must be an index from 0 to 3.',
    ],
  ])("that is wrong is refused in a sentence: %.60s", (wrong, sentence) => {
    expect(() => parseMultiSeries(wrong, "f.json")).toThrow(sentence);
  });
});

describe("an MPS file", () => {
  const text = [
    "NAME          EXAMPLE",
    "* every kind of row, range and bound",
    ...["ROWS", " N  COST", " N  OTHER", " L  L1", " G  G1", " E  E1"],
    ...[
      "COLUMNS",
      "    X  COST  1  L1  1",
      "    X  G1  1  OTHER  7",
      "    Y  COST  2  L1  1",
      "    Y  E1  -1",
      "    Z  E1  1",
    ],
    ...["RHS", "    RHS  L1  4  G1  1", "    RHS  E1  7  COST  -3"],
    ...["RANGES", "    RNG  L1  2.5  G1  4", "    E1  -2"],
    ...["BOUNDS", " UP BND X 4", " LO BND Y -1", " UP BND Y 1", " FR BND Z", "ENDATA", ""],
  ];

  test("is read with ranges, bounds and the constant of its objective", () => {
    const { programme, offset } = parseMps(text.join("\n"), "f.mps");
    expect(offset).toBe(3);
    expect([...programme.cost]).toEqual([1, 2, 0]);
    expect([...programme.rowLower]).toEqual([1.5, 1, 5]);
    expect([...programme.rowUpper]).toEqual([4, 5, 7]);
    expect([...programme.lower]).toEqual([0, -1, Number.NEGATIVE_INFINITY]);
    expect([...programme.upper]).toEqual([4, 1, Number.POSITIVE_INFINITY]);
    expect([...programme.starts]).toEqual([0, 2, 4, 5]);
    expect([...programme.indices]).toEqual([0, 1, 0, 2, 2]);
    // x + y >= 1.5 and y >= -1 at costs 1 and 2: x = 2.5, y = -1.
    expect(solver(programme).solve().objective).toBeCloseTo(0.5, 9);
  });

  test.each([
    ["ROWS\n E  R1\nCOLUMNS\n    C1  R2  1\nENDATA\n", "f.mps:4: there is no row R2."],
    ["ROWS\n N  COST\nCOLUMNS\n    C1  COST  x\nENDATA\n", 'f.mps:4: the entry of COST must be a number, not "x".'],
    ["ROWS\n E  R1\n", "f.mps: the file ends without ENDATA."],
    ["ROWS\n N  COST\nSOS\n", 'f.mps:3: the section "SOS" is not known.'],
    ["ROWS\n N  COST\nBOUNDS\n BV BND C1\nENDATA\n", "f.mps:4: bounds of type BV are not read."],
  ])("that is wrong is refused in a sentence with the place: %j", (wrong, sentence) => {
    expect(() => parseMps(wrong, "f.mps")).toThrow(sentence);
  });
});
