/// <reference lib="dom" />
import { expect } from "vitest";
import { SCREENS } from "../../packages/web/src/state/workbench-state.ts";
import { inBrowser, it, open, settled } from "./open.ts";

inBrowser("without a network, once it has been loaded", () => {
  it("the workbench opens again, shows every screen and computes a shock", async ({ workbench }) => {
    const { page, complaints, close } = await open(workbench, "", { serviceWorkers: "allow" });
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      if (navigator.serviceWorker.controller === null)
        await new Promise((taken) => navigator.serviceWorker.addEventListener("controllerchange", taken));
    });
    await page.context().setOffline(true);
    expect(await page.evaluate("fetch('api/docs').then(() => 'answered', () => 'no network')")).toBe("no network");
    complaints.length = 0;
    await page.reload();
    await settled(page);
    for (const id of SCREENS) {
      await page.getByRole("navigation").getByRole("link").nth(SCREENS.indexOf(id)).click();
      await page.locator(`#content[data-screen=${id}] > :nth-child(2):not([role=status])`).waitFor();
    }
    await page.keyboard.press("2");
    await page.locator("[data-action=add-happens]").selectOption({ label: "Limit a route" });
    await page.locator("[data-move]").waitFor();
    await settled(page);
    expect(await page.locator("[data-loss='diverted assumed']").textContent()).toMatch(/[1-9].* kt/);
    expect(complaints).toEqual([]);
    await close();
  });
});
