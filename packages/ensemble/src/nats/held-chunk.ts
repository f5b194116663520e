import type { JsMsg } from "@nats-io/jetstream";
import type { NatsConnection } from "@nats-io/transport-node";
import type { Chunk } from "../plan.ts";
import { chunkIn } from "./names.ts";

/** Signs of life within the time after which a silent worker loses its chunk. */
const BEATS = 3;

/** A chunk this worker has from the queue. It tells the server that it is being worked on until it is finished or given back. */
export class HeldChunk {
  readonly chunk: Chunk;
  /** How often it was given out. */
  readonly times: number;
  readonly #connection: NatsConnection;
  readonly #message: JsMsg;
  readonly #beat: NodeJS.Timeout;

  constructor(connection: NatsConnection, message: JsMsg, ackWait: number) {
    this.chunk = chunkIn(message.subject);
    this.times = message.info.deliveryCount;
    this.#connection = connection;
    this.#message = message;
    this.#beat = setInterval(() => this.#tell(() => message.working()), (ackWait * 1000) / BEATS);
  }

  /** Its result is on the server: nobody needs to compute it. If this does not arrive, the next who gets it sees the result. */
  finish(): void {
    this.#end(() => this.#message.ack());
  }

  /** Another may have it at once, or after some milliseconds. */
  giveBack(after?: number): void {
    this.#end(() => this.#message.nak(after));
  }

  #end(tell: () => void): void {
    clearInterval(this.#beat);
    this.#tell(tell);
  }

  #tell(tell: () => void): void {
    if (!this.#connection.isClosed()) tell();
  }
}
