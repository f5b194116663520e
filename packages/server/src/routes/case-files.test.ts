import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { servedCases } from "../cases.ts";
import { fakeCommands, fakeServer, printed, problems } from "../testing/fake-server.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "multivector-cases-"));
  const toy = path.join(root, "toy");
  mkdirSync(path.join(toy, "figures"), { recursive: true });
  writeFileSync(path.join(toy, "case.yaml"), "id: toy\n");
  writeFileSync(path.join(toy, "figures/flows.csv"), "id\n");
  writeFileSync(path.join(toy, ".hidden"), "x");
  writeFileSync(path.join(root, "secret.txt"), "secret");
  symlinkSync(path.join(root, "secret.txt"), path.join(toy, "link.csv"));
  mkdirSync(path.join(root, "file.json"));
  writeFileSync(path.join(root, "file.json/case.yaml"), "id: x\n");
});
afterEach(() => rmSync(root, { recursive: true }));

const server = () => fakeServer({ cases: servedCases(root) });

describe("the files of a case", () => {
  it("are listed without hidden files and links, and given as plain text", async () => {
    const { ask } = server();
    expect(await (await ask("/api/cases/toy/files")).json()).toEqual({ files: ["case.yaml", "figures/flows.csv"] });
    const file = await ask("/api/cases/toy/files/figures/flows.csv");
    expect([await file.text(), file.headers.get("content-type")]).toEqual(["id\n", "text/plain; charset=utf-8"]);
  });

  it("are those of the list alone: no way leads out of the folder", async () => {
    const { ask } = server();
    for (const name of [
      "..%2fsecret.txt",
      "%2e%2e/secret.txt",
      "figures%2f..%2f..%2fsecret.txt",
      "link.csv",
      ".hidden",
      "figures",
      "%2fetc%2fpasswd",
      "..%5csecret.txt",
    ])
      expect((await ask(`/api/cases/toy/files/${name}`)).status, name).toBe(404);
    expect(await problems(await ask("/api/cases/toy/files/case.yml"))).toEqual([
      "There is no file `case.yml`; did you mean `case.yaml`?",
    ]);
  });

  it("can only be read: no request changes a case", async () => {
    const { ask } = server();
    const answer = await ask("/api/cases/toy/files/case.yaml", { method: "DELETE" });
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
    expect(await problems(answer)).toEqual([
      "/api/cases/toy/files/case.yaml can only be read, with GET: no request changes a case",
    ]);
  });

  it("belong to cases by plain names alone, whose commands are given the folder", async () => {
    const { ask } = server();
    expect(servedCases(root).map(({ name }) => name)).toEqual(["toy"]);
    for (const name of ["..", "%2e%2e", "..%2ftoy", "file.json"])
      expect((await ask(`/api/cases/${name}/run`)).status, name).toBe(404);
    expect(await (await ask("/api/cases/toy/run")).json()).toEqual(["run", "--json", "--", path.join(root, "toy")]);
  });
});

describe("a case that is sent", () => {
  const send = (ask: ReturnType<typeof server>["ask"], body: BodyInit) =>
    ask("/api/check", { method: "POST", body, headers: { "content-type": "application/zip" } });
  const zip = new Uint8Array(zipSync({ "case.yaml": new TextEncoder().encode("id: toy\n") }));

  it("is checked in a folder of its own, which is removed and never named", async () => {
    let folder = "";
    const commands = fakeCommands({
      answer: async (args) => {
        folder = args.at(-1)!;
        return printed(JSON.stringify({ case: folder, files: readdirSync(folder) }));
      },
    });
    const { ask, end } = fakeServer({ commands });
    expect(await (await send(ask, zip)).json()).toEqual({ case: "cases/case", files: ["case.yaml"] });
    expect(() => readdirSync(folder)).toThrow();
    await end();
    expect(() => readdirSync(path.resolve(folder, "../../.."))).toThrow();
  });

  it("is refused with one sentence each where its ZIP is bad or no ZIP is announced", async () => {
    const { ask, end } = server();
    const bad = await send(ask, "no ZIP");
    expect([bad.status, (await problems(bad)).length]).toEqual([400, 1]);
    expect((await ask("/api/check", { method: "POST", body: zip })).status).toBe(415);
    await end();
  });
});
