// Where a person was in the results, kept by each entry of the history: Back and "reload" lead there again.

const STILL_MS = 300;

/**
 * How many houses this entry of the history showed, and how far down its page was; 0 of what is not known.
 * @type {() => { count: number, top: number }}
 */
export function keptView() {
  return { count: 0, top: 0, ...history.state };
}

/**
 * Keep some of it, beside what else the entry holds.
 * @type {(view: { count?: number, top?: number }) => void}
 */
export function keepView(view) {
  history.replaceState({ ...history.state, ...view }, "");
}

/**
 * Keep how far down the page is, as it moves, while `isShown()`: what comes in the place of an answer is not where the
 * person was. Gives what keeps it at once.
 * @type {(isShown: () => boolean) => () => void}
 */
export function followView(isShown) {
  let pause = 0;
  const keep = () => {
    clearTimeout(pause);
    if (isShown()) keepView({ top: Math.round(window.scrollY) });
  };
  window.addEventListener("scroll", () => {
    clearTimeout(pause);
    pause = setTimeout(keep, STILL_MS);
  });
  window.addEventListener("pagehide", keep);
  return keep;
}
