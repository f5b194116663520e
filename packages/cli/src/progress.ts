/** A line of progress on stderr, rewritten in place on a terminal and silent elsewhere: done of all, what, and the time left. */
export function progressLine(): (done: number, all: number, what: string) => void {
  const started = process.hrtime.bigint();
  const live = process.stderr.isTTY === true;
  return (done, all, what) => {
    if (!live) return;
    const seconds = Number(process.hrtime.bigint() - started) / 1e9;
    const left = done > 0 ? `, about ${Math.ceil((seconds / done) * (all - done))} s left` : "";
    process.stderr.write(`\r\x1b[K${done}/${all} ${what.slice(0, 70)}${left}${done + 1 >= all ? "\n" : ""}`);
  };
}
