import { shareBars } from "@multivector/charts";
import type { Basis, Figure } from "@multivector/engine";
import { type ReactNode, useMemo } from "react";
import { Chart } from "../../parts/chart.tsx";
import { DataTable } from "../../parts/data-table.tsx";
import { FittedPicture } from "../../parts/fitted-picture.tsx";
import { useCase } from "../../state/case-context.ts";
import { useWords } from "../../words/words.ts";
import { ConflictingValues } from "./conflicting-values.tsx";
import { BANDS, BASES, type Band, bandOf, countByBasis } from "./source-facts.ts";

/** How much rests on what: figures by basis and confidence, where assumption and memory stand, conflicting values. */
export function BasisPart(): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  return (
    <>
      <h2 className="unseen">{say("sources.part.basis")}</h2>
      <div className="sources-two">
        <BasisChart figures={kase.figures} />
        <Bands figures={kase.figures} />
      </div>
      <ConflictingValues figures={kase.figures} />
      <WeakQuantities figures={kase.figures} />
    </>
  );
}

const isWeak = (basis: Basis) => basis === "assumed" || basis === "memory";

function BasisChart({ figures }: { readonly figures: readonly Figure[] }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const counts = useMemo(() => countByBasis(figures), [figures]);
  const rows = BASES.map((basis) => ({ basis, count: counts[basis], share: counts[basis] / figures.length }));
  const note = say("sources.basisNote", { all: figures.length });
  const bars = rows.map(({ basis, count, share }) => ({
    name: basis,
    length: share,
    text: `${count} (${(100 * share).toFixed(1)} %)`,
    weak: isWeak(basis),
  }));
  const draw = (width: number) =>
    shareBars({
      ...{ id: "sources-basis", title: say("sources.basisTitle"), desc: note, width },
      blocks: [{ heading: "", bars }],
      stated: null,
    });
  return (
    <Chart
      id="sources-basis"
      title={say("sources.basisTitle")}
      note={note}
      sources={[kase.title]}
      columns={[
        { name: say("sources.basis"), value: ({ basis }) => basis },
        { name: say("sources.figures"), align: "right", value: ({ count }) => count },
        {
          name: say("sources.share"),
          align: "right",
          value: ({ share }) => 100 * share,
          show: ({ share }) => (100 * share).toFixed(1),
        },
      ]}
      rows={rows}
      keyOf={({ basis }) => basis}
      svg={() => draw(620)}
    >
      <FittedPicture most={700} draw={draw} />
    </Chart>
  );
}

function Bands({ figures }: { readonly figures: readonly Figure[] }): ReactNode {
  const say = useWords();
  const rows = useMemo(() => bandRows(figures), [figures]);
  return (
    <section className="panel" data-panel="bands">
      <DataTable
        caption={say("sources.bandsCaption")}
        columns={[
          { name: say("sources.basis"), value: ({ basis }: BandRow) => basis },
          ...BANDS.map(({ id }) => ({
            name: say(`sources.band.${id}`),
            align: "right" as const,
            value: ({ counts }: BandRow) => counts[id],
          })),
          { name: say("sources.all"), align: "right", value: ({ all }) => all },
        ]}
        rows={rows}
        keyOf={({ basis }) => basis}
      />
    </section>
  );
}

interface BandRow {
  readonly basis: Basis;
  readonly counts: Readonly<Record<Band, number>>;
  readonly all: number;
}

function bandRows(figures: readonly Figure[]): readonly BandRow[] {
  return BASES.map((basis) => {
    const counts = { high: 0, good: 0, middle: 0, low: 0 };
    const own = figures.filter((figure) => figure.basis === basis);
    for (const { confidence } of own) counts[bandOf(confidence)] += 1;
    return { basis, counts, all: own.length };
  });
}

interface WeakRow {
  readonly quantity: string;
  readonly assumed: number;
  readonly memory: number;
  readonly share: number;
}

function WeakQuantities({ figures }: { readonly figures: readonly Figure[] }): ReactNode {
  const say = useWords();
  const rows = useMemo(() => weakRows(figures), [figures]);
  return (
    <section className="panel sources-list" data-panel="weak" aria-labelledby="weak-title">
      <h2 id="weak-title">{say("sources.weakTitle")}</h2>
      <DataTable
        caption={say("sources.weakCaption")}
        columns={[
          { name: say("sources.quantity"), value: ({ quantity }: WeakRow) => quantity },
          { name: say("sources.assumed"), align: "right", value: ({ assumed }) => assumed },
          { name: say("sources.memory"), align: "right", value: ({ memory }) => memory },
          {
            name: say("sources.weakShare"),
            align: "right",
            value: ({ share }) => 100 * share,
            show: ({ share }) => (100 * share).toFixed(0),
          },
        ]}
        rows={rows}
        keyOf={({ quantity }) => quantity}
      />
    </section>
  );
}

/** Quantities with the most assumed or remembered figures first. */
function weakRows(figures: readonly Figure[]): readonly WeakRow[] {
  const lists = new Map<string, Figure[]>();
  for (const figure of figures) lists.set(figure.quantity, [...(lists.get(figure.quantity) ?? []), figure]);
  return [...lists]
    .map(([quantity, own]) => {
      const { assumed, memory } = countByBasis(own);
      return { quantity, assumed, memory, share: (assumed + memory) / own.length };
    })
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.assumed + b.memory - a.assumed - a.memory);
}
