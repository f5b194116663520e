import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Where Chromium is on this machine, if it is. */
export const CHROMIUM = PLACES.find((place) => existsSync(place));

/** Address under which a page finds the files; nothing leaves the machine. */
const ORIGIN = "https://same-numbers.test/";

/** A page that loads modules from folders as if they were served: `engine/` is the built engine, `here/` this folder. */
export async function openPage(folders: Readonly<Record<string, string>>): Promise<{ browser: Browser; page: Page }> {
  const browser = await chromium.launch({
    executablePath: CHROMIUM!,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
  });
  const page = await browser.newPage();
  await page.route("**/*", (route) => {
    const [folder, ...rest] = new URL(route.request().url()).pathname.slice(1).split("/");
    if (folder === "")
      return route.fulfill({ contentType: "text/html", body: "<!doctype html><title>numbers</title>" });
    const file = path.join(folders[folder!] ?? "", ...rest);
    return existsSync(file)
      ? route.fulfill({ contentType: "text/javascript", body: readFileSync(file) })
      : route.fulfill({ status: 404, body: "" });
  });
  await page.goto(ORIGIN);
  return { browser, page };
}

/** The digests a page computes for cases handed in as plain data. */
export function digestsOf(page: Page, cases: unknown): Promise<Record<string, string>> {
  return page.evaluate(
    `(async () => {
      const { digests } = await import("${ORIGIN}here/numbers.mjs");
      return digests("${ORIGIN}engine/", ${JSON.stringify(cases)});
    })()`,
  ) as Promise<Record<string, string>>;
}
