import type { Strategy } from "@multivector/engine";

/** A package of the reader's: levers in the order in which they are listed, each with the day it is announced (ISO; empty: not dated yet). */
export interface Package {
  /** Short id, the same while it is renamed: `p1`. */
  readonly id: string;
  readonly name: string;
  readonly levers: Strategy["levers"];
}

/** Packages as a link carries them: `p1~Name~lever@2027-01-01;lever@2028-01-01|p2~...`. */
export function writePackages(packages: readonly Package[]): string {
  return packages
    .map(({ id, name, levers }) =>
      [id, name, levers.map(({ lever, start }) => `${lever}@${start}`).join(";")].map(safe).join("~"),
    )
    .join("|");
}

/** Reads them back; what a lever or a date means is judged where the package is scheduled. */
export function readPackages(text: string): readonly Package[] {
  if (text === "") return [];
  return text.split("|").map((part) => {
    const [id = "", name = "", levers = ""] = part.split("~");
    return { id, name, levers: levers === "" ? [] : levers.split(";").map(readLever) };
  });
}

function readLever(text: string): Strategy["levers"][number] {
  const [lever = "", start = ""] = text.split("@");
  return { lever, start };
}

const safe = (text: string) => text.replace(/[~|]/g, " ");

/** An id and a name that no package, and no strategy by that name, has yet. */
export function freshPackage(packages: readonly Package[], taken: readonly string[], name: string): Package {
  const ids = packages.map(({ id }) => Number(id.slice(1)) || 0);
  return {
    id: `p${Math.max(0, ...ids) + 1}`,
    name: freshName([...taken, ...packages.map((one) => one.name)], name),
    levers: [],
  };
}

/** The name, or the name with the first number that makes it another one: charts tell strategies apart by name. */
export function freshName(taken: readonly string[], name: string): string {
  if (!taken.includes(name)) return name;
  let n = 2;
  while (taken.includes(`${name} ${n}`)) n++;
  return `${name} ${n}`;
}

/** The list with the lever at a place moved up (-1) or down (1); as it was where there is no place to go. */
export function movedBy<T>(list: readonly T[], at: number, by: -1 | 1): readonly T[] {
  const to = at + by;
  if (at < 0 || to < 0 || to >= list.length) return list;
  return list.with(at, list[to]!).with(to, list[at]!);
}
