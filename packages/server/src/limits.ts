/** What a server takes on at most. */
export interface Limits {
  readonly bodyBytes: number;
  readonly urlLength: number;
  /** Seconds a command may take. */
  readonly timeLimit: number;
  /** Commands computed at a time, and those that may wait for their turn. */
  readonly running: number;
  readonly waiting: number;
  /** Ensembles computed at a time, those kept with the finished ones, and futures of one. */
  readonly ensembles: number;
  readonly kept: number;
  readonly futures: number;
  readonly zip: ZipLimits;
}

/** What may be in a ZIP of a case. */
export interface ZipLimits {
  readonly files: number;
  readonly fileBytes: number;
  readonly totalBytes: number;
  /** Unpacked bytes for each byte of the ZIP. */
  readonly ratio: number;
}

const MB = 2 ** 20;

export const LIMITS: Limits = {
  bodyBytes: 16 * MB,
  urlLength: 8192,
  timeLimit: 120,
  running: 2,
  waiting: 16,
  ensembles: 2,
  kept: 20,
  futures: 100_000,
  zip: { files: 2000, fileBytes: 16 * MB, totalBytes: 64 * MB, ratio: 100 },
};
