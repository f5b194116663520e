import { expect, it } from "vitest";
import { multivector } from "./multivector.ts";

/** The document a command prints. */
function printed(...args: readonly string[]) {
  const call = multivector(...args, "--json");
  expect(call.code, call.stderr).toBe(0);
  return JSON.parse(call.stdout);
}

it.each(["triangle", "kazakhstan"])("an assessment of %s holds the same coercion as the command", (name) => {
  const assessed = printed("assess", name, "--draws", "0");
  const asked = printed("coercion", name);
  expect(assessed.results.coercion).toEqual(asked.results);
});
