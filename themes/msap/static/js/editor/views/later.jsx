/** Parts of the form whose script comes after the page: when they are first shown, or when the person begins to write. */

/** @import { FunctionComponent } from "preact" */

import { useEffect, useState } from "preact/hooks";

/** @type {(() => Promise<unknown>)[]} */
const parts = [];

/**
 * A view that `load()` promises; `ahead`: it comes as soon as the person begins to write.
 * @type {<P extends object>(load: () => Promise<FunctionComponent<P>>, ahead?: boolean) => FunctionComponent<P>}
 */
export function viewLater(load, ahead = true) {
  /** @type {Promise<FunctionComponent<any>> | null} */
  let asked = null;
  const once = () =>
    (asked ??= load().catch((error) => {
      asked = null;
      throw error;
    }));
  if (ahead) parts.push(once);
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
