import { type Case, type CheckResult, type ClaimCheck, lookup } from "@multivector/engine";
import type { ReactNode } from "react";
import { FigureLine } from "../../parts/figure-line.tsx";
import { useCase } from "../../state/case-context.ts";
import { useWords } from "../../words/words.ts";
import type { ClaimRow } from "./claim-rows.ts";

/** The checks of a claim: what each asks, with which values and figures, what it found, and which of them decides. */
export function ClaimChecks({
  row: { claim, result },
  kinds,
}: {
  readonly row: ClaimRow;
  readonly kinds: Readonly<Record<string, string>>;
}): ReactNode {
  const say = useWords();
  if (result.checks.length === 0) return null;
  const decisive = result.checks.find(({ holds }) => holds !== null);
  return (
    <>
      <h4>{say("claims.how")}</h4>
      <ul className="checks">
        {result.checks.map((check) => (
          <li key={check.id}>
            <p>
              {check.says}: <strong>{say(`claims.holds.${holdsWord(check)}`)}</strong>{" "}
              <span className="quiet">({say(check === decisive ? "claims.decides" : "claims.beside")})</span>
            </p>
            <p>{check.found}</p>
            <Asked
              check={claim.checks.find(({ id }) => id === check.id)!}
              title={kinds[check.kind] ?? ""}
              evidence={check.figures}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function holdsWord({ holds }: CheckResult): "yes" | "no" | "null" {
  return holds === null ? "null" : holds ? "yes" : "no";
}

function Asked({
  check,
  title,
  evidence,
}: {
  readonly check: ClaimCheck;
  readonly title: string;
  readonly evidence: readonly string[];
}): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const named = new Set(Object.values(check.with).flatMap(listOf));
  const further = evidence.filter((id) => !named.has(id));
  return (
    <>
      <p className="quiet">
        <code>{check.kind}</code> {title}.{" "}
        {say("claims.ifHolds", {
          verdict: say(`claims.verdict.${check.then}`),
          otherwise: say(`claims.verdict.${check.otherwise}`),
        })}
      </p>
      <dl className="arguments">
        {Object.entries(check.with).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Value kase={kase} value={value} />
            </dd>
          </div>
        ))}
        {further.length === 0 ? null : (
          <div>
            <dt>{say("claims.evidence")}</dt>
            <dd>
              <Value kase={kase} value={further} />
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}

/** A value a check was given: figures and events by what they say, anything else as written. */
function Value({ kase, value }: { readonly kase: Case; readonly value: unknown }): ReactNode {
  const items = listOf(value);
  if (items.length === 0) return <code>{written(value)}</code>;
  if (items.length === 1) return <Item kase={kase} item={items[0]!} />;
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>
          <Item kase={kase} item={item} />
        </li>
      ))}
    </ul>
  );
}

function Item({ kase, item }: { readonly kase: Case; readonly item: string }): ReactNode {
  const figure = lookup(kase).figure(item);
  if (figure) return <FigureLine figure={figure} />;
  const event = kase.events.find(({ id }) => id === item);
  return event ? (
    <>
      {event.date} {event.title}
    </>
  ) : (
    item
  );
}

function listOf(value: unknown): readonly string[] {
  if (typeof value === "string" || typeof value === "number") return [String(value)];
  return Array.isArray(value) && value.every((item) => typeof item === "string") ? value : [];
}

/** Nested arguments, such as a list of readings, as `name value` pairs. */
function written(value: unknown): string {
  if (Array.isArray(value)) return value.map(written).join("; ");
  if (typeof value !== "object" || value === null) return String(value);
  return Object.entries(value)
    .map(([name, inner]) => `${name} ${written(inner)}`)
    .join(", ");
}
