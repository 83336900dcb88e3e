/** What stays in sight: how much is to be mended, and the way to the end. */

import { called, toMend } from "../wording.js";
import { useForm } from "./context.js";

/** @param {{ count: number, state: string, ask: () => void, send: () => void }} props */
export function Bar({ count, state, ask, send }) {
  const { data } = useForm();
  return (
    <div class="editor-bar" role="region" aria-label={`État de ${called(data.page).the}`}>
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
