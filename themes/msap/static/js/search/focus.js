// Where the keyboard goes on: from the results' region, which page.js gives the focus, to the houses, once they are there.

/**
 * Make the page's skip link lead to the houses of `list`, or to `region` where there are none. Gives what is called with each
 * answer: who is at the region is led to the houses.
 * @type {(region: HTMLElement, list: HTMLElement) => () => void}
 */
export function followFocus(region, list) {
  /** @type {HTMLAnchorElement | null} */
  const skip = document.querySelector(".skip-link");
  skip?.addEventListener("click", (event) => {
    // The address keeps what is asked: its "#" may hold a position.
    event.preventDefault();
    const at = list.children.length ? list : region;
    at.scrollIntoView({ block: "start", behavior: "instant" });
    at.focus({ preventScroll: true });
  });
  // Who takes a chip away may take the next one: they stay before the chips.
  let stays = false;
  region.addEventListener("click", ({ target }) => (stays = Boolean(/** @type {Element} */ (target).closest('a[href^="?"]'))));
  return () => {
    if (!stays && document.activeElement === region && list.children.length) list.focus({ preventScroll: true });
    stays = false;
  };
}
