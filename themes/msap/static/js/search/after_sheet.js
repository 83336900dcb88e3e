// The style of what stands around the results, paper included: with scripts it comes once they are there, so that they have the
// line to themselves.

/** Put the sheet into the page that its `<noscript data-apres>` holds for browsers without scripts. */
export function addAfterSheet() {
  const held = document.querySelector("noscript[data-apres]");
  const sheet = held && new DOMParser().parseFromString(held.textContent, "text/html").querySelector("link");
  if (!sheet) return;
  held.remove();
  document.head.append(sheet);
}
