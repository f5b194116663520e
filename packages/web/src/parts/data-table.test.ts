import { expect, it } from "vitest";
import { csvOf } from "./data-table.tsx";

it("a table is written as CSV with numbers in full, quotes doubled, and nothing where nothing is known", () => {
  const columns = [
    { name: "Corridor, name", value: (row: { name: string }) => row.name },
    { name: "kt", value: (row: { amount: number | null }) => row.amount },
  ];
  const rows = [
    { name: 'The "Druzhba"', amount: 0.1 + 0.2 },
    { name: "CPC", amount: null },
  ];
  expect(csvOf(columns as never, rows)).toBe(
    '"Corridor, name",kt\r\n"The ""Druzhba""",0.30000000000000004\r\nCPC,\r\n',
  );
});
