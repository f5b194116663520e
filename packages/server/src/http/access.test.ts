import { describe, expect, it } from "vitest";
import { bindingProblem } from "../binding.ts";
import { fakeServer, problems } from "../testing/fake-server.ts";

const TOKEN = "0123456789abcdef";
const WRITE = { method: "POST", body: "{}" };

describe("a server that others can reach", () => {
  it("does not start without a token, or with a short one", () => {
    expect(bindingProblem("127.0.0.1", undefined)).toBeUndefined();
    expect(bindingProblem("::1", undefined)).toBeUndefined();
    expect(bindingProblem("0.0.0.0", undefined)).toContain("give a token of at least 16 characters");
    expect(bindingProblem("0.0.0.0", TOKEN.slice(1))).toContain("it has 15 characters");
    expect(bindingProblem("0.0.0.0", TOKEN)).toBeUndefined();
    expect(bindingProblem("127.0.0.1", "fifteen letters and a space")).toContain("no spaces");
  });

  it("asks every request to the API for the token, and none to the workbench", async () => {
    const { ask } = fakeServer({ token: TOKEN, host: "0.0.0.0" });
    const statusWith = async (authorization?: string) =>
      (await ask("/api", { headers: { host: "elsewhere:4173", ...(authorization ? { authorization } : {}) } })).status;
    expect(await statusWith()).toBe(401);
    expect(await statusWith(`Bearer ${TOKEN}x`)).toBe(401);
    expect(await statusWith(`Bearer ${TOKEN.slice(1)}`)).toBe(401);
    expect(await statusWith(`Basic ${TOKEN}`)).toBe(401);
    expect(await statusWith(`Bearer ${TOKEN}`)).toBe(200);
    for (const path of [
      "/api/docs",
      "/api/openapi.json",
      "/api/cases/toy/run",
      "/api/nothing",
      "/api/ensembles/x/events",
    ])
      expect((await ask(path)).status, path).toBe(401);
    expect(await (await ask("/")).text()).toContain("npm run workbench");
  });
});

describe("a server of this machine", () => {
  it("answers under this machine's names alone", async () => {
    const { ask } = fakeServer();
    const statusOf = async (host: string) => (await ask("/api", { headers: { host } })).status;
    for (const host of ["localhost:4173", "127.0.0.1:4173", "[::1]:4173", "LOCALHOST"])
      expect(await statusOf(host), host).toBe(200);
    for (const host of ["evil.example", "evil.example:4173", "localhost.evil.example", ""])
      expect(await statusOf(host), host).toBe(403);
    expect((await ask("/", { headers: { host: "evil.example" } })).status).toBe(403);
  });
});

describe("a page of another origin", () => {
  it("starts nothing", async () => {
    const { ask } = fakeServer();
    const statusOf = async (headers: Record<string, string>, init: RequestInit = WRITE) =>
      (await ask("/api/ensembles", { ...init, headers })).status;
    expect(await statusOf({ origin: "http://evil.example" })).toBe(403);
    expect(await statusOf({ origin: "null" })).toBe(403);
    expect(await statusOf({ origin: "http://localhost:9999" })).toBe(403);
    expect(await statusOf({ "sec-fetch-site": "cross-site" })).toBe(403);
    expect(await statusOf({ "sec-fetch-site": "cross-site" }, {})).toBe(403);
    // A write of its own page reaches the route, which asks for JSON.
    expect(await statusOf({ origin: "http://localhost:4173", "sec-fetch-site": "same-origin" })).toBe(415);
    expect(await statusOf({ "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" }, {})).toBe(200);
  });
});

describe("sizes", () => {
  it("are refused beyond the limits, with and without a stated length", async () => {
    const { ask } = fakeServer({ limits: { bodyBytes: 2 ** 20, urlLength: 100 } });
    const zip = { method: "POST", headers: { "content-type": "application/zip" } };
    const over = new Uint8Array(2 ** 20 + 1);
    const told = await ask("/api/check", { ...zip, body: over });
    expect([told.status, await problems(told)]).toEqual([413, ["The body is larger than 1 MB; send less"]]);
    const untold = new ReadableStream({
      start(controller) {
        controller.enqueue(over);
        controller.close();
      },
    });
    expect((await ask("/api/check", { ...zip, body: untold, duplex: "half" } as RequestInit)).status).toBe(413);
    expect((await ask(`/api?${"x".repeat(100)}`)).status).toBe(414);
  });
});

describe("every response", () => {
  it("carries a policy without inline scripts and tells no content type to be guessed", async () => {
    const { ask } = fakeServer({ token: TOKEN });
    for (const path of ["/", "/api", "/nothing"]) {
      const { headers } = await ask(path);
      const policy = headers.get("content-security-policy")!;
      expect(policy).toContain("script-src 'self';");
      expect(/script-src[^;]*unsafe/.test(policy)).toBe(false);
      expect(policy).toContain("frame-ancestors *");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
    }
  });
});
