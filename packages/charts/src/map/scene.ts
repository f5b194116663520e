import type { Box } from "../draw/boxes.ts";
import { linear } from "../draw/number.ts";
import { countriesOf, drawBase, fitProjection } from "./base.ts";
import { along, chord, curvePath, curvesOf, type Point } from "./curves.ts";
import { drawLabels } from "./labels.ts";
import type { CorridorMapState, MapLink, Topology } from "./state.ts";

/** A link of a map that a page draws itself: its path, and where its arrowhead stands. */
export interface SceneLink {
  readonly id: string;
  readonly path: string;
  /** Middle of the line and its direction there; null where the line is too short for an arrow. */
  readonly arrow: { readonly point: Point; readonly direction: Point } | null;
}

/** What of a map does not change with the flows: land, paths, places. Pixels of a frame of the state's size. */
export interface MapScene {
  /** SVG of land and coasts, and of the names of countries and places. */
  readonly land: string;
  readonly names: string;
  /** Where the name and the value of a corridor stand: their middle. */
  readonly labels: readonly { readonly link: string; readonly text: string; readonly x: number; readonly y: number }[];
  readonly links: readonly SceneLink[];
  readonly places: readonly { readonly id: string; readonly name: string; readonly x: number; readonly y: number }[];
}

const WIDEST = 17;

/** The parts of a corridor map that stay while flows change, so that a page can draw links of other widths at once. */
export function mapScene(state: CorridorMapState, topology: Topology): MapScene {
  const frame: Box = { x: 0, y: 0, width: state.width, height: state.height };
  // Wider than the frame, so that a page can show what lies beside it when it is moved.
  const around: Box = { x: -state.width, y: -state.height, width: state.width * 3, height: state.height * 3 };
  const projection = fitProjection(state, frame).clipExtent([
    [around.x, around.y],
    [around.x + around.width, around.y + around.height],
  ]);
  const countries = countriesOf(topology, state.object);
  const at = new Map<string, Point>();
  for (const place of state.places) {
    const spot = projection([place.lon, place.lat]);
    if (spot !== null) at.set(place.id, spot);
  }
  const curves = curvesOf(state.links, at);
  const links = [...curves].map(([id, curve]): SceneLink => {
    return { id, path: curvePath(curve), arrow: chord(curve) < 24 ? null : along(curve, 0.56) };
  });
  const largest = Math.max(1e-9, ...state.links.map((link) => link.amount));
  const widthOf = (link: MapLink) => lineWidth(link.amount, largest);
  const { boxes, words } = drawLabels(state, countries, { curves, widthOf, at, frame, projection });
  return {
    land: drawBase(countries, state, projection),
    names: [...words].map(([key, svg]) => (key.startsWith("corridor ") ? "" : svg)).join(""),
    labels: state.labels.flatMap(({ link, text }) => {
      const box = boxes.get(`corridor ${link}`);
      return box ? [{ link, text, x: box.x + box.width / 2, y: box.y + box.height / 2 }] : [];
    }),
    links,
    places: state.places.flatMap(({ id, name }) => {
      const spot = at.get(id);
      return spot ? [{ id, name, x: spot[0], y: spot[1] }] : [];
    }),
  };
}

/** Width in pixels of a line that carries an amount, where `largest` is the largest amount on the map: the scale of {@link corridorMap}. */
export function lineWidth(amount: number, largest: number): number {
  return amount > 0 ? Math.max(1.3, linear([0, Math.max(1e-9, largest)], [0, WIDEST])(amount)) : 1.1;
}
