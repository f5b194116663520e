import type { Catalogue } from "./en.ts";
import { actors } from "./kk/actors.ts";
import { atlas } from "./kk/atlas.ts";
import { claims } from "./kk/claims.ts";
import { dependence } from "./kk/dependence.ts";
import { desk } from "./kk/desk.ts";
import { editor } from "./kk/editor.ts";
import { futures } from "./kk/futures.ts";
import { report } from "./kk/report.ts";
import { shell } from "./kk/shell.ts";
import { sources } from "./kk/sources.ts";
import { strategies } from "./kk/strategies.ts";

/** The words of the interface in Kazakh. */
export const kk: Catalogue = {
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
