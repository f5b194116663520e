import { type Case, partsOfReading, READING_FUNCTIONS } from "@multivector/engine";
import { found } from "./check.ts";
import { type Mention, many, NOBODY, ofSeries } from "./mention.ts";

/** Every place in the political records of a case where another record is named. What mechanisms join has a check of its own. */
export function politicalMentions(kase: Case): Mention[] {
  return [
    ...many(found("case", kase), ["poles"], kase.poles, ["actor"]),
    ...ofAlignment(kase),
    ...ofTheories(kase),
    ...ofReactions(kase),
    ...ofLevers(kase),
    ...ofSecurity(kase),
  ];
}

function ofAlignment(kase: Case): Mention[] {
  return [
    ...kase.domains.flatMap((domain): Mention[] => {
      const at = found("domains", domain);
      // Of votes a series is the voter that stands for the pole.
      const isSeries = domain.measure === "shares";
      return [
        ...domain.poles.flatMap(({ pole, series }, p): Mention[] => [
          { at, path: ["poles", p, "pole"], id: pole, names: ["actor"] },
          ...series.flatMap((one, i) =>
            isSeries
              ? ofSeries(at, ["poles", p, "series", i], one)
              : many(at, ["poles", p, "series"], [one], domain.measure === "votes" ? ["actor"] : "ref"),
          ),
        ]),
        ...domain.whole.flatMap((one, i) => ofSeries(at, ["whole", i], one)),
      ];
    }),
    ...kase.floors.flatMap((floor): Mention[] => {
      const at = found("floors", floor);
      return [
        { at, path: ["pole"], id: floor.pole, names: ["actor"] },
        { at, path: ["domain"], id: floor.domain, names: ["domain"] },
        { at, path: ["variable"], id: floor.variable, names: ["variable"] },
      ];
    }),
  ];
}

function ofTheories(kase: Case): Mention[] {
  return [
    ...kase.variables.flatMap((variable): Mention[] => {
      const { name, of } = partsOfReading(variable.reading);
      const kind = Object.hasOwn(READING_FUNCTIONS, name) ? READING_FUNCTIONS[name] : undefined;
      if (!kind) return [];
      const at = found("variables", variable);
      return of.map((id) => ({ at, path: ["reading"], id, names: [kind === "actor" ? "actor" : "variable"] }));
    }),
    ...kase.mechanisms.flatMap((mechanism) => {
      const named = mechanism.theories.map((id) => (id === "all" ? "" : id));
      return many(found("mechanisms", mechanism), ["theories"], named, ["theory"]);
    }),
    ...kase.theories.flatMap((theory) => {
      const at = found("theories", theory);
      return [
        ...many(at, ["switches", "on"], theory.switches.on, ["mechanism"]),
        ...many(at, ["switches", "off"], theory.switches.off, ["mechanism"]),
      ];
    }),
    ...kase.figures
      .filter(({ quantity, subject }) => quantity === "chance" && subject.startsWith("indicator:"))
      .map((figure): Mention => ({ at: found("figures", figure), path: ["of"], id: figure.of, names: ["theory"] })),
  ];
}

function ofReactions(kase: Case): Mention[] {
  return kase.reactions.flatMap((reaction): Mention[] => {
    const at = found("reactions", reaction);
    const { sender, excitedBy, regime, signals, instruments } = reaction;
    return [
      { at, path: ["sender"], id: sender, names: ["actor"] },
      { at, path: ["excitedBy", "pole"], id: excitedBy?.pole ?? "", names: ["actor"] },
      { at, path: ["regime"], id: regime, names: ["variable"] },
      ...signals.map(({ pole }, i): Mention => ({ at, path: ["signals", i, "pole"], id: pole, names: ["actor"] })),
      ...instruments.flatMap(({ precedents }, i) => many(at, ["instruments", i, "precedents"], precedents, ["event"])),
    ];
  });
}

function ofLevers(kase: Case): Mention[] {
  return [
    ...kase.levers.flatMap((lever): Mention[] => {
      const at = found("levers", lever);
      return [
        { at, path: ["actor"], id: lever.actor, names: ["actor"] },
        ...many(at, ["investments"], lever.investments, ["investment"]),
        ...lever.signals.map(
          ({ pole }, i): Mention => ({ at, path: ["signals", i, "pole"], id: pole, names: ["actor"] }),
        ),
        ...many(at, ["shifts"], lever.shifts, ["variable"]),
        ...many(at, ["duties"], lever.duties, ["duty"]),
        ...many(at, ["after"], lever.after, ["lever"]),
      ];
    }),
    ...kase.strategies.flatMap((strategy) =>
      strategy.levers.map(
        ({ lever }, i): Mention => ({
          at: found("strategies", strategy),
          path: ["levers", i, "lever"],
          id: lever,
          names: ["lever"],
        }),
      ),
    ),
    ...kase.channels.flatMap((channel): Mention[] => {
      const at = found("channels", channel);
      return [
        { at, path: ["actor"], id: channel.actor, names: ["actor"] },
        ...many(at, ["investments"], channel.investments, ["investment"]),
      ];
    }),
  ];
}

function ofSecurity(kase: Case): Mention[] {
  return [
    ...kase.duties.flatMap((duty): Mention[] => {
      const at = found("duties", duty);
      return [
        { at, path: ["body"], id: duty.body, names: ["actor"] },
        ...many(at, ["against"], duty.against, ["lever", "actor"]),
      ];
    }),
    ...kase.threats.flatMap((threat): Mention[] => {
      const at = found("threats", threat);
      return [
        ...many(at, ["shocks"], threat.shocks, "shock"),
        { at, path: ["reaction"], id: threat.reaction, names: ["reaction"] },
      ];
    }),
    ...kase.issues.flatMap((issue) => many(found("issues", issue), ["actors"], issue.actors, ["actor"])),
    ...kase.events.flatMap((event): Mention[] => {
      if (!event.coding) return [];
      const at = found("events", event);
      const { sender, toward, away, follows } = event.coding;
      return [
        { at, path: ["coding", "sender"], id: NOBODY.has(sender) ? "" : sender, names: ["actor"] },
        ...many(at, ["coding", "toward"], toward, ["actor"]),
        ...many(at, ["coding", "away"], away, ["actor"]),
        ...many(at, ["coding", "follows"], follows, ["event"]),
      ];
    }),
  ];
}
