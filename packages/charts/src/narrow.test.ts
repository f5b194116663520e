import { describe, expect, it } from "vitest";
import { bargainingDumbbell } from "./bargaining-dumbbell.ts";
import { overlaps, textWidth } from "./draw/boxes.ts";
import { floorShares } from "./floor-shares.ts";
import { pathwaysMap } from "./pathways-map.ts";
import { powerHorizon } from "./power-horizon.ts";
import { protectionBars } from "./protection-bars.ts";
import { regretHeatmap } from "./regret-heatmap.ts";
import { toyBargaining, toyPower, toyProtection } from "./testing/toy-coercion.ts";
import { toyFloors, toyPathways, toyRanks, toyTornado } from "./testing/toy-uncertainty.ts";
import { tornado } from "./tornado.ts";

/** Boxes of all texts of a picture, from their estimated width. */
function texts(svg: string) {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = "", text = ""]) => {
    const read = (name: string) => new RegExp(`(?:^| )${name}="([^"]+)"`).exec(attributes)?.[1];
    const [x, y, size] = [Number(read("x")), Number(read("y")), Number(read("font-size") ?? 12)];
    const width = textWidth(text, size, read("font-weight") !== undefined);
    const anchor = read("text-anchor");
    const left = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
    return { text, x: left, y: y - size * 0.75, width, height: size * 0.9 };
  });
}

const PICTURES = {
  "power-horizon": (width: number) => powerHorizon({ ...toyPower, width }),
  "bargaining-dumbbell": (width: number) => bargainingDumbbell({ ...toyBargaining, width }),
  "protection-bars": (width: number) => protectionBars({ ...toyProtection, width }),
  "floor-shares": (width: number) => floorShares({ ...toyFloors, width }),
  "regret-heatmap": (width: number) => regretHeatmap({ ...toyRanks, width }),
  tornado: (width: number) => tornado({ ...toyTornado, width }),
  "pathways-map": (width: number) => pathwaysMap({ ...toyPathways, width }),
};

describe.each(Object.entries(PICTURES))("%s", (_, draw) => {
  it.each([720, 390, 340])("has no label over another or beyond its edge at %d pixels", (width) => {
    const boxes = texts(draw(width));
    expect(boxes.length).toBeGreaterThan(8);
    boxes.forEach((box, i) => {
      expect(box.x, box.text).toBeGreaterThan(-2);
      expect(box.x + box.width, box.text).toBeLessThan(width + 2);
      for (const other of boxes.slice(i + 1)) expect(overlaps(box, other), `${box.text} | ${other.text}`).toBe(false);
    });
  });
});
