// The preview loads its pages again when the site was built anew (generator/preview/reload.js): not a form in which
// somebody writes. Were the file changed meanwhile, saving it tells.

const RELOADING = "msap-rechargement";

/**
 * Keep this page as it is; gives what ends that.
 * @type {(page?: EventTarget) => () => void}
 */
export function keepLoaded(page = window) {
  const refuse = (/** @type {Event} */ event) => event.preventDefault();
  page.addEventListener(RELOADING, refuse);
  return () => page.removeEventListener(RELOADING, refuse);
}
