import type { Catalogue } from "./en.ts";
import { actors } from "./zh/actors.ts";
import { atlas } from "./zh/atlas.ts";
import { claims } from "./zh/claims.ts";
import { dependence } from "./zh/dependence.ts";
import { desk } from "./zh/desk.ts";
import { editor } from "./zh/editor.ts";
import { futures } from "./zh/futures.ts";
import { report } from "./zh/report.ts";
import { shell } from "./zh/shell.ts";
import { sources } from "./zh/sources.ts";
import { strategies } from "./zh/strategies.ts";

/** The words of the interface in Chinese. */
export const zh: Catalogue = {
  ...shell,
  ...atlas,
  ...desk,
  ...dependence,
  ...actors,
  ...strategies,
  ...futures,
  ...claims,
  ...report,
  ...sources,
  ...editor,
};
