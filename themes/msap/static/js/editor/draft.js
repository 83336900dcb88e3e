// The draft of the page that is written: kept on this device while it differs from what was opened.

/** @import { Edition } from "./form_types" */
/** @import { Drafts } from "./handing/drafts.js" */

import { KEPT_SENTENCES } from "./handing/drafts.js";

/** The page of a house that has none yet, among drafts. */
export const NEW_HOUSE = "nouvelle-maison";
const PAUSE_MS = 1000;

/**
 * Keep the draft of an edition from now on; gives what ends it. `told(sentence)` hears what became of it.
 * @type {(edition: Edition, drafts: Drafts, about: { page: string, stamp: string | null },
 *   later: (task: () => void, ms: number) => () => void, told: (sentence: string) => void) => () => void}
 */
export function keepDraft(edition, drafts, { page, stamp }, later, told) {
  let giveUp = () => {};
  function keep() {
    giveUp = () => {};
    const text = edition.page.source();
    if (!edition.isChanged() || (edition.isNew && !Object.keys(edition.tree).length)) {
      drafts.remove(page);
      return told("");
    }
    const name = edition.at(["nom"]);
    const title = typeof name === "string" && name ? name : page;
    told(KEPT_SENTENCES[drafts.keep({ page, title, text, stamp: edition.savedStamp ?? stamp })]);
  }
  const leave = edition.subscribe(() => {
    giveUp();
    // What was saved, or put back, is a draft no more: at once, the page may be loaded again.
    if (edition.isChanged()) giveUp = later(keep, PAUSE_MS);
    else keep();
  });
  return () => {
    leave();
    giveUp();
  };
}
