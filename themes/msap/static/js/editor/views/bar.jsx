/** What stays in sight: how much is to be mended, and the way to the end. */

import { toMend } from "../wording.js";

/** @param {{ count: number, state: string, ask: () => void, send: () => void }} props */
export function Bar({ count, state, ask, send }) {
  return (
    <div class="editor-bar" role="region" aria-label="État de la fiche">
      <button type="button" class="button button-quiet" onClick={ask}>
        {count ? toMend(count) : "Vérifier"}
      </button>
      <span class="editor-bar-state">{state}</span>
      <button type="button" class="button" onClick={send}>
        Envoyer
      </button>
    </div>
  );
}
