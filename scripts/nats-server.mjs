import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

/** Starts a NATS server with JetStream in a folder of its own, on a free port. Ends the process with a sentence if there is none to start. */
export async function startNats() {
  if (spawnSync("nats-server", ["--version"]).status !== 0) {
    console.error(
      "nats-server is not installed. Debian and Ubuntu: apt-get install nats-server; elsewhere: https://nats.io/download",
    );
    process.exit(1);
  }
  const [folder, port] = [mkdtempSync(path.join(tmpdir(), "nats-")), await freePort()];
  const server = spawn("nats-server", ["-js", "-sd", folder, "-a", "127.0.0.1", "-p", String(port)]);
  await new Promise((ready, failed) => {
    let log = "";
    server.stderr.on("data", (text) => {
      log += text;
      if (log.includes("Server is ready")) ready();
    });
    server.once("exit", () => failed(new Error(`nats-server did not start: ${log}`)));
  });
  const stop = async () => {
    server.kill();
    await once(server, "exit");
    rmSync(folder, { recursive: true });
  };
  return { url: `nats://127.0.0.1:${port}`, stop };
}

async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address();
  probe.close();
  return port;
}
