import { openCase } from "@multivector/casefile";
import { beforeAll, describe, expect, it } from "vitest";
import { formOf, textOf } from "./move-form.ts";

let kase: Awaited<ReturnType<typeof openCase>>;
beforeAll(async () => {
  kase = await openCase("triangle");
});

describe("the form of a move", () => {
  it.each([
    "cap-link coast 50% @2028-07-01+60",
    "close-link coast @2028-07-01",
    "shock port-closed @2028-07-01+30 x0.5",
    "shock port-closed @2028-07-01+30",
    "build depot @2028-01-01",
    "lever depot @2027-01-01",
    "grant-permit coast @2028-01-01",
    "lapse-permit coast @2028-01-01+90",
    "change-price harbour -10USD/t @2028-01-01+60",
    "change-cost coast 5USD/t @2028-01-01+60",
    "cap-output field 40% @2028-01-01+60",
  ])("gives `%s` back as it was written", (text) => {
    const form = formOf(kase, text);
    expect(form.kind).not.toBe("text");
    expect(textOf(kase, form)).toBe(text);
  });

  it("leaves alone what no form fits", () => {
    const text = "ban oil coast @2028-01-01+10";
    expect(formOf(kase, text)).toMatchObject({ kind: "text", text });
    expect(textOf(kase, formOf(kase, text))).toBe(text);
  });
});
