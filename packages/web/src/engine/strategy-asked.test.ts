import { expect, test } from "vitest";
import type { Move } from "../state/workbench-state.ts";
import { leversAnnounced } from "./strategy-asked.ts";

const MOVES: readonly Move[] = [
  { side: "happens", text: "shock storm @2027-07-01" },
  { side: "ours", text: "lever corridor @2027-01-01" },
  { side: "happens", text: "lever theirs @2027-01-01" },
  { side: "ours", text: "cap-link a 50% @2027-01-01" },
];

test("our levers are a strategy with the days they are announced; what happens and other changes are not in it", () => {
  expect(leversAnnounced(MOVES, "Mine")!.levers).toEqual([{ lever: "corridor", start: "2027-01-01" }]);
});

test("a scenario that announces no lever has no strategy", () => {
  expect(leversAnnounced(MOVES.slice(0, 1), "Mine")).toBeNull();
});
