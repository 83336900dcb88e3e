/** A page's Markdown as it will be read. HTML in it is shown as text: the site sanitises it, and few texts have any. */

import { micromark } from "micromark";

// « ##Horaires » is a heading on the site; « #FranceServices », a hashtag, is none on either (generator/files/prose.py).
const GLUED_HEADING = /^(#{2,6})(?=[^#\s])/gm;

/** @param {{ markdown: string }} props */
export function Prose({ markdown }) {
  if (!markdown.trim()) return null;
  // micromark escapes HTML and drops addresses that run scripts: what it gives can be put into the page.
  const html = { __html: micromark(markdown.replace(GLUED_HEADING, "$1 ")) };
  return <div class="prose" dangerouslySetInnerHTML={html} />;
}
