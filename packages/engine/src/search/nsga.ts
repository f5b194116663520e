import { RequestError } from "../simulate/run.ts";
import { Search } from "./search.ts";
import type { Failure, Outcome, SearchOptions, SearchPoint, SearchProblem, SearchResult } from "./types.ts";

/**
 * Searches by NSGA-II (Deb et al. 2002): fast nondominated sorting, crowding, constrained domination; with `epsilons` and `restarts` as epsilon-NSGA-II
 * (Kollat and Reed 2006). An evaluation that throws is a failed point, and the search goes on. Throws {@link RequestError}.
 */
export function nsga2(problem: SearchProblem, options: SearchOptions): SearchResult {
  return searched(problem, "nsga2", options);
}

/** Searches by NSGA-III (Deb and Jain 2014): survivors spread over reference directions; for three objectives and more. Otherwise as `nsga2`. */
export function nsga3(problem: SearchProblem, options: SearchOptions): SearchResult {
  return searched(problem, "nsga3", options);
}

function searched(problem: SearchProblem, method: "nsga2" | "nsga3", options: SearchOptions): SearchResult {
  const search = new Search(problem, method, options);
  const evaluate = evaluatorOf(problem);
  while (!search.done) search.tell(evaluate(search.ask()));
  return search.result();
}

/** Evaluates a generation: all at once where the problem can (what it throws stops the search), else point by point. */
function evaluatorOf(problem: SearchProblem): (points: readonly SearchPoint[]) => readonly (Outcome | Failure)[] {
  const { evaluate, evaluateAll } = problem;
  if (evaluateAll) return evaluateAll;
  if (!evaluate) throw new RequestError(["the problem needs a function `evaluate` or `evaluateAll`"]);
  return (points) =>
    points.map((point) => {
      try {
        return evaluate(point);
      } catch (error) {
        return { error: error instanceof Error ? error.message : String(error) };
      }
    });
}
