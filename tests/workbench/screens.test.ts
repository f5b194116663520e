/// <reference lib="dom" />
import axe from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { SCREENS, type ScreenId } from "../../packages/web/src/state/workbench-state.ts";
import { en } from "../../packages/web/src/words/en.ts";
import { inBrowser, it, type Opened, open, settled } from "./open.ts";

const [WIDE, MIDDLE, PHONE] = [1440, 1024, 390];

inBrowser("the screens of the workbench", () => {
  let opened: Opened;
  let page: Page;

  it.beforeAll(async ({ workbench }) => {
    opened = await open(workbench);
    page = opened.page;
  });
  it.afterAll(() => opened.close());

  it("open from the navigation, which says where the reader is", async () => {
    const navigation = page.getByRole("navigation");
    for (const id of SCREENS) {
      const link = navigation.getByRole("link", { name: en[`screen.${id}`], exact: true });
      await link.click();
      await page.locator(`#content[data-screen=${id}]`).waitFor();
      expect(await link.getAttribute("aria-current")).toBe("page");
      expect(new URL(page.url()).searchParams.get("screen") ?? "atlas").toBe(id);
      expect(await page.title()).toContain(en[`screen.${id}`]);
    }
    await navigation.getByRole("link", { name: en["screen.atlas"] }).click();
  });

  describe.each(SCREENS)("%s", (id) => {
    it("opens by its number key and shows its content without an error or a request that fails", async () => {
      await show(page, id, WIDE);
      expect((await page.locator("#content").textContent())!.length).toBeGreaterThan(100);
      expect(await page.locator("#content .failed").allInnerTexts()).toEqual([]);
      expect(opened.complaints).toEqual([]);
    });

    it.each([WIDE, MIDDLE, PHONE])(
      "is no wider than a page of %i px, and axe-core objects to nothing",
      async (width) => {
        await show(page, id, width);
        expect(await overflowOf(page)).toEqual([]);
        if (width === MIDDLE) return;
        for (const colours of ["light", "dark"] as const)
          expect(await violationsOf(page, colours), colours).toEqual([]);
      },
    );
  });
});

/** Brings a screen up by its number at a width, and waits until it is drawn for that width. */
async function show(page: Page, id: ScreenId, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  if ((await page.locator("#content").getAttribute("data-screen")) !== id) {
    // A letter in a field is a letter: the focus is taken out of whatever the screen before had.
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press(String((SCREENS.indexOf(id) + 1) % 10));
    await page.locator(`#content[data-screen=${id}]`).waitFor();
  }
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await settled(page);
}

/** What makes the page wider than its window: the element, and the innermost in it, without which the page would fit. */
function overflowOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const isWide = () => root.scrollWidth > root.clientWidth;
    const culprits = isWide() ? [`${root.scrollWidth} px in ${root.clientWidth}`] : [];
    for (let within: Element | undefined = isWide() ? document.body : undefined; within; ) {
      within = [...within.children].find((child) => {
        const { display } = (child as HTMLElement).style;
        (child as HTMLElement).style.display = "none";
        const cured = !isWide();
        (child as HTMLElement).style.display = display;
        return cured;
      });
      if (within) culprits.push(within.outerHTML.slice(0, 120));
    }
    return culprits;
  });
}

/** Rules that the colours of the page can break; the others have been tried in light, and dark differs in colours alone. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];

/** Rows of long tables and lists are alike: the first of them stand for all. */
const ALIKE = ["tr:nth-child(n + 30)", "li:nth-child(n + 30)"];

async function violationsOf(page: Page, colours: "light" | "dark"): Promise<string[]> {
  await page.emulateMedia({ colorScheme: colours });
  if (await page.evaluate(() => !("axe" in globalThis))) await page.evaluate(axe.source);
  const options = { resultTypes: ["violations"], ...(colours === "dark" ? { runOnly: OF_COLOUR } : {}) };
  const found = (await page.evaluate(`axe.run({ exclude: ${JSON.stringify(ALIKE)} }, ${JSON.stringify(options)})`)) as {
    violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
  };
  await page.emulateMedia({ colorScheme: "light" });
  return found.violations.map(
    ({ id, nodes }) => `${id}, ${nodes.length} times: ${nodes[0]!.html.slice(0, 160)} ${nodes[0]!.failureSummary}`,
  );
}
