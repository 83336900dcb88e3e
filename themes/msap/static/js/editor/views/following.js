/** What a list of rows needs when one comes or goes: the focus goes somewhere, and a voice says so. */

import { useLayoutEffect, useState } from "preact/hooks";

/**
 * Ask for the focus of an element that the next rendering shows, by its identifier; or of the first in it that a selector
 * finds.
 * @type {() => (id: string, inside?: string) => void}
 */
export function useFocusNext() {
  const [wanted, setWanted] = useState({ id: "", inside: "" });
  useLayoutEffect(() => {
    const found = wanted.id ? document.getElementById(wanted.id) : null;
    const inner = /** @type {HTMLElement | null | undefined} */ (wanted.inside ? found?.querySelector(wanted.inside) : found);
    inner?.focus();
  }, [wanted]);
  return (id, inside = "") => setWanted({ id, inside });
}

/**
 * What is edited while it is not yet a value that a page can have: a row just added, a time half typed. Kept as long as the
 * value is the one that was last written from it, read anew from any other.
 * @template T, V
 * @param {V} value
 * @param {(value: V) => T} read
 * @param {(value: V) => string} keyOf
 * @returns {[draft: T, keep: (draft: T, written: V) => void]}
 */
export function useDraft(value, read, keyOf) {
  const [kept, setKept] = useState(() => ({ key: keyOf(value), draft: read(value) }));
  const draft = kept.key === keyOf(value) ? kept.draft : read(value);
  return [draft, (changed, written) => setKept({ key: keyOf(written), draft: changed })];
}
