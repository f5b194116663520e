import type { ChunkEngine, Job } from "../compute/chunk-engine.ts";
import { type NatsAccess, withoutSecrets } from "./access.ts";

/** How a run is spread over workers. */
export interface NatsOptions extends NatsAccess {
  /** Copies of the run's state on the servers of a cluster (default 1; a cluster of three: 3). */
  readonly replicas?: number;
  /** A chunk is given to another worker after its own was silent for so many seconds (default 5). */
  readonly ackWait?: number;
  /** Leave the results on the server after the run. */
  readonly keep?: boolean;
  /** What a person should know while the run goes on: no worker is there, a worker refuses, the server is away. */
  readonly notice?: (text: string) => void;
}

/**
 * Workers anywhere instead of threads: `runEnsemble({..., engine: natsEngine({ url })})` puts the missing chunks into a queue on a NATS server and stores the
 * results as they come. Killed, and called again for the same folder, it goes on with what is on the server. Throws RequestError for a server that is
 * not there or does not let this client in, and for a chunk that no worker could compute.
 */
export function natsEngine(options: NatsOptions): (job: Job) => ChunkEngine {
  return (job) => {
    const seen = new Set<string>();
    return {
      get description() {
        return `${seen.size === 1 ? "1 worker" : `${seen.size} workers`} at ${withoutSecrets(options.url)}`;
      },
      async compute(chunks, onPart, signal) {
        signal?.throwIfAborted();
        // Only here, so that who does not use NATS does not load it.
        const { coordinate } = await import("./coordinate.ts");
        await coordinate(job, options, chunks, { onPart, onWorker: (worker) => seen.add(worker) }, signal);
      },
    };
  };
}
