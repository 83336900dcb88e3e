// When the search cannot answer: a sentence, and the ways on that the page holds (rescue.js has the question's).

const FAILED =
  "La recherche ne répond pas. Vérifiez votre connexion, ou passez par la liste des départements.";

/**
 * Put the results region in the state "erreur", with the way on.
 * @type {(region: HTMLElement) => void}
 */
export function showFailure(region) {
  /** @type {(name: string) => HTMLElement} */
  const part = (name) => /** @type {HTMLElement} */ (region.querySelector(`[data-${name}]`));
  part("compris").textContent = part("liste").textContent = "";
  part("plus").hidden = true;
  part("suite").hidden = false;
  part("annonce").textContent = FAILED;
  region.dataset.etat = "erreur";
}
