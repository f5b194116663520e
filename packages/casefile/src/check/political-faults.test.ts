import { describe, expect, it } from "vitest";
import { expectOneProblem, expectPlain, type Fault, place, read } from "../testing/fault.ts";
import { WHOLE_POLITICS as WHOLE } from "../testing/toy-politics.ts";

const FIGURES = "figures/politics.csv";

const without = (row: string, low = 0): Pick<Fault, "file" | "find" | "put"> => ({
  file: FIGURES,
  find: `${row},,,0.5,${low},1,`,
  put: `${row},,,0.5,${low},1,`.replace(/^[^,]*/, "case:toy"),
});

/** Value, low and high in a row of the fixture. */
const stated = (row: string, numbers: string, was = "0.5,0,1"): Pick<Fault, "file" | "find" | "put"> => ({
  file: FIGURES,
  find: `${row},,,${was},`,
  put: `${row},,,${numbers},`,
});

/** One more figure, on line 31: value, low and high as given. */
const more = (row: string, numbers: string, unit: string): Pick<Fault, "file" | "find" | "put"> => {
  const last = "issue:share,capability,BB,,,0.5,0,1,points,2024,memory,assumed,0.2,yes,A guess.\n";
  return {
    file: FIGURES,
    find: last,
    put: `${last}${row},,,${numbers},${unit},2024,memory,assumed,0.2,yes,A guess.\n`,
  };
};

/** Line numbers are those of the fixture. */
// biome-ignore format: one fault a line reads as a table
const FAULTS: readonly Fault[] = [
  { what: "an unknown pole of the case", file: "case.yaml", find: "poles: [BB]", put: "poles: [BBB]", code: "unknown-id", at: "case.yaml:6", remedy: "`BB`" },
  { what: "an unknown pole of a domain", file: "domains.yaml", find: "pole: BB", put: "pole: BBB", code: "unknown-id", at: "domains.yaml:5", remedy: "`BB`" },
  { what: "a series of an unknown corridor", file: "domains.yaml", find: "[flow/corridor:coast] }", put: "[flow/corridor:cost] }", code: "unknown-id", at: "domains.yaml:5", remedy: "`corridor:coast`" },
  { what: "a series of an unknown quantity", file: "domains.yaml", find: "whole: [flow/", put: "whole: [flwo/", code: "unknown-id", at: "domains.yaml:6", remedy: "`flow`" },
  { what: "a voter nobody knows", file: "domains.yaml", find: "measure: shares\n  poles:\n    - { pole: BB, series: [flow/corridor:coast] }\n  whole: [flow/corridor:coast]", put: "measure: votes\n  poles:\n    - { pole: BB, series: [BBB] }", code: "unknown-id", at: "domains.yaml:5", remedy: "`BB`" },
  { what: "a floor of an unknown domain", file: "floors.yaml", find: "domain: ways", put: "domain: wyas", code: "unknown-id", at: "floors.yaml:1", remedy: "`ways`" },
  { what: "a floor that rests on a missing claim", file: "floors.yaml", find: "C000-01", put: "C000-11", code: "dangling-claim", at: "floors.yaml:1", remedy: "`C000-01`" },
  { what: "a reading of an unknown actor", file: "variables.yaml", find: "pressure BB", put: "pressure BBB", code: "unknown-id", at: "variables.yaml:3", remedy: "`BB`" },
  { what: "a reading of an unknown variable", file: "variables.yaml", find: "weakest mood felt", put: "weakest mood fetl", code: "unknown-id", at: "variables.yaml:4", remedy: "`felt`" },
  { what: "a reading nobody computes", file: "variables.yaml", find: "pressure BB", put: "presure BB", code: "unknown-reading", at: "variables.yaml:3", remedy: "`pressure`" },
  { what: "a reading that is not said", file: "variables.yaml", find: "reading, reading: pressure BB", put: "reading", code: "unknown-reading", at: "variables.yaml:3", remedy: "pressure" },
  { what: "a reading without its actor", file: "variables.yaml", find: "pressure BB", put: "pressure", code: "unknown-reading", at: "variables.yaml:3", remedy: "one actor" },
  { what: "a driver that is computed", file: "variables.yaml", find: "role: driver", put: "role: driver, reading: pressure BB", code: "unknown-reading", at: "variables.yaml:2", remedy: "role: reading" },
  { what: "a mechanism from an unknown variable", file: "mechanisms.yaml", find: "causes: [felt]", put: "causes: [fetl]", code: "mechanism-unknown-variable", at: "mechanisms.yaml:3", remedy: "`felt`" },
  { what: "a mechanism to an unknown variable", file: "mechanisms.yaml", find: "effect: mood", put: "effect: moood", code: "mechanism-unknown-variable", at: "mechanisms.yaml:4", remedy: "`mood`" },
  { what: "a mechanism on an unknown reaction", file: "mechanisms.yaml", find: "reaction:bans", put: "reaction:bnas", code: "mechanism-unknown-variable", at: "mechanisms.yaml:12", remedy: "`bans`" },
  { what: "a rate on a reaction", file: "mechanisms.yaml", find: "effect: mood", put: 'effect: "reaction:bans"', code: "mechanism-unknown-variable", at: "mechanisms.yaml:4", remedy: "hazard" },
  { what: "a hazard on a variable", file: "mechanisms.yaml", find: '"reaction:bans"', put: "felt", code: "mechanism-unknown-variable", at: "mechanisms.yaml:12", remedy: "reaction:ID" },
  { what: "one strength for two causes", file: "mechanisms.yaml", find: "causes: [felt]", put: "causes: [felt, war]", code: "mechanism-causes", at: "mechanisms.yaml:3", remedy: "one mechanism for each" },
  { what: "a mechanism that moves what is computed", file: "mechanisms.yaml", find: "effect: mood", put: "effect: least", code: "moves-no-stock", at: "mechanisms.yaml:4", remedy: "role stock" },
  { what: "a lever that moves what the future sets", file: "levers.yaml", find: "shifts: [mood]", put: "shifts: [war]", also: [{ file: FIGURES, find: "shift,mood", put: "shift,war" }], code: "moves-no-stock", at: "levers.yaml:21", remedy: "role stock" },
  { what: "a mechanism of an unknown theory", file: "mechanisms.yaml", find: "[answers]", put: "[all, anwsers]", code: "unknown-id", at: "mechanisms.yaml:7", remedy: "`answers`" },
  { what: "a mechanism that rests on a missing claim", file: "mechanisms.yaml", find: "C000-01", put: "C000-11", code: "dangling-claim", at: "mechanisms.yaml:8", remedy: "`C000-01`" },
  { what: "a theory of an unknown text", file: "theories.yaml", find: 'text: "000"', put: 'text: "00O"', code: "dangling-claim", at: "theories.yaml:1", remedy: "`000`" },
  { what: "a theory that switches an unknown mechanism", file: "theories.yaml", find: 'provocation: "off"', put: 'provocation: "off", on: [spolis]', code: "unknown-id", at: "theories.yaml:1", remedy: "`spoils`" },
  { what: "a theory that rests on a missing claim", file: "theories.yaml", find: "C000-02", put: "C000-22", code: "dangling-claim", at: "theories.yaml:1", remedy: "`C000-02`" },
  { what: "two theories that switch the same", file: "theories.yaml", find: 'provocation: "off"', put: "provocation: linear, on: [spoils]", code: "identical-theories", at: "theories.yaml:2", remedy: "one of the two" },
  { what: "a reaction of an unknown sender", file: "reactions.yaml", find: "sender: BB", put: "sender: BBB", code: "unknown-id", at: "reactions.yaml:3", remedy: "`BB`" },
  { what: "a reaction excited by an unknown pole", file: "reactions.yaml", find: "moves-away, pole: BB", put: "moves-away, pole: BBB", code: "unknown-id", at: "reactions.yaml:5", remedy: "`BB`" },
  { what: "a reaction of an unknown regime", file: "reactions.yaml", find: "regime: war", put: "regime: wra", code: "unknown-id", at: "reactions.yaml:6", remedy: "`war`" },
  { what: "a precedent that never was", file: "reactions.yaml", find: "[order]", put: "[ordre]", code: "unknown-id", at: "reactions.yaml:13", remedy: "`order`" },
  { what: "an instrument on an unknown link", file: "reactions.yaml", find: "close-link coast.2", put: "close-link coats.2", code: "event-change-unparsable", at: "reactions.yaml:12", remedy: "`coast.2`" },
  { what: "an answer read by an unknown pole", file: "reactions.yaml", find: "- { pole: BB, direction: toward }", put: "- { pole: CC, direction: toward }", also: [{ file: FIGURES, find: "reaction:visit,severity,BB", put: "reaction:visit,severity,CC" }], code: "unknown-id", at: "reactions.yaml:21", remedy: "actors.yaml" },
  { what: "a reaction without a source", file: "reactions.yaml", find: "source: book\n- id: visit", put: "source: \"\"\n- id: visit", code: "missing-source", at: "reactions.yaml:14", remedy: "sources.json" },
  { what: "a lever of an unknown actor", file: "levers.yaml", find: "actor: AA", put: "actor: AAA", code: "unknown-id", at: "levers.yaml:3", remedy: "`AA`" },
  { what: "a lever that builds nothing known", file: "levers.yaml", find: "[berth]", put: "[berht]", code: "unknown-id", at: "levers.yaml:7", remedy: "`berth`" },
  { what: "a lever with a change of an unknown kind", file: "levers.yaml", find: "cap-link", put: "cap-lnk", code: "event-change-unparsable", at: "levers.yaml:18", remedy: "`cap-link`" },
  { what: "a lever that moves an unknown variable", file: "levers.yaml", find: "shifts: [mood]", put: "shifts: [moood]", also: [{ file: FIGURES, find: "shift,mood", put: "shift,moood" }], code: "unknown-id", at: "levers.yaml:21", remedy: "`mood`" },
  { what: "a lever against an unknown duty", file: "levers.yaml", find: "[no-road]", put: "[no-raod]", code: "unknown-id", at: "levers.yaml:22", remedy: "`no-road`" },
  { what: "a lever after an unknown one", file: "levers.yaml", find: "after: [road]", put: "after: [raod]", code: "unknown-id", at: "levers.yaml:23", remedy: "`road`" },
  { what: "a lever that rests on a missing claim", file: "levers.yaml", find: "C000-01", put: "C000-11", code: "dangling-claim", at: "levers.yaml:10", remedy: "`C000-01`" },
  { what: "a strategy of an unknown lever", file: "strategies.yaml", find: "lever: talk", put: "lever: takl", code: "unknown-id", at: "strategies.yaml:7", remedy: "`talk`" },
  { what: "a strategy of an unknown text", file: "strategies.yaml", find: 'text: "000"', put: 'text: "00O"', code: "dangling-claim", at: "strategies.yaml:3", remedy: "`000`" },
  { what: "a strategy that rests on a missing claim", file: "strategies.yaml", find: "C000-01", put: "C000-11", code: "dangling-claim", at: "strategies.yaml:4", remedy: "`C000-01`" },
  { what: "a duty of an unknown body", file: "duties.yaml", find: "body: BB", put: "body: BBB", code: "unknown-id", at: "duties.yaml:1", remedy: "`BB`" },
  { what: "a duty against nothing known", file: "duties.yaml", find: "[road, BB]", put: "[raod, BB]", code: "unknown-id", at: "duties.yaml:1", remedy: "`road`" },
  { what: "a duty about a missing contradiction", file: "duties.yaml", find: "S01", put: "S011", code: "dangling-claim", at: "duties.yaml:1", remedy: "`S01`" },
  { what: "a threat played by an unknown shock", file: "threats.yaml", find: "[stop]", put: "[stpo]", code: "unknown-id", at: "threats.yaml:1", remedy: "`stop`" },
  { what: "a threat of an unknown reaction", file: "threats.yaml", find: "reaction: bans", put: "reaction: bnas", code: "unknown-id", at: "threats.yaml:1", remedy: "`bans`" },
  { what: "a threat that rests on a missing claim", file: "threats.yaml", find: "C000-01", put: "C000-11", code: "dangling-claim", at: "threats.yaml:1", remedy: "`C000-01`" },
  { what: "money for nothing known", file: "channels.yaml", find: "[berth]", put: "[berht]", code: "unknown-id", at: "channels.yaml:1", remedy: "`berth`" },
  { what: "a channel of an unknown source", file: "channels.yaml", find: "source: book", put: "source: boook", code: "unknown-id", at: "channels.yaml:1", remedy: "`book`" },
  { what: "an issue between unknown actors", file: "issues.yaml", find: "[AA, BB]", put: "[AA, BBB]", code: "unknown-id", at: "issues.yaml:1", remedy: "`BB`" },
  { what: "an indicator without a source", file: "indicators.yaml", find: "source: book", put: 'source: ""', code: "missing-source", at: "indicators.yaml:1", remedy: "sources.json" },
  { what: "a chance under an unknown theory", file: FIGURES, find: "chance,answers", put: "chance,anwsers", code: "unknown-id", at: `${FIGURES}:21`, remedy: "`answers`" },
  { what: "a coded event of an unknown sender", file: "events.yaml", find: "kind: coercion", put: "kind: coercion\n  coding: { as: pressure, sender: BBB, severity: 2 }", code: "unknown-id", at: "events.yaml:7", remedy: "`BB`" },
  { what: "a coded event that follows nothing known", file: "events.yaml", find: "kind: coercion", put: "kind: coercion\n  coding: { as: pressure, sender: BB, severity: 2, follows: [ordre] }", code: "unknown-id", at: "events.yaml:7", remedy: "`order`" },
  { what: "two mechanisms of one id", file: "mechanisms.yaml", find: "id: said", put: "id: bites", code: "duplicate-id", at: "mechanisms.yaml:16", remedy: "another id" },
  { what: "a stock without a start", ...without("variable:mood,start,"), code: "strength-missing", at: "variables.yaml:1", remedy: "start/variable:mood" },
  { what: "a driver without a start", ...without("variable:war,start,"), code: "strength-missing", at: "variables.yaml:2", remedy: "start/variable:war" },
  { what: "a mechanism without a strength", ...without("mechanism:bites,strength,"), code: "strength-missing", at: "mechanisms.yaml:9", remedy: "strength/mechanism:bites" },
  { what: "a rate without its lag", ...without("mechanism:spoils,lag,"), code: "strength-missing", at: "mechanisms.yaml:1", remedy: "lag/mechanism:spoils" },
  { what: "a threshold that is not stated", file: "mechanisms.yaml", find: "form: rate", put: "form: threshold", code: "strength-missing", at: "mechanisms.yaml:1", remedy: "threshold/mechanism:spoils" },
  { what: "a saturation without its half", file: "mechanisms.yaml", find: "form: rate", put: "form: saturation", code: "strength-missing", at: "mechanisms.yaml:1", remedy: "half/mechanism:spoils" },
  { what: "a reaction without the rate of war", ...without("reaction:bans,rate,war"), code: "strength-missing", at: "reactions.yaml:1", remedy: "rate/reaction:bans/war" },
  { what: "a reaction without a rate", ...without("reaction:visit,rate,"), code: "strength-missing", at: "reactions.yaml:15", remedy: "rate/reaction:visit" },
  { what: "a reaction without a cap", ...without("reaction:bans,rate-cap,", 0.1), code: "strength-missing", at: "reactions.yaml:1", remedy: "rate-cap/reaction:bans" },
  { what: "an instrument without a weight", ...without("instrument:port-ban,weight,"), code: "strength-missing", at: "reactions.yaml:8", remedy: "weight/instrument:port-ban" },
  { what: "an instrument that is never said to be carried out", ...without("instrument:port-ban,executed,"), code: "strength-missing", at: "reactions.yaml:8", remedy: "executed/" },
  { what: "an instrument without a duration", ...without("instrument:port-ban,duration,", 0.1), code: "strength-missing", at: "reactions.yaml:8", remedy: "duration/" },
  { what: "an answer of unknown severity", ...without("reaction:visit,severity,BB"), code: "strength-missing", at: "reactions.yaml:21", remedy: "severity/reaction:visit/BB" },
  { what: "a lever without a lead", ...without("lever:talk,lead,"), code: "strength-missing", at: "levers.yaml:12", remedy: "lead/lever:talk" },
  { what: "a lever of unknown severity", ...without("lever:talk,severity,BB"), code: "strength-missing", at: "levers.yaml:20", remedy: "severity/lever:talk/BB" },
  { what: "an opening of unknown severity", ...without("lever:road,severity,BB.stands"), code: "strength-missing", at: "levers.yaml:9", remedy: "severity/lever:road/BB" },
  { what: "a lever that moves a variable by nobody knows what", ...without("lever:talk,shift,mood"), code: "strength-missing", at: "levers.yaml:21", remedy: "shift/lever:talk/mood" },
  { what: "an indicator with one chance", ...without("indicator:ban-soon,chance,answers"), code: "strength-missing", at: "indicators.yaml:1", remedy: "one for each theory" },
  { what: "two instruments of one id, in two reactions", file: "reactions.yaml", find: "register: answer\n  instruments: []", put: "register: answer\n  instruments:\n    - { id: port-ban, title: Port ban, channel: oil-transit, pretext: none }", code: "duplicate-id", at: "reactions.yaml:20", remedy: "another id" },
  { what: "an instrument that takes another's id, its figures left behind", file: "reactions.yaml", find: "register: answer\n  instruments: []", put: "register: answer\n  instruments:\n    - { id: port-ban, title: Port stop, channel: oil-transit, pretext: none }", also: [{ ...more("instrument:port-stop,weight,", "0.5,0,1", "ratio") }], code: "duplicate-id", at: "reactions.yaml:20", remedy: "another id" },
  { what: "an indicator that takes another's id, its figures left behind", file: "indicators.yaml", find: "- { id: ban-soon", put: "- { id: ban-soon, title: A ban within a day, source: book }\n- { id: ban-soon", also: [{ ...more("indicator:ban-now,chance,calm", "0.5,0,1", "ratio") }], code: "duplicate-id", at: "indicators.yaml:2", remedy: "another id" },
  { what: "a lever after itself", file: "levers.yaml", find: "after: [road]", put: "after: [talk]", code: "lever-cycle", at: "levers.yaml:23", remedy: "`talk`" },
  { what: "two levers after each other", file: "levers.yaml", find: "investments: [berth]", put: "after: [talk]\n  investments: [berth]", code: "lever-cycle", at: "levers.yaml:7", remedy: "`after`" },
  { what: "a strategy that names a lever twice", file: "strategies.yaml", find: "lever: talk", put: "lever: road", code: "strategy-levers", at: "strategies.yaml:7", remedy: "one of the two" },
  { what: "a strategy that begins before the case", file: "strategies.yaml", find: "start: 2024-01-01", put: "start: 2018-12-31", code: "strategy-levers", at: "strategies.yaml:6", remedy: "2019-01-01" },
  { what: "a strategy that begins when nobody can tell", file: "strategies.yaml", find: "start: 2025-01-01", put: "start: 2074-01-02", code: "strategy-levers", at: "strategies.yaml:7", remedy: "2074-01-01" },
  { what: "a series of a pole that no figure speaks of", file: "domains.yaml", find: "[flow/corridor:coast] }", put: "[flow/corridor:coast/CC] }", code: "series-without-figure", at: "domains.yaml:5", remedy: "Add the figure" },
  { what: "a misspelt series of a pole", file: "domains.yaml", find: "[flow/corridor:coast] }", put: '["share/actor:BB/turnover:AAAA"] }', also: [{ ...more("actor:BB,share,turnover:AAA", "0.5,0,1", "ratio") }], code: "series-without-figure", at: "domains.yaml:5", remedy: "`share/actor:BB/turnover:AAA`" },
  { what: "a misspelt series of the whole", file: "domains.yaml", find: "whole: [flow/corridor:coast", put: "whole: [flow/corridor:coast/CC", code: "series-without-figure", at: "domains.yaml:6", remedy: "Add the figure" },
  { what: "a floor without a least", ...without("floor:ways-BB,least,"), code: "strength-missing", at: "floors.yaml:1", remedy: "least/floor:ways-BB" },
  { what: "an actor of an issue without a position", ...without("issue:share,position,BB"), code: "strength-missing", at: "issues.yaml:1", remedy: "position/issue:share/BB" },
  { what: "an actor of an issue without salience", ...without("issue:share,salience,AA"), code: "strength-missing", at: "issues.yaml:1", remedy: "salience/issue:share/AA" },
  { what: "an actor of an issue without capability", ...without("issue:share,capability,BB"), code: "strength-missing", at: "issues.yaml:1", remedy: "capability/issue:share/BB" },
  { what: "an act carried out more than always", ...stated("instrument:port-ban,executed,", "0.5,0,1.5"), code: "impossible-number", at: `${FIGURES}:14`, remedy: "0 to 1" },
  { what: "an act carried out less than never", ...stated("instrument:port-ban,executed,", "-0.5,-1,1"), code: "impossible-number", at: `${FIGURES}:14`, remedy: "0 to 1" },
  { what: "a stock that starts above its most", ...stated("variable:mood,start,", "0.5,0,2"), code: "impossible-number", at: `${FIGURES}:2`, remedy: "0 to 1" },
  { what: "a regime that is more than the case", ...stated("variable:war,start,", "0.5,0,2"), also: [{ file: "variables.yaml", find: "role: driver", put: "role: driver, most: 5" }], code: "impossible-number", at: `${FIGURES}:3`, remedy: "0 to 1" },
  { what: "a cap that no year can hold", ...stated("reaction:bans,rate-cap,", "0.5,0.1,1001", "0.5,0.1,1"), code: "impossible-number", at: `${FIGURES}:9`, remedy: "at most 1000" },
  { what: "a reaction more frequent than its cap", ...stated("reaction:visit,rate,", "0.9,0,1"), severity: "warning", code: "rate-above-cap", at: `${FIGURES}:10`, remedy: "rate-cap" },
  { what: "a judgement without a range", ...stated("mechanism:bites,strength,", "0.5,,"), code: "assumed-without-range", at: `${FIGURES}:6`, remedy: "how far off" },
  { what: "a judgement without its reason", file: FIGURES, find: "mechanism:bites,strength,,,,0.5,0,1,log,2024,memory,assumed,0.2,yes,A guess.", put: "mechanism:bites,strength,,,,0.5,0,1,log,2024,memory,assumed,0.2,yes,", code: "assumed-without-reason", at: `${FIGURES}:6`, remedy: "note" },
];

describe("the toy with political records", () => {
  it("is valid as it stands", () => {
    const { case: toy, problems } = read(WHOLE);
    expect(problems).toEqual([]);
    expect(toy?.theories.map(({ id }) => id)).toEqual(["calm", "answers"]);
  });
});

describe("each fault of a political record alone is one clear problem", () => {
  for (const fault of FAULTS)
    it(`${fault.what}: ${fault.code}`, () => expectOneProblem({ ...fault, also: [...WHOLE, ...(fault.also ?? [])] }));
});

describe("what is no fault", () => {
  it("a lever that works within days needs no lead", () => {
    const quick = { file: "levers.yaml", find: "horizon: months", put: "horizon: days" };
    const lead = { ...without("lever:talk,lead,") };
    expect(read([...WHOLE, quick, lead]).problems).toEqual([]);
  });

  it("a mechanism that is but a sentence may use words", () => {
    const words = { file: "mechanisms.yaml", find: "causes: [a road]", put: "causes: [a road, a bridge]" };
    expect(read([...WHOLE, words]).problems).toEqual([]);
  });
});

describe("the most and least of each quantity", () => {
  // Subject, quantity and of; unit; the ends that are possible; numbers that are not.
  // biome-ignore format: one quantity a line reads as a table
  const ENDS: readonly (readonly [row: string, unit: string, possible: readonly number[], not: readonly number[]])[] = [
    ["instrument:port-ban,flow-effect,", "ratio", [0, 1], [-0.01, 1.01]],
    ["instrument:port-ban,licence-same-day,", "ratio", [0, 1], [-0.01, 1.01]],
    ["instrument:port-ban,licence-renewal,", "ratio", [0, 1], [-0.01, 1.01]],
    ["instrument:port-ban,licence-term,", "d", [0.01], [0, -1]],
    ["instrument:port-ban,value-loss,", "USD million/month", [0], [-1]],
    ["instrument:port-ban,duration-spread,", "log", [0], [-1]],
    ["instrument:port-ban,weight,x", "ratio", [0, 7], [-1]],
    ["instrument:port-ban,duration,x", "d", [0.01], [0, -1]],
    ["duty:no-road,executed,x", "ratio", [0, 1], [-0.01, 1.01]],
    ["duty:no-road,chance,x", "ratio", [0, 1], [-0.01, 1.01]],
    ["reaction:bans,decay,", "d", [0.01], [0, -1]],
    ["reaction:bans,half-excitement,", "severity", [0.01], [0, -1]],
    ["reaction:bans,severity,BB", "severity", [0, 5], [-1, 5.1]],
    ["threat:shut,rate,", "1/y", [0, 2000], [-1]],
    ["threat:shut,rate-cap,", "1/y", [0.01, 1000], [0, -1, 1000.1]],
    ["mechanism:bites,half,", "ratio", [0.01], [0, -1]],
    ["mechanism:bites,lag,", "d", [0], [-1]],
    ["lever:talk,lead,x", "y", [0], [-1]],
    ["lever:talk,ramp-time,", "d", [0], [-1]],
    ["issue:share,position,CC", "points", [0, 100], [-1, 101]],
    ["issue:share,salience,CC", "points", [0, 100], [-1, 101]],
    ["issue:share,status-quo,", "points", [0, 100], [-1, 101]],
    ["issue:share,capability,CC", "points", [0, 500], [-1]],
    ["actor:BB,identical-votes,AA", "ratio", [0, 1], [-0.01, 1.01]],
    ["actor:BB,vote-kappa,AA", "ratio", [-1, 1], [-1.01, 1.01]],
    ["actor:BB,vote-pi,AA", "ratio", [-1, 1], [-1.01, 1.01]],
    ["actor:BB,vote-s,AA", "ratio", [-1, 1], [-1.01, 1.01]],
  ];

  it.each(ENDS)("%s", (row, unit, possible, not) => {
    const problems = (numbers: string) => read([...WHOLE, more(row, numbers, unit)]).problems;
    for (const x of possible) expect(problems(`${x},${x},${x}`)).toEqual([]);
    for (const x of not) {
      const found = problems(`${x},${x},${x}`);
      expect(found.map((p) => [p.code, place(p)])).toEqual([["impossible-number", `cases/toy/${FIGURES}:31`]]);
      expect(found[0]!.message).toContain(` ${x} `);
    }
    // An end of the range counts as much as the value.
    const inside = possible[0]!;
    for (const x of not)
      expect(
        problems(x < inside ? `${inside},${x},${inside}` : `${inside},${inside},${x}`).map(({ code }) => code),
      ).toContain("impossible-number");
  });
});

describe("levers in a circle", () => {
  const after = (of: Readonly<Record<string, string>>): string[] => {
    const levers = Object.entries(of).map(
      ([id, list]) =>
        `- { id: ${id}, title: T, actor: AA, side: focal, costClass: none, horizon: days, after: [${list}], source: book }\n`,
    );
    const all = {
      file: "levers.yaml",
      find: "  after: [road]\n  source: book\n",
      put: `  source: book\n${levers.join("")}`,
    };
    return read([...WHOLE, all]).problems.map(({ message, code }) => `${code}: ${message}`);
  };
  const circle = (way: string) => `lever-cycle: These levers wait for each other, so none can begin: ${way}.`;

  it("are named in their order, once, whoever waits for them", () => {
    expect(after({ a: "b", b: "c", c: "d", d: "e", e: "b", f: "e, talk" })).toEqual([
      circle("`b` after `c` after `d` after `e` after `b`"),
    ]);
  });

  it("are told for each circle", () => {
    expect(after({ a: "b", b: "a", c: "d", d: "c" })).toEqual([
      circle("`a` after `b` after `a`"),
      circle("`c` after `d` after `c`"),
    ]);
  });

  it("are none where two ways lead to one lever", () => {
    expect(after({ a: "b, c", b: "d", c: "d, d", d: "talk" })).toEqual([]);
  });
});

describe("two faults of political records", () => {
  it("are both found, in plain words", () => {
    FAULTS.forEach((first, i) => {
      const second = FAULTS[(i * 11 + 5) % FAULTS.length]!;
      if (first.file === second.file || first.also || second.also) return;
      const { problems } = read([...WHOLE, first, second]);
      const found = problems.map((p) => `${p.code} ${place(p)}`);
      for (const fault of [first, second])
        expect(found, `${first.what} and ${second.what}`).toContain(`${fault.code} cases/toy/${fault.at}`);
      problems.forEach(expectPlain);
    });
  });
});
