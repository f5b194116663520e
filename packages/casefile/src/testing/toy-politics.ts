import type { Edit } from "./toy-folder.ts";

const HEAD = "subject,quantity,of,from,to,value,low,high,unit,as_of,source,basis,confidence,use,note";
const assumed = (subject: string, quantity: string, of: string, unit: string) =>
  `${subject},${quantity},${of},,,0.5,0,1,${unit},2024,memory,assumed,0.2,yes,A guess.`;

/** Political records for the toy: two theories of whether Beland answers when Aland builds a road. */
const POLITICS: readonly Edit[] = [
  { file: "case.yaml", find: "baseYear: 2023", put: "baseYear: 2023\npoles: [BB]" },
  {
    file: "domains.yaml",
    put: `- id: ways
  title: Ways out
  measure: shares
  poles:
    - { pole: BB, series: [flow/corridor:coast] }
  whole: [flow/corridor:coast]
`,
  },
  { file: "floors.yaml", put: "- { id: ways-BB, pole: BB, domain: ways, claims: [C000-01] }\n" },
  {
    file: "variables.yaml",
    put: `- { id: mood, title: Mood, unit: index, role: stock }
- { id: war, title: War, unit: index, role: driver }
- { id: felt, title: Pressure felt, unit: index, role: reading, reading: pressure BB }
- { id: least, title: The weaker, unit: index, role: reading, reading: weakest mood felt }
`,
  },
  {
    file: "mechanisms.yaml",
    put: `- id: spoils
  title: Pressure spoils the mood
  causes: [felt]
  effect: mood
  sign: "-"
  form: rate
  theories: [answers]
  claims: [C000-01]
- id: bites
  title: A bad mood brings acts
  causes: [mood]
  effect: "reaction:bans"
  sign: "+"
  form: hazard
  theories: [all]
- id: said
  title: Roads make friends
  causes: [a road]
  effect: friends
  sign: "+"
  form: text
  theories: [calm]
`,
  },
  {
    file: "theories.yaml",
    put: `- { id: calm, title: Calm, says: Nobody minds., switches: { provocation: "off" }, text: "000", claims: [C000-02] }
- { id: answers, title: Answers, says: Every step is answered., switches: { provocation: linear } }
`,
  },
  {
    file: "reactions.yaml",
    put: `- id: bans
  title: Beland bans
  sender: BB
  register: informal
  excitedBy: { stock: moves-away, pole: BB }
  regime: war
  instruments:
    - id: port-ban
      title: Port ban
      channel: oil-transit
      pretext: safety
      changes: ["close-link coast.2"]
      precedents: [order]
  source: book
- id: visit
  title: Aland visits
  sender: AA
  register: answer
  instruments: []
  signals:
    - { pole: BB, direction: toward }
  source: book
`,
  },
  {
    file: "levers.yaml",
    put: `- id: road
  title: A road
  actor: AA
  side: focal
  costClass: high
  horizon: years
  investments: [berth]
  signals:
    - { pole: BB, direction: away, when: stands }
  claims: [C000-01]
  source: book
- id: talk
  title: Talk
  actor: AA
  side: focal
  costClass: none
  horizon: months
  changes: ["cap-link coast.2 50%"]
  signals:
    - { pole: BB, direction: toward }
  shifts: [mood]
  duties: [no-road]
  after: [road]
  source: book
`,
  },
  {
    file: "investments.yaml",
    put: "- { id: berth, name: A berth, adds: [build-row berths 2kt/d], lead: 2, status: possible, source: book }\n",
  },
  {
    file: "strategies.yaml",
    put: `- id: both
  title: Both
  text: "000"
  claims: [C000-01]
  levers:
    - { lever: road, start: 2024-01-01 }
    - { lever: talk, start: 2025-01-01 }
`,
  },
  {
    file: "duties.yaml",
    put: "- { id: no-road, body: BB, title: No road, says: No road without asking., against: [road, BB], conflicts: [S01], source: book }\n",
  },
  {
    file: "threats.yaml",
    put: "- { id: shut, title: The port is shut, claims: [C000-01], imminence: now, shocks: [stop], reaction: bans }\n",
  },
  {
    file: "shocks.yaml",
    put: `- { id: stop, title: The port stops, days: 30, changes: ["close-link coast.2"], source: book }\n`,
  },
  {
    file: "channels.yaml",
    put: "- { id: bank, title: The bank, actor: BB, investments: [berth], claims: [C000-01], source: book }\n",
  },
  {
    file: "issues.yaml",
    put: "- { id: share, title: The share, zero: none, hundred: all, actors: [AA, BB], claims: [C000-01], source: book }\n",
  },
  {
    file: "indicators.yaml",
    put: "- { id: ban-soon, title: A ban within a month, claims: [C000-01], source: book }\n",
  },
  {
    file: "figures/politics.csv",
    put: [
      HEAD,
      assumed("variable:mood", "start", "", "ratio"),
      assumed("variable:war", "start", "", "ratio"),
      assumed("mechanism:spoils", "strength", "", "1/y"),
      assumed("mechanism:spoils", "lag", "", "d"),
      assumed("mechanism:bites", "strength", "", "log"),
      assumed("reaction:bans", "rate", "calm", "1/y"),
      assumed("reaction:bans", "rate", "war", "1/y"),
      assumed("reaction:bans", "rate-cap", "", "1/y"),
      assumed("reaction:visit", "rate", "", "1/y"),
      assumed("reaction:visit", "rate-cap", "", "1/y"),
      assumed("reaction:visit", "severity", "BB", "severity"),
      assumed("instrument:port-ban", "weight", "", "ratio"),
      assumed("instrument:port-ban", "executed", "", "ratio"),
      assumed("instrument:port-ban", "duration", "", "d"),
      assumed("lever:road", "severity", "BB.stands", "severity"),
      assumed("lever:talk", "lead", "", "y"),
      assumed("lever:talk", "severity", "BB", "severity"),
      assumed("lever:talk", "shift", "mood", "ratio"),
      assumed("indicator:ban-soon", "chance", "calm", "ratio"),
      assumed("indicator:ban-soon", "chance", "answers", "ratio"),
      assumed("investment:berth", "capex", "", "USD million"),
      assumed("investment:berth", "life", "", "y"),
      "",
    ].join("\n"),
  },
];

/** The same without a fault: numbers that cannot be 0 keep off it, and the floor and the issue have their own. */
export const WHOLE_POLITICS: readonly Edit[] = [
  ...POLITICS,
  ...["reaction:bans,rate-cap", "reaction:visit,rate-cap", "instrument:port-ban,duration"].map((row) => ({
    file: "figures/politics.csv",
    find: `${row},,,,0.5,0,1,`,
    put: `${row},,,,0.5,0.1,1,`,
  })),
  {
    file: "figures/politics.csv",
    find: "investment:berth,life,,,,0.5,0,1,y,2024,memory,assumed,0.2,yes,A guess.\n",
    put: [
      ["investment:berth,life,", "y"],
      ["floor:ways-BB,least,", "ratio"],
      ...["AA", "BB"].flatMap((actor) =>
        ["position", "salience", "capability"].map((what) => [`issue:share,${what},${actor}`, "points"]),
      ),
    ]
      .map(([row, unit]) => `${row},,,0.5,0,1,${unit},2024,memory,assumed,0.2,yes,A guess.\n`)
      .join(""),
  },
];
