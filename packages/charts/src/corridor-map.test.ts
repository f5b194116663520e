import { expect, it } from "vitest";
import { layoutMap } from "./corridor-map.ts";
import { overlaps, within } from "./draw/boxes.ts";
import { corridorMap } from "./index.ts";
import { toyMap, toyTopology } from "./testing/toy-states.ts";

const widthOf = (svg: string, link: string) =>
  Number(new RegExp(`stroke-width="([\\d.]+)"[^>]*data-link="${link.replace(".", "\\.")}"`).exec(svg)?.[1]);

it("writes no word over another and none outside the frame", () => {
  const { boxes, frame } = layoutMap(toyMap, toyTopology);
  const placed = [...boxes.values()];
  expect(placed.length).toBeGreaterThanOrEqual(9);
  placed.forEach((box, i) => {
    expect(within(box, frame)).toBe(true);
    for (const other of placed.slice(i + 1)) expect(overlaps(box, other)).toBe(false);
  });
});

it("keeps words apart where sixty corridors share one place", () => {
  const places = Array.from({ length: 60 }, (_, i) => ({
    id: `p${i}`,
    name: `Place ${i}`,
    lon: 12 + (i % 10) * 2.6,
    lat: 41 + Math.floor(i / 10) * 1.5,
  }));
  const links = places.slice(1).map((p, i) => ({
    id: `l.${i}`,
    corridor: `c${i}`,
    from: "p0",
    to: p.id,
    amount: 1 + i,
    group: 0,
    assumed: false,
    sea: false,
  }));
  const labels = links.map((l) => ({ link: l.id, text: `Corridor ${l.id}`, value: "1 Mt" }));
  const placed = [...layoutMap({ ...toyMap, places, links, labels }, toyTopology).boxes.values()];
  placed.forEach((box, i) => {
    for (const other of placed.slice(i + 1)) expect(overlaps(box, other)).toBe(false);
  });
});

it("draws width in proportion to flow", () => {
  const svg = corridorMap(toyMap, toyTopology);
  // 52 Mt is the widest line, 17 px; 9 Mt is 17 * 9 / 52 = 2.94 px.
  expect(widthOf(svg, "big.2")).toBe(17);
  expect(widthOf(svg, "south.1")).toBeCloseTo(2.94, 2);
});

it("dashes assumed flows and draws idle links thin and grey", () => {
  const svg = corridorMap(toyMap, toyTopology);
  expect(svg).toMatch(/stroke-dasharray="[^"]+"[^>]*data-link="side\.1"/);
  expect(widthOf(svg, "shut.1")).toBe(1.1);
});

it("bends two links between the same places apart", () => {
  const svg = corridorMap(toyMap, toyTopology);
  const pathOf = (id: string) => new RegExp(`d="([^"]+)"[^>]*data-link="${id}"`).exec(svg)?.[1];
  expect(pathOf("big.2")).not.toBe(pathOf("side.1"));
});
