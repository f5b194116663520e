import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { skipped } from "./nats-server.ts";

const DEPLOY = path.resolve(import.meta.dirname, "../../deploy");
const kubernetes = (file: string) =>
  parseAllDocuments(readFileSync(path.join(DEPLOY, "kubernetes", file), "utf8"), { strict: true }).map((document) => {
    expect(document.errors).toEqual([]);
    return document.toJS();
  });

describe("what is shipped for clusters", () => {
  test("an Indexed Job computes each shard from 1 to their number, on the volume the merge reads", () => {
    const [claim, explore, merge] = kubernetes("explore-indexed-job.yaml");
    expect([claim.kind, explore.kind, merge.kind]).toEqual(["PersistentVolumeClaim", "Job", "CronJob"]);
    expect([explore.apiVersion, merge.apiVersion]).toEqual(["batch/v1", "batch/v1"]);
    const { completionMode, completions, template } = explore.spec;
    expect(completionMode).toBe("Indexed");
    const [container] = template.spec.containers;
    const env = Object.fromEntries(container.env.map(({ name, value }: Record<string, string>) => [name, value]));
    expect(env.SHARDS).toBe(String(completions));
    const merging = merge.spec.jobTemplate.spec.template.spec;
    for (const { volumes } of [template.spec, merging])
      expect(volumes[0].persistentVolumeClaim.claimName).toBe(claim.metadata.name);

    const printed = [0, completions - 1].map((index) => {
      const script = container.args[0].replace("exec node packages/cli/bin/multivector.js", "echo");
      const shell = spawnSync("/bin/sh", ["-euc", script], {
        env: { ...process.env, ...env, JOB_COMPLETION_INDEX: String(index) },
        encoding: "utf8",
      });
      return shell.stdout.trim();
    });
    const told = (shard: number) =>
      `explore kazakhstan --futures 10000 --seed 1 --shard ${shard}/8 --workers 4 --out /runs/shards/${shard}`;
    expect(printed).toEqual([told(1), told(8)]);
    expect(merging.containers[0].args[0]).toContain("merge /runs/shards/* --out /runs/whole");
  });

  test("workers are a Deployment whose password is a secret", () => {
    const [workers] = kubernetes("workers.yaml");
    expect([workers.apiVersion, workers.kind]).toEqual(["apps/v1", "Deployment"]);
    const { selector, template } = workers.spec;
    expect(template.metadata.labels).toEqual(selector.matchLabels);
    const password = template.spec.containers[0].env.find(({ name }: { name: string }) => name === "NATS_PASSWORD");
    expect(password.valueFrom.secretKeyRef.name).toBe("multivector-nats");
  });

  test("the scripts of the batch scheduler are ones a shell reads", () => {
    for (const file of readdirSync(path.join(DEPLOY, "slurm")))
      expect(spawnSync("bash", ["-n", path.join(DEPLOY, "slurm", file)]).status, file).toBe(0);
  });

  test.skipIf(skipped !== null)(
    "the three servers have configurations nats-server takes, each with routes to the others",
    () => {
      for (const node of [1, 2, 3]) {
        const file = path.join(DEPLOY, `nats/node${node}.conf`);
        expect(spawnSync("nats-server", ["-t", "-c", file]).status, file).toBe(0);
        const routes = [...readFileSync(file, "utf8").matchAll(/@node(\d):6222/g)].map(([, other]) => Number(other));
        expect(routes.sort()).toEqual([1, 2, 3].filter((other) => other !== node));
      }
    },
  );
});
