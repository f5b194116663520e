import type { Block, HeldOut, Reproducibility } from "@multivector/engine";
import { describe, expect, test } from "vitest";
import type { FuturesData } from "../../engine/questions/futures-data.ts";
import { barsOf, endsOf, worseThan } from "./distribution.ts";
import { columnNames, rowsCsv } from "./download.ts";
import { gather, pieces, rateOf } from "./gather.ts";
import { eventsIn } from "./server.ts";
import { verdictOf } from "./verdict.ts";

const block = (from: number, to: number): Block => ({ from, to, inputs: [], values: [], failed: [] });

describe("an ensemble that is cancelled", () => {
  test("keeps the futures from the first on without a gap", () => {
    const { blocks, futures } = gather([block(8, 12), block(0, 4), block(4, 8), block(16, 20)]);
    expect(futures).toBe(12);
    expect(blocks.map(({ from }) => from)).toEqual([0, 4, 8]);
  });

  test("keeps nothing where the first block is missing", () => {
    expect(gather([block(4, 8)])).toEqual({ blocks: [], futures: 0 });
  });
});

describe("the blocks of an ensemble", () => {
  test("hold every future once, also where they cannot be equal", () => {
    const all = pieces(101, 2);
    expect(all[0]!.from).toBe(0);
    expect(all.at(-1)!.to).toBe(101);
    for (const [k, { from }] of all.entries()) if (k > 0) expect(from).toBe(all[k - 1]!.to);
  });

  test("leave something for each lane of a small ensemble", () => {
    expect(pieces(12, 4).length).toBe(12);
  });
});

describe("the rate", () => {
  test("is counted from the first block on: 30 futures in 2 seconds are 15 a second, 60 left take 4", () => {
    const times = [
      { at: 5000, done: 10 },
      { at: 7000, done: 40 },
    ];
    expect(rateOf(times, 100)).toEqual({ perSecond: 15, secondsLeft: 4 });
  });

  test("is not known before a second block", () => {
    expect(rateOf([{ at: 5000, done: 10 }], 100)).toEqual({ perSecond: null, secondsLeft: null });
  });
});

describe("the distribution", () => {
  test("counts what lies beyond its ends in the bars there", () => {
    // Bars [0, 5) and [5, 10]: -3, 1 and 4 in the first, 5, 10 and 90 in the last.
    expect(barsOf([-3, 1, 4, 5, 10, 90], 2, [0, 10]).map(({ count }) => count)).toEqual([3, 3]);
  });

  test("ends before the few far values: of 0 to 99, at 0 and 97", () => {
    expect(endsOf(Array.from({ length: 100 }, (_, i) => i))).toEqual([0, 97]);
  });

  test("ends at the least and the largest where nearly all are alike", () => {
    expect(endsOf([...new Array<number>(99).fill(0), 7])).toEqual([0, 7]);
  });

  test("a value at the threshold does not fail", () => {
    expect(worseThan([1, 2, 2, 3], 2, "minimise")).toBe(1);
    expect(worseThan([1, 2, 2, 3], 2, "maximise")).toBe(1);
  });
});

describe("a box of failures", () => {
  const box = { limits: [{ input: "a", low: 0, high: 1, lowRestricted: true, highRestricted: false }] };
  const held = (chance: number) => ({ chance }) as HeldOut;
  const again = (byCoverage: number) =>
    ({ inputs: [{ input: "a", byCoverage, byDensity: 1 }] }) as unknown as Reproducibility;
  const check = (chance: number, share: number) => ({ heldOut: held(chance), reproducibility: again(share) });
  const many = { failing: 10, others: 90 };

  test("is told if other futures bear it out and each limit is found again in half of the resamples", () => {
    expect(verdictOf(box, many, check(0.05, 0.5), 1)).toBe("told");
    expect(verdictOf(box, many, check(0.06, 0.5), 1)).toBe("chance");
    expect(verdictOf(box, many, check(0.05, 0.45), 1)).toBe("notAgain");
  });

  test("needs the more the more searches were made", () => {
    expect(verdictOf(box, many, check(0.02, 1), 2)).toBe("told");
    expect(verdictOf(box, many, check(0.02, 1), 3)).toBe("chance");
  });

  test("is not told of fewer than ten futures of a kind, nor where none could be held out", () => {
    expect(verdictOf(box, { failing: 9, others: 91 }, check(0, 1), 1)).toBe("few");
    expect(verdictOf(box, { failing: 91, others: 9 }, check(0, 1), 1)).toBe("few");
    expect(verdictOf(box, many, { heldOut: null, reproducibility: again(1) }, 1)).toBe("notHeldOut");
  });

  test("that limits nothing says nothing", () => {
    expect(verdictOf({ limits: [] }, many, check(0, 1), 1)).toBe("whole");
  });
});

describe("the rows as CSV", () => {
  const data: FuturesData = {
    seed: 1,
    shape: {
      id: "toy",
      inputs: [
        { name: "price", unit: "USD" },
        { name: "theory", unit: "", labels: ["A", 'B, "the second"'] },
      ],
      strategies: ["low", "high"],
      theories: [""],
      measures: [{ name: "loss", unit: "USD", sense: "minimise" }],
    },
    blocks: [
      {
        ...{ from: 0, to: 1 },
        inputs: [Float64Array.of(0.1), Float64Array.of(1)],
        values: [Float64Array.of(2.5, Number.NaN)],
        failed: [{ future: 0, strategy: "high", theory: "", message: "no price, no run" }],
      },
    ],
  };

  test("have a row for each run, with quotes where they are needed and the message of a failed run", async () => {
    const text = await (await rowsCsv(data)).text();
    expect(text).toBe(
      [
        "future,strategy,theory,price,input_theory,loss,error",
        '0,low,,0.1,"B, ""the second""",2.5,',
        '0,high,,0.1,"B, ""the second""",,"no price, no run"',
        "",
      ].join("\r\n"),
    );
  });

  test("give a column whose name is taken a word before it", () => {
    const shape = { ...data.shape, measures: [{ name: "price", unit: "", sense: "minimise" as const }] };
    expect(columnNames(shape)).toEqual({ inputs: ["input_price", "input_theory"], measures: ["price"] });
  });
});

describe("events of a server", () => {
  test("are read as they come: whole ones are told, comments passed over, the rest waits", () => {
    const { events, rest } = eventsIn(': still there\n\nevent: progress\ndata: {"done":1}\n\nevent: end\ndata: {"do');
    expect(events).toEqual(['{"done":1}']);
    expect(eventsIn(`${rest}ne":2}\n\n`).events).toEqual(['{"done":2}']);
  });
});
