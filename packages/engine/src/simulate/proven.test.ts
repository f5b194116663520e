import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { largestInWindow } from "./proven.ts";

const days = fc.array(
  fc.record({ flow: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 2 }), forgets: fc.boolean() }),
  { minLength: 1, maxLength: 30 },
);

describe("the largest flow in a window that moves on", () => {
  test("is the largest of those in it", () => {
    fc.assert(
      fc.property(days, (list) => {
        const flows = list.map(({ flow }) => Float64Array.from(flow));
        let start = 0;
        const starts = list.map(({ forgets }, t) => {
          if (forgets && start < t) start++;
          return start;
        });
        const largest = largestInWindow(flows, starts);
        flows.forEach((_, t) => {
          const seen = flows.slice(starts[t]!, t + 1);
          expect([...largest[t]!]).toEqual([0, 1].map((e) => Math.max(...seen.map((flow) => flow[e]!))));
        });
      }),
    );
  });

  test("leaves the flows as they were", () => {
    const flows = [Float64Array.of(3, 1), Float64Array.of(1, 3), Float64Array.of(2, 2)];
    largestInWindow(flows, [0, 0, 1]);
    expect(flows.map((flow) => [...flow])).toEqual([
      [3, 1],
      [1, 3],
      [2, 2],
    ]);
  });
});
