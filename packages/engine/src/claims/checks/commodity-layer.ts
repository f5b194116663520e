import { answer, type CheckKind, missing } from "../check.ts";

/** Does a corridor carry a commodity at all? A container line is no cure for an oil dependency. */
export const commodityLayer: CheckKind = {
  kind: "commodity-layer",
  title: "the corridor, or a link of it, carries the commodity",
  args: { corridor: "corridor id", commodity: "commodity id" },
  evaluate: ({ case: data }, args) => {
    const corridor = data.corridors.find(({ id }) => id === args.text("corridor"));
    if (!corridor) return missing(`no corridor ${args.text("corridor")}`);
    const links = data.links.filter((link) => link.corridor === corridor.id);
    const carried = new Set([...corridor.commodities, ...links.flatMap((link) => link.commodities)]);
    return answer(
      carried.has(args.text("commodity")),
      `${corridor.name} carries ${[...carried].join(", ")}; asked for ${args.text("commodity")}`,
      { sources: [corridor.source, ...links.map(({ source }) => source)] },
    );
  },
};
