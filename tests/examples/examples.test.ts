import { describe, expect, it, vi } from "vitest";

/** What a program prints, line by line. */
async function printed(program: () => Promise<unknown>): Promise<string[]> {
  const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
  try {
    await program();
    return log.mock.calls.flatMap((call) => String(call[0]).split("\n"));
  } finally {
    log.mockRestore();
  }
}

describe("the examples", () => {
  it("shock.ts prints what a closure shuts in, with its range, and how weak the inputs are", async () => {
    const [first, second, third] = await printed(() => import("../../examples/shock.ts"));
    expect(first).toMatch(/^shut in [1-9]\d+ kt \(\d+ kt to \d+ kt\)$/);
    expect(second).toMatch(/^stored \d+ kt, by other ways \d+ kt$/);
    expect(third).toMatch(/^\d+ % of the figures behind this are not observed$/);
  });

  it("exposure.ts prints each share with its basis and sources, and answers the stated figures", async () => {
    const lines = await printed(() => import("../../examples/exposure.ts"));
    expect(lines).toContainEqual(
      expect.stringMatching(/^ {2}Caspian pipeline \(CPC\): \d+\.\d % \(observed; \w+.*\)$/),
    );
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}(Right for|Right under none)/));
  });

  it("your-own-case.ts finds what larger berths move: 2 kt a day but for the ten days of the storm", async () => {
    const lines = await printed(() => import("../../examples/your-own-case.ts"));
    expect(lines).toHaveLength(3);
    const [shipped, mine] = lines.slice(1).map((line) => Number(/: (\d+) kt/.exec(line)![1]));
    // Berths of 6 kt/d ship 6 x 355 days; of 8 kt/d, which is all the coastal pipe carries, 8 x 355, and what the stores catch up.
    expect(shipped).toBe(2130);
    expect(mine).toBeGreaterThan(shipped!);
  });
});
