import type { Series, ShockResult } from "@multivector/engine";

const iv = (value: number, spread = 0.2) => ({ value, low: value * (1 - spread), high: value * (1 + spread) });

/** An invented share of weak inputs. */
export const weak = {
  figures: 412,
  weak: 171,
  share: 171 / 412,
  weightedShare: 0.22,
  examples: ["tariff/link:vale.1/@2030"],
};

function days(from: string, values: readonly number[]): Series["points"] {
  const start = Date.parse(`${from}T00:00:00Z`) / 86_400_000;
  const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
  return values.map((value, i) => ({ from: iso(start + i), to: iso(start + i + 1), value }));
}

function course(closed: number): readonly Series[] {
  const calm = Array.from({ length: 75 }, () => 161);
  const hit = calm.map((v, d) => (d < 10 || d >= 10 + closed ? v : 36 + Math.min(40, Math.max(0, d - 17) * 1.6)));
  const store = calm.map((_, d) =>
    d < 10 ? 60 : d < 10 + closed ? Math.min(120, 60 + (d - 10) * 12) : Math.max(60, 120 - (d - 10 - closed) * 4),
  );
  const ranged = days("2030-06-01", hit).map((p) => ({
    ...p,
    low: p.value * 0.9,
    high: Math.min(161, p.value * 1.12),
  }));
  return [
    {
      measure: "exports-without",
      of: { commodity: "crude" },
      unit: "kt",
      basis: "modelled",
      points: days("2030-06-01", calm),
    },
    { measure: "exports-with", of: { commodity: "crude" }, unit: "kt", basis: "modelled", points: ranged },
    {
      measure: "store-level",
      of: { place: "lakeside" },
      unit: "kt",
      basis: "modelled",
      points: days("2030-06-01", store),
    },
  ];
}

/** An invented shock of so many days that shuts in `size` kt. */
export function shock(id: string, title: string, length: number, size: number, weakShare: number): ShockResult {
  const effect = (corridor: string, name: string, before: number, after: number) => ({
    corridor,
    name,
    unit: "kt",
    focalBefore: { value: before },
    focalAfter: iv(after, 0.1),
    totalBefore: { value: before * 1.1 },
    totalAfter: iv(after * 1.1, 0.1),
  });
  return {
    id,
    title,
    from: "2030-06-11",
    to: "2030-07-11",
    until: "2030-07-21",
    days: length,
    changes: [`close-link north +${length}`],
    totals: [
      {
        commodity: "crude",
        unit: "kt",
        deferred: iv(size),
        delayed: iv(size * 0.03),
        diverted: iv(size * 0.3, 0.4),
        lost: { value: 0 },
        exportValueUsdM: iv(size * 0.52),
        extraTransportUsdM: iv(size * 0.009),
      },
    ],
    corridors: [
      effect("north", "Northern Pipeline", 3700, 0),
      effect("vale", "Lake and Vale route", 640, 1280),
      effect("east", "Eastern line", 410, 520),
    ],
    byField: [{ place: "bigfield", name: "Bigfield", unit: "kt", deferred: iv(size) }],
    storage: [{ place: "lakeside", name: "Lakeside", unit: "kt", volume: 120, peak: iv(118, 0.02), daysUntilFull: 5 }],
    shadowPrices: [{ ref: "row:moorings", unit: "USD/t", days: length, value: 210, low: 180, high: 240 }],
    alerts: [{ ref: "link:north.1", capacity: 49.6, unit: "Mt/y", shareOfCapacity: 0.74, daysUntilFull: 5 }],
    record:
      id === "storm"
        ? [
            {
              what: "Loading in the first week",
              unit: "kt",
              observed: 410,
              source: "operator",
              modelled: iv(380),
              inside: true,
              kind: "observed",
            },
          ]
        : [],
    series: course(length),
    weakInputs: { ...weak, weightedShare: weakShare },
    notes: ["Oil left in the ground is not lost; its later price is unknown."],
    draws: 200,
    ...(id === "order"
      ? { event: "e1", announced: { text: "Closure for 30 days", changes: ["close-link north +30"], totals: [] } }
      : {}),
  };
}
