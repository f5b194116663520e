import { describe, expect, it } from "vitest";
import { multivector } from "./multivector.ts";

/** What is wrong, how it is called, and what the message must say: the mistake and the way out. */
const MISTAKES: readonly (readonly [string, readonly string[], readonly RegExp[]])[] = [
  ["an unknown case", ["assess", "kazakstan", "--out", "report"], [/kazakstan/, /Did you mean `kazakhstan`\?/]],
  ["an unknown case in a check", ["check", "nowhere"], [/nowhere/, /shipped cases are .*triangle/]],
  ["an unknown shock", ["run", "triangle", "--shock", "port-close"], [/`port-close`/, /did you mean `port-closed`/]],
  ["an unknown event", ["replay", "triangle", "stor"], [/`stor`/, /did you mean `storm`/]],
  ["an unknown commodity", ["run", "triangle", "--commodity", "oi"], [/`oi`/, /did you mean `oil`/]],
  ["an unknown commodity of an exposure", ["exposure", "triangle", "--commodity", "oi"], [/list/]],
  ["an unknown definition", ["exposure", "kazakhstan", "--definition", "crude-rout"], [/did you mean `crude-route`/]],
  ["a day that does not exist", ["run", "triangle", "--from", "2023-02-30"], [/2023-02-30/, /write it as/]],
  ["a shock on such a day", ["run", "triangle", "--shock", "port-closed@2023-02-30"], [/2023-02-30/, /write it as/]],
  ["an end before the beginning", ["run", "triangle", "--from", "2023-07-01", "--to", "2023-06-01"], [/after --from/]],
  ["an unknown step", ["run", "triangle", "--step", "fortnight"], [/fortnight/, /day, week or month/]],
  ["a share above one", ["run", "triangle", "--shock", "port-closed@2023-07-01x2"], [/between 0 and 1/]],
  ["a count that is none", ["run", "triangle", "--draws", "-1"], [/--draws -1/, /at least 0/]],
  ["a theory that is not modelled", ["run", "triangle", "--theory", "T1"], [/T1/, /only T0/]],
  ["no futures at all", ["assess", "triangle", "--futures", "0", "--out", "report"], [/--futures 0/, /at least 1/]],
  ["futures that are no number", ["assess", "triangle", "--futures", "x"], [/--futures x/, /whole number/]],
  ["an unknown theory", ["run", "kazakhstan", "--theory", "T33"], [/`T33`/, /did you mean `T3`/]],
  ["nobody reacting mixed with a reaction", ["run", "kazakhstan", "--theory", "T0+T3"], [/`T0`.*cannot be mixed/]],
  ["a mixture with a gap", ["run", "kazakhstan", "--theory", "T3+"], [/"T3\+"/, /T3\+T5/]],
  ["an unknown mechanism", ["run", "kazakhstan", "--theory", "T5", "--off", "M155"], [/`M155`/, /mean `M15`/]],
  ["a mechanism on and off", ["run", "kazakhstan", "--on", "M15", "--off", "M15"], [/M15.*on and off/, /once/]],
  ["a mechanism where there are none", ["run", "triangle", "--off", "M15"], [/`M15`/, /mechanisms\.yaml/]],
  ["an unknown strategy", ["run", "triangle", "--strategy", "coas"], [/`coas`/, /did you mean `coast`/]],
  ["an unknown strategy of closures", ["coercion", "triangle", "--strategy", "coas"], [/mean `coast`/]],
  ["an unknown strategy among several", ["strategy", "kazakhstan", "rec-003-01", "rec-03-02"], [/mean `rec-003-02`/]],
  ["a future that is not drawn", ["run", "kazakhstan", "--theory", "T3", "--future", "100"], [/0 to 99/, /--futures/]],
  ["a future that is no number", ["run", "triangle", "--future", "-1"], [/--future -1/, /at least 0/]],
  [
    "days before any future",
    ["run", "kazakhstan", "--theory", "T3", "--from", "2023-01-01", "--to", "2024-01-01"],
    [/2027-01-01 to 2042-01-01/, /move --from and --to/],
  ],
  ["a month that does not exist", ["run", "kazakhstan", "--theory", "T3", "--from", "2027-13-01"], [/2027-13-01/]],
  ["strategies without a theory", ["strategy", "triangle", "coast"], [/no theories/, /theories\.yaml/]],
  ["negative futures", ["strategy", "kazakhstan", "--futures", "-3"], [/--futures -3/, /at least 1/]],
  [
    "an unknown theory of a strategy",
    ["strategy", "kazakhstan", "--theory", "T9"],
    [/`T9`/, /list kazakhstan theories/],
  ],
  ["a budget without an order", ["strategy", "kazakhstan", "--budget", "300"], [/--budget 300/, /--order too/]],
  [
    "a yearly budget that is none",
    ["strategy", "kazakhstan", "--order", "--budget", "x"],
    [/--budget x/, /USD million/],
  ],
  [
    "a budget too small for a lever",
    ["strategy", "kazakhstan", "package-002", "--theory", "T3", "--futures", "1", "--order", "--budget", "1"],
    [/more than the budget/],
  ],
  ["an order of half a theory", ["strategy", "kazakhstan", "--order", "--off", "M04"], [/leave --on and --off away/]],
  ["an unknown domain", ["alignment", "kazakhstan", "--domain", "trad"], [/did you mean `trade`/]],
  ["a year that is none", ["alignment", "kazakhstan", "--year", "x"], [/--year x/, /whole number/]],
  ["an unknown sender", ["reaction", "kazakhstan", "--sender", "RUS"], [/did you mean `RU`/]],
  ["an unknown model of bargaining", ["bargain", "kazakhstan", "--model", "nahs"], [/did you mean `nash`/]],
  ["a tie to nobody", ["explain", "kazakhstan", "alignment:trade/CHN"], [/did you mean `CN`/]],
  ["half a tie", ["explain", "kazakhstan", "alignment:trade"], [/alignment:DOMAIN\/POLE/]],
  ["a pole between itself", ["explain", "kazakhstan", "net-alignment:RU/RU"], [/`RU` is named twice/]],
  ["an unknown reaction", ["explain", "kazakhstan", "hazard:ru-infromal"], [/did you mean `ru-informal`/]],
  ["a severity that is none", ["explain", "kazakhstan", "hazard:ru-informal/much"], [/`much`/, /a number/]],
  ["a lever a pole does not read", ["explain", "kazakhstan", "severity:middle-corridor/CN"], [/read by RU, EU/]],
  ["a window of no theory", ["explain", "kazakhstan", "window:rec-003-01/T9"], [/`T9`/]],
  ["an indicator of one theory", ["explain", "kazakhstan", "indicator:act-after-summit/T3"], [/indicator:ID/]],
  ["a date for what has none", ["explain", "kazakhstan", "hazard:attack", "--at", "2023-01-01"], [/leave --at away/]],
  ["a list almost written", ["list", "triangle", "theorie"], [/did you mean `theories`/]],
  ["a list of what every object has", ["list", "triangle", "constructor"], [/constructor/, /choose one of/]],
  ["an unknown actor", ["coercion", "kazakhstan", "--actor", "RUS"], [/`RUS`/, /did you mean `RU`/]],
  ["more closures at once than can be searched", ["coercion", "triangle", "--worst", "4"], [/4/, /1 to 3/]],
  ["none at all", ["coercion", "triangle", "--worst", "0"], [/--worst 0/, /at least 1/]],
  ["more days than the year has", ["coercion", "triangle", "--days", "400"], [/400/, /1 to 365/]],
  ["a budget that is no amount", ["coercion", "triangle", "--budget", "much"], [/--budget much/, /USD million/]],
  ["a change of a link that is none", ["coercion", "triangle", "--change", "close-link coats"], [/mean `coast`/]],
  [
    "a change after the last day of closure",
    ["coercion", "triangle", "--change", "close-link coast @2026-01-01"],
    [/outside/, /move it/],
  ],
  ["an unknown event to leave out", ["coercion", "triangle", "--without", "stor"], [/did you mean `storm`/]],
  ["a measure of nobody", ["explain", "kazakhstan", "closure-loss:RUS"], [/did you mean `RU`/]],
  ["a lever the actor does not hold", ["explain", "kazakhstan", "own-cost:RU/prot"], [/did you mean `port`/]],
  ["a word too many", ["explain", "triangle", "own-cost:BB/territory/7/8"], [/mean `own-cost:BB\/territory\/7`/]],
  ["an empty word", ["explain", "triangle", "closure-loss:BB/"], [/empty word/, /mean `closure-loss:BB`/]],
  ["days before the lever", ["explain", "triangle", "closure-loss:BB/7/territory"], [/mean `closure-loss:BB\/terr/]],
  ["days of closure that are no year's", ["explain", "triangle", "closure-loss:BB/366"], [/`366`/, /1 to 365/]],
  ["parts of a day", ["explain", "triangle", "worst-closures:links/2/1.5"], [/links\/2\/1\.5/, /at most 365 days/]],
  ["closures over nothing known", ["explain", "triangle", "worst-closures:link"], [/did you mean `links`/]],
  ["a corridor nobody plans", ["explain", "kazakhstan", "shapley:TR/trans-caspian-oi"], [/mean `trans-caspian-oil`/]],
  ["a measure almost written", ["explain", "triangle", "closure-los:BB"], [/did you mean `closure-loss`/]],
  ["a player that does not play", ["explain", "triangle", "shapley:EE"], [/the players are AA/]],
  ["a day for a measure that has its own", ["explain", "triangle", "nucleolus", "--at", "2023-05-01"], [/--at away/]],
  ["an unknown list", ["list", "triangle", "shoks"], [/shoks/, /choose one of shocks/]],
  ["an unknown verdict", ["claims", "triangle", "--verdict", "true"], [/true/, /supported/]],
  ["a measure that is none", ["explain", "triangle", "nonsense"], [/`nonsense`/, /MEASURE:SUBJECT/]],
  ["a missing scenario file", ["run", "triangle", "--scenario", "none.yaml"], [/none\.yaml/, /give the path/]],
  ["an unknown command", ["asess", "triangle"], [/asess/, /assess/]],
];

describe("bad input", () => {
  for (const [what, args, says] of MISTAKES) {
    it(`${what}: a sentence with a remedy on stderr, exit 1, nothing else`, async () => {
      const call = await multivector(...args, "--json");
      expect(call.code).toBe(1);
      expect(call.stdout).toBe("");
      for (const pattern of says) expect(call.stderr).toMatch(pattern);
      expect(call.stderr).not.toMatch(/^\s+at /m);
      expect(call.written).toEqual([]);
    });
  }

  it("several bad changes are all reported at once", async () => {
    const bad = ["close-lnk coast", "cap-link coats 50%", "cap-link coast 5furlongs", "close-row berths @2023-02-30"];
    const call = await multivector("run", "triangle", ...bad.flatMap((change) => ["--change", change]), "--json");
    expect(call.code).toBe(1);
    expect(call.stdout).toBe("");
    const lines = call.stderr.trimEnd().split("\n");
    expect(lines).toHaveLength(bad.length);
    bad.forEach((change, i) => {
      expect(lines[i]).toContain(change);
    });
    expect(lines[0]).toContain("did you mean `close-link`?");
    expect(lines[1]).toContain("did you mean `coast`?");
  });
});
