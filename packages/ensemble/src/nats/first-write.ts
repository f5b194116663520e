import { JetStreamApiCodes, JetStreamApiError, type JetStreamPublishOptions } from "@nats-io/jetstream";

/** Error code of a stream that exists with another configuration. */
const IN_USE = 10058;

/** Publish only if nothing is stored under the subject: of several writers the first one wins, on a cluster too, for as long as the stream lives. */
export const NONE_YET: Partial<JetStreamPublishOptions> = { expect: { lastSubjectSequence: 0 } };

/** Whether something is stored under the subject already. */
export function isWrongSequence(error: unknown): boolean {
  return error instanceof JetStreamApiError && error.code === JetStreamApiCodes.StreamWrongLastSequence;
}

/** Waits for the making of a stream; one that is there, made with other options, is as good. */
export async function settled(making: Promise<unknown>): Promise<void> {
  try {
    await making;
  } catch (error) {
    if (!(error instanceof JetStreamApiError && error.code === IN_USE)) throw error;
  }
}
