/** A check whose `with` lacks an argument or carries one of the wrong shape; the message names it. */
export class ArgumentError extends Error {}

/** Typed access to the `with` mapping of a check. */
export interface Arguments {
  /** A text; throws {@link ArgumentError} when absent and no fallback is given. */
  readonly text: (name: string, fallback?: string) => string;
  /** A number; throws {@link ArgumentError} when absent and no fallback is given. */
  readonly number: (name: string, fallback?: number) => number;
  /** A list of texts; a single text counts as a list of one. */
  readonly list: (name: string, fallback?: readonly string[]) => readonly string[];
  /** A list of nested mappings. */
  readonly groups: (name: string) => readonly Arguments[];
  readonly has: (name: string) => boolean;
}

/** Wraps a `with` mapping. */
export function readArguments(values: Readonly<Record<string, unknown>>): Arguments {
  const get = (name: string): unknown => values[name];
  return {
    has: (name) => get(name) !== undefined,
    text: (name, fallback) => textOf(name, get(name), fallback),
    number: (name, fallback) => numberOf(name, get(name), fallback),
    list: (name, fallback) => listOf(name, get(name), fallback),
    groups: (name) => groupsOf(name, get(name)),
  };
}

function textOf(name: string, value: unknown, fallback?: string): string {
  if (value === undefined && fallback !== undefined) return fallback;
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  throw new ArgumentError(`argument "${name}" must be a text`);
}

function numberOf(name: string, value: unknown, fallback?: number): number {
  if (value === undefined && fallback !== undefined) return fallback;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw new ArgumentError(`argument "${name}" must be a number`);
}

function listOf(name: string, value: unknown, fallback?: readonly string[]): readonly string[] {
  if (value === undefined && fallback !== undefined) return fallback;
  if (typeof value === "string") return [value];
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value as string[];
  throw new ArgumentError(`argument "${name}" must be a list of texts`);
}

function groupsOf(name: string, value: unknown): readonly Arguments[] {
  if (!Array.isArray(value) || value.some((item) => typeof item !== "object" || item === null)) {
    throw new ArgumentError(`argument "${name}" must be a list of mappings`);
  }
  return value.map((item) => readArguments(item as Record<string, unknown>));
}
