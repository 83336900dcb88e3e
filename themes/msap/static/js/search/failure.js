// The way on when search cannot answer: a sentence, and a link to the departments' pages.

const FAILED =
  "La recherche ne répond pas. Vérifiez votre connexion, ou passez par la liste des départements.";
const WAY_ON = "Voir les maisons par département";

/** Put the results region in the state "erreur", with the way on. */
export function showFailure(region) {
  region.querySelector("[data-compris]").replaceChildren();
  region.querySelector("[data-liste]").replaceChildren();
  region.querySelector("[data-plus]").hidden = true;
  region.querySelector("[data-annonce]").textContent = FAILED;
  showWayOn(region, true);
  region.dataset.etat = "erreur";
}

/** Show, or take away, the link to the departments' pages after the list. */
export function showWayOn(region, shown) {
  region.querySelector(".resultats__suite")?.remove();
  if (!shown) return;
  const link = document.createElement("a");
  link.href = region.dataset.departements;
  link.textContent = WAY_ON;
  const paragraph = document.createElement("p");
  paragraph.className = "resultats__suite";
  paragraph.append(link);
  region.querySelector("[data-liste]").after(paragraph);
}
