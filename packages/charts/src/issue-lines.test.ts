import { describe, expect, it } from "vitest";
import { overlaps, textWidth } from "./draw/boxes.ts";
import { issueLines } from "./issue-lines.ts";
import { toyIssues } from "./testing/toy-issues.ts";

/** Boxes of all texts of a picture, from their estimated width. */
function texts(svg: string) {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = "", text = ""]) => {
    const read = (name: string) => new RegExp(`(?:^| )${name}="([^"]+)"`).exec(attributes)?.[1];
    const [x, y, size] = [Number(read("x")), Number(read("y")), Number(read("font-size") ?? 12)];
    const width = textWidth(text, size, read("font-weight") !== undefined);
    const left = read("text-anchor") === "end" ? x - width : x;
    return { text, x: left, y: y - size * 0.75, width, height: size * 0.9 };
  });
}

describe("lines of issues", () => {
  it("look as they did when somebody last looked at them", async () => {
    await expect(issueLines(toyIssues)).toMatchFileSnapshot("../../../tests/golden/issue-lines.svg");
  });

  it("speak to readers who cannot see them, with finite numbers, and fetch nothing", () => {
    const svg = issueLines(toyIssues);
    expect(svg).toContain('role="img"');
    expect(svg).toMatch(/<title id="issues-title">[^<]+<\/title><desc id="issues-desc">[^<]+&lt;&amp;&gt;<\/desc>/);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect(svg.replace("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:|<image|<script/);
  });

  it.each([720, 390, 340])("have no label over another or beyond the edge at %d pixels", (width) => {
    const boxes = texts(issueLines({ ...toyIssues, width }));
    expect(boxes.length).toBeGreaterThan(10);
    boxes.forEach((box, i) => {
      expect(box.x, box.text).toBeGreaterThan(-2);
      expect(box.x + box.width, box.text).toBeLessThan(width + 2);
      for (const other of boxes.slice(i + 1)) expect(overlaps(box, other), `${box.text} | ${other.text}`).toBe(false);
    });
  });

  it("put a position of 25 a quarter of the way along the line", () => {
    const [issue] = toyIssues.issues;
    const at = (position: number) => {
      const actors = [{ ...issue!.actors[0]!, position }];
      return Number(/<circle cx="([\d.]+)"/.exec(issueLines({ ...toyIssues, issues: [{ ...issue!, actors }] }))![1]);
    };
    expect(at(25)).toBeCloseTo(at(0) + (at(100) - at(0)) / 4, 1);
  });

  it("say nothing of today where it is not known", () => {
    expect(issueLines({ ...toyIssues, issues: [toyIssues.issues[1]!] })).not.toContain(">today<");
    expect(issueLines({ ...toyIssues, issues: [toyIssues.issues[0]!] })).toContain(">today<");
  });
});
