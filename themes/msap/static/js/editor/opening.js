// From an address to the page that is to be written: the source of a house, an empty one, or why neither.

/** @import { Orders } from "./source/edits.js" */
/** @import { PageSource } from "./types" */

import { HOUSE_ORDERS, openPage, SourceRefused } from "./source/open_page.js";

/**
 * A page: its file as it was opened with its stamp, and as it is written now.
 * @typedef {{ kind: "page", page: PageSource, original: string, stamp: string | null, isNew?: boolean }} Opened
 * @typedef {{ kind: "raw", text: string, original: string, stamp: string | null, refused: SourceRefused }} Unread
 */

/**
 * The page that a text is; where it cannot be read, why. `original`: the file as it was opened, where that is another.
 * @type {(text: string, stamp: string | null, original?: string, orders?: Orders) => Opened | Unread}
 */
export function opened(text, stamp, original = text, orders = HOUSE_ORDERS) {
  try {
    return { kind: "page", page: openPage(text, orders), original, stamp };
  } catch (error) {
    if (!(error instanceof SourceRefused)) throw error;
    return { kind: "raw", text, original, stamp, refused: error };
  }
}

/**
 * What takes the mended text of a page that could not be read, or says why it still cannot be.
 * @type {(shown: Unread, show: (shown: Opened) => void, orders?: Orders) =>
 *   (text: string) => import("./views/raw.jsx").Refusal | null}
 */
export const mending = (shown, show, orders) => (text) => {
  const read = opened(text, shown.stamp, shown.original, orders);
  if (read.kind === "raw") return read.refused;
  show(read);
  return null;
};

/**
 * The source of a page, byte for byte; rejected where there is none: `folder` is « maisons » or a section.
 * @type {(root: URL, folder: string, slug: string) => Promise<string>}
 */
export async function fetchSource(root, folder, slug) {
  const address = new URL(`${folder}/${encodeURIComponent(slug)}.md`, root).href;
  const answer = await fetch(address, { cache: "no-cache", credentials: "same-origin" });
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return openedText(await answer.arrayBuffer());
}

/**
 * The text of a file; its byte order mark is part of it.
 * @type {(bytes: ArrayBuffer) => string}
 */
export const openedText = (bytes) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
