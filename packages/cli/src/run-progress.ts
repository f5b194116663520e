import type { ProgressRow } from "@multivector/engine";
import type { Progress } from "@multivector/ensemble";

/** Seconds between lines where stderr is no terminal: a log of a batch job stays short. */
const EVERY = 15;

/** Progress of a run on stderr: done of all, rate, time left, failures; one line rewritten on a terminal, one every quarter of a minute in a log. */
export function runProgress(): (progress: Progress) => void {
  const live = process.stderr.isTTY === true;
  let last = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const now = performance.now() / 1000;
    const ended = progress.done === progress.all;
    if (!ended && now - last < (live ? 0.2 : EVERY)) return;
    last = now;
    process.stderr.write(live ? `\r\x1b[K${told(progress)}${ended ? "\n" : ""}` : `${told(progress)}\n`);
  };
}

/** Progress of a search on stderr: a line a generation. */
export function searchProgress(all: number): (row: ProgressRow) => void {
  const began = performance.now();
  let before: number | null = null;
  return ({ evaluations, archive, generation }) => {
    // What an earlier call did took no time of this one.
    before ??= evaluations;
    const seconds = (performance.now() - began) / 1000;
    const rate = evaluations > before ? (evaluations - before) / seconds : 0;
    const left = rate > 0 ? `, about ${duration((all - evaluations) / rate)} left` : "";
    process.stderr.write(`generation ${generation}: ${evaluations} of ${all} packages, ${archive} kept${left}\n`);
  };
}

function told({ done, all, perSecond, secondsLeft, failed }: Progress): string {
  const rate = perSecond > 0 ? `, ${perSecond.toPrecision(3)} futures a second` : "";
  const left = secondsLeft !== null && secondsLeft > 0 ? `, about ${duration(secondsLeft)} left` : "";
  return `${done} of ${all} futures${rate}${left}${failed > 0 ? `, ${failed} runs failed` : ""}`;
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.ceil(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
