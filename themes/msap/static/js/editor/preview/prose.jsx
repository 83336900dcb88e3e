/** A page's Markdown as it will be read. HTML in it is shown as text: the site sanitises it, and few texts have any. */

import { micromark } from "micromark";

/** @param {{ markdown: string }} props */
export function Prose({ markdown }) {
  if (!markdown.trim()) return null;
  // micromark escapes HTML and drops addresses that run scripts: what it gives can be put into the page.
  const html = { __html: micromark(markdown) };
  return <div class="prose" dangerouslySetInnerHTML={html} />;
}
