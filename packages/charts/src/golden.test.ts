import { describe, expect, it } from "vitest";
import {
  backtestDots,
  bargainingDumbbell,
  beforeAfterLines,
  corridorMap,
  floorShares,
  flowDiagram,
  pathwaysMap,
  powerHorizon,
  protectionBars,
  regretHeatmap,
  seriesLines,
  shareBars,
  shockHeatmap,
  tornado,
} from "./index.ts";
import { toyBargaining, toyPower, toyProtection } from "./testing/toy-coercion.ts";
import {
  toyCourse,
  toyDots,
  toyFlows,
  toyHeatmap,
  toyMap,
  toySeries,
  toyShares,
  toyTopology,
} from "./testing/toy-states.ts";
import { toyFloors, toyPathways, toyRanks, toyTornado } from "./testing/toy-uncertainty.ts";

const PICTURES = {
  "corridor-map": () => corridorMap(toyMap, toyTopology),
  "flow-diagram": () => flowDiagram(toyFlows),
  "shock-heatmap": () => shockHeatmap(toyHeatmap),
  "before-after-lines": () => beforeAfterLines(toyCourse),
  "share-bars": () => shareBars(toyShares),
  "backtest-dots": () => backtestDots(toyDots),
  "series-lines": () => seriesLines(toySeries),
  "power-horizon": () => powerHorizon(toyPower),
  "bargaining-dumbbell": () => bargainingDumbbell(toyBargaining),
  "protection-bars": () => protectionBars(toyProtection),
  "floor-shares": () => floorShares(toyFloors),
  "regret-heatmap": () => regretHeatmap(toyRanks),
  tornado: () => tornado(toyTornado),
  "pathways-map": () => pathwaysMap(toyPathways),
};

describe.each(Object.entries(PICTURES))("%s", (name, draw) => {
  it("looks as it did when somebody last looked at it", async () => {
    await expect(draw()).toMatchFileSnapshot(`../../../tests/golden/${name}.svg`);
  });

  it("speaks to readers who cannot see it", () => {
    const svg = draw();
    expect(svg).toContain('role="img"');
    expect(svg).toMatch(/<title id="[^"]+-title">[^<]+<\/title><desc id="[^"]+-desc">[^<]+<\/desc>/);
    expect(svg).toContain("&lt;&amp;&gt;");
  });

  it("is drawn with finite numbers and fetches nothing", () => {
    const svg = draw();
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect(svg.replace("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:|<image|<script/);
  });

  it("is the same each time", () => {
    expect(draw()).toBe(draw());
  });
});
