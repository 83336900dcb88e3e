/** What a person types: told to the page after a pause and when the field is left, never at every key. */

import { useEffect, useRef, useState } from "preact/hooks";

import { afterPress } from "./press.js";

const PAUSE_MS = 400;

/**
 * The attributes of a control that holds a text. While it has the focus it shows what is typed, whatever the page makes
 * of it; with `pauses` false it only tells when it is left.
 * @type {(value: string, tell: (value: string) => void, leave: () => void, pauses?: boolean) =>
 *   { value: string, onInput: (event: Event) => void, onBlur: () => void }}
 */
export function useTyped(value, tell, leave, pauses = true) {
  const [typed, setTyped] = useState(/** @type {string | null} */ (null));
  const waiting = useRef({ text: /** @type {string | null} */ (null), timer: 0, tell });
  waiting.current.tell = tell;

  function commit() {
    const { text, timer } = waiting.current;
    clearTimeout(timer);
    waiting.current.text = null;
    if (text !== null) waiting.current.tell(text.trim());
  }

  useEffect(() => commit, []);
  return {
    value: typed ?? value,
    onInput({ target }) {
      const text = /** @type {HTMLInputElement} */ (target).value;
      setTyped(text);
      waiting.current.text = text;
      clearTimeout(waiting.current.timer);
      if (pauses) waiting.current.timer = setTimeout(commit, PAUSE_MS);
    },
    onBlur() {
      commit();
      setTyped(null);
      afterPress(leave);
    },
  };
}
