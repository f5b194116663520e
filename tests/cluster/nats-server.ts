import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";

/** Why the tests here skip; null if the server is installed. */
export const skipped =
  spawnSync("nats-server", ["--version"]).status === 0
    ? null
    : "nats-server is not installed (Debian: apt-get install nats-server); tests of many machines skip";

/** A server with JetStream of its own: its port and folder stay the same when it is ended and started again. */
export class NatsServer {
  readonly #folder = mkdtempSync(path.join(tmpdir(), "nats-"));
  #process: ChildProcess | undefined;
  port = 0;

  get url(): string {
    return `nats://127.0.0.1:${this.port}`;
  }

  /** Starts it; `more`: lines of its configuration. */
  async start(more = ""): Promise<void> {
    this.port ||= await freePort();
    const file = path.join(this.#folder, "server.conf");
    writeFileSync(file, `listen: 127.0.0.1:${this.port}\njetstream { store_dir: "${this.#folder}" }\n${more}\n`);
    const server = spawn("nats-server", ["-c", file], { stdio: ["ignore", "ignore", "pipe"] });
    this.#process = server;
    let log = "";
    server.stderr.setEncoding("utf8").on("data", (text) => {
      log += text;
    });
    await until("the server is ready", () => {
      if (server.exitCode !== null) throw new Error(`nats-server did not start: ${log}`);
      return log.includes("Server is ready");
    });
  }

  /** Ends it at once, as a machine that loses power. */
  async kill(): Promise<void> {
    const server = this.#process;
    this.#process = undefined;
    if (server === undefined || server.exitCode !== null) return;
    server.kill("SIGKILL");
    await once(server, "exit");
  }

  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as { port: number };
  probe.close();
  return port;
}

/** Waits until something holds; fails after 20 seconds. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1000; tries++) {
    if (await holds()) return;
    await setTimeout(20);
  }
  throw new Error(`waited in vain until ${what}`);
}
