import type { Catalogue } from "./en.ts";
import { actors } from "./ru/actors.ts";
import { atlas } from "./ru/atlas.ts";
import { claims } from "./ru/claims.ts";
import { dependence } from "./ru/dependence.ts";
import { desk } from "./ru/desk.ts";
import { editor } from "./ru/editor.ts";
import { futures } from "./ru/futures.ts";
import { report } from "./ru/report.ts";
import { shell } from "./ru/shell.ts";
import { sources } from "./ru/sources.ts";
import { strategies } from "./ru/strategies.ts";

/** The words of the interface in Russian. */
export const ru: Catalogue = {
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
