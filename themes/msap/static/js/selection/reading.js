// The page of a house, asked for by the end of its address.

/** @import { HouseFacts } from "./house_facts.js" */

import { housePath } from "../lib/site_addresses.js";
import { factsOf } from "./house_facts.js";

/**
 * What the page of a house says at an instant and where it is; else a sentence on what stands against it. A page that
 * leads on, because the address of the house changed, is followed once.
 * @type {(slug: string, instant: number, follows?: boolean) =>
 *   Promise<{ slug: string, href: string, page: Document, facts: HouseFacts } | { problem: string }>}
 */
export async function readHouse(slug, instant, follows = true) {
  const root = document.documentElement.dataset.racine ?? "../";
  try {
    const answer = await fetch(root + housePath(slug));
    if (answer.status === 404) return { problem: `Aucune maison n’est à l’adresse « ${slug.slice(0, 60)} ».` };
    if (!answer.ok) throw new Error(String(answer.status));
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const leads = /url=.*?([a-z0-9-]+)\/$/.exec(page.querySelector("meta[http-equiv=refresh]")?.getAttribute("content") ?? "");
    if (leads && follows) return readHouse(leads[1], instant, false);
    const facts = factsOf(page, instant);
    return facts ? { slug, href: root + housePath(slug), page, facts } : { problem: `La page « ${slug} » n’est pas celle d’une maison.` };
  } catch {
    return { problem: `La page « ${slug.slice(0, 60)} » n’a pas pu être lue\u00a0: vérifiez votre connexion, puis rechargez.` };
  }
}
