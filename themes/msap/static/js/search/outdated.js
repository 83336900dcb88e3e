// A page that was published anew, with other scripts, is loaded anew, and goes on from its address.

/** @import { Failure } from "../types" */

/**
 * Load the page anew if what failed is the doing of a script, at `address`, that the page of today no longer
 * names: once for each entry of the history, so that it ends.
 * @type {(failure: Failure) => Promise<void>}
 */
export async function reloadIfOutdated({ address }) {
  if (!address || history.state?.anew) return;
  const page = await fetch(location.pathname, { cache: "no-cache" }).catch(() => null);
  if (!page?.ok || (await page.text()).includes(address.slice(address.lastIndexOf("/")))) return;
  history.replaceState({ ...history.state, anew: true }, "");
  location.reload();
}
