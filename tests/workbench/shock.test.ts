/// <reference lib="dom" />
import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { AnswerOf } from "../../packages/web/src/engine/client.ts";
import { shown } from "../../packages/web/src/parts/format.ts";
import { multivector } from "../contract/multivector.ts";
import { cellsOf } from "./csv.ts";
import { inBrowser, it, open, settled } from "./open.ts";
import { fileOf } from "./take.ts";

const MOVE = "cap-link cpc 50% @2028-07-01+60";
const WINDOW = ["--from", "2028-06-01", "--to", "2028-12-01", "--step", "day", "--held", "--draws", "0", "--json"];
const LOSSES = ["deferred", "delayed", "diverted", "lost", "exportValueUsdM", "extraTransportUsdM"] as const;

type Totals = AnswerOf<"shockTotals">["totals"];

inBrowser("a shock of the pipeline to the Black Sea", () => {
  it("is put together by mouse: map, losses and list of changes follow, and each step can be undone", async ({
    workbench,
  }) => {
    const { page, complaints, close } = await open(workbench, "?screen=desk");
    await page.locator("[data-action=add-happens]").selectOption({ label: "Limit a route" });
    await page.locator("[data-action=target]").selectOption("cpc");
    await page.locator("[data-action=date]").fill("2028-07-01");
    await settled(page);
    expect(await movesOf(page)).toEqual([MOVE]);
    const half = await numbersOf(page);
    await slideTo(page, 0.2);
    await settled(page);
    const fifth = await numbersOf(page);
    expect(fifth.losses).not.toEqual(half.losses);
    expect(fifth.widths).not.toEqual(half.widths);
    expect(await page.locator("[data-panel=moves-happens] output").textContent()).toBe("20 %");
    await page.locator("[data-panel=changed] summary").click();
    expect(await page.locator("[data-panel=changed] code").allInnerTexts()).toEqual([MOVE.replace("50%", "20%")]);

    // The whole way of the slider is one step.
    await page.getByRole("button", { name: "Undo" }).click();
    await settled(page);
    expect(await numbersOf(page)).toEqual(half);
    await page.getByRole("button", { name: "Redo" }).click();
    await settled(page);
    expect(await numbersOf(page)).toEqual(fifth);
    await page.keyboard.press("Control+z");
    await page.locator(`[data-move="${MOVE}"]`).waitFor();
    await page.keyboard.press("Control+Shift+z");
    await page.locator(`[data-move="${MOVE.replace("50%", "20%")}"]`).waitFor();
    await page.locator("[data-action=remove]").click();
    await settled(page);
    expect(await movesOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it("is put together by keyboard alone", async ({ workbench }) => {
    const { page, close } = await open(workbench);
    await page.keyboard.press("2");
    await settled(page);
    await tabTo(page, "[data-action=add-happens]");
    await page.keyboard.press("ArrowDown");
    await page.locator("[data-move]").waitFor();
    // The choice just made can be taken back from where the focus is.
    await page.keyboard.press("Control+z");
    await page.locator("[data-move]").waitFor({ state: "detached" });
    await page.keyboard.press("Control+Shift+z");
    await page.locator("[data-move]").waitFor();
    await tabTo(page, "[data-action=target]", "Shift+Tab");
    while (!(await movesOf(page))[0]!.includes(" cpc ")) await page.keyboard.press("ArrowDown");
    await tabTo(page, "[data-action=size]");
    await page.keyboard.press("ArrowLeft");
    await page.locator("[data-move*=' 49% ']").waitFor();
    await page.keyboard.press("Control+z");
    await page.locator("[data-move*=' 50% ']").waitFor();
    await tabTo(page, "[data-action=date]");
    // Month and day stay, the year is raised.
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowUp");
    await settled(page);
    expect(await movesOf(page)).toEqual([MOVE]);
    await page.keyboard.press("Escape");
    await close();
  });

  it("has the numbers of the command, to the last digit", async ({ workbench }) => {
    const { page, close } = await open(workbench, "", { serviceWorkers: "block" });
    await page.addInitScript(listen);
    await page.goto(`${workbench.address}/?screen=desk&happens=${encodeURIComponent(MOVE)}`);
    await settled(page);
    const still = await results();
    const moved = await results("--change", MOVE);
    const [header, ...rows] = cellsOf((await fileOf(page, "desk-lines", "csv")).bytes.toString("utf8"));
    expect(header).toEqual(["From", "Published baseline, kt", "Your assumptions, kt", "Your strategy, kt"]);
    expect(rows).toEqual(
      exportsOf(still).map(({ from, value }, k) =>
        [from, value, exportsOf(moved)[k]!.value, exportsOf(moved)[k]!.value].map(String),
      ),
    );

    const totals = moved.totals.find(({ commodity }) => commodity === "crude")!;
    const told = (await page.evaluate("globalThis.told.shockTotals.totals")) as Totals;
    for (const kind of LOSSES) {
      expect(told.assumed[kind].value, kind).toBe(totals[kind].value);
      const written = (await page.locator(`[data-loss="${kind} assumed"]`).textContent())!;
      expect(written).toBe(`${shown(totals[kind].value)} ${kind.endsWith("UsdM") ? "USD million" : totals.unit}`);
    }
    await close();
  });
});

interface RunResults {
  readonly series: readonly {
    readonly measure: string;
    readonly of: Readonly<Record<string, string>>;
    readonly points: readonly { readonly from: string; readonly value: number }[];
  }[];
  readonly totals: readonly ({ readonly commodity: string; readonly unit: string } & Readonly<
    Record<(typeof LOSSES)[number], { readonly value: number }>
  >)[];
}

/** What the command prints for the window that the desk chooses. */
async function results(...moves: readonly string[]): Promise<RunResults> {
  const { code, stdout, stderr } = await multivector("run", "kazakhstan", ...moves, ...WINDOW);
  expect(code, stderr).toBe(0);
  return (JSON.parse(stdout) as { results: RunResults }).results;
}

function exportsOf({ series }: RunResults): RunResults["series"][number]["points"] {
  return series.find(({ measure, of }) => measure === "exports" && of.commodity === "crude")!.points;
}

/** In the page: keeps the last answer to each question that the workers give. */
function listen(): void {
  const told: Record<string, unknown> = {};
  const asked = new Map<number, string>();
  Object.assign(globalThis, { told });
  globalThis.Worker = class extends Worker {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      this.addEventListener("message", ({ data }) => {
        if (data.kind === "answer") told[asked.get(data.id)!] = data.answer;
      });
    }
    override postMessage(message: { kind: string; id: number; question: string }): void {
      if (message.kind === "ask") asked.set(message.id, message.question);
      super.postMessage(message);
    }
  };
}

function movesOf(page: Page): Promise<(string | null)[]> {
  return page.locator("[data-move]").evaluateAll((moves) => moves.map((move) => move.getAttribute("data-move")));
}

/** What the desk shows of a scenario: line widths of its map and its losses. */
async function numbersOf(page: Page): Promise<{ readonly widths: readonly string[]; readonly losses: string }> {
  const widths = await page
    .locator("#desk-map path.flow")
    .evaluateAll((lines) => lines.map((line) => line.getAttribute("stroke-width")!));
  return { widths, losses: (await page.locator("[data-panel=losses] tbody").textContent())! };
}

/** Drags the slider of the first move to a share of its way. */
async function slideTo(page: Page, share: number): Promise<void> {
  const slider = page.locator("[data-action=size]");
  const { x, y, width, height } = (await slider.boundingBox())!;
  // The middle of the thumb, 16 px wide, goes from its half to the width less its half.
  const at = (part: number) => x + 8 + (width - 16) * part;
  await page.mouse.move(at(0.5), y + height / 2);
  await page.mouse.down();
  await page.mouse.move(at(share), y + height / 2, { steps: 8 });
  await page.mouse.up();
}

/** Presses Tab until an element has the focus; the whole page has fewer stops than the limit. */
async function tabTo(page: Page, selector: string, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let stop = 0; stop < 200; stop++) {
    await page.keyboard.press(key);
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(`Tab never reaches ${selector}`);
}
