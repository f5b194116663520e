import { describe, expect, it } from "vitest";
import { built, multivector } from "./multivector.ts";

/** Answers, text, help and each kind of mistake: a case, a request, an option, a command. */
const CALLS: readonly (readonly string[])[] = [
  ["--help"],
  ["run", "--help"],
  ["--version"],
  ["check", "kazakhstan", "--json"],
  ["run", "kazakhstan", "--shock", "cpc-closure-30@2023-07-01", "--commodity", "crude", "--draws", "2", "--json"],
  ["strategy", "kazakhstan", "rec-03-02", "--json"],
  ["run", "triangle", "--strategy", "coast"],
  ["coercion", "triangle"],
  ["check", "nowhere"],
  ["run", "triangle", "--change", "close-lnk coast", "--change", "cap-link coats 50%"],
  ["run", "triangle", "--shock", "port-closed@2023-07-01x2"],
  ["run", "triangle", "--nothing"],
  ["run"],
  ["asess", "triangle"],
];

describe("the built program and the one that tests run in their own process", () => {
  for (const args of CALLS) {
    it(`answer multivector ${args.join(" ")} with the same bytes and the same exit code`, async () => {
      const answer = built(...args);
      expect(answer.stdout + answer.stderr).not.toBe("");
      expect(await multivector(...args)).toEqual(answer);
    });
  }
});
