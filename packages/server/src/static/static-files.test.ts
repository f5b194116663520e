import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fakeServer } from "../testing/fake-server.ts";

const SCRIPT = "export const a = 1;\n".repeat(100);

let root: string;
let ask: ReturnType<typeof fakeServer>["ask"];
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "multivector-web-"));
  const dist = path.join(root, "dist");
  mkdirSync(path.join(dist, "assets"), { recursive: true });
  writeFileSync(path.join(dist, "index.html"), "<!doctype html><p>workbench");
  writeFileSync(path.join(dist, "assets/main-abc.js"), SCRIPT);
  writeFileSync(path.join(dist, ".env"), "secret");
  writeFileSync(path.join(root, "secret.txt"), "secret");
  symlinkSync(path.join(root, "secret.txt"), path.join(dist, "link.txt"));
  ask = fakeServer({ workbench: dist }).ask;
});
afterEach(() => rmSync(root, { recursive: true }));

describe("the files of the workbench", () => {
  it("begin with the first page, which is asked for again each time", async () => {
    const first = await ask("/");
    expect(await first.text()).toContain("workbench");
    expect(first.headers.get("cache-control")).toBe("no-cache");
    const again = await ask("/", { headers: { "if-none-match": first.headers.get("etag")! } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    writeFileSync(path.join(root, "dist/index.html"), "<!doctype html><p>another workbench");
    const anew = await ask("/", { headers: { "if-none-match": first.headers.get("etag")! } });
    expect([anew.status, await anew.text()]).toEqual([200, "<!doctype html><p>another workbench"]);
  });

  it("are sent compressed where that is understood, and kept for good where their name holds a digest", async () => {
    const plain = await ask("/assets/main-abc.js");
    expect([await plain.text(), plain.headers.get("content-encoding")]).toEqual([SCRIPT, null]);
    expect(plain.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(plain.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    const packed = await ask("/assets/main-abc.js", { headers: { "accept-encoding": "br, gzip" } });
    expect(packed.headers.get("content-encoding")).toBe("gzip");
    expect(gunzipSync(new Uint8Array(await packed.arrayBuffer())).toString()).toBe(SCRIPT);
  });

  it("are those inside the folder alone", async () => {
    for (const name of [
      "..%2fsecret.txt",
      "%2e%2e%2fsecret.txt",
      "assets/..%2f..%2fsecret.txt",
      "..%5csecret.txt",
      "link.txt",
      ".env",
      "assets",
      "assets/",
      "%00",
      "%zz",
      "/etc/passwd",
    ])
      expect((await ask(`/${name}`)).status, name).toBe(404);
    expect((await ask("/index.html", { method: "POST" })).status).toBe(404);
  });
});
