import { corridorProfile as drawProfile, type ProfileLine } from "@multivector/charts";
import {
  type Baseline,
  type CorridorLeg,
  type CorridorProfile,
  corridorProfile,
  RequestError,
} from "@multivector/engine";
import { memo, type ReactNode, useMemo } from "react";
import { Chart } from "../../parts/chart.tsx";
import { FILE_WIDTH, FittedPicture } from "../../parts/fitted-picture.tsx";
import { shown } from "../../parts/format.ts";
import { useCase } from "../../state/case-context.ts";
import { useView } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";

/** Corridors drawn at first: the largest of the commodity. */
const FIRST = 3;

/** Sea legs are onward legs of other corridors. */
const SEA = /sea|ship|vessel/i;

/** Time, cost and distance along corridors, leg by leg; what nobody states is said to be not known. */
export const Profiles = memo(function Profiles({
  commodity,
  baseline,
}: {
  readonly commodity: string;
  readonly baseline: Baseline;
}): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const [by, setBy] = useView("desk.profile", "cost");
  const modes = useMemo(() => new Map(kase.corridors.map(({ id, mode }) => [id, mode])), [kase]);
  const largest = useMemo(
    () =>
      baseline.corridors
        .filter((row) => row.commodity === commodity && row.focal > 1e-6 && !SEA.test(modes.get(row.corridor) ?? ""))
        .sort((a, b) => b.focal - a.focal)
        .map(({ corridor }) => corridor),
    [baseline, commodity, modes],
  );
  const [chosenText, choose] = useView("desk.profiles", largest.slice(0, FIRST).join(","));
  const chosen = chosenText.split(",").filter((id) => id !== "");
  const profiles = useMemo(
    () => chosenText.split(",").flatMap((corridor) => profileOf(kase, corridor, commodity)),
    [chosenText, kase, commodity],
  );
  const unit = by === "time" ? say("desk.daysUnit") : "USD/t";
  const rows = profiles.flatMap((profile) => profile.legs.map((leg, index) => ({ profile, leg, index })));
  const title = say(by === "time" ? "desk.profileTime" : "desk.profileCost");
  const places = new Map(kase.places.map(({ id, name }) => [id, name]));
  const missing = profiles.flatMap((profile) => profile.legs.flatMap((leg) => leg.missing)).length;
  // On the page the title says what is drawn; a file says it itself.
  const draw = (width: number, heading: string) =>
    drawProfile({
      ...{ id: "desk-profile-svg", title, desc: title, width, plot: 260, heading, unit },
      lines: profiles.map((profile) => lineOf(profile, by === "time", places)),
      key: [say("desk.profileKey")],
      words: {
        amount: say("value.notKnown"),
        length: say("desk.lengthUnknown"),
        both: say("desk.bothUnknown"),
        atLeast: say("desk.atLeast"),
      },
    });
  return (
    <section className="panel" data-panel="profiles">
      <h3>{say("desk.profile")}</h3>
      <fieldset className="choice">
        <legend>{say("desk.measure")}</legend>
        {(["cost", "time"] as const).map((id) => (
          <label key={id}>
            <input type="radio" name="desk-profile" checked={by === id} onChange={() => setBy(id)} />
            {say(id === "time" ? "desk.time" : "desk.cost")}
          </label>
        ))}
      </fieldset>
      <fieldset className="choice corridors">
        <legend>{say("atlas.corridor")}</legend>
        {largest.map((id) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) =>
                choose((event.target.checked ? [...chosen, id] : chosen.filter((other) => other !== id)).join(","))
              }
            />
            {kase.corridors.find((corridor) => corridor.id === id)?.name ?? id}
          </label>
        ))}
      </fieldset>
      {profiles.length === 0 ? null : (
        <Chart
          id="desk-profile"
          title={title}
          note={say("desk.profileNote", { unit, missing })}
          sources={[...new Set(rows.flatMap(({ leg }) => leg.sources))]}
          columns={[
            { name: say("atlas.corridor"), value: ({ profile }) => profile.name },
            { name: say("atlas.from"), value: ({ leg }) => places.get(leg.from) ?? leg.from },
            { name: say("atlas.to"), value: ({ leg }) => places.get(leg.to) ?? leg.to },
            { name: say("desk.legKind"), value: ({ leg }) => leg.kind },
            known("km", ({ leg }) => leg.km, say("value.notKnown")),
            known(say("desk.daysUnit"), ({ leg }) => leg.days, say("value.notKnown")),
            known("USD/t", ({ leg }) => leg.usdPerTonne, say("value.notKnown")),
          ]}
          rows={rows}
          keyOf={({ profile, index }) => `${profile.corridor} ${index}`}
          svg={() => draw(FILE_WIDTH, title)}
        >
          <FittedPicture draw={(width) => draw(width, "")} />
        </Chart>
      )}
    </section>
  );
});

type Row = { readonly profile: CorridorProfile; readonly leg: CorridorLeg; readonly index: number };

function known(name: string, of: (row: Row) => number | null, words: string) {
  return { name, align: "right" as const, value: of, show: (row: Row) => (of(row) === null ? words : shown(of(row))) };
}

/** A corridor that cannot be put in a row for this commodity has no profile. */
function profileOf(
  kase: Parameters<typeof corridorProfile>[0],
  corridor: string,
  commodity: string,
): CorridorProfile[] {
  if (corridor === "") return [];
  try {
    return [corridorProfile(kase, { corridor, commodity })];
  } catch (error) {
    if (error instanceof RequestError) return [];
    throw error;
  }
}

function lineOf(profile: CorridorProfile, byTime: boolean, places: ReadonlyMap<string, string>): ProfileLine {
  const weak = (leg: CorridorLeg) =>
    leg.bases.km !== "observed" || (byTime ? leg.bases.days : leg.bases.cost) !== "observed";
  return {
    name: profile.name,
    legs: profile.legs.map((leg) => ({
      kind: leg.kind,
      km: leg.km,
      amount: byTime ? leg.days : leg.usdPerTonne,
      weak: weak(leg),
      end: places.get(leg.to) ?? leg.to,
    })),
    totals: profile.totals
      .filter(({ quantity, unit }) => quantity === "time" && byTime && unit === "d")
      .map(({ value, unit, of }) => ({ km: null, amount: value, text: `${value} ${unit} ${of}` })),
  };
}
