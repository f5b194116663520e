import { isoOf, type Schedule, yearOf } from "@multivector/engine";
import type { ReactNode } from "react";
import type { LeverOffer } from "../../engine/questions/levers.ts";
import { useWords } from "../../words/words.ts";

/** How a package unfolds: announced, standing, at full effect, as dates and as bars over the years. */
export function Timeline({
  schedule,
  offers,
}: {
  readonly schedule: Schedule;
  readonly offers: readonly LeverOffer[];
}): ReactNode {
  const say = useWords();
  const { levers } = schedule;
  const first = yearOf(Math.min(...levers.map(({ announced }) => announced)));
  const last = yearOf(Math.max(...levers.map(({ full }) => full))) + 1;
  const place = (day: number) => `${(100 * (day - dayOfYear(first))) / (dayOfYear(last) - dayOfYear(first))}%`;
  const width = (from: number, to: number) => `${(100 * (to - from)) / (dayOfYear(last) - dayOfYear(first))}%`;
  return (
    // A table wider than its place is scrolled, also by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
    <section className="table-frame strategies-timeline" tabIndex={0} aria-label={say("strategies.timeline")}>
      <table>
        <caption>{say("strategies.timelineNote")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("strategies.lever")}</th>
            <th scope="col">{say("strategies.announced")}</th>
            <th scope="col">{say("strategies.stands")}</th>
            <th scope="col">{say("strategies.full")}</th>
            <th scope="col">
              <span className="years">
                <span>{first}</span>
                <span>{last}</span>
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {levers.map(({ lever, announced, stands, full }) => (
            <tr key={lever}>
              <td>{offers.find(({ id }) => id === lever)?.title ?? lever}</td>
              <td>{isoOf(announced)}</td>
              <td>{isoOf(stands)}</td>
              <td>{isoOf(full)}</td>
              <td>
                <span className="bar" aria-hidden="true">
                  <span className="waits" style={{ left: place(announced), width: width(announced, stands) }} />
                  <span className="grows" style={{ left: place(stands), width: width(stands, full) }} />
                  <span className="mark" style={{ left: place(stands) }} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Days since 1970-01-01 of the first day of a year. */
const dayOfYear = (year: number) => Date.UTC(year, 0, 1) / 86_400_000;
