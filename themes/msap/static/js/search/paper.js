// The style of the results on paper: with scripts it comes once they are there, so that they have the line to themselves.

/** Put the sheet into the page that its `<noscript data-papier>` holds for browsers without scripts. */
export function addPaperSheet() {
  const held = document.querySelector("noscript[data-papier]");
  const sheet = held && new DOMParser().parseFromString(held.textContent, "text/html").querySelector("link");
  if (!sheet) return;
  held.remove();
  document.head.append(sheet);
}
