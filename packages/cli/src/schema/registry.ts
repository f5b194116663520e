import { z } from "zod";
import { alignment } from "./alignment.ts";
import { assess } from "./assess.ts";
import { backtest } from "./backtest.ts";
import { bargain } from "./bargain.ts";
import { check } from "./check.ts";
import { claims } from "./claims.ts";
import { coercion } from "./coercion.ts";
import { discover } from "./discover.ts";
import { explain } from "./explain.ts";
import { explore } from "./explore.ts";
import { exposure } from "./exposure.ts";
import { list } from "./list.ts";
import { merge } from "./merge.ts";
import { reaction } from "./reaction.ts";
import { replay } from "./replay.ts";
import { robustness } from "./robustness.ts";
import { run } from "./run.ts";
import { search } from "./search.ts";
import { strategy } from "./strategy.ts";

/** What each command prints with `--json`; a new command is one file and one line here. */
export const RESULTS = {
  alignment,
  assess,
  check,
  run,
  search,
  replay,
  robustness,
  exposure,
  coercion,
  discover,
  backtest,
  bargain,
  claims,
  explain,
  explore,
  list,
  merge,
  reaction,
  strategy,
} as const;

const DRAFT = "https://json-schema.org/draft/2020-12/schema";

/** JSON Schemas of the results by file name (`run.schema.json`). Open: a later version may add keys, never take one away. */
export function resultSchemas(): Record<string, object> {
  const named = Object.entries(RESULTS).map(([command, schema]): [string, object] => {
    const { $schema: _draft, ...body } = z.toJSONSchema(schema, { io: "input" });
    return [`${command}.schema.json`, { $schema: DRAFT, title: `Result of multivector ${command}`, ...body }];
  });
  return Object.fromEntries(named);
}
