import { type ComponentType, lazy } from "react";
import type { ScreenId } from "../state/workbench-state.ts";
import { Atlas } from "./atlas/atlas.tsx";

/** Each screen is loaded when it is opened; the first one with the page. */
export const SCREEN_VIEWS: Readonly<Record<ScreenId, ComponentType>> = {
  atlas: Atlas,
  desk: lazy(async () => ({ default: (await import("./desk/desk.tsx")).ShockDesk })),
  dependence: lazy(async () => ({ default: (await import("./dependence/dependence.tsx")).Dependence })),
  actors: lazy(async () => ({ default: (await import("./actors/actors.tsx")).Actors })),
  strategies: lazy(async () => ({ default: (await import("./strategies/strategies.tsx")).Strategies })),
  futures: lazy(async () => ({ default: (await import("./futures/futures.tsx")).Futures })),
  claims: lazy(async () => ({ default: (await import("./claims/claims.tsx")).Claims })),
  report: lazy(async () => ({ default: (await import("./report/report.tsx")).Report })),
  sources: lazy(async () => ({ default: (await import("./sources/sources.tsx")).Sources })),
  editor: lazy(async () => ({ default: (await import("./editor/editor.tsx")).Editor })),
};
