import { expect, it } from "vitest";
import { backArcs, columnsOf } from "./flow/layers.ts";
import { flowDiagram } from "./flow-diagram.ts";
import { toyFlows } from "./testing/toy-states.ts";

it("draws every flow of a diagram with a cycle and a self-loop", () => {
  const svg = flowDiagram(toyFlows);
  const drawn = [...svg.matchAll(/data-band="([^"]+)"/g)].map((m) => m[1]).sort();
  expect(drawn).toEqual(["a b", "b c", "c b", "c d", "d d"]);
});

it("finds the arcs that close a cycle and no others", () => {
  // a-b-c-b: the arc back to b closes the cycle; d-d closes on itself.
  expect([...backArcs(["a", "b", "c", "d"], toyFlows.bands)]).toEqual([2, 4]);
});

it("places each node one column beyond the farthest that feeds it", () => {
  const arcs = [
    { from: "a", to: "b", amount: 1 },
    { from: "b", to: "c", amount: 1 },
    { from: "a", to: "c", amount: 1 },
  ];
  expect([...columnsOf(["a", "b", "c"], arcs, new Set())]).toEqual([
    ["a", 0],
    ["b", 1],
    ["c", 2],
  ]);
});

it("terminates where every node feeds every other", () => {
  const ids = Array.from({ length: 8 }, (_, i) => `n${i}`);
  const bands = ids.flatMap((from) => ids.map((to) => ({ from, to, amount: 1, group: 0, assumed: false })));
  const svg = flowDiagram({ ...toyFlows, nodes: ids.map((id) => ({ id, name: id, group: -1 })), bands });
  expect([...svg.matchAll(/data-band=/g)]).toHaveLength(64);
  expect(svg).not.toContain("NaN");
});

it("gives a band the share of its bar that it has of the flow", () => {
  const svg = flowDiagram({ ...toyFlows, bands: toyFlows.bands.slice(0, 1) });
  // One band of 10 from a to b: it fills the whole body of 250 px.
  expect(svg).toMatch(/stroke-width="250"[^>]*data-band="a b"/);
});
