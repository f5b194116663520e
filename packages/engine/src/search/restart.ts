import { Chance } from "./chance.ts";
import type { Settings } from "./settings.ts";
import type { SearchState } from "./state.ts";

/** Generations are counted in pairs of streams; restarts draw from a place no generation reaches. */
const RESTARTS = 0x80000000;

/**
 * Starts a search anew after a window of generations in which the archive gained little, or for which the population is out of proportion by more than a
 * quarter: population = ratio times the archive, 1 / ratio of it injected from the archive, the rest drawn over the whole space (Kollat and Reed 2006).
 * NSGA-III keeps its population, which its reference points set.
 */
export function restart(state: SearchState, settings: Settings): SearchState {
  const [{ archive, generation, window }, rules] = [state, settings.restarts!];
  if (!archive || archive.members.length === 0 || generation - window.generation < rules.window) return state;
  const wanted = Math.round(Math.min(rules.most, Math.max(rules.least, rules.ratio * archive.members.length)));
  const size = settings.method === "nsga3" ? state.size : wanted;
  const gained = archive.progress - window.progress;
  const stalled = gained < rules.progress * archive.members.length || gained === 0;
  const next = { ...state, window: { generation, progress: archive.progress } };
  if (!stalled && Math.abs(size - state.size) <= 0.25 * size) return next;
  const places = new Chance(settings.seed, RESTARTS + state.restarts).order(archive.members.length);
  const injected = places.slice(0, Math.max(1, Math.floor(size / rules.ratio))).slice(0, size - 1);
  const population = injected.sort((a, b) => a - b).map((i) => archive.members[i]!);
  return { ...next, size, population, anew: true, restarts: state.restarts + 1 };
}
