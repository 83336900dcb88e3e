/** What a page from the device says of itself, before anything else. */

import { KEPT_ON } from "./names.js";
import { dayOf } from "./words.js";

/**
 * The page *kept* with the day since when it is; *device* is the page that tells of all.
 * @type {(kept: Response, device: string) => Promise<Response>}
 */
export async function dated(kept, device) {
  if (!kept.headers.get("content-type")?.startsWith("text/html")) return kept;
  const since = dayOf(new Date(kept.headers.get(KEPT_ON) ?? ""));
  const said = `<div class="content kept-page" lang="fr" dir="ltr"><p role="status">Page gardée${since} : le réseau ne répond pas. <a href="${device}">Ce que garde cet appareil</a></p></div>`;
  // At the end of a page that is not as ours are.
  const html = (await kept.text()).replace(/<main[^>]*>|$/, (main) => main + said);
  return new Response(html, { headers: kept.headers });
}
