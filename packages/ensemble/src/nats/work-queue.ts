import {
  AckPolicy,
  type Consumer,
  DeliverPolicy,
  type JetStreamClient,
  type JetStreamManager,
  RetentionPolicy,
  StorageType,
} from "@nats-io/jetstream";
import { nanos } from "@nats-io/transport-node";
import type { Chunk } from "../plan.ts";
import { isWrongSequence, NONE_YET, settled } from "./first-write.ts";
import { type RunNames, WORKERS } from "./names.ts";

/** What an abandoned run left on the server is gone after a week. */
export const KEPT_MS = 7 * 24 * 3600 * 1000;

/** More workers than so many cannot wait for a chunk at a time; the others ask again. */
const MOST_WAITING = 10_000;

/** Makes the queue of a run where there is none. A chunk whose worker is silent for `ackWait` seconds is given to another. */
export async function openQueue(
  jsm: JetStreamManager,
  names: RunNames,
  replicas: number,
  ackWait: number,
): Promise<void> {
  await settled(
    jsm.streams.add({
      ...{ name: names.work, subjects: [names.workOf("*")], num_replicas: replicas },
      ...{ retention: RetentionPolicy.Workqueue, storage: StorageType.File, max_age: nanos(KEPT_MS) },
    }),
  );
  await jsm.consumers.add(names.work, {
    ...{ durable_name: WORKERS, ack_policy: AckPolicy.Explicit, deliver_policy: DeliverPolicy.All },
    ...{ ack_wait: nanos(ackWait * 1000), max_deliver: -1, max_ack_pending: -1, max_waiting: MOST_WAITING },
  });
}

/** Puts a chunk into the queue unless it is in it. */
export async function queueChunk(js: JetStreamClient, names: RunNames, chunk: Chunk): Promise<void> {
  try {
    await js.publish(names.workOf(chunk), "", NONE_YET);
  } catch (error) {
    if (!isWrongSequence(error)) throw error;
  }
}

/** The consumer from which workers take chunks, and the seconds after which a silent worker loses its chunk. */
export async function openConsumer(
  js: JetStreamClient,
  names: RunNames,
): Promise<{ consumer: Consumer; ackWait: number }> {
  const consumer = await js.consumers.get(names.work, WORKERS);
  const { config } = await consumer.info(true);
  return { consumer, ackWait: (config.ack_wait ?? 0) / 1e9 };
}

/** How many workers wait for a chunk, and how many chunks are being computed. */
export async function activity(
  jsm: JetStreamManager,
  names: RunNames,
): Promise<{ waiting: number; computing: number }> {
  const { num_waiting: waiting, num_ack_pending: computing } = await jsm.consumers.info(names.work, WORKERS);
  return { waiting, computing };
}
