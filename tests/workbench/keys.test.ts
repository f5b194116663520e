/// <reference lib="dom" />
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { inBrowser, it, open, settled } from "./open.ts";

inBrowser("the keys of the workbench", () => {
  let page: Page;
  let close: () => Promise<void>;

  it.beforeAll(async ({ workbench }) => {
    ({ page, close } = await open(workbench, "?v.atlas.link=cpc.4"));
  });
  it.afterAll(() => close());

  it("are listed by ?, and Escape closes the list", async () => {
    await page.keyboard.press("?");
    const list = page.getByRole("dialog", { name: "Keys" });
    await list.waitFor();
    expect(await list.locator("kbd").allInnerTexts()).toEqual(expect.arrayContaining(["?", "t", "e", "s", "Esc"]));
    await page.keyboard.press("Escape");
    await list.waitFor({ state: "detached" });
  });

  it("turn a chart into its table and back by t: the first of the screen, or the one in focus", async () => {
    await page.keyboard.press("2");
    await settled(page);
    const [map, lines] = [page.locator("[data-chart=desk-map]"), page.locator("[data-chart=desk-lines]")];
    await page.keyboard.press("t");
    await map.locator("table").waitFor();
    expect(await lines.locator("table").count()).toBe(0);
    await lines.locator("[data-tool=menu]").focus();
    await page.keyboard.press("t");
    await lines.locator("table").waitFor();
    // A window of three years by the month.
    expect(await lines.locator("tbody tr").count()).toBe(36);
    await page.keyboard.press("t");
    await lines.locator("svg").waitFor();
  });

  it("explain a number by e; a value assumed there is told on every screen and kept in the link", async () => {
    await page.keyboard.press("1");
    await settled(page);
    const number = page.locator("[data-panel=link] [data-explain^='capacity/']").first();
    const figure = (await number.getAttribute("data-explain"))!;
    await number.focus();
    await page.keyboard.press("e");
    const drawer = page.locator("[data-drawer=explain]");
    await drawer.locator("[data-status=ready]").waitFor();
    const headings = await drawer.locator("h4").allInnerTexts();
    expect(headings.map((text) => text.replace(/ \(\d+\)/, ""))).toEqual(["How it comes about", "What it rests on"]);
    const input = drawer.locator(".inputs details").first();
    await input.locator("summary").click();
    expect(await input.locator("a").getAttribute("href")).toMatch(/^https?:/);
    expect(await input.textContent()).toMatch(/\.csv:\d+/);

    const [before, assumed] = [(await number.textContent())!, "12.5"];
    expect(before).not.toContain(assumed);
    await input.locator("form input").fill(assumed);
    await input.locator("form button[type=submit]").click();
    await page.locator(".strip.changed").waitFor();
    expect(await page.locator(".strip").textContent()).toContain("assumptions: 1");
    expect(await input.locator(".assumed").textContent()).toContain(assumed);
    expect(new URL(page.url()).searchParams.getAll("assume")).toEqual([`${figure}=${assumed}`]);
    await page.keyboard.press("Escape");
    await drawer.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Undo" }).click();
    await settled(page);
    expect(new URL(page.url()).searchParams.has("assume")).toBe(false);
  });
});
