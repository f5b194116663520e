import type { Case, LeverReading, Theory } from "@multivector/engine";

const origin = { file: "toy.yaml", line: 1 };

/** Six theories of the invented land: one in which nobody reacts, two in which moves provoke. */
const THEORIES: readonly (readonly [string, string, string, Theory["switches"]["provocation"], string])[] = [
  ["T0", "Nobody reacts", "", "off", "Whatever anyone does, no actor answers."],
  ["T1", "Window", "900", "off", "Northreach is weak for a while; whoever moves early finds it unable to answer."],
  ["T2", "Balancer", "", "off", "The country is useful because it keeps all its ties."],
  ["T3", "Spiral", "900", "linear", "Every step away from Northreach draws pressure."],
  ["T4", "Interior optimum", "901", "threshold", "Spreading ties pays up to a threshold."],
  ["T5", "Stakes deter", "", "off", "The more others have invested, the less likely is an attack."],
];

export const toyTheories: Theory[] = THEORIES.map(([id, title, text, provocation, says]) => ({
  ...{ id, title, text, says, claims: [], origin },
  switches: { reactions: id !== "T0", provocation, on: [], off: [] },
}));

const TITLES = [
  "Alternative corridors",
  "Trade with the west",
  "Minerals",
  "Joint exercises",
  "Intelligence sharing",
  "Peacekeeping",
  "Schools",
  "Arts",
  "Heritage events",
  "Summits",
  "Kindred states",
  "Global advocacy",
];

/** Political records of the case that no section reads; the results are invented apart. */
export const toyRecords = {
  ...{ poles: ["NR", "EM", "WH"], domains: [], floors: [], variables: [], mechanisms: [], reactions: [], levers: [] },
  ...{ duties: [], threats: [], channels: [], issues: [], indicators: [] },
};

/** Ids of the twelve recommendations, in the order of the text. */
export const RECOMMENDED = TITLES.map((_, i) => `rec-901-${String(i + 1).padStart(2, "0")}`);

const strategy = (id: string, title: string, text: string, claims: string[], levers: string[]) => ({
  ...{ id, title, text, claims, note: "", origin, report: true },
  levers: levers.map((lever) => ({ lever, start: "2032-01-01" })),
});

const leverOf = (id: string) => id.replace("rec", "lever");

export const toyStrategies: Case["strategies"] = [
  strategy("status-quo", "Nothing new is done", "", [], []),
  ...RECOMMENDED.map((id, i) => strategy(id, TITLES[i]!, "901", [`C901-${20 + i}`], [leverOf(id)])),
  strategy(
    "package-901",
    "The twelve recommendations together",
    "901",
    TITLES.map((_, i) => `C901-${20 + i}`),
    RECOMMENDED.map(leverOf),
  ),
  strategy(
    "package-900",
    "Courting the balancer",
    "900",
    ["C900-05"],
    ["west-finance", "west-demand", "west-licences"],
  ),
];

const reading = (strategyId: string, lever: string, title: string, i: number, actor: string): LeverReading => ({
  ...{ strategy: strategyId, lever, title, actor },
  horizon: i % 2 === 0 ? "years" : "months",
  costClass: i % 3 === 0 ? "high" : "low",
  costUsdM: i % 3 === 0 ? { low: 400, value: 900, high: 2100 } : null,
  claims: [`C901-${20 + i}`],
  signals: i === 11 ? [] : [{ pole: "NR", direction: "away", severity: 1 + (i % 3) }],
  stands: 2033 + (i % 3),
});

const WESTERN = ["Corridor finance", "Level of demands", "Licences"];

/** Who does what of each strategy. */
export const toyLevers: LeverReading[] = [
  ...RECOMMENDED.map((id, i) => reading(id, leverOf(id), TITLES[i]!, i, "Midland")),
  ...RECOMMENDED.map((id, i) => reading("package-901", leverOf(id), TITLES[i]!, i, "Midland")),
  ...["west-finance", "west-demand", "west-licences"].map((id, i) => ({
    ...reading("package-900", id, WESTERN[i]!, 11, "Westhaven"),
    claims: ["C900-05"],
  })),
];
