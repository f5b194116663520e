import { RequestError } from "@multivector/engine";
import {
  JetStreamApiError,
  type JetStreamClient,
  JetStreamError,
  type JetStreamManager,
  jetstream,
  jetstreamManager,
} from "@nats-io/jetstream";
import { errors, type NatsConnection } from "@nats-io/transport-node";
import { connectTo, type NatsAccess, withoutSecrets } from "./access.ts";

/** A connection to a server and what asks its JetStream. */
export interface Link {
  readonly connection: NatsConnection;
  readonly js: JetStreamClient;
  readonly jsm: JetStreamManager;
  /** Address of the server as it may be printed. */
  readonly url: string;
}

/** Opens a link; `what` names this client on the server. Throws {@link RequestError} if there is none to be had. */
export async function openLink(access: NatsAccess, what: string, notice: (text: string) => void): Promise<Link> {
  const url = withoutSecrets(access.url);
  const connection = await connectTo(access, what);
  try {
    const jsm = await jetstreamManager(connection);
    void tellOutages(connection, url, notice);
    return { connection, js: jetstream(connection), jsm, url };
  } catch (error) {
    await connection.close();
    throw new RequestError([
      `the NATS server at ${url} gives this client no JetStream (${(error as Error).message}): start it with \`nats-server -js\`, and allow the user $JS.API.>`,
    ]);
  }
}

/** Whether an error is the server's or the network's, and may be over soon. */
export function isOfServer(error: unknown): boolean {
  // A stream that nobody answers for, as while a server starts, comes with this name.
  if (error instanceof Error && error.name === "JetStreamNotEnabled") return true;
  return [...Object.values(errors), JetStreamApiError, JetStreamError].some((kind) => error instanceof kind);
}

async function tellOutages(connection: NatsConnection, url: string, notice: (text: string) => void): Promise<void> {
  for await (const { type } of connection.status()) {
    if (type === "disconnect") notice(`the connection to ${url} is lost; trying to come back`);
    if (type === "reconnect") notice(`the connection to ${url} is back`);
  }
}
