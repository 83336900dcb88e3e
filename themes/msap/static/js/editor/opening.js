// From an address to the page that is to be written: the source of a house, an empty one, or why neither.

/** @import { PageSource } from "./types" */

import { openPage, SourceRefused } from "./source/open_page.js";

/**
 * A page: its file as it was opened with its stamp, and as it is written now.
 * @typedef {{ kind: "page", page: PageSource, original: string, stamp: string | null, isNew?: boolean }} Opened
 * @typedef {{ kind: "raw", text: string, original: string, stamp: string | null, refused: SourceRefused }} Unread
 */

/**
 * The page that a text is; where it cannot be read, why. `original`: the file as it was opened, where that is another.
 * @type {(text: string, stamp: string | null, original?: string) => Opened | Unread}
 */
export function opened(text, stamp, original = text) {
  try {
    return { kind: "page", page: openPage(text), original, stamp };
  } catch (error) {
    if (!(error instanceof SourceRefused)) throw error;
    return { kind: "raw", text, original, stamp, refused: error };
  }
}

/**
 * The source of a house's page, byte for byte; rejected where there is none.
 * @type {(root: URL, slug: string) => Promise<string>}
 */
export async function fetchSource(root, slug) {
  const address = new URL(`maisons/${encodeURIComponent(slug)}.md`, root).href;
  const answer = await fetch(address, { cache: "no-cache", credentials: "same-origin" });
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return openedText(await answer.arrayBuffer());
}

/**
 * The text of a file; its byte order mark is part of it.
 * @type {(bytes: ArrayBuffer) => string}
 */
export const openedText = (bytes) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
