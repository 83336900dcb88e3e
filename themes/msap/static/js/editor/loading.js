// What of the form comes when it is asked for: a bundle of its own, whose name the bundler writes.

/* global PART_EDITOR_PREVIEW */

/**
 * The script that draws the page as it will look.
 * @type {() => Promise<typeof import("./preview/entry.jsx")>}
 */
export const loadPreview = () => import(new URL(PART_EDITOR_PREVIEW, import.meta.url).href);
