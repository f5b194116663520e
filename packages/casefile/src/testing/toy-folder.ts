import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** The files of a small valid case: oil flows from a field A by a port B with a refinery to a market C. */
export const TOY: Readonly<Record<string, string>> = {
  "case.yaml": `id: toy
title: The toy
focal: AA
asOf: 2024-01-01
baseYear: 2023
summary: Oil flows from A by B to C.
`,
  "commodities.csv": `id,name,unit,report_unit,report_factor,price_unit
oil,Oil,kt,kt,1,USD/t
fuel,Fuel,kt,kt,1,USD/t
`,
  "places.csv": `id,name,kind,country,lat,lon,source,basis,confidence,note
alpha,Alpha,field,AA,45,50,book,observed,1,
bravo,Bravo,seaport,BB,44,40,book,observed,1,
charlie,"Charlie, on
the sea",market,CC,42,30,book,observed,1,
`,
  "corridors.csv": `id,name,mode,commodities,gauge,status,source,note
coast,By the coast,pipe,oil,coast.2,in use,book,
`,
  "links.csv": `id,corridor,from,to,mode,commodities,states,opens,closes,source,basis,note
coast.1,coast,alpha,bravo,pipe,oil,AA|BB,2001-01-01,,book,observed,
coast.2,coast,bravo,charlie,sea,oil,BB|CC,,,book,observed,
`,
  "shippers.yaml": `- id: producer
  name: The producer
  commodity: oil
  country: AA
  fields: [alpha]
  access: [coast]
  source: book
  basis: observed
`,
  "siderows.yaml": `- id: berths
  name: Berths of Bravo
  unit: kt/d
  terms:
    - { link: coast.2 }
  source: book
`,
  "processes.yaml": `- id: works
  name: Works of Bravo
  place: bravo
  kind: refinery
  input: oil
  output: [fuel]
  source: book
  basis: observed
`,
  "contracts.yaml": `- id: supply
  name: Supply of the works
  parties: [BB]
  shipper: producer
  link: coast.1
  kind: term
  from: 2020-01-01
  source: book
`,
  "actors.yaml": `- { id: AA, name: Aland, kind: state, country: AA, source: book }
- { id: BB, name: Beland, kind: state, country: BB, source: book }
`,
  "controls.csv": `id,target,actor,lever,veto,source,basis,confidence,note
shut,corridor:coast,BB,territory,yes,book,observed,1,
`,
  "figures/flows.csv": `subject,quantity,of,from,to,value,low,high,unit,as_of,source,basis,confidence,use,note
corridor:coast,flow,,2023-01-01,2024-01-01,2000,,,kt,2024,book,observed,1,yes,Counted at the berths.
corridor:coast,flow,,2023-01-01,2024-01-01,2100,,,kt,2024,memory,memory,0.5,no,
`,
  "figures/network.csv": `subject,quantity,of,from,to,value,low,high,unit,as_of,source,basis,confidence,use,note
link:coast.1,capacity,,2020-01-01,,8,,,kt/d,2020,book,observed,1,yes,
link:coast.2,capacity,,2020-01-01,,3,2,4,Mt/y,2020,memory,assumed,0.5,yes,Like its neighbours.
row:berths,capacity,,2020-01-01,,6,,,kt/d,2020,book,observed,1,yes,
link:coast.1,tariff,,2020-01-01,,5,,,USD/t,2020,book,observed,1,yes,
link:coast.2,tariff,,2020-01-01,,3,,,USD/t,2020,book,observed,1,yes,
place:charlie,price,oil,2020-01-01,,500,,,USD/t,2020,book,observed,1,yes,
place:charlie,spot-discount,oil,2020-01-01,,5,,,USD/t,2020,book,observed,1,yes,
place:bravo,unmet-penalty,oil,2020-01-01,,900,,,USD/t,2020,book,observed,1,yes,
`,
  "events.yaml": `- id: order
  date: 2023-03-01
  end: 2023-03-07
  title: A court closes the port
  actor: BB
  kind: coercion
  targets: ["corridor:coast"]
  executed: yes
  changes: ["close-link coast @2023-03-01+6"]
  record: ["flow/corridor:coast@2023-01-01"]
  source: book
  basis: observed
  confidence: 1
  quote: The port is closed.
`,
  "definitions.yaml": `- id: oil-route
  title: Oil by route
  statement: Oil by route over all oil.
  by: route
  commodity: oil
  partition: yes
  unit: kt
  categories:
    - { key: coast, label: Coast, series: [flow/corridor:coast] }
`,
  "claims/000.yaml": `text:
  id: "000"
  author: A. Writer
  kind: essay
  written: 2023-05
claims:
  - id: C000-01
    line: 3
    quote: All oil goes by the coast
    kind: fact
    definition: oil-route
    checkableBy: data
    conflictsWith: [C000-02]
    recorded: { verdict: supported, reason: Counted., sources: [book] }
  - id: C000-02
    line: 4
    quote: No oil goes by the coast
    kind: fact
    checkableBy: text-only
    recorded: { verdict: contradicted, reason: Counted. }
    checks:
      - id: closed
        kind: event-date
        with: { event: order, stated: 2023-03 }
        then: supported
        otherwise: contradicted
        says: The port was closed in March 2023.
`,
  "conflicts.yaml": `- id: S01
  kind: inside
  title: All or nothing
  claims: [C000-01, C000-02]
  handling: The figure decides.
`,
  "sources.json": `[
  {"id": "book", "type": "book", "title": "The book of the toy", "issued": {"date-parts": [[2024, 1, 5]]}},
  {"id": "memory", "type": "document", "title": "Recollection"}
]
`,
};

/** A fault to put into the toy: in which file, what is replaced by what (`null`: the file is left out). */
export interface Edit {
  readonly file: string;
  readonly find?: string;
  readonly put: string | null;
}

/** The toy's files after edits; throws if an edit finds nothing to replace. */
export function edited(edits: readonly Edit[]): Record<string, string> {
  const files: Record<string, string> = { ...TOY };
  for (const { file, find, put } of edits) {
    const text = files[file] ?? "";
    if (put === null) delete files[file];
    else if (find === undefined) files[file] = put;
    else if (text.includes(find)) files[file] = text.replace(find, () => put);
    else throw new Error(`${file} does not contain ${find}`);
  }
  return files;
}

/** Writes files as a case folder named `toy` inside a temporary folder `cases`, hands it to `use` and removes it. */
export function withFolder<T>(files: Readonly<Record<string, string>>, use: (folder: string) => T): T {
  const root = mkdtempSync(path.join(tmpdir(), "casefile-"));
  const folder = path.join(root, "cases", "toy");
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    return use(folder);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
