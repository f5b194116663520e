import { ENGINE, runIdOf } from "@multivector/engine";
import { useMemo } from "react";
import { useCase } from "../state/case-context.ts";
import { useWorkbench } from "../state/store.ts";

/** The id of what the page shows: case, scenario and engine. Two links with one id show the same numbers. Only of a whole case. */
export function useRunId(): string {
  const { case: kase } = useCase();
  const { scenario } = useWorkbench();
  return useMemo(
    () => runIdOf(kase, { command: "workbench", request: { scenario, engine: ENGINE } }),
    [kase, scenario],
  );
}
