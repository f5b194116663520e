import { readFileSync } from "node:fs";
import type { Download, Locator, Page } from "playwright-core";

/** Opens the menu of a chart and chooses what to do with it. */
export async function choose(page: Page, chart: string, action: string): Promise<void> {
  await page.locator(`[data-chart="${chart}"] [data-tool=menu]`).click();
  await page.locator(`.menu [data-action="${action}"]`).click();
}

/** The file that a chart of the page hands to the reader. */
export function fileOf(page: Page, chart: string, action: "png" | "svg" | "csv"): Promise<TakenFile> {
  return taken(page, () => choose(page, chart, action));
}

/** The file that a button hands to the reader. */
export function fileBy(page: Page, button: Locator): Promise<TakenFile> {
  return taken(page, () => button.click());
}

export interface TakenFile {
  readonly name: string;
  readonly bytes: Buffer;
}

async function taken(page: Page, act: () => Promise<void>): Promise<TakenFile> {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await (download as Download).path()) };
}
