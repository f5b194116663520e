import { randomBytes } from "node:crypto";
import { expect, onTestFinished } from "vitest";
import { inBrowser, it, open, serve } from "./open.ts";

inBrowser("a server with a token", () => {
  it("shows the workbench to everyone, and answers questions to those alone who have the token", async ({
    workbench,
  }) => {
    const token = randomBytes(16).toString("hex");
    const server = await serve("--token", token);
    onTestFinished(() => server.stop());
    const { page, complaints, close } = await open({ ...workbench, address: server.address }, "?case=triangle");
    onTestFinished(close);
    expect(await page.locator("[data-chart=atlas-map]").isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    const asked = (headers: object) =>
      page.evaluate(
        `fetch("api/cases/triangle/run", { headers: ${JSON.stringify(headers)} }).then(async (answer) => [answer.status, await answer.text()])`,
      ) as Promise<[number, string]>;
    const [refused, why] = await asked({});
    expect(refused).toBe(401);
    expect((JSON.parse(why) as { problems: string[] }).problems).toHaveLength(1);
    expect((await asked({ Authorization: `Bearer ${token.slice(1)}0` }))[0]).toBe(401);
    const [answered, document] = await asked({ Authorization: `Bearer ${token}` });
    expect([answered, (JSON.parse(document) as { command: string }).command]).toEqual([200, "run"]);
  });
});
