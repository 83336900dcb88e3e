// Where a person was in the results, kept by each entry of the history: Back and "reload" lead there again. It is told by
// the house at the top of the window, since what stands above the results may come later than they do.

const STILL_MS = 300;

/**
 * How many houses this entry of the history showed, the rank of the first in the window and how far from its top it
 * was (px); 0 of what is not known, a rank of -1 where the page was not moved.
 * @type {() => { count: number, rank: number, offset: number }}
 */
export function keptView() {
  return { count: 0, rank: -1, offset: 0, ...history.state };
}

/**
 * Keep some of it, beside what else the entry holds.
 * @type {(view: { count?: number, rank?: number, offset?: number }) => void}
 */
export function keepView(view) {
  history.replaceState({ ...history.state, ...view }, "");
}

/**
 * Bring the house that was at the top of the window back there.
 * @type {(list: Element, view: { rank: number, offset: number }) => void}
 */
export function restoreView({ children }, { rank, offset }) {
  const house = children[rank];
  // Without "instant" the style makes a journey of it.
  if (house) window.scrollBy({ top: house.getBoundingClientRect().top - offset, behavior: "instant" });
}

/**
 * Keep which house of `list` is at the top of the window, as it moves, while `isShown()`: what comes in the place of an
 * answer is not where the person was. Gives what keeps it at once.
 * @type {(list: Element, isShown: () => boolean) => () => void}
 */
export function followView(list, isShown) {
  // The browser would go by pixels, perhaps after the house was brought back.
  history.scrollRestoration = "manual";
  let pause = 0;
  const keep = () => {
    clearTimeout(pause);
    if (isShown()) keepView(window.scrollY ? viewOf(list) : { rank: -1, offset: 0 });
  };
  window.addEventListener("scroll", () => {
    clearTimeout(pause);
    pause = setTimeout(keep, STILL_MS);
  });
  window.addEventListener("pagehide", keep);
  return keep;
}

/** @type {(list: Element) => { rank: number, offset: number }} */
function viewOf({ children }) {
  const tops = Array.from(children, (house) => Math.round(house.getBoundingClientRect().top));
  const rank = tops.findIndex((top) => top >= 0);
  return { rank, offset: tops[rank] ?? 0 };
}
