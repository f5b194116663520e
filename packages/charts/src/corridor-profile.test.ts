import { describe, expect, it } from "vitest";
import { type CorridorProfileState, corridorProfile, type ProfileLeg } from "./corridor-profile.ts";
import { courseOf } from "./profile/course.ts";
import { holdsPictureRules } from "./testing/picture-rules.ts";
import { textBoxes } from "./testing/text-boxes.ts";
import { toyProfile } from "./testing/toy-profile.ts";

const leg = (kind: ProfileLeg["kind"], km: number | null, amount: number | null): ProfileLeg => ({
  ...{ kind, km, amount, weak: false, end: "" },
});

const one = (...legs: ProfileLeg[]): CorridorProfileState => ({
  ...toyProfile,
  lines: [{ name: "Only", legs, totals: [] }],
});

const words = (svg: string) => textBoxes(svg).map(({ text }) => text);
const hatched = (svg: string) => svg.match(/<rect [^>]*fill="url\(#profile-unknown/g)?.length ?? 0;

/** Lines of the first corridor: x1, y1, x2, y2. */
const strokes = (svg: string) =>
  [...svg.matchAll(/<line x1="([\d.]+)" y1="([\d.]+)" x2="([\d.]+)" y2="([\d.]+)" stroke="#9b2c2c"/g)].map((found) =>
    found.slice(1, 5).map(Number),
  );

describe("corridor-profile", () => {
  holdsPictureRules("corridor-profile", (width) => corridorProfile({ ...toyProfile, width }));

  it("steps upright at a crossing and slopes along a way", () => {
    const [way, step] = strokes(corridorProfile(one(leg("rail", 100, 2), leg("crossing", 0, 3))));
    expect(way![2]).toBeGreaterThan(way![0]!);
    expect(step![2]).toBe(step![0]);
    expect(step![1]! - step![3]!).toBeCloseTo(((way![1]! - way![3]!) * 3) / 2, 1);
  });

  it("draws no line where a time is not known, hatches the way, and calls the sum the least it can be", () => {
    const svg = corridorProfile(one(leg("rail", 100, 2), leg("rail", 300, null), leg("rail", 100, 1)));
    expect(strokes(svg)).toHaveLength(2);
    expect(hatched(svg)).toBe(1);
    expect(words(svg)).toEqual(expect.arrayContaining(["not known", "at least 3.0 days", "500 km"]));
  });

  it("hatches a leg of unknown length where it begins, and counts no kilometre for it", () => {
    const svg = corridorProfile(one(leg("rail", 100, 2), leg("sea", null, 4)));
    expect(hatched(svg)).toBe(1);
    expect(words(svg)).toEqual(expect.arrayContaining(["length not known", "6.0 days", "at least 100 km"]));
  });

  it("says once for a run of legs what all of them lack", () => {
    const svg = corridorProfile(one(leg("rail", 100, null), leg("crossing", 0, null), leg("rail", 100, null)));
    expect(hatched(svg)).toBe(3);
    // Over the hatching, and at the end of the line, where no day at all is known.
    expect(words(svg).filter((text) => text === "not known")).toHaveLength(2);
  });

  it("shows a total stated of the whole as a mark of its own, not as a line", () => {
    const bare = one(leg("rail", 100, null));
    const svg = corridorProfile({
      ...bare,
      lines: [{ ...bare.lines[0]!, totals: [{ km: null, amount: 52, text: "stated: 52 days" }] }],
    });
    expect(words(svg)).toContain("stated: 52 days");
    expect(strokes(svg)).toHaveLength(0);
  });

  it("stands without corridors and without legs", () => {
    for (const state of [{ ...toyProfile, lines: [] }, one()]) {
      expect(corridorProfile(state)).not.toMatch(/NaN|Infinity/);
    }
  });
});

it("legs follow one another, and what is not known adds nothing", () => {
  const course = courseOf([
    leg("rail", 100, 2),
    leg("crossing", null, 1),
    leg("rail", 50, null),
    leg("sea", null, null),
  ]);
  expect(course.map(({ to, missing }) => [...to, missing])).toEqual([
    [100, 2, null],
    [100, 3, null],
    [150, 3, "amount"],
    [150, 3, "both"],
  ]);
});
