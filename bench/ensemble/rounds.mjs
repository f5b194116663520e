/** Wall and processor seconds of some work, `count` times after one that warms the code up: least and median of the first, least of the second. */
export async function rounds(work, count = 5) {
  await work();
  const all = [];
  for (let round = 0; round < count; round++) all.push(await timed(work));
  return summary(all);
}

/** Several pieces of work in turn, round by round, so that whatever else the machine does falls on all of them; not warmed up. */
export async function inTurn(works, count = 3) {
  const all = works.map(() => []);
  for (let round = 0; round < count; round++) for (const [i, work] of works.entries()) all[i].push(await timed(work));
  return all.map(summary);
}

/** Wall and processor seconds, threads of this process included, and what came out. */
export async function timed(work) {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { wall: (performance.now() - start) / 1000, processor: (user + system) / 1e6, result };
}

/** The middle one, or the lower of the two in the middle. */
function median(values) {
  return values.toSorted((a, b) => a - b)[(values.length - 1) >> 1];
}

/** Three significant digits: timings carry no more. */
export function rounded(value) {
  return value >= 1000 ? Math.round(value) : Number(value.toPrecision(3));
}

function summary(all) {
  const walls = all.map(({ wall }) => wall);
  const processor = Math.min(...all.map((one) => one.processor));
  return { best: Math.min(...walls), median: median(walls), processor, result: all.at(-1).result };
}
