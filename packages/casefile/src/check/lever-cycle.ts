import type { Lever, Problem } from "@multivector/engine";
import { type Check, found, report } from "./check.ts";

/** No lever has to stand before itself, whether it says so or the levers it follows do. */
export const leverCycle: Check = {
  code: "lever-cycle",
  says: "no lever follows itself, nor levers each other in a circle",
  relates: true,
  run: ({ case: kase }) => [...kase.levers.flatMap(selfProblems), ...circles(kase.levers).map(circleProblem)],
};

const code = "lever-cycle";

function selfProblems(lever: Lever): Problem[] {
  const i = lever.after.indexOf(lever.id);
  if (i < 0) return [];
  const message = `Lever \`${lever.id}\` is to stand after itself, so it can never begin.`;
  return [
    report(found("levers", lever), ["after", i], {
      code,
      message,
      remedy: `Take \`${lever.id}\` out of its own \`after\`.`,
    }),
  ];
}

function circleProblem(circle: readonly Lever[]): Problem {
  const [first, second] = [circle[0]!, circle[1]!];
  const way = [...circle, first].map(({ id }) => `\`${id}\``).join(" after ");
  return report(found("levers", first), ["after", first.after.indexOf(second.id)], {
    code,
    message: `These levers wait for each other, so none can begin: ${way}.`,
    remedy: "Take one of them out of the `after` of the one that follows it.",
  });
}

/**
 * Circles of two or more, each from its first lever in the order of the file. Every lever that never gets free waits for one that never does;
 * going from each to the first such one ends in a circle, and each is met once.
 */
function circles(levers: readonly Lever[]): Lever[][] {
  const stuck = neverFree(levers);
  const next = new Map(
    [...stuck.values()].map((lever) => [
      lever,
      stuck.get(lever.after.find((id) => id !== lever.id && stuck.has(id))!)!,
    ]),
  );
  const seen = new Set<Lever>();
  const found: Lever[][] = [];
  for (const start of next.keys()) {
    const path: Lever[] = [];
    const onPath = new Set<Lever>();
    let lever = start;
    for (; !seen.has(lever); lever = next.get(lever)!) {
      seen.add(lever);
      onPath.add(lever);
      path.push(lever);
    }
    if (onPath.has(lever)) found.push(fromFirst(path.slice(path.indexOf(lever)), levers));
  }
  return found;
}

/** Levers that wait for a circle or stand in one, by id: what is left once all that can begin have begun. */
function neverFree(levers: readonly Lever[]): Map<string, Lever> {
  const byId = new Map(levers.map((lever) => [lever.id, lever]));
  const waits = new Map<string, number>();
  const followers = new Map<string, string[]>();
  for (const { id, after } of byId.values()) {
    const before = new Set(after.filter((one) => one !== id && byId.has(one)));
    waits.set(id, before.size);
    for (const one of before) followers.set(one, [...(followers.get(one) ?? []), id]);
  }
  const free = [...waits].filter(([, count]) => count === 0).map(([id]) => id);
  // Grows while it is walked.
  for (const id of free) {
    byId.delete(id);
    for (const follower of followers.get(id) ?? []) {
      const left = waits.get(follower)! - 1;
      waits.set(follower, left);
      if (left === 0) free.push(follower);
    }
  }
  return byId;
}

/** The same circle, begun at its first lever in the file. */
function fromFirst(circle: readonly Lever[], levers: readonly Lever[]): Lever[] {
  const first = Math.min(...circle.map((lever) => levers.indexOf(lever)));
  const at = circle.indexOf(levers[first]!);
  return [...circle.slice(at), ...circle.slice(0, at)];
}
