const HALOED = /<text([^>]*?) paint-order="stroke"([^>]*)>([^<]*)<\/text>/g;

/**
 * A chart in which words with a halo are written twice, the halo first: PDF paints a stroke above its filling and knows no other order.
 * Names at the right edge may run into the margin of the page instead of being cut.
 */
export function withHalos(svg: string): string {
  const twice = svg.replace(HALOED, (_, before: string, after: string, words: string) => {
    const attributes = before + after;
    const filled = `<text${attributes.replace(/ stroke(-[a-z]+)?="[^"]*"/g, "")}>${words}</text>`;
    if (!attributes.includes(' stroke="')) return filled;
    return `<text${attributes.replace(/ fill="[^"]*"/, "")} fill="none">${words}</text>${filled}`;
  });
  return twice.replace("<svg ", '<svg overflow="visible" ');
}
