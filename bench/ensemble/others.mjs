/**
 * What other tools take for the same work, in processor seconds, measured once on the machine and in the hour of the table in
 * docs/model/ensemble-bench.md; nothing here runs them.
 */
export const OTHERS = {
  trivial: { tool: "EMA Workbench 3.0", perSecond: 40_600 },
  lake: { tool: "EMA Workbench 3.0", perSecond: 68 },
  prim: { tool: "EMA Workbench 3.0", seconds: 0.47 },
  nsga2: { tool: "Platypus 1.4.1", seconds: 1.52 },
  sobol: { tool: "SALib after 1.5.2", seconds: 0.44 },
};
