// What is made when it is needed, and waited for before.

/**
 * `needed` promises what `make` promises, which `need()` calls, the first time.
 * @type {<T>(make: () => Promise<T>) => { needed: Promise<T>, need(): void }}
 */
export function whenNeeded(make) {
  /** @type {() => void} */
  let need = () => {};
  const asked = /** @type {Promise<void>} */ (new Promise((resolve) => (need = resolve)));
  return { needed: asked.then(make), need };
}
