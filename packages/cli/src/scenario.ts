import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { UsageError } from "./outcome.ts";

/** A saved scenario: shocks as on the command line, changes in the change grammar, events to leave out. */
export interface Scenario {
  readonly shocks: readonly string[];
  readonly changes: readonly string[];
  readonly without: readonly string[];
}

function readYaml(file: string, text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split("\n");
    throw new UsageError(
      `--scenario ${file}: no valid YAML: ${reason} Mend the line; keys are shocks, changes, without.`,
    );
  }
}

/** Reads a scenario file; throws {@link UsageError} with what is wrong. */
export function readScenario(file: string): Scenario {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new UsageError(`--scenario ${file}: cannot be read; give the path of a YAML file`);
  }
  const content = readYaml(file, text);
  if (typeof content !== "object" || content === null)
    throw new UsageError(`--scenario ${file}: expected keys shocks, changes, without`);
  const unknownKeys = Object.keys(content).filter((key) => !["title", "shocks", "changes", "without"].includes(key));
  if (unknownKeys.length > 0)
    throw new UsageError(
      `--scenario ${file}: unknown key ${unknownKeys.join(", ")}; known are title, shocks, changes, without`,
    );
  const list = (key: string): string[] => {
    const value = (content as Record<string, unknown>)[key] ?? [];
    if (!Array.isArray(value) || value.some((item) => typeof item !== "string")) {
      throw new UsageError(`--scenario ${file}: ${key} must be a list of strings`);
    }
    return value as string[];
  };
  return { shocks: list("shocks"), changes: list("changes"), without: list("without") };
}
