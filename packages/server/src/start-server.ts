import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { RequestError } from "@multivector/engine";
import { type AppSettings, createApp } from "./app.ts";
import { bindingProblem } from "./binding.ts";
import { servedCases } from "./cases.ts";
import type { Commands } from "./commands.ts";
import { LIMITS } from "./limits.ts";

/** Where a server listens and what it serves. */
export interface ServerSettings {
  readonly commands: Commands;
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  readonly token?: string;
  /** Folder of case folders, instead of the shipped ones. */
  readonly cases?: string;
  /** Folder of the built workbench. */
  readonly workbench?: string;
  /** Seconds a command may take. */
  readonly timeLimit?: number;
  readonly notice: (text: string) => void;
}

/** A server that listens. */
export interface RunningServer {
  readonly address: string;
  readonly cases: readonly string[];
  /** Ends connections, commands and ensembles, and removes what is stored. */
  stop(): Promise<void>;
}

/** Milliseconds a request may take to arrive, and how often it is looked whether one has taken longer. */
const SLOWEST = { requestTimeout: 60_000, connectionsCheckingInterval: 5_000 };

/** Starts a server. Throws {@link RequestError} where it must not or cannot listen, or has no case. */
export async function startServer(settings: ServerSettings): Promise<RunningServer> {
  const { host, port, token, timeLimit = LIMITS.timeLimit, ...rest } = settings;
  const problem = bindingProblem(host, token);
  if (problem !== undefined) throw new RequestError([problem]);
  const cases = servedCases(settings.cases);
  if (cases.length === 0)
    throw new RequestError([
      `--cases ${settings.cases ?? ""}: there is no folder of a case in it; give a folder whose folders hold a case.yaml`,
    ]);
  const { app, end } = createApp({
    ...rest,
    host,
    cases,
    limits: { ...LIMITS, timeLimit },
    ...(token === undefined ? {} : { token }),
  } satisfies AppSettings);
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions: SLOWEST });
  await listening(server, host, port);
  const { port: given } = server.address() as AddressInfo;
  const stop = async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    await end();
    if ("closeAllConnections" in server) server.closeAllConnections();
    await closed;
  };
  return {
    address: `http://${host.includes(":") ? `[${host}]` : host}:${given}`,
    cases: cases.map(({ name }) => name),
    stop,
  };
}

function listening(server: ReturnType<typeof createAdaptorServer>, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(new RequestError([cannotListen(error, host, port)])));
    server.listen(port, host, resolve);
  });
}

function cannotListen({ code = "", message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === "EADDRINUSE")
    return `--port ${port}: another program listens there; give another port, or 0 for any that is free`;
  if (code === "EACCES") return `--port ${port}: this user may not listen there; give a port from 1024`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return `--host ${host}: this machine has no such address; give one of its own, or 0.0.0.0 for all`;
  return `The server cannot listen on ${host}, port ${port}: ${message}`;
}
