import { DropdownMenu } from "radix-ui";
import { type ReactNode, useState } from "react";
import { useCase } from "../state/case-context.ts";
import { pinChart } from "../state/pins.ts";
import { useWords } from "../words/words.ts";
import { citationOf } from "./citation.ts";
import { copyText, pngOf, saveFile } from "./save.ts";

/** A chart as it can be taken along. */
export interface TakenChart {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly sources: readonly string[];
  /** Absent: it is a table, without a picture to save or pin. */
  readonly svg?: () => string;
  readonly csv: () => string;
  readonly link: () => string;
  readonly embed: () => string;
}

/** What can be done with a chart: link, PNG, SVG, CSV, citation, code to embed, pin to the report. */
export function ChartMenu({ chart }: { readonly chart: TakenChart }): ReactNode {
  const say = useWords();
  const open = useCase();
  const { case: kase } = open;
  const [told, setTold] = useState({ words: "", seen: false });
  const name = `${kase.id}-${chart.id}`;
  const { svg } = chart;
  const picture =
    svg === undefined
      ? []
      : ([
          ["png", say("chart.png"), async () => saveFile(`${name}.png`, "image/png", await pngOf(svg()))],
          ["svg", say("chart.svg"), () => saveFile(`${name}.svg`, "image/svg+xml", svg())],
        ] as const);
  const pin =
    svg === undefined
      ? []
      : ([
          ["pin", say("chart.pin"), () => pinChart({ id: chart.id, title: chart.title, note: chart.note, svg: svg() })],
        ] as const);
  const actions = [
    ["link", say("chart.link"), () => copyText(chart.link())],
    ...picture,
    ["csv", say("chart.csv"), () => saveFile(`${name}.csv`, "text/csv", chart.csv())],
    ["citation", say("chart.citation"), () => copyText(citationOf(open, chart.title, chart.link(), chart.sources))],
    ["embed", say("chart.embed"), () => copyText(iframeOf(chart))],
    ...pin,
  ] as const;
  const tell = (what: string, outcome: unknown) =>
    setTold(
      outcome === false
        ? { words: say("chart.notKept", { what }), seen: true }
        : { words: say("chart.done", { what }), seen: false },
    );
  return (
    <>
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger asChild>
          <button type="button" aria-label={say("chart.menu", { title: chart.title })} data-tool="menu">
            ⋯
          </button>
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content className="menu" align="end">
            {actions.map(([id, words, act]) => (
              <DropdownMenu.Item
                key={id}
                data-action={id}
                onSelect={() => void Promise.resolve<unknown>(act()).then((outcome) => tell(words, outcome))}
              >
                {words}
              </DropdownMenu.Item>
            ))}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      <span role="status" className={told.seen ? "quiet" : "unseen"}>
        {told.words}
      </span>
    </>
  );
}

function iframeOf({ title, embed }: TakenChart): string {
  const safe = title.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `<iframe src="${embed().replaceAll("&", "&amp;")}" title="${safe}" width="100%" height="520" loading="lazy" style="border:0"></iframe>`;
}
