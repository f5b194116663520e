import { describe, expect, it } from "vitest";
import { fromQuery, toQuery } from "./url.ts";
import { INITIAL, type WorkbenchState } from "./workbench-state.ts";

const STATE: WorkbenchState = {
  ...INITIAL,
  screen: "desk",
  language: "kk",
  scenario: {
    assumptions: { "production/place:tengiz/@2025": 31.5, "b=c": 2 },
    moves: [
      { side: "happens", text: "cap-link cpc 50% @2028-07-01+60" },
      { side: "ours", text: "build middle-corridor @2028-01-01" },
      { side: "happens", text: "shock tengiz-stop @2028-08-01 +8 x0.5" },
    ],
    theory: "T3+T5",
    from: "2028-01-01",
    to: "",
    step: "week",
  },
  view: { "desk.run": "assumed", "atlas.year": "2022" },
};

describe("the link of a workbench", () => {
  it("says nothing of a workbench nobody has touched", () => {
    expect(toQuery(INITIAL)).toBe("");
    expect(fromQuery("")).toEqual({ state: INITIAL, problems: [] });
  });

  it("holds only what differs, and gives it back whole, moves in their order", () => {
    const query = toQuery(STATE);
    expect(query).not.toMatch(/case=|to=|embed=|frozen=/);
    expect(fromQuery(query)).toEqual({ state: STATE, problems: [] });
    expect(toQuery(fromQuery(query).state)).toBe(query);
  });

  it("of an older form is brought up to date: shocks and changes were things that happen", () => {
    const { state, problems } = fromQuery("screen=desk&shock=cpc-storm@2027-07-01&change=close-link+cpc");
    expect(problems).toEqual([]);
    expect(state.scenario.moves).toEqual([
      { side: "happens", text: "shock cpc-storm@2027-07-01" },
      { side: "happens", text: "close-link cpc" },
    ]);
  });

  it("gives no day that the calendar does not have", () => {
    const { state, problems } = fromQuery("from=2028-02-31&to=2028-02-29&link=1");
    expect([state.scenario.from, state.scenario.to]).toEqual(["", "2028-02-29"]);
    expect(problems).toEqual(["The link gives from as `2028-02-31`; there is no such day. It is left out."]);
  });

  it("of a version that is not known says so and is read as far as it can be", () => {
    const { state, problems } = fromQuery("screen=desk&link=2");
    expect(state.screen).toBe("desk");
    expect(problems).toEqual([
      "The link is of version `2`, which this workbench does not know; it is read as version 1.",
    ]);
    expect(fromQuery("screen=desk&link=0").problems).toEqual([]);
  });

  it("that means nothing in parts says which, one sentence each, and opens with the rest", () => {
    const { state, problems } = fromQuery("screen=dsk&assume=x&from=2027-7-1&colour=red&theory=T1&link=1");
    expect(state).toEqual({ ...INITIAL, scenario: { ...INITIAL.scenario, theory: "T1" } });
    expect(problems).toEqual([
      "The link assumes `x`; an assumption is written as FIGURE=NUMBER. It is left out.",
      "The link holds `colour`, which this workbench does not know; it is left out.",
      expect.stringMatching(/^The link asks for screen `dsk`; there is atlas, desk, .*`atlas` is shown\.$/),
      "The link gives from as `2027-7-1`; a date is written as 2027-07-01. It is left out.",
    ]);
  });
});
