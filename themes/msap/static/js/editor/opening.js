// From an address to the page that is to be written: the source of a house, an empty one, or why neither.

/** @import { PageSource } from "./types" */

import { openPage, SourceRefused } from "./source/open_page.js";

/**
 * @typedef {{ kind: "page", page: PageSource, original: string }} Opened
 * @typedef {{ kind: "raw", original: string, refused: SourceRefused }} Unread
 */

/**
 * The page that a text is; where it cannot be read, why.
 * @type {(text: string, original?: string) => Opened | Unread}
 */
export function opened(text, original = text) {
  try {
    return { kind: "page", page: openPage(text), original };
  } catch (error) {
    if (!(error instanceof SourceRefused)) throw error;
    return { kind: "raw", original: text, refused: error };
  }
}

/**
 * The source of a house's page, byte for byte; rejected where there is none.
 * @type {(root: URL, slug: string) => Promise<string>}
 */
export async function fetchSource(root, slug) {
  const answer = await fetch(new URL(`maisons/${encodeURIComponent(slug)}.md`, root).href, { cache: "no-cache", credentials: "same-origin" });
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  // The byte order mark of a file is part of it: text() would drop it.
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await answer.arrayBuffer());
}
