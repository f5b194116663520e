/**
 * In the page: moves the first slider of the shock desk through `steps` values as a hand would, and gives the milliseconds from each input event to
 * the frame in which the map with the new widths has been painted.
 */
export async function slideInPage(steps) {
  const slider = document.querySelector('[data-panel="moves-happens"] input[data-action="size"]');
  const lines = document.querySelector("#desk-map .lines");
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
  const times = [];
  for (let k = 0; k < steps; k++) {
    const painted = new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`step ${k}: the map did not follow the slider`)), 5000);
      const watch = new MutationObserver(() => {
        watch.disconnect();
        clearTimeout(late);
        // After the frame that holds the change.
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve(performance.now());
          channel.port2.postMessage(null);
        });
      });
      watch.observe(lines, { attributes: true, subtree: true, attributeFilter: ["stroke-width"] });
    });
    const start = performance.now();
    setValue.call(slider, String(20 + ((k * 7) % 60)));
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    times.push((await painted) - start);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  return times;
}
