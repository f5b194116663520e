import { expect, it } from "vitest";
import { withHalos } from "./halos.ts";

it("writes words with a halo twice, the halo first and the words without it", () => {
  const svg =
    '<svg width="9"><text x="1" fill="#111" stroke="#fff" stroke-width="3" paint-order="stroke" dy="2">A &amp; B</text></svg>';
  expect(withHalos(svg)).toBe(
    '<svg overflow="visible" width="9"><text x="1" stroke="#fff" stroke-width="3" dy="2" fill="none">A &amp; B</text><text x="1" fill="#111" dy="2">A &amp; B</text></svg>',
  );
});

it("leaves words alone that have no halo", () => {
  expect(withHalos('<svg width="9"><text fill="#111" paint-order="stroke">A</text><text>B</text></svg>')).toBe(
    '<svg overflow="visible" width="9"><text fill="#111">A</text><text>B</text></svg>',
  );
});
