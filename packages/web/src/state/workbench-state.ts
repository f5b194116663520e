/** The screens of the workbench, in the order of the navigation. */
export const SCREENS = [
  "atlas",
  "desk",
  "dependence",
  "actors",
  "strategies",
  "futures",
  "claims",
  "report",
  "sources",
  "editor",
] as const;
export type ScreenId = (typeof SCREENS)[number];

/** Languages of the interface; what a case says stays in the language it is written in. */
export const LANGUAGES = ["en", "ru", "kk", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * One step of a scenario. `happens`: an assumption about the world; `ours`: part of the strategy. `text` is in the grammar of changes, or
 * `shock ID [@DATE] [+DAYS] [xSHARE]`, `build INVESTMENT @DATE` (the day it stands), `lever LEVER @DATE` (the day it is announced).
 */
export interface Move {
  readonly side: "happens" | "ours";
  readonly text: string;
}

/** What is assumed and done: everything a number on a screen depends on, besides the case. */
export interface Scenario {
  /** Other values of figures, by their id, in the figure's unit. */
  readonly assumptions: Readonly<Record<string, number>>;
  readonly moves: readonly Move[];
  /** Theory under which others react; T0: nobody does. */
  readonly theory: string;
  /** First day and first day after the last, ISO; empty: the workbench chooses (see `windowOf`). */
  readonly from: string;
  readonly to: string;
  readonly step: "auto" | "day" | "week" | "month";
}

/** All of the workbench that a link carries. */
export interface WorkbenchState {
  readonly case: string;
  readonly screen: ScreenId;
  readonly language: Language;
  readonly scenario: Scenario;
  /** Choices of the screens by `screen.key`; absent: the default of the screen. */
  readonly view: Readonly<Record<string, string>>;
  /** Id of the one chart to show, for a page that embeds it; empty: the whole workbench. */
  readonly embed: string;
  /** Run id and headline figures the link was frozen with; empty: a live link. */
  readonly frozen: string;
}

export const EMPTY_SCENARIO: Scenario = { assumptions: {}, moves: [], theory: "T0", from: "", to: "", step: "auto" };

/** The state of a workbench opened without a link. */
export const INITIAL: WorkbenchState = {
  case: "kazakhstan",
  screen: "atlas",
  language: "en",
  scenario: EMPTY_SCENARIO,
  view: {},
  embed: "",
  frozen: "",
};
