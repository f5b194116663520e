import { describe, expect, it } from "vitest";
import { readCase } from "../read/read-case.ts";
import { expectOneProblem, expectPlain, type Fault, place, read } from "../testing/fault.ts";
import { type Edit, TOY, withFolder } from "../testing/toy-folder.ts";

const shipper = (id: string, commodity: string, field: string, access: string) =>
  `- id: ${id}
  name: Another
  commodity: ${commodity}
  country: AA
  fields: [${field}]
  access: [${access}]
  source: book
  basis: observed
`;

/** A second field with a link of its own past the refinery. */
const SIDE: readonly Edit[] = [
  { file: "places.csv", find: "bravo,Bravo", put: "delta,Delta,field,AA,1,1,book,observed,1,\nbravo,Bravo" },
  { file: "corridors.csv", find: "coast,By", put: "side,Past Bravo,sea,oil,side.1,in use,book,\ncoast,By" },
  { file: "links.csv", find: "coast.1,", put: "side.1,side,delta,charlie,sea,oil,AA|CC,,,book,observed,\ncoast.1," },
  {
    file: "figures/side.csv",
    put: `subject,quantity,of,from,to,value,low,high,unit,as_of,source,basis,confidence,use,note
link:side.1,capacity,,2020-01-01,,8,,,kt/d,2020,book,observed,1,yes,
link:side.1,tariff,,2020-01-01,,8,,,USD/t,2020,book,observed,1,yes,
`,
  },
];

/** Something to build beside the toy, with its costs. */
const investment = (adds: string, status = "possible") =>
  `- { id: berth, name: A berth, adds: [${adds}], lead: 2, status: ${status}, source: book }\n`;
const COSTS: Edit = {
  file: "figures/investments.csv",
  put: `subject,quantity,of,from,to,value,low,high,unit,as_of,source,basis,confidence,use,note
investment:berth,capex,,,,40,,,USD million,2024,book,observed,1,yes,
investment:berth,life,,,,30,,,y,2024,book,observed,1,yes,
`,
};

const NETWORK = "figures/network.csv";
const FLOWS = "figures/flows.csv";

/** Line numbers are those of the fixture: places.csv has a cell of two lines in lines 4 to 5. */
// biome-ignore format: one fault a line reads as a table
const FAULTS: readonly Fault[] = [
  { what: "a link to an unknown place", file: "links.csv", find: "bravo,charlie", put: "bravo,charly", code: "unknown-id", at: "links.csv:3", remedy: "`charlie`" },
  { what: "a link of an unknown corridor", file: "links.csv", find: "coast.2,coast,", put: "coast.2,cost,", code: "unknown-id", at: "links.csv:3", remedy: "`coast`" },
  { what: "a side row with an unknown link", file: "siderows.yaml", find: "coast.2", put: "coast.3", code: "unknown-id", at: "siderows.yaml:5", remedy: "`coast." },
  { what: "access to an unknown corridor", file: "shippers.yaml", find: "[coast]", put: "[coast, coats]", code: "unknown-id", at: "shippers.yaml:6", remedy: "`coast`" },
  { what: "a control of an unknown target", file: "controls.csv", find: "corridor:coast", put: "corridor:coost", code: "unknown-id", at: "controls.csv:2", remedy: "`corridor:coast`" },
  { what: "a figure of an unknown subject", file: NETWORK, find: "row:berths", put: "row:berth", code: "unknown-id", at: `${NETWORK}:4`, remedy: "`row:berths`" },
  { what: "a subject without its kind", file: NETWORK, find: "row:berths", put: "berths", code: "unknown-id", at: `${NETWORK}:4`, remedy: "`row:berths`" },
  { what: "an unknown source", file: "places.csv", find: "42,30,book", put: "42,30,boook", code: "unknown-id", at: "places.csv:4", remedy: "`book`" },
  { what: "an event on an unknown target", file: "events.yaml", find: `["corridor:coast"]`, put: `["corridor:cost"]`, code: "unknown-id", at: "events.yaml:7", remedy: "`corridor:coast`" },
  { what: "a contract of an unknown shipper", file: "contracts.yaml", find: "shipper: producer", put: "shipper: produzer", code: "unknown-id", at: "contracts.yaml:4", remedy: "`producer`" },
  { what: "a series of an unknown subject", file: "definitions.yaml", find: "flow/corridor:coast", put: "flow/corridor:cost", code: "unknown-id", at: "definitions.yaml:9", remedy: "`corridor:coast`" },
  { what: "a unit the quantity cannot carry", file: NETWORK, find: ",6,,,kt/d", put: ",6,,,USD/t", code: "wrong-unit", at: `${NETWORK}:4`, remedy: "Mt/y" },
  { what: "an unknown quantity", file: NETWORK, find: "row:berths,capacity", put: "row:berths,capacty", code: "unknown-quantity", at: `${NETWORK}:4`, remedy: "`capacity`" },
  { what: "a figure without a source", file: NETWORK, find: "2020,book", put: "2020,", code: "missing-source", at: `${NETWORK}:2`, remedy: "sources.json" },
  { what: "a link without a source", file: "links.csv", find: ",book", put: ",", code: "link-without-source", at: "links.csv:2", remedy: "sources.json" },
  { what: "a day that does not exist", file: "events.yaml", find: "end: 2023-03-07", put: "end: 2023-02-30", code: "bad-date", at: "events.yaml:3", remedy: "year-month-day" },
  { what: "a date written the other way round", file: NETWORK, find: "capacity,,2020-01-01", put: "capacity,,01.01.2020", code: "bad-date", at: `${NETWORK}:2`, remedy: "2022-07-05" },
  { what: "an end before the beginning", file: "links.csv", find: "2001-01-01,,", put: "2001-01-01,2000-01-01,", code: "bad-date", at: "links.csv:2", remedy: "Exchange" },
  { what: "an amount without its period", file: FLOWS, find: "2024-01-01,2000", put: ",2000", code: "missing-period", at: `${FLOWS}:2`, remedy: "2024-01-01" },
  { what: "two links of one id", file: "links.csv", find: "coast.2,coast,", put: "coast.1,coast,alpha,bravo,pipe,oil,AA|BB,,,book,observed,\ncoast.2,coast,", code: "duplicate-id", at: "links.csv:3", remedy: "another id" },
  { what: "two figures in use for one date", file: FLOWS, find: "0.5,no,", put: "0.5,yes,", code: "duplicate-figure", at: `${FLOWS}:3`, remedy: "use=no" },
  { what: "a word for a number", file: NETWORK, find: ",8,,,kt/d", put: ",eight,,,kt/d", code: "bad-number", at: `${NETWORK}:2`, remedy: "digits" },
  { what: "no value", file: NETWORK, find: ",8,,,kt/d", put: ",,,,kt/d", code: "missing-field", at: `${NETWORK}:2`, remedy: "central value" },
  { what: "a confidence above one", file: "places.csv", find: "observed,1,\nbravo", put: "observed,1.5,\nbravo", code: "bad-number", at: "places.csv:2", remedy: "from 0 to 1" },
  { what: "a value outside its range", file: NETWORK, find: ",3,2,4,", put: ",3,3.5,4,", code: "bad-range", at: `${NETWORK}:3`, remedy: "low <= value" },
  { what: "an assumption without a range", file: NETWORK, find: ",3,2,4,", put: ",3,,,", code: "assumed-without-range", at: `${NETWORK}:3`, remedy: "low and high" },
  { what: "an assumption without a reason", file: NETWORK, find: "Like its neighbours.", put: "", code: "assumed-without-reason", at: `${NETWORK}:3`, remedy: "note", severity: "warning" },
  { what: "an unknown basis", file: "links.csv", find: "book,observed,\ncoast.2", put: "book,observd,\ncoast.2", code: "bad-choice", at: "links.csv:2", remedy: "`observed`" },
  { what: "more flow than capacity", file: FLOWS, find: ",2000,", put: ",4100,", code: "capacity-below-flow", at: `${FLOWS}:2`, remedy: "high" },
  { what: "cargo that reaches no market", file: "shippers.yaml", find: "- id: producer", put: `${shipper("fueller", "fuel", "bravo", "coast")}- id: producer`, code: "unreachable-market", at: "shippers.yaml:5", remedy: "`price`" },
  { what: "a field that reaches no refinery", file: "shippers.yaml", find: "- id: producer", put: `${shipper("second", "oil", "delta", "side")}- id: producer`, also: SIDE, code: "field-without-refinery", at: "shippers.yaml:5", remedy: "bravo" },
  { what: "a refinery that nothing feeds", file: "processes.yaml", find: "input: oil", put: "input: fuel", code: "refinery-without-feed", at: "processes.yaml:3", remedy: "shipper of fuel" },
  { what: "a place without a link", file: "places.csv", find: "bravo,Bravo", put: "delta,Delta,hub,AA,1,1,book,observed,1,\nbravo,Bravo", code: "place-without-link", at: "places.csv:3", remedy: "link", severity: "warning" },
  { what: "a link without a capacity", file: NETWORK, find: "link:coast.1,capacity,,2020-01-01,,8,,,kt/d,2020,book,observed,1,yes,\n", put: "", code: "link-without-capacity", at: "links.csv:2", remedy: "`capacity`" },
  { what: "a link without a tariff", file: NETWORK, find: "link:coast.2,tariff,,2020-01-01,,3,,,USD/t,2020,book,observed,1,yes,\n", put: "", code: "link-without-tariff", at: "links.csv:3", remedy: "`tariff`" },
  { what: "a penalty below the price", file: NETWORK, find: ",900,", put: ",400,", code: "store-value-order", at: `${NETWORK}:9`, remedy: "Raise" },
  { what: "a discount above the price", file: NETWORK, find: ",,5,,,USD/t,2020,book,observed,1,yes,\nplace:bravo", put: ",,600,,,USD/t,2020,book,observed,1,yes,\nplace:bravo", code: "store-value-order", at: `${NETWORK}:8`, remedy: "Lower" },
  { what: "a conflict of a missing claim", file: "conflicts.yaml", find: "C000-02", put: "C000-03", code: "dangling-claim", at: "conflicts.yaml:4", remedy: "`C000-0" },
  { what: "a claim under a missing definition", file: "claims/000.yaml", find: "definition: oil-route", put: "definition: oil-rout", code: "dangling-claim", at: "claims/000.yaml:11", remedy: "`oil-route`" },
  { what: "a check of a missing event", file: "claims/000.yaml", find: "event: order", put: "event: ordre", code: "dangling-claim", at: "claims/000.yaml:24", remedy: "`order`" },
  { what: "a check of an unknown kind", file: "claims/000.yaml", find: "kind: event-date", put: "kind: event-dat", code: "claim-check-kind", at: "claims/000.yaml:15", remedy: "event-date" },
  { what: "a check with an argument it does not read", file: "claims/000.yaml", find: "stated: 2023-03", put: "stated: 2023-03, colour: red", code: "claim-check-argument", at: "claims/000.yaml:15", remedy: "stated" },
  { what: "a change that is no sentence of the grammar", file: "events.yaml", find: "close-link coast @2023-03-01+6", put: "close-link coast on Monday!", code: "event-change-unparsable", at: "events.yaml:9", remedy: "KIND TARGET" },
  { what: "a change of an unknown kind", file: "events.yaml", find: "close-link coast", put: "close-lnk coast", code: "event-change-unparsable", at: "events.yaml:9", remedy: "`close-link`" },
  { what: "a change of an unknown target", file: "events.yaml", find: "close-link coast", put: "close-link coats", code: "event-change-unparsable", at: "events.yaml:9", remedy: "`coast`" },
  { what: "an investment that builds on an unknown link", file: "investments.yaml", put: investment("build-capacity coast.3 2kt/d"), also: [COSTS], code: "event-change-unparsable", at: "investments.yaml:1", remedy: "`coast." },
  { what: "an investment that changes nothing", file: "investments.yaml", put: investment(""), also: [COSTS], code: "investment-without-effect", at: "investments.yaml:1", remedy: "changes" },
  { what: "an investment built and added again", file: "investments.yaml", put: investment("build-row berths 2kt/d", "built"), also: [COSTS], code: "investment-without-effect", at: "investments.yaml:1", remedy: "empty" },
  { what: "an investment without a cost", file: "investments.yaml", put: investment("build-row berths 2kt/d"), also: [{ ...COSTS, put: `${COSTS.put}`.replace("capex", "opex").replace("USD million", "USD million/y") }], code: "investment-without-cost", at: "investments.yaml:1", remedy: "`capex`" },
  { what: "a planned link that nothing builds", file: NETWORK, find: "link:coast.1,capacity,,2020-01-01,,8,", put: "link:coast.1,capacity,,2020-01-01,,0,", code: "planned-link-unbuilt", at: "links.csv:2", remedy: "build-capacity" },
  { what: "a quotation of 26 words", file: "events.yaml", find: "quote: The port is closed.", put: `quote: ${"word ".repeat(26)}`, code: "quote-too-long", at: "events.yaml:14", remedy: "25 words" },
  { what: "two values and no reason", file: FLOWS, find: "Counted at the berths.", put: "", code: "conflicting-without-reason", at: `${FLOWS}:2`, remedy: "note", severity: "warning" },
  { what: "an outcome that is no figure", file: "events.yaml", find: `["flow/corridor:coast@2023-01-01"]`, put: `["flow/corridor:coast@2023-01-02"]`, code: "unknown-id", at: "events.yaml:10", remedy: "`flow/corridor:coast@2023-01-01" },
  { what: "a misspelt field", file: "shippers.yaml", find: "commodity:", put: "comodity:", code: "unknown-field", at: "shippers.yaml:3", remedy: "`commodity`" },
  { what: "a field that does not exist", file: "case.yaml", find: "focal: AA", put: "focal: AA\ncolour: red", code: "unknown-field", at: "case.yaml:4", remedy: "the fields are" },
  { what: "a missing field", file: "case.yaml", find: "focal: AA\n", put: "", code: "missing-field", at: "case.yaml:1", remedy: "Code of the state" },
  { what: "a misspelt column", file: "links.csv", find: "commodities", put: "comodities", code: "unknown-column", at: "links.csv:1", remedy: "`commodities`" },
  { what: "a missing column", file: "controls.csv", put: "id,target,actor,lever,source,basis,confidence,note\nshut,corridor:coast,BB,territory,book,observed,1,\n", code: "missing-column", at: "controls.csv:1", remedy: "header" },
  { what: "a row with too many cells", file: FLOWS, find: "Counted at the berths.", put: "Counted, at the berths.", code: "cell-count", at: `${FLOWS}:2`, remedy: "commas" },
  { what: "a cell that is never closed", file: "corridors.csv", find: "in use,book,", put: `in use,book,"note`, code: "bad-csv", at: "corridors.csv:2", remedy: "quotation marks" },
  { what: "YAML that cannot be read", file: "actors.yaml", find: "source: book }\n- { id: BB", put: "source: book ]\n- { id: BB", code: "bad-yaml", at: "actors.yaml:1", remedy: "indentation" },
  { what: "a list where a word belongs", file: "case.yaml", find: "title: The toy", put: "title: [The, toy]", code: "bad-value", at: "case.yaml:2", remedy: "Title" },
  { what: "no commodities", file: "commodities.csv", put: null, code: "missing-file", at: "commodities.csv:0", remedy: "report_unit" },
  { what: "a file of a wrong name", file: "shipper.yaml", put: "- id: x\n", code: "unknown-file", at: "shipper.yaml:1", remedy: "Remove", severity: "warning" },
];

describe("the toy case", () => {
  it("is valid as it stands", () => {
    const { case: toy, problems } = withFolder(TOY, readCase);
    expect(problems).toEqual([]);
    expect(toy?.links.map((link) => link.id)).toEqual(["coast.1", "coast.2"]);
  });
});

describe("each fault alone is one clear problem", () => {
  for (const fault of FAULTS) it(`${fault.what}: ${fault.code}`, () => expectOneProblem(fault));
});

describe("many faults at once", () => {
  const chosen = FAULTS.filter(
    (fault) =>
      !fault.code.startsWith("claim-check") &&
      fault.also === undefined &&
      fault.find !== undefined &&
      fault.put !== null,
  );

  it("are all reported", () => {
    const names = [
      "a link to an unknown place",
      "a control of an unknown target",
      "a unit the quantity cannot carry",
      "a link without a source",
      "a day that does not exist",
      "two figures in use for one date",
      "a word for a number",
      "a value outside its range",
      "a conflict of a missing claim",
      "a change of an unknown kind",
      "a penalty below the price",
      "a misspelt field",
      "a quotation of 26 words",
    ];
    const faults = names.map((name) => chosen.find((fault) => fault.what === name)!);
    const { problems } = read(faults);
    expect(problems.map((p) => [p.code, place(p)]).sort()).toEqual(
      faults.map((f) => [f.code, `cases/toy/${f.at}`]).sort(),
    );
  });

  it("are all found in any pair of files, and none is told in the program's words", () => {
    chosen.forEach((first, i) => {
      const second = chosen[(i * 7 + 3) % chosen.length]!;
      if (
        first.file === second.file ||
        ["bad-csv", "bad-yaml"].includes(first.code) ||
        ["bad-csv", "bad-yaml"].includes(second.code)
      )
        return;
      const { problems } = read([first, second]);
      const found = problems.map((p) => `${p.code} ${place(p)}`);
      for (const fault of [first, second])
        expect(found, `${first.what} and ${second.what}`).toContain(`${fault.code} cases/toy/${fault.at}`);
      problems.forEach(expectPlain);
    });
  });

  it("come in the same order every time", () => {
    const edits = chosen.filter((fault, i) => chosen.findIndex((other) => other.file === fault.file) === i);
    expect(read(edits).problems).toEqual(read(edits).problems);
  });
});
