import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { toyReport } from "../../report/src/testing/fixture.ts";
import { reportFormat, writeReport, writeReportAs } from "./write-report.ts";

const toy = toyReport();
/** The shortest report there is: what the formats hold is tested with their renderers. */
const assessment = {
  ...toy.assessment,
  politics: null,
  backtest: null,
  shocks: [],
  transit: [],
  exposure: { tables: [], answers: [] },
  claims: { claims: [], flags: [], texts: [] },
};
const kase = { ...toy.case, claims: [], texts: [], events: [], memberships: [] };
const folder = mkdtempSync(path.join(tmpdir(), "multivector-report-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The first bytes that tell a kind of file: a page, a heading, a ZIP (a DOCX is one). tests/contract/report.test.ts writes a PDF. */
const BEGINS = { html: "<!do", md: "# ", docx: "PK\u0003\u0004", zip: "PK\u0003\u0004" } as const;

describe("the report of an assessment", () => {
  for (const format of ["html", "md", "docx", "zip"] as const) {
    it(`is written as ${format} to the file it names`, async () => {
      const file = await writeReportAs(folder, assessment, kase, format);
      expect(file).toBe(path.join(folder, `${kase.id}.${format}`));
      expect(readFileSync(file, "latin1").startsWith(BEGINS[format])).toBe(true);
    });
  }

  it("is written as a page and as Markdown with its pictures by assess", () => {
    const inner = path.join(folder, "both");
    expect(writeReport(inner, assessment, kase)).toEqual(
      ["html", "md"].map((format) => path.join(inner, `${kase.id}.${format}`)),
    );
    expect(readdirSync(path.join(inner, "figures")).length).toBeGreaterThan(0);
  });

  it("names the formats there are where another is asked for", () => {
    expect(() => reportFormat("doc")).toThrow("--format doc: choose one of html, md, docx, pdf, zip");
  });
});
