/** Parts of the form whose script comes after the page: when they are first shown, or when the person begins to write. */

/** @import { FunctionComponent } from "preact" */

import { useEffect, useState } from "preact/hooks";

/** @type {(() => Promise<unknown>)[]} */
const parts = [];

/**
 * What `load()` promises, asked for once, and again only where it failed; loadParts() asks for it too.
 * @type {<T>(load: () => Promise<T>) => () => Promise<T>}
 */
export function onceAsked(load) {
  /** @type {ReturnType<typeof load> | null} */
  let asked = null;
  const once = () =>
    (asked ??= load().catch((error) => {
      asked = null;
      throw error;
    }));
  parts.push(once);
  return once;
}

/**
 * A view that `load()` promises.
 * @type {<P extends object>(load: () => Promise<FunctionComponent<P>>) => FunctionComponent<P>}
 */
export function viewLater(load) {
  const once = onceAsked(load);
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
