// A box that nobody has touched yet: what it needs comes at the first touch.

/** @import { Failure } from "../types" */

/**
 * Call `begin()`, which promises what startBox gives (box.js), when somebody touches the box of `form`; its button does
 * nothing else than `fail()` where that cannot be had.
 * @type {(form: HTMLFormElement, begin: () => Promise<{ nearMe(): void }>, fail: () => void) => void}
 */
export function onTouch(form, begin, fail) {
  const touch = once(begin);
  const button = form.querySelector("[data-autour]");
  // Without this script the button would do nothing.
  button?.removeAttribute("hidden");
  button?.addEventListener("click", async () => ((await touch())?.nearMe ?? fail)());
  for (const event of ["focusin", "pointerdown"]) form.addEventListener(event, touch);
}

/**
 * `make`, called once, and again after it failed: then it is null, and `failed` is told.
 * @type {<T>(make: () => Promise<T>, failed?: (failure: Failure) => void) => () => Promise<T | null>}
 */
export function once(make, failed) {
  /** @type {Promise<any> | null} */
  let made = null;
  return () =>
    (made ??= make().catch((error) => {
      console.warn(error);
      made = null;
      failed?.(error);
      return null;
    }));
}
