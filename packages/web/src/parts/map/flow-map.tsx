import {
  type CorridorMapState,
  darkColour,
  groupColour,
  groupWord,
  lineWidth,
  type MapScene,
} from "@multivector/charts";
import { type KeyboardEvent, memo, type ReactNode, useId, useMemo, useRef, useState } from "react";
import { useWords } from "../../words/words.ts";
import { shown } from "../format.ts";
import { useDark } from "../theme.ts";
import { themed } from "../themed.ts";

/** A map whose lines change while it is looked at: land and paths stay, widths follow the flows. */
export interface FlowMapProps {
  readonly state: CorridorMapState;
  readonly scene: MapScene;
  /** Flow by link now, in the map's unit; links that are absent are idle. */
  readonly amounts: ReadonlyMap<string, number>;
  /** Flow by link to compare with, drawn as a pale outline. */
  readonly baseline?: ReadonlyMap<string, number>;
  readonly selected?: string;
  readonly onSelect?: (link: string) => void;
}

const STEP = 1.4;
const CLOSEST = 8;
const MOVE = 60;

/** Zoom and middle of what is seen. */
interface Look {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

/** The map with zoom and pan by wheel, drag, buttons and keys. Every line can be reached by Tab and opened by Enter. */
export function FlowMap(props: FlowMapProps): ReactNode {
  const { state, scene } = props;
  const { width, height } = state;
  const whole: Look = { zoom: 1, x: width / 2, y: height / 2 };
  const [look, setLook] = useState(whole);
  const drag = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const say = useWords();
  const id = useId();
  const zoomBy = (by: number) =>
    setLook((before) => ({ ...before, zoom: Math.min(CLOSEST, Math.max(0.6, before.zoom * by)) }));
  const moveBy = (dx: number, dy: number) =>
    setLook((before) => ({ ...before, x: before.x + dx / before.zoom, y: before.y + dy / before.zoom }));
  const onKey = (event: KeyboardEvent) => {
    const act = { "+": [STEP], "=": [STEP], "-": [1 / STEP] }[event.key];
    const move = { ArrowLeft: [-MOVE, 0], ArrowRight: [MOVE, 0], ArrowUp: [0, -MOVE], ArrowDown: [0, MOVE] }[event.key];
    if (act) zoomBy(act[0]!);
    else if (move) moveBy(move[0]!, move[1]!);
    else if (event.key === "0") setLook(whole);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const [w, h] = [width / look.zoom, height / look.zoom];
  const viewBox = `${look.x - w / 2} ${look.y - h / 2} ${w} ${h}`;
  return (
    <div className="map">
      {/* In a picture of its own, so that the browser need not paint coasts again when lines change. */}
      <svg viewBox={viewBox} className="ground" aria-hidden="true">
        <Land svg={scene.land} />
      </svg>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of lines inside a picture has no element of its own */}
      <svg
        viewBox={viewBox}
        className="flows"
        role="group"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-desc`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is moved by keys; the buttons beside it do the same
        tabIndex={0}
        onKeyDown={onKey}
        onPointerDown={(event) => {
          drag.current = { x: event.clientX, y: event.clientY };
        }}
        onPointerUp={() => {
          drag.current = null;
        }}
        onPointerLeave={() => {
          drag.current = null;
        }}
        onPointerMove={(event) => {
          if (!drag.current || event.buttons === 0) return;
          const scale = width / event.currentTarget.clientWidth;
          moveBy((drag.current.x - event.clientX) * scale, (drag.current.y - event.clientY) * scale);
          drag.current = { x: event.clientX, y: event.clientY };
        }}
        onWheel={(event) => {
          if (event.ctrlKey || event.metaKey || document.activeElement === event.currentTarget)
            zoomBy(event.deltaY < 0 ? STEP : 1 / STEP);
        }}
      >
        <title id={`${id}-title`}>{state.title}</title>
        <desc id={`${id}-desc`}>{state.desc}</desc>
        <Lines {...props} />
        <Land svg={scene.names} />
        <Labels {...props} />
      </svg>
      <div className="map-tools">
        <button type="button" onClick={() => zoomBy(STEP)} aria-label={say("atlas.zoomIn")}>
          +
        </button>
        <button type="button" onClick={() => zoomBy(1 / STEP)} aria-label={say("atlas.zoomOut")}>
          −
        </button>
        <button type="button" onClick={() => setLook(whole)} aria-label={say("atlas.whole")}>
          ○
        </button>
      </div>
    </div>
  );
}

/** What never changes is drawn once: a browser spends most of a redraw on the coasts. */
const Land = memo(function Land({ svg }: { readonly svg: string }): ReactNode {
  const dark = useDark();
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own SVG
  return <g className="land" dangerouslySetInnerHTML={{ __html: dark ? themed(svg) : svg }} />;
});

function Lines({ state, scene, amounts, baseline, selected, onSelect }: FlowMapProps): ReactNode {
  const dark = useDark();
  const names = useMemo(() => new Map(state.places.map(({ id, name }) => [id, name])), [state]);
  const links = useMemo(() => new Map(state.links.map((link) => [link.id, link])), [state]);
  const largest = useMemo(
    () => Math.max(1e-9, ...(baseline ?? amounts).values(), ...amounts.values()),
    [baseline, amounts],
  );
  // Broad lines below thin ones, by the flows the map was made for: an order that does not change while a slider moves.
  const order = useMemo(
    () => [...scene.links].sort((a, b) => (links.get(b.id)?.amount ?? 0) - (links.get(a.id)?.amount ?? 0)),
    [scene, links],
  );
  return (
    <g className="lines">
      {order.map(({ id, path, arrow }) => {
        const link = links.get(id);
        if (!link) return null;
        const [amount, before] = [amounts.get(id) ?? 0, baseline?.get(id) ?? 0];
        const width = lineWidth(amount, largest);
        const words = `${names.get(link.from)} – ${names.get(link.to)}: ${shown(amount)} ${state.unit}`;
        return (
          <g
            key={id}
            className={`line${selected === id ? " selected" : ""}`}
            style={{ "--line": colourOf(link.group, dark) } as never}
          >
            {before > 0 ? <path className="outline" d={path} strokeWidth={lineWidth(before, largest) + 2} /> : null}
            <path
              className={`flow${link.sea ? " sea" : ""}${amount > 0 ? "" : " idle"}`}
              d={path}
              strokeWidth={width}
              strokeDasharray={link.assumed && amount > 0 ? `${(width * 0.8 + 5).toFixed(1)} 2.5` : undefined}
            />
            {arrow && amount > 0 ? <Arrow arrow={arrow} width={width} /> : null}
            {onSelect ? (
              // biome-ignore lint/a11y/useSemanticElements: SVG has no button of its own
              <path
                className="touch"
                d={path}
                role="button"
                tabIndex={amount > 0 || before > 0 ? 0 : -1}
                aria-label={words}
                aria-pressed={selected === id}
                data-link={id}
                onClick={() => onSelect(id)}
                onKeyDown={(event) => {
                  if (event.key !== "Enter" && event.key !== " ") return;
                  event.preventDefault();
                  onSelect(id);
                }}
              >
                <title>{words}</title>
              </path>
            ) : null}
          </g>
        );
      })}
    </g>
  );
}

function colourOf(group: number, dark: boolean): string {
  return dark ? darkColour(groupColour(group)) : groupColour(group);
}

/** Words need more contrast than lines. */
function wordColour(group: number, dark: boolean): string {
  return dark ? darkColour(groupWord(group)) : groupWord(group);
}

/** A white chevron inside a broad line, a full head on a thin one, as on the printed map. */
function Arrow({
  arrow: { point, direction },
  width,
}: {
  readonly arrow: NonNullable<MapScene["links"][number]["arrow"]>;
  readonly width: number;
}): ReactNode {
  const size = width >= 6 ? width * 0.32 : 3.2 + width * 0.6;
  const [dx, dy] = direction;
  const back = (side: number) =>
    [point[0] - dx * size * 0.6 - dy * side * size, point[1] - dy * size * 0.6 + dx * side * size] as const;
  const points = [back(1), [point[0] + dx * size, point[1] + dy * size], back(-1)]
    .map(([x, y]) => `${x!.toFixed(1)},${y!.toFixed(1)}`)
    .join(" ");
  return width >= 6 ? (
    <polyline className="chevron" points={points} strokeWidth={Math.max(1.4, width * 0.14)} />
  ) : (
    <polygon className="head" points={points} />
  );
}

function Labels({ state, scene, amounts, baseline }: FlowMapProps): ReactNode {
  const dark = useDark();
  const groups = useMemo(() => new Map(state.links.map((link) => [link.id, link.group])), [state]);
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; the lines say the same to who cannot see
    <g className="labels" aria-hidden="true">
      {scene.labels.map(({ link, text, x, y }) => {
        const amount = amounts.get(link) ?? 0;
        const before = baseline?.get(link);
        const changed = before !== undefined && Math.abs(amount - before) > 0.005 * Math.max(before, amount, 1e-9);
        return (
          <text key={link} x={x} y={y - 3} textAnchor="middle">
            <tspan className="name" fill={wordColour(groups.get(link) ?? -2, dark)}>
              {text}
            </tspan>
            <tspan x={x} dy={13} className="amount">
              {changed ? `${shown(before)} → ` : ""}
              {shown(amount)} {state.unit}
            </tspan>
          </text>
        );
      })}
    </g>
  );
}
