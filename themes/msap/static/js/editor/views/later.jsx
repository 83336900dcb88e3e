/** Parts of the form whose script comes after the page: when they are first shown, once the browser rests, or as one begins to write. */

/** @import { FunctionComponent } from "preact" */

import { useEffect, useState } from "preact/hooks";

/** @type {(() => Promise<unknown>)[]} */
const parts = [];

/**
 * What `load()` promises, asked for once as long as it does not fail; `ahead`: it comes once the browser rests.
 * @type {<T>(load: () => Promise<T>, ahead?: boolean) => () => Promise<T>}
 */
export function partLater(load, ahead = true) {
  /** @type {ReturnType<typeof load> | null} */
  let asked = null;
  const once = () =>
    (asked ??= load().catch((error) => {
      asked = null;
      throw error;
    }));
  if (ahead) parts.push(once);
  return once;
}

/**
 * A view that `load()` promises.
 * @type {<P extends object>(load: () => Promise<FunctionComponent<P>>, ahead?: boolean) => FunctionComponent<P>}
 */
export function viewLater(load, ahead = true) {
  const once = partLater(load, ahead);
  return function Later(props) {
    const [state, setState] = useState(/** @type {{ View: FunctionComponent<any> | null, failed: boolean }} */ ({ View: null, failed: false }));
    const ask = () => {
      once().then(
        (View) => setState({ View, failed: false }),
        () => setState({ View: null, failed: true }),
      );
    };
    useEffect(ask, []);
    if (state.View) return <state.View {...props} />;
    if (!state.failed) return <p role="status">Cette partie arrive…</p>;
    return (
      <p role="status">
        Cette partie n’a pas pu être chargée.{" "}
        <button type="button" class="action" onClick={ask}>
          Réessayer
        </button>
      </p>
    );
  };
}

/** Have them all, so that who has begun to write can go on without a network. */
export function loadParts() {
  for (const load of parts) load().catch(() => {});
}

const REST_MS = 2000;

/**
 * Have them once the browser has nothing else to do; who saves data has them as soon as there is something to write.
 * @returns what stops it
 */
export function loadPartsAtRest() {
  // eslint-disable-next-line compat/compat
  const { saveData = false } = navigator.connection ?? {};
  if (saveData) return () => {};
  if ("requestIdleCallback" in window) {
    const asked = requestIdleCallback(loadParts, { timeout: REST_MS });
    return () => cancelIdleCallback(asked);
  }
  const timer = setTimeout(loadParts, REST_MS);
  return () => clearTimeout(timer);
}
