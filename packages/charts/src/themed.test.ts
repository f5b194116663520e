import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { groupColour, groupColours, groupWord, ink, sequential } from "./draw/style.ts";
import { apart, contrast, leastApart } from "./testing/colour.ts";
import { DARK_COLOURS, DARK_PAPER, darkened } from "./themed.ts";

const GOLDEN = path.resolve(import.meta.dirname, "../../../tests/golden");
const pictures = readdirSync(GOLDEN).filter((name) => name.endsWith(".svg"));
const read = (name: string) => readFileSync(path.join(GOLDEN, name), "utf8");
const dark = (colour: string) => DARK_COLOURS[colour]!.dark;

describe("the colours of the pictures", () => {
  it.each(pictures)("%s paints only with colours of the table", (name) => {
    const paints = [...read(name).matchAll(/\b(?:fill|stroke|color|stop-color)="([^"]+)"/g)].map(([, paint]) => paint!);
    expect(paints.length).toBeGreaterThan(5);
    const strange = paints.filter((paint) => !/^(none|url\(#[^)]+\))$/.test(paint) && !(paint in DARK_COLOURS));
    expect(strange).toEqual([]);
    expect(read(name)).not.toContain("style=");
  });

  it.each(pictures)("%s has no light colour left once it is darkened", (name) => {
    const kept = new Set(Object.values(DARK_COLOURS).map((one) => one.dark));
    const paints = [...darkened(read(name)).matchAll(/="(#[0-9a-f]+)"/g)].map(([, paint]) => paint!);
    expect(paints.filter((paint) => !kept.has(paint))).toEqual([]);
  });

  it("words in a text and references by id are left alone, a colour without a counterpart is refused", () => {
    const text = '<text fill="#fff" href="#fff">#9b2c2c fill=&quot;#fff&quot;</text>';
    expect(darkened(text)).toBe('<text fill="#14181d" href="#fff">#9b2c2c fill=&quot;#fff&quot;</text>');
    expect(() => darkened('<rect fill="#123456"/>')).toThrow("colour `#123456` has no dark counterpart");
  });
});

describe("on dark paper", () => {
  const used = (use: string) => Object.values(DARK_COLOURS).filter((colour) => colour.use === use);

  it("words stand out at least 4.5 to 1", () => {
    expect(used("word").length).toBeGreaterThan(8);
    for (const colour of used("word"))
      expect(contrast(colour.dark, DARK_PAPER), colour.dark).toBeGreaterThanOrEqual(4.5);
  });

  it("lines stand out at least 3 to 1", () => {
    for (const colour of used("line")) expect(contrast(colour.dark, DARK_PAPER), colour.dark).toBeGreaterThanOrEqual(3);
  });

  it("every word of every picture is of a colour for words, or of the paper on a fill", () => {
    for (const name of pictures) {
      for (const [, fill] of read(name).matchAll(/<text [^>]*?\bfill="(#[0-9a-f]+)"/g)) {
        expect(["word", "paper"], `${name} ${fill}`).toContain(
          DARK_COLOURS[fill!]!.dark === DARK_PAPER ? "paper" : DARK_COLOURS[fill!]!.use,
        );
      }
    }
  });

  it("words on the steps of the scale are legible: strong ink on the lower four, paper on the upper two", () => {
    sequential.forEach((step, i) => {
      const on = i >= 4 ? ink.paper : ink.strong;
      expect(contrast(dark(step), dark(on)), step).toBeGreaterThanOrEqual(4.5);
    });
  });

  it("words on tinted grounds of plot and map are legible", () => {
    for (const word of [ink.strong, ink.body, ink.quiet]) {
      expect(contrast(dark(word), dark(ink.ground)), word).toBeGreaterThanOrEqual(4.5);
    }
    for (const land of ["#efece4", "#e2dccb"]) {
      expect(contrast(dark("#6a634f"), dark(land)), land).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("groups stay apart for readers who see all, no red, no green or no blue", () => {
    expect(leastApart(groupColours.map(dark))).toBeGreaterThan(25);
    expect(leastApart([...groupColours, groupColour(-1), groupColour(9)].map(dark))).toBeGreaterThan(9);
  });

  it("the scale climbs step by step", () => {
    const steps = sequential.map((step) => contrast(dark(step), DARK_PAPER));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });
});

describe("on white paper", () => {
  it("words stand out at least 4.5 to 1, on paper and on the tinted ground", () => {
    const words = [ink.strong, ink.body, ink.quiet, ...[-1, 0, 1, 2, 3, 4, 9].map(groupWord)];
    for (const word of words) {
      expect(contrast(word, ink.paper), word).toBeGreaterThanOrEqual(4.5);
      expect(contrast(word, ink.ground), word).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("no word of a picture has a fainter colour", () => {
    for (const name of pictures) {
      for (const [, fill] of read(name).matchAll(/<text [^>]*?\bfill="(#[0-9a-f]+)"/g)) {
        const isPaper = fill === "#fff" || fill === ink.paper;
        if (!isPaper) expect(contrast(fill!, ink.paper), `${name} ${fill}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it("words on the steps of the scale are legible but on none of two minds", () => {
    sequential.forEach((step, i) => {
      expect(contrast(step, i >= 4 ? ink.paper : ink.strong), step).toBeGreaterThanOrEqual(4.5);
    });
  });

  it("groups stay apart", () => {
    expect(leastApart(groupColours)).toBeGreaterThan(10);
  });
});

describe("the measures themselves", () => {
  it("black on white is 21 to 1, a colour on itself 1 to 1", () => {
    expect(contrast("#000", "#ffffff")).toBeCloseTo(21, 6);
    expect(contrast("#777777", "#777777")).toBe(1);
  });

  it("red and green of like lightness are near for readers without green, black and white far", () => {
    expect(apart("#a04000", "#4f6f00", "deutan")).toBeLessThan(apart("#a04000", "#4f6f00", "all") / 2);
    expect(apart("#000000", "#ffffff", "deutan")).toBeGreaterThan(99);
  });
});
