/**
 * The page /integrer/: makes the codes of the house that its address names (`?maison=durtal`), and copies them.
 */

import { codeOf, factsOf, textCode } from "./codes.js";
import { slugOf } from "./slugs.js";

/** @type {<E extends HTMLElement>(selector: string) => E} */
const the = (selector) => /** @type {any} */ (document.querySelector(selector));

/** @type {(text: string) => void} */
const say = (text) => void (the("[data-maison]").textContent = text);

/** @type {(typed: string) => Promise<void>} */
async function prepare(typed) {
  /** @type {HTMLInputElement} */ (the("#maison")).value = typed;
  const slug = slugOf(typed);
  if (!slug) return say("Cette adresse n’est pas celle d’une maison : collez celle de sa page, dans cet annuaire.");
  const facts = await factsAt(`./${slug}/`);
  if (facts === undefined) return say("La maison n’a pas pu être lue : vérifiez votre connexion, puis rechargez la page.");
  if (!facts) return say(`Aucune maison n’est à l’adresse « ${slug} » : copiez celle de sa page, dans cet annuaire.`);
  for (const id of ["code-cadre", "code-composant"]) {
    /** @type {HTMLTextAreaElement} */
    const field = the(`#${id}`);
    field.value = codeOf(field.value, slug, facts.name);
  }
  const page = `${the("[data-integration]").dataset.maisons}${slug}/`;
  /** @type {HTMLTextAreaElement} */ (the("#code-texte")).value = textCode(facts, page, new Date());
  the("[data-texte]").hidden = false;
  say(`Les codes sont prêts pour « ${facts.name} ».`);
}

/**
 * What the card at *address* tells; null where there is none, undefined where nobody answers.
 * @type {(address: string) => Promise<import("./codes.js").CardFacts | null | undefined>}
 */
async function factsAt(address) {
  try {
    const answer = await fetch(address);
    if (!answer.ok) return null;
    return factsOf(new DOMParser().parseFromString(await answer.text(), "text/html"));
  } catch {
    return undefined;
  }
}

/** @type {(button: HTMLElement) => Promise<void>} */
async function copy(button) {
  const id = button.dataset.copier ?? "";
  /** @type {HTMLTextAreaElement} */
  const field = the(`#${id}`);
  field.focus();
  field.select();
  const said = the(`[data-copie="${id}"]`);
  try {
    await navigator.clipboard.writeText(field.value);
    said.textContent = "Copié.";
  } catch {
    said.textContent = "Le code est sélectionné : copiez-le avec Ctrl + C.";
  }
}

document.addEventListener("click", ({ target }) => {
  /** @type {HTMLElement | null} */
  const button = target instanceof Element ? target.closest("[data-copier]") : null;
  if (button) void copy(button);
});

const asked = new URLSearchParams(location.search).get("maison");
if (asked !== null) void prepare(asked);
