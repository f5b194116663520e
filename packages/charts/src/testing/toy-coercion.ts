import type { BargainingDumbbellState } from "../bargaining-dumbbell.ts";
import type { PowerHorizonState } from "../power-horizon.ts";
import type { ProtectionBarsState } from "../protection-bars.ts";

const about = (id: string) => ({ id, title: `Toy ${id}`, desc: `An invented picture: ${id} <&>` });
const cell = (loss: number, own: number | null, level: number) => ({ loss, own, level });

export const toyPower: PowerHorizonState = {
  ...about("power"),
  width: 720,
  unit: "USD million",
  columns: ["7 days", "30 days", "90 days", "365 days"],
  levels: ["nothing", "under 0.1 % of a year", "under 1 %", "under 5 %", "under 20 %", "20 % and more"],
  groups: [
    {
      heading: "States",
      rows: [
        {
          name: "Leftland",
          note: "territory, law, port",
          cells: [cell(620, 41.2, 2), cell(2810, 177, 3), cell(8450, 530, 4), cell(34_250, 2150, 5)],
        },
        {
          name: "A state with a rather long name that goes on and on",
          note: "port",
          cells: [cell(0, 0, 0), cell(3.4, null, 1), cell(12, null, 1), cell(-4.2, null, 0)],
        },
      ],
    },
    {
      heading: "Operators",
      rows: [
        {
          name: "Pipeline consortium",
          note: "operator",
          cells: [cell(590, null, 2), cell(2400, null, 3), cell(7300, null, 4), cell(30_050, null, 5)],
        },
      ],
    },
  ],
};

export const toyBargaining: BargainingDumbbellState = {
  ...about("bargaining"),
  width: 720,
  unit: "USD million a year",
  without: "without the new line",
  with: "with it",
  change: "change",
  groups: [
    { heading: "The state itself", rows: [{ name: "Rightland", without: 21_450, with: 22_010, change: "+560" }] },
    {
      heading: "Those with a veto",
      rows: [
        { name: "Leftland", without: 14_820, with: 14_310, change: "−510" },
        { name: "Farland", without: 205, with: 480, change: "+275" },
        { name: "Islandia", without: 31, with: 31, change: "0" },
      ],
    },
  ],
};

export const toyProtection: ProtectionBarsState = {
  ...about("protection"),
  width: 720,
  unit: "USD million",
  costName: "cost to build",
  avoidedName: "loss avoided, one closure of 90 days",
  bars: [
    {
      name: "Three more tankers of twelve thousand tonnes",
      note: "USD 5.2 avoided per USD · 2 years",
      ...{ cost: 90, costLow: 60, costHigh: 120, avoided: 468, weak: true },
    },
    { name: "Berths", note: "12.0 · 2 years", cost: 20, costLow: 20, costHigh: 20, avoided: 240, weak: false },
  ],
};
