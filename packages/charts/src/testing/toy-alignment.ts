import type { AlignmentTiesState } from "../alignment-ties.ts";

export const toyTies: AlignmentTiesState = {
  id: "ties",
  title: "Toy ties",
  desc: "An invented picture: ties <&>",
  width: 760,
  poles: ["Northland", "Eastland", "A union of many states in the west", "Farland"],
  spread: "effective poles",
  key: "bar: tie; line: range; tick: the least that is asked for; ?: not known",
  rows: [
    {
      name: "Votes",
      cells: [
        { length: 0.67, low: 0.59, high: 0.75, text: "67 %", floor: 0.29 },
        { length: 0.82, low: 0.74, high: 0.88, text: "82 %", floor: 0.3 },
        { length: 0.51, low: 0.43, high: 0.6, text: "51 %", floor: 0.24 },
        { length: 0.04, low: 0.01, high: 0.12, text: "4.0 %", floor: 0.05 },
      ],
      spread: "3.3 of 4",
    },
    {
      name: "Arms, a domain with a name that goes on and on",
      cells: [{ length: 0.94, text: "94 %" }, { length: 0, text: "0 %" }, { length: 0.034, text: "3.4 %" }, "unknown"],
      spread: "",
    },
    {
      name: "Energy",
      cells: [{ length: 1, low: 0.95, high: 1, text: "100 %" }, { length: 0.02, text: "2.0 %" }, null, null],
      spread: "1.1 of 2",
    },
    { name: "Media", cells: ["unknown", "unknown", "unknown", "unknown"], spread: "not known" },
  ],
};
