import { describe, expect, it } from "vitest";
import { en, type WordKey } from "./en.ts";
import { CATALOGUES } from "./words.ts";

const gapsOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe.each(Object.entries(CATALOGUES))("the words in %s", (language, load) => {
  it("are all there, each with the gaps of the English", async () => {
    const catalogue = await load();
    const wrong = (Object.keys(en) as WordKey[]).filter(
      (key) => catalogue[key] === undefined || String(gapsOf(catalogue[key])) !== String(gapsOf(en[key])),
    );
    expect(wrong).toEqual([]);
    expect(Object.keys(catalogue).filter((key) => !(key in en))).toEqual([]);
  });

  it("are not English: few are the same as the English ones", async () => {
    const catalogue = await load();
    const keys = (Object.keys(en) as WordKey[]).filter((key) => /[a-z]{4}/.test(en[key].replace(/\{\w+\}/g, "")));
    const same = keys.filter((key) => catalogue[key] === en[key]);
    expect(same.length / keys.length, `${language}: ${same.join(", ")}`).toBeLessThan(0.05);
  });
});
