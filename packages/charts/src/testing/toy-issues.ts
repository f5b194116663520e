import type { IssueLinesState } from "../issue-lines.ts";

const actor = (name: string, position: number, low: number, high: number, weight: number) => ({
  name,
  position,
  low,
  high,
  weight,
});

export const toyIssues: IssueLinesState = {
  id: "issues",
  title: "Toy issues",
  desc: "An invented picture: issues <&>",
  width: 720,
  today: "today",
  issues: [
    {
      title: "Share of cargo that avoids Leftland",
      zero: "all of it crosses Leftland",
      hundred: "none of it does, and the way round is long enough to need a clipped word",
      today: 4,
      outcomes: [
        { model: "compromise", value: 13, low: 10, high: 21 },
        { model: "spatial model", value: 13.2, low: 3.8, high: 24 },
        { model: "Nash", value: 2, low: 0.2, high: 4.7 },
      ],
      actors: [
        actor("Leftland", 2, 0, 5, 0.42),
        actor("Rightland", 15, 10, 30, 0.5),
        actor("A bloc with a rather long name that goes on and on", 60, 20, 100, 0.08),
      ],
    },
    {
      title: "Nobody knows where it stands today",
      zero: "none",
      hundred: "all",
      today: null,
      outcomes: [{ model: "compromise", value: 70, low: 70, high: 70 }],
      actors: [actor("Farland", 90, 90, 90, 1), actor("Islandia", 0, 0, 0, 0)],
    },
  ],
};
