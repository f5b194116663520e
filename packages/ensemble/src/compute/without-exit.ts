/** Does something during which `process.exit` throws: a model that calls it has a failed run, and the process goes on. */
export function withoutExit<T>(work: () => T): T {
  const { exit } = process;
  process.exit = (code) => {
    throw new Error(`the model called process.exit(${code ?? ""})`);
  };
  try {
    return work();
  } finally {
    process.exit = exit;
  }
}
