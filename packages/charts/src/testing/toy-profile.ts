import type { CorridorProfileState, ProfileLeg } from "../corridor-profile.ts";

const leg = (kind: ProfileLeg["kind"], km: number | null, amount: number | null, end = "", weak = false) => ({
  ...{ kind, km, amount, end, weak },
});

/** A whole corridor, one with a leg of unknown time and one of unknown length, one with nothing but its whole time. */
export const toyProfile: CorridorProfileState = {
  id: "profile",
  title: "Toy profile",
  desc: "An invented picture: profile <&>",
  ...{ width: 720, plot: 260, heading: "Time by distance", unit: "days" },
  lines: [
    {
      name: "North by rail",
      legs: [
        leg("rail", 1700, 3, "Gate"),
        leg("crossing", null, 1.5, "Gate, border"),
        leg("rail", 2600, 4, "West <&> border", true),
        leg("crossing", 0, 0.8, "gauge changed"),
        leg("rail", 900, 2),
      ],
      totals: [],
    },
    {
      name: "Middle by two seas",
      legs: [
        leg("rail", 2700, 5, "Quay"),
        leg("crossing", 0, 3, "Quay, waiting"),
        leg("sea", 400, 1.5, "Far quay"),
        leg("rail", 850, null, "Harbour"),
        leg("sea", null, 4, "Delta"),
        leg("rail", 1500, 5.5),
      ],
      totals: [{ km: 5450, amount: 32, text: "stated for the whole: 32 days" }],
    },
    {
      name: "South",
      legs: [leg("rail", 900, null), leg("crossing", 0, null, "Pass"), leg("road", null, null)],
      totals: [],
    },
  ],
  key: ["dashed: assumed or derived; dotted: by sea; hatched: not known, and not in the sums"],
};
