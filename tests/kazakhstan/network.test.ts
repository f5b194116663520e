import { openCase } from "@multivector/casefile";
import { describe, expect, test } from "vitest";
import { compile } from "../../packages/engine/src/network/compile.ts";
import type { Network } from "../../packages/engine/src/network/network.ts";
import { dayOf } from "../../packages/engine/src/quantity/dates.ts";

const kase = await openCase("kazakhstan");
const network = compile(kase, { window: { from: dayOf("2023-01-01"), to: dayOf("2024-01-01") } });

/** Places one cargo can reach from a place over the links it may use. */
function reached(net: Network, cargo: number, start: number): Set<number> {
  const seen = new Set([start]);
  for (const place of seen) {
    for (const flow of net.flows) {
      const link = net.links[flow.link]!;
      if (flow.cargo === cargo && link.from === place) seen.add(link.to);
    }
  }
  return seen;
}

const cargosOf = (commodity: string) =>
  network.cargos.flatMap((cargo, c) => (cargo.commodity === commodity ? [c] : []));
const sourcesOf = (commodity: string) =>
  network.sources.filter((source) => network.cargos[source.cargo]!.commodity === commodity);
const name = (place: number) => network.places[place]!;

describe("the network of crude", () => {
  test("every field reaches a market", () => {
    const cut = sourcesOf("crude").filter((source) => {
      const places = reached(network, source.cargo, source.place);
      return !network.sinks.some((sink) => sink.cargo === source.cargo && places.has(sink.place));
    });
    expect(cut.map((source) => name(source.place))).toEqual([]);
  });

  test("every field of the country reaches a refinery", () => {
    const cut = sourcesOf("crude").filter((source) => {
      if (!network.cargos[source.cargo]!.focal) return false;
      const places = reached(network, source.cargo, source.place);
      return !network.demands.some((demand) => demand.commodity === "crude" && places.has(demand.place));
    });
    expect(cut.map((source) => name(source.place))).toEqual([]);
  });

  test("every refinery is fed by some field", () => {
    const hungry = network.demands.filter(
      (demand) =>
        demand.commodity === "crude" &&
        !sourcesOf("crude").some((source) => reached(network, source.cargo, source.place).has(demand.place)),
    );
    expect(hungry.map((demand) => name(demand.place))).toEqual([]);
  });

  test("no oil may board a container train, and no container a pipe", () => {
    const modes = new Map(kase.links.map((link) => [link.id, link.mode]));
    const carried = (commodity: string) =>
      new Set(network.flows.filter((f) => cargosOf(commodity).includes(f.cargo)).map((f) => network.links[f.link]!));
    expect([...carried("crude")].filter((link) => link.corridor === "titr").map((link) => link.id)).toEqual([]);
    expect(
      [...carried("container")].filter((link) => modes.get(link.id) === "oil-pipeline").map((link) => link.id),
    ).toEqual([]);
  });
});

describe("the record", () => {
  test("no place that a figure of the network speaks about is without a link", () => {
    const linked = new Set(kase.links.flatMap((link) => [link.from, link.to]));
    const spoken = new Set(
      kase.figures
        .filter((figure) => ["production", "intake", "price", "store-volume"].includes(figure.quantity))
        .map((figure) => figure.subject)
        .filter((subject) => subject.startsWith("place:"))
        .map((subject) => subject.slice("place:".length)),
    );
    expect([...spoken].filter((place) => !linked.has(place))).toEqual([]);
  });

  test("every penalty of unmet home demand is above any price it competes with", () => {
    for (const demand of network.demands) {
      const prices = network.sinks
        .filter((sink) => network.cargos[sink.cargo]!.commodity === demand.commodity)
        .map((sink) => Math.max(sink.price.before, ...sink.price.values) + sink.missedNomination);
      expect(demand.penalty, `${demand.commodity} at ${name(demand.place)}`).toBeGreaterThan(
        Math.max(0, ...prices.filter(Number.isFinite)),
      );
    }
  });
});
