export { loadSolver } from "./highs-solver.ts";
