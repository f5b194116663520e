/// <reference lib="dom" />
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { describe, test } from "vitest";

const LAUNCHER = path.resolve(import.meta.dirname, "../../packages/cli/bin/multivector.js");
const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);

if (CHROMIUM === undefined) console.warn("Chromium is not installed: the workbench is not opened in a browser here.");

/** Groups tests that need a browser; without one they are skipped. */
export const inBrowser = describe.skipIf(CHROMIUM === undefined);

/** A server that was started as a user starts it. */
export interface Server {
  /** Where it is reached, without a slash at the end. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Starts `multivector serve` on a free port. Throws with what it said if it ends instead. */
export async function serve(...options: readonly string[]): Promise<Server> {
  const server = spawn(process.execPath, [LAUNCHER, "serve", "--port", "0", ...options], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  // Whatever becomes of the tests, no server outlives them.
  const kill = () => void server.kill("SIGKILL");
  process.once("exit", kill);
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  return {
    address: await addressOf(server),
    stop: async () => {
      server.kill("SIGTERM");
      await ended;
      process.off("exit", kill);
    },
  };
}

async function addressOf(server: ChildProcess): Promise<string> {
  let said = "";
  for await (const chunk of server.stdout!) {
    said += String(chunk);
    if (said.includes("Ctrl-C")) return /http:\/\/[^/\s]+/.exec(said)![0];
  }
  throw new Error(`The server ended: ${said}`);
}

/** The workbench as it is served, and a browser to open it in. */
export interface Workbench {
  readonly address: string;
  readonly browser: Browser;
}

/** Tests that are given the one server and the one browser of their process. */
export const it = test.extend<{ workbench: Workbench }>({
  workbench: [
    // biome-ignore lint/correctness/noEmptyPattern: the form in which a fixture says that it needs no other
    async ({}, use) => {
      const [server, browser] = await Promise.all([serve(), launch()]);
      await use({ address: server.address, browser });
      await Promise.all([browser.close(), server.stop()]);
    },
    { scope: "worker" },
  ],
});

function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM!,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
    ],
  });
}

/** A page of a fresh profile, and what went wrong in it. */
export interface Opened {
  readonly page: Page;
  /** Errors of the console and of scripts, and requests that failed; empty: none. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/** Opens an address of the workbench in a fresh profile and waits until the screen has its numbers. */
export async function open(
  { address, browser }: Workbench,
  query = "",
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const context = await browser.newContext({
    ...{ viewport: { width: 1440, height: 900 }, serviceWorkers: "block", reducedMotion: "reduce" },
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("requestfailed", (request) => complaints.push(`${request.url()}: ${request.failure()?.errorText}`));
  page.on("response", (answer) => answer.status() >= 400 && complaints.push(`${answer.url()}: ${answer.status()}`));
  await page.goto(`${address}/${query}`);
  await settled(page);
  return { page, complaints, close: () => context.close() };
}

/** Waits until a screen is there and nothing on it is being loaded or computed. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const content = document.querySelector("#content");
    const waits = '#content > [role="status"], #content [data-status="loading"], #content [data-status="stale"]';
    return content !== null && content.children.length > 1 && document.querySelector(waits) === null;
  });
}
