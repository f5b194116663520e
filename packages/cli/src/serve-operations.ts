import type { Operation, OperationOption, Withheld } from "@multivector/server";
import type { Command, Option } from "commander";
import { collect } from "./options.ts";
import { RESULTS } from "./schema/registry.ts";

/** Commands whose subject is the run of an ensemble; all others that are offered have a case. */
const ON_RUN = ["robustness", "discover"];

/** Commands and options that stay on the command line, and why: a request reads no file of the server's disk and writes none. */
export const WITHHELD: readonly Withheld[] = [
  { name: "explore", why: "POST /api/ensembles does the same in the background, in a folder of the server" },
  { name: "merge", why: "it joins folders of the disk; the server's ensembles are whole" },
  { name: "search", why: "it writes to a folder and runs for minutes to hours; start it in a terminal" },
  { name: "worker", why: "it works for another machine until it is ended" },
  { name: "report", why: "it writes documents to a folder; assess gives the same results" },
  { name: "serve", why: "it is this server" },
  { name: "--out", why: "a request writes no file" },
  { name: "--scenario", why: "a request reads no file; give its shocks, changes and events left out as parameters" },
];

/** What every answer has anyway. */
const ALWAYS = ["--json"];

/** The commands of the program that are offered over HTTP: on a case, and on the run of an ensemble. */
export function operationsOf(root: Command): { readonly onCase: Operation[]; readonly onRun: Operation[] } {
  const offered = root.commands.filter((command) => !isWithheld(command.name())).map(operationOf);
  return {
    onCase: offered.filter(({ name }) => !ON_RUN.includes(name)),
    onRun: offered.filter(({ name }) => ON_RUN.includes(name)),
  };
}

function operationOf(command: Command): Operation {
  const name = command.name();
  const result = Object.entries(RESULTS).find(([known]) => known === name)?.[1];
  if (result === undefined)
    throw new Error(`the command ${name} has no schema: add it to schema/registry.ts, or withhold it`);
  // The first argument is the case or the run, which stands in the path.
  const [, ...places] = command.registeredArguments;
  return {
    name,
    description: command.description(),
    arguments: places.map((place) => ({
      name: place.name(),
      description: place.description,
      required: place.required,
      repeatable: place.variadic,
    })),
    options: command.options
      .filter(({ long }) => long != null && !isWithheld(long) && !ALWAYS.includes(long))
      .map(optionOf),
    result,
  };
}

function optionOf(option: Option): OperationOption {
  const standing: unknown = option.defaultValue;
  return {
    name: option.long!.slice(2),
    description: option.description,
    takesValue: !option.isBoolean(),
    required: option.mandatory,
    repeatable: option.parseArg === collect,
    ...(typeof standing === "string" ? { default: standing } : {}),
  };
}

function isWithheld(name: string): boolean {
  return WITHHELD.some((one) => one.name === name);
}
