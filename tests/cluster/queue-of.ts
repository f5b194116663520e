import { openRun } from "@multivector/ensemble";
import { namesOf, WORKERS } from "../../packages/ensemble/src/nats/names.ts";
import { openLink } from "../../packages/ensemble/src/nats/server.ts";

/** The queue of the run in a folder as the server tells it: chunks nobody has, chunks being computed, chunks given out again. */
export async function queueOf(
  url: string,
  out: string,
): Promise<{ left: number; computing: number; givenAgain: number } | Record<string, never>> {
  let ensemble: string;
  try {
    ensemble = openRun(out).manifest.ensemble;
  } catch {
    return {};
  }
  const { connection, jsm } = await openLink({ url }, "test", () => {});
  try {
    const info = await jsm.consumers.info(namesOf(ensemble).work, WORKERS);
    // Counted over the whole run: `num_redelivered` forgets a chunk as soon as it is done, so that one who asks now and then may miss it.
    const givenAgain = info.delivered.consumer_seq - info.delivered.stream_seq;
    return { left: info.num_pending, computing: info.num_ack_pending, givenAgain };
  } catch {
    return {};
  } finally {
    await connection.close();
  }
}
