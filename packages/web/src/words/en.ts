import { actors } from "./en/actors.ts";
import { atlas } from "./en/atlas.ts";
import { claims } from "./en/claims.ts";
import { dependence } from "./en/dependence.ts";
import { desk } from "./en/desk.ts";
import { editor } from "./en/editor.ts";
import { futures } from "./en/futures.ts";
import { report } from "./en/report.ts";
import { shell } from "./en/shell.ts";
import { sources } from "./en/sources.ts";
import { strategies } from "./en/strategies.ts";

/** The words of the interface in English: the complete list; other languages are catalogues of the same keys. `{name}` is filled in. */
export const en = {
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
} as const;

/** A word of the interface. */
export type WordKey = keyof typeof en;

/** The words of one language. */
export type Catalogue = Readonly<Record<WordKey, string>>;
