import { afterEach, describe, expect, it, vi } from "vitest";
import { keepText, keptText } from "./kept.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("what a browser keeps", () => {
  it("is given back, and is empty where there was nothing", () => {
    const kept = new Map<string, string>();
    vi.stubGlobal("localStorage", {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => kept.set(key, text),
    });
    expect(keptText("theme")).toBe("");
    expect(keepText("theme", "dark")).toBe(true);
    expect(keptText("theme")).toBe("dark");
  });

  it("is nothing where the browser denies it, or has no room left: no error, but it is told", () => {
    const full = () => {
      throw new Error("QuotaExceededError");
    };
    vi.stubGlobal("localStorage", { getItem: full, setItem: full });
    expect(keptText("pins")).toBe("");
    expect(keepText("pins", "[]")).toBe(false);
  });
});
