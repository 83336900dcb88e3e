/** The codes of /integrer/ for one house, and the dated text. Pure: a card's document in, HTML as text out. */

const ANY_HOUSE = "IDENTIFIANT";
const ANY_TITLE = "Horaires de la maison de services au public";

/**
 * What a card tells, as plain texts.
 * @typedef {{ name: string, address: string, phone: string, dialled: string, hours: [string, string][], changes: string[] }} CardFacts
 */

/** @type {(text: string) => string} */
export function escaped(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/**
 * The code of any house, made that of the house at *slug*.
 * @type {(code: string, slug: string, name: string) => string}
 */
export function codeOf(code, slug, name) {
  const title = escaped(`Horaires : ${name}`);
  return code.split(ANY_HOUSE).join(slug).split(ANY_TITLE).join(title);
}

/** @type {(card: Document) => CardFacts | null} */
export function factsOf(card) {
  const main = card.querySelector("main.embed");
  if (!main) return null;
  /** @type {HTMLAnchorElement | null} */
  const phone = main.querySelector("a.embed-phone");
  return {
    name: textOf(main.querySelector("h1")),
    address: textOf(main.querySelector(".embed-address")),
    phone: textOf(phone?.querySelector(".number")),
    dialled: phone?.getAttribute("href") ?? "",
    hours: [...main.querySelectorAll("tbody tr")].map(rowOf),
    changes: [...main.querySelectorAll(".embed-changes li")].map(textOf),
  };
}

/** @type {(row: Element) => [string, string]} */
function rowOf(row) {
  const [day, ...cells] = row.children;
  return [textOf(day), cells.map(textOf).join(" ")];
}

/** @type {(element: Element | null | undefined) => string} */
const textOf = (element) => (element?.textContent ?? "").replace(/\s+/g, " ").trim();

/**
 * The house as HTML to paste where neither frame nor script may be, with the day on which it was true.
 * @type {(facts: CardFacts, page: string, today: Date) => string}
 */
export function textCode(facts, page, today) {
  const day = today.toLocaleDateString("fr-FR", { day: "numeric", month: "long", year: "numeric" });
  const lines = [
    `<p><strong>${escaped(facts.name)}</strong></p>`,
    facts.address && `<p>${escaped(facts.address)}</p>`,
    facts.phone && `<p><a href="${escaped(facts.dialled)}">Appeler le ${escaped(facts.phone)}</a></p>`,
    facts.hours.length && `<ul>\n${facts.hours.map(([d, h]) => `<li>${escaped(d)} : ${escaped(h)}</li>`).join("\n")}\n</ul>`,
    ...facts.changes.map((change) => `<p>${escaped(change)}</p>`),
    `<p>Horaires du ${day}. <a href="${escaped(page)}">Les horaires d’aujourd’hui, dans l’annuaire</a></p>`,
  ];
  return lines.filter(Boolean).join("\n");
}
