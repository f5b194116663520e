import { expect, it } from "vitest";
import { built, multivector } from "./multivector.ts";

it("report writes one file in the format asked for, names it and nothing else", () => {
  const call = built("report", "triangle", "--format", "pdf", "--out", ".");
  expect(call).toMatchObject({ code: 0, stdout: "triangle.pdf\n" });
  expect(call.written).toEqual(["triangle.pdf"]);
});

it("report says which formats there are, and writes nothing, where another is asked for", async () => {
  const call = await multivector("report", "triangle", "--format", "doc");
  expect(call).toMatchObject({ code: 1, stdout: "", written: [] });
  expect(call.stderr).toBe("--format doc: choose one of html, md, docx, pdf, zip\n");
});
