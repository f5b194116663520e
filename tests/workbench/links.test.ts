import type { Page } from "playwright-core";
import { expect } from "vitest";
import { inBrowser, it, open, settled } from "./open.ts";
import { fileOf } from "./take.ts";

const MOVE = "cap-link cpc 50% @2028-07-01+60";
const DESK = `?screen=desk&happens=${encodeURIComponent(MOVE)}&ours=${encodeURIComponent("build middle-corridor @2028-01-01")}`;

/** A toy, for what is of the links alone: it is open in a moment. */
const TOY = "case=triangle&screen=desk";
const COAST = "cap-link coast 50% @2023-03-01+30";

inBrowser("a link to the workbench", () => {
  it("holds only what differs from a workbench opened without a link", async ({ workbench }) => {
    const { page, close } = await open(workbench);
    expect(new URL(page.url()).search).toBe("");
    await page.keyboard.press("2");
    await page.locator("#content[data-screen=desk]").waitFor();
    expect(new URL(page.url()).search).toBe("?screen=desk&link=1");
    await close();
  });

  it("shows the same numbers in a fresh profile", async ({ workbench }) => {
    const mine = await open(workbench, DESK);
    const live = await sharedLink(mine.page, "live");
    const theirs = await open(workbench, new URL(live).search);
    expect(await numbersOf(theirs.page)).toEqual(await numbersOf(mine.page));
    expect(await sharedLink(theirs.page, "live")).toBe(live);
    expect(theirs.complaints).toEqual([]);
    await Promise.all([mine.close(), theirs.close()]);
  });

  it("that was frozen says whether it still shows the numbers it was made with", async ({ workbench }) => {
    const { page, close } = await open(workbench, `?${TOY}&happens=${encodeURIComponent(COAST)}&link=1`);
    const frozen = new URL(await sharedLink(page, "frozen"));
    await page.goto(frozen.href);
    const told = (await page.locator("[data-notice=frozen]").textContent())!;
    expect(told).toContain("the numbers are those it was made with");

    const id = frozen.searchParams.get("frozen")!;
    expect(told).toContain(id.slice(0, 32));
    frozen.searchParams.set("frozen", id.replace(/^\w{8}/, "00000000"));
    await page.goto(frozen.href);
    expect(await page.locator("[data-notice=changed]").textContent()).toMatch(/has changed since.*00000000/);
    await close();
  });

  it("from before the first release is brought up to date", async ({ workbench }) => {
    const shock = "port-closed @2023-05-01 +10";
    const old = new URLSearchParams([
      ["shock", shock],
      ["change", COAST],
    ]);
    const { page, close } = await open(workbench, `?${TOY}&${old}`);
    const moves = page.locator("[data-panel=moves-happens] [data-move]");
    expect(await moves.evaluateAll((all) => all.map((move) => move.getAttribute("data-move")))).toEqual([
      `shock ${shock}`,
      COAST,
    ]);
    const query = new URL(await sharedLink(page, "live")).searchParams;
    expect([query.getAll("happens"), query.has("shock"), query.get("link")]).toEqual([
      [`shock ${shock}`, COAST],
      false,
      "1",
    ]);
    await close();
  });

  it("that is broken says part by part what it cannot read, and shows the rest", async ({ workbench }) => {
    const broken = "screen=dsk&assume=nonsense&from=yesterday&colour=red&happens=cap-lnk+coast+50%25";
    const { page, close } = await open(workbench, `?case=triangle&${broken}&link=1`);
    const told = await page.locator("[data-notice=link] li").allInnerTexts();
    expect(told.map((sentence) => /`[^`]+`/.exec(sentence)![0]).sort()).toEqual(
      ["`dsk`", "`nonsense`", "`yesterday`", "`colour`"].sort(),
    );
    expect(await page.locator("#content").getAttribute("data-screen")).toBe("atlas");
    await page.keyboard.press("2");
    expect(await page.locator("[data-move] .failed").textContent()).toContain("did you mean `cap-link`?");
    await close();
  });

  it("to embed shows its one chart and nothing else", async ({ workbench }) => {
    const { page, complaints, close } = await open(workbench, `${DESK}&embed=desk-lines&link=1`);
    expect(await page.locator("[data-chart]").evaluateAll((all) => all.map((chart) => chart.id))).toEqual([
      "desk-lines",
    ]);
    for (const around of ["header.top", "nav", ".composer", "[data-panel=losses]"])
      expect(await page.locator(around).isVisible(), around).toBe(false);
    expect(complaints).toEqual([]);
    await close();
  });
});

/** The link that the share dialog offers, opened by its key. */
async function sharedLink(page: Page, kind: "live" | "frozen"): Promise<string> {
  await settled(page);
  await page.keyboard.press("s");
  const link = await page.locator(`[data-link=${kind}]`).inputValue();
  await page.keyboard.press("Escape");
  await page.locator("[data-dialog=share]").waitFor({ state: "detached" });
  return link;
}

/** The numbers of the desk in full: both charts as tables, and the losses as they are written. */
async function numbersOf(page: Page): Promise<readonly string[]> {
  await settled(page);
  const map = (await fileOf(page, "desk-map", "csv")).bytes.toString("utf8");
  const lines = (await fileOf(page, "desk-lines", "csv")).bytes.toString("utf8");
  return [map, lines, (await page.locator("[data-panel=losses] tbody").textContent())!];
}
