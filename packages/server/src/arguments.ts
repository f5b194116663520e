import { nearest } from "@multivector/engine";
import type { Operation, OperationOption } from "./operation.ts";

/** The words of a command line, or what is wrong with a query. */
export type Words = { readonly args: readonly string[] } | { readonly problems: readonly string[] };

/**
 * A query as the words of a command line. Values never stand by themselves before `--`, so none can be taken for an option;
 * whether they make sense is for the command to say.
 */
export function wordsOf(operation: Operation, subject: string, query: URLSearchParams): Words {
  const problems = [...unknownNames(operation, query), ...countProblems(operation, query)];
  const options = operation.options.flatMap((option) => optionWords(option, query.getAll(option.name), problems));
  const places = operation.arguments.flatMap(({ name }) => query.getAll(name));
  if (problems.length > 0) return { problems };
  return { args: [operation.name, "--json", ...options, "--", subject, ...places] };
}

function optionWords({ name, takesValue }: OperationOption, values: readonly string[], problems: string[]): string[] {
  if (takesValue) return values.map((value) => `--${name}=${value}`);
  return values.flatMap((value) => {
    if (value === "" || value === "true") return [`--${name}`];
    if (value !== "false") problems.push(`${name}=${value}: it is a switch; give true or false`);
    return [];
  });
}

function unknownNames({ name: command, options, arguments: places }: Operation, query: URLSearchParams): string[] {
  const known = [...places, ...options].map(({ name }) => name);
  return [...new Set(query.keys())]
    .filter((name) => !known.includes(name))
    .map((name) => {
      const near = nearest(name, known);
      if (near !== undefined) return `${command} has no parameter \`${name}\`; did you mean \`${near}\`?`;
      const list = known.length > 0 ? `it has ${known.join(", ")}` : "it has none";
      return `${command} has no parameter \`${name}\`; ${list}`;
    });
}

function countProblems({ options, arguments: places }: Operation, query: URLSearchParams): string[] {
  return [...places, ...options].flatMap(({ name, description, required, repeatable }) => {
    const count = query.getAll(name).length;
    if (required && count === 0) return [`${name} is missing: give ${description}`];
    return count > 1 && !repeatable ? [`${name} is given ${count} times; give it once`] : [];
  });
}
