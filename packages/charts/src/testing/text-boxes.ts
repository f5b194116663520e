import { type Box, textWidth } from "../draw/boxes.ts";

/** Boxes of all texts of a picture, from their estimated width. */
export function textBoxes(svg: string): (Box & { readonly text: string })[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = "", text = ""]) => {
    const read = (name: string) => new RegExp(`(?:^| )${name}="([^"]+)"`).exec(attributes)?.[1];
    const [x, y, size] = [Number(read("x")), Number(read("y")), Number(read("font-size") ?? 12)];
    const plain = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&");
    const width = textWidth(plain, size, read("font-weight") !== undefined);
    const anchor = read("text-anchor");
    const left = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
    return { text: plain, x: left, y: y - size * 0.75, width, height: size * 0.9 };
  });
}
