import { describe, expect, it } from "vitest";
import { overlaps } from "./draw/boxes.ts";
import { alertBars, boxTrajectory, dependenceMatrix, parallelAxes, parallelCoordinates, scatter } from "./index.ts";
import { textBoxes } from "./testing/text-boxes.ts";
import { toyAlerts, toyBandwidth, toyDependence, toyTradeOff } from "./testing/toy-dependence.ts";
import { toyFutures, toyParallel, toyTrajectory } from "./testing/toy-strategies.ts";

const PICTURES: Readonly<Record<string, (width?: { width: number }) => string>> = {
  "dependence-matrix": (width) => dependenceMatrix({ ...toyDependence, ...width }),
  "scatter-bandwidth": (width) => scatter({ ...toyBandwidth, ...width }),
  "scatter-trade-off": (width) => scatter({ ...toyTradeOff, ...width }),
  "parallel-coordinates": (width) => parallelCoordinates({ ...toyParallel, ...width }),
  "parallel-futures": (width) => parallelCoordinates({ ...toyFutures, ...width }),
  "box-trajectory": (width) => boxTrajectory({ ...toyTrajectory, ...width }),
  "alert-bars": (width) => alertBars({ ...toyAlerts, ...width }),
};

/** Inks that are read at 4.5 to 1 on white, and white for the darkest shade. */
const LEGIBLE = new Set(["#1b2430", "#3b4654", "#ffffff"]);

describe.each(Object.entries(PICTURES))("%s", (name, draw) => {
  it("looks as it did when somebody last looked at it", async () => {
    await expect(draw()).toMatchFileSnapshot(`../../../tests/golden/${name}.svg`);
  });

  it("speaks to readers who cannot see it, is drawn with finite numbers and fetches nothing", () => {
    const svg = draw();
    expect(svg).toMatch(/role="img".*<title id="[^"]+">[^<]+<\/title><desc id="[^"]+">[^<]+&lt;&amp;&gt;<\/desc>/s);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect(svg.replace("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:|<image|<script/);
  });

  it("writes in inks that can be read", () => {
    const inks = [...draw().matchAll(/<text [^>]*?fill="([^"]+)"/g)].map(([, colour]) => colour!);
    expect(inks.length).toBeGreaterThan(4);
    expect(inks.filter((colour) => !LEGIBLE.has(colour))).toEqual([]);
  });

  it.each([900, 560, 360])("has no label over another or beyond its edge at %d pixels", (width) => {
    const boxes = textBoxes(draw({ width }));
    expect(boxes.length).toBeGreaterThan(8);
    boxes.forEach((box, i) => {
      expect(box.x, box.text).toBeGreaterThan(-2);
      expect(box.x + box.width, box.text).toBeLessThan(width + 2);
      for (const other of boxes.slice(i + 1)) expect(overlaps(box, other), `${box.text} | ${other.text}`).toBe(false);
    });
  });
});

/** What stands in the group of a picture that has an attribute. */
function group(svg: string, attribute: string): string {
  return new RegExp(`<g [^>]*${attribute.replace("|", "\\|")}[^>]*>(.*?)</g>`, "s").exec(svg)?.[1] ?? "";
}

describe("dependence-matrix", () => {
  const svg = dependenceMatrix(toyDependence);

  it("hatches what is estimated, prints its range, and says what is not known", () => {
    expect(group(svg, 'data-cell="north|security"')).toMatch(/url\(#dependence-share4\).*88.%.*80–95.%/s);
    expect(group(svg, 'data-cell="north|energy"')).toMatch(/^<rect [^>]*fill="#1f6380"\/><text [^>]*>80.%</);
    expect(group(svg, 'data-cell="east|fdi"')).toContain(">not known<");
  });

  it("has no concentration for a domain whose shares do not add up to a whole", () => {
    expect(group(svg, 'data-cell="concentration|energy"')).toContain(">6\u202f480<");
    expect(group(svg, 'data-cell="concentration|fdi"')).toContain(">not known<");
    expect(svg).not.toContain("concentration|transit");
    const concentration = { name: "HHI", unit: "0 to 1", top: 1 } as const;
    const columns = toyDependence.columns.map((column) => ({ ...column, concentration: 0.648 }));
    expect(dependenceMatrix({ ...toyDependence, columns, concentration })).toContain(">0.65<");
  });
});

/** Centre of the first circle of a group. */
function centre(svg: string, attribute: string): readonly [number, number] {
  const [, cx, cy] = /cx="([\d.]+)" cy="([\d.]+)"/.exec(group(svg, attribute)) ?? [];
  return [Number(cx), Number(cy)];
}

describe("scatter", () => {
  const points = [1, 10, 100].map((x) => ({ id: `p${x}`, name: "", x, y: x }));
  const axis = { name: "m", unit: "t" };

  it("puts ten times as much as far again on a logarithmic axis, and not on a linear one", () => {
    const svg = scatter({ ...toyTradeOff, points, x: { ...axis, log: true }, y: axis });
    const [[x1, y1], [x2, y2], [x3, y3]] = [1, 10, 100].map((x) => centre(svg, `data-point="p${x}"`)) as [
      readonly [number, number],
      readonly [number, number],
      readonly [number, number],
    ];
    expect(x3 - x2).toBeCloseTo(x2 - x1, 1);
    // 90 against 9 on the linear axis; upwards is less in pixels.
    expect((y2 - y3) / (y1 - y2)).toBeCloseTo(10, 0);
  });

  it("names the points it cannot draw", () => {
    const svg = scatter(toyBandwidth);
    expect(svg).toContain(">not shown, no value above zero is known: Nowhere, Darkland<");
    expect(svg).not.toContain('data-point="dark"');
  });

  it("fades what is not selected and hollows what another beats", () => {
    const svg = scatter(toyTradeOff);
    expect(group(svg, 'data-point="court"')).toMatch(/<circle [^>]*fill="#1f6f8b"/);
    expect(group(svg, 'data-point="worse"')).toMatch(/<circle [^>]*fill="#ffffff" stroke="#1f6f8b"/);
    expect(group(svg, 'data-point="dear"')).toMatch(/<circle [^>]*stroke="#a9b1ba"/);
    expect(svg).toContain('data-pareto="nothing court all"');
  });
});

describe("parallel-coordinates", () => {
  it("puts the better end of each measure at the top, and turns a pixel back into its value", () => {
    const places = parallelAxes(toyParallel);
    const [loss, , kept] = places;
    // The least loss, 150, and all futures kept.
    expect([loss!.to(150), kept!.to(1)]).toEqual([loss!.top, kept!.top]);
    expect(loss!.to(420)).toBe(loss!.bottom);
    for (const { to, from } of places) expect(from(to(200))).toBeCloseTo(200, 9);
    expect(places.map(({ id }) => id)).toEqual(toyParallel.axes.map(({ id }) => id));
  });

  it("draws a range that is asked for from its one end to the other, cut at the axis", () => {
    const [, worst] = parallelAxes(toyParallel);
    const svg = parallelCoordinates({ ...toyParallel, brushes: { worst: [0, 500] } });
    const [, y, height] = /<rect [^>]*?y="([\d.]+)" width="14" height="([\d.]+)"[^>]*data-brush="worst"/.exec(svg)!;
    expect(Number(y)).toBeCloseTo(worst!.top, 1);
    expect(Number(y) + Number(height)).toBeCloseTo(worst!.to(500), 1);
  });

  it("breaks a line where a value is not known, and names only what is selected", () => {
    const svg = parallelCoordinates({ ...toyParallel, selected: ["court"] });
    expect(
      group(svg, 'data-line="court"')
        .match(/[ML]\d/g)
        ?.join("")
        .replace(/\d/g, ""),
    ).toBe("MLLL");
    expect(svg).toContain(">Courting the balancer<");
    expect(svg).not.toContain(">Everything at once<");
  });
});

it("marks the chosen box alone", () => {
  const svg = boxTrajectory(toyTrajectory);
  expect(group(svg, 'data-box="7"').match(/<circle/g)).toHaveLength(2);
  expect(group(svg, 'data-box="6"').match(/<circle/g)).toHaveLength(1);
  expect(svg.match(/data-box=/g)).toHaveLength(12);
});

it("sorts bottlenecks by what they need of their capacity, and draws a bar as long as that", () => {
  const svg = alertBars(toyAlerts);
  expect([...svg.matchAll(/data-alert="(\w+)"/g)].map(([, id]) => id)).toEqual(["big", "gate", "side", "quay"]);
  const [whole, needed] = [...group(svg, 'data-alert="gate"').matchAll(/width="([\d.]+)" fill/g)].map(([, w]) =>
    Number(w),
  );
  expect(needed! / whole!).toBeCloseTo(0.61, 3);
  expect(group(svg, 'data-alert="quay"')).not.toContain("<rect");
});
