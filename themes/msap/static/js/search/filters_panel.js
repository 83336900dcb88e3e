// The filters: made once, so that the focus stays where it is; their counts follow each answer.

import { RADII_KM } from "../lib/address.js";
import * as say from "../lib/sentences.js";
import { element } from "./elements.js";

const SWITCHES = [
  ["ouvert", "Ouvert maintenant"],
  ["samedi", "Ouvert le samedi"],
  ["fauteuil", "Accessible en fauteuil roulant"],
  ["fixes", "Sans les arrêts des maisons itinérantes"],
];
const KINDS = [
  ["services", "Services"],
  ["partenaires", "Organismes"],
];

/**
 * The panel `details` (a <details>). `go(request)` follows a change, `count(request)` promises the
 * counts of finder.js: they are asked for only while the panel is open.
 */
export function createFiltersPanel(details, { go, count }) {
  const form = details.querySelector("[data-champs]");
  const title = details.querySelector("summary");
  let request = null;
  let turn = 0;

  async function refresh() {
    if (!details.open || details.hidden || !request) return;
    const mine = ++turn;
    try {
      const counts = await count(request);
      if (mine === turn) fill(form, request, counts);
    } catch (error) {
      console.warn(error);
      if (mine === turn) form.replaceChildren(element("p", {}, say.NO_FILTERS));
    }
  }

  details.addEventListener("toggle", refresh);
  form.addEventListener("change", () => go({ ...request, ...chosen(form, request) }));

  return {
    /** Follow the request that was answered; hide when nothing is asked. */
    follow(answered, isAsked) {
      request = answered;
      details.hidden = !isAsked;
      title.textContent = say.filtersTitle(chosenCount(answered));
      refresh();
    },
  };
}

function chosenCount({ services, partenaires, rayon, ...more }) {
  const switched = SWITCHES.filter(([name]) => more[name]).length;
  return services.length + partenaires.length + Number(rayon !== null) + switched;
}

/** What the fields say now; codes that no box stands for stay asked. */
function chosen(form, { services, partenaires, rayon }) {
  const select = form.querySelector("select");
  return {
    services: codesChosen(form, "services", services),
    partenaires: codesChosen(form, "partenaires", partenaires),
    rayon: select.disabled ? rayon : Number(select.value) || null,
    ...Object.fromEntries(SWITCHES.map(([name]) => [name, boxes(form, name)[0].checked])),
  };
}

function codesChosen(form, kind, before) {
  const known = boxes(form, kind);
  const unknown = before.filter((code) => !known.some(({ value }) => value === code));
  return [...unknown, ...known.filter(({ checked }) => checked).map(({ value }) => value)];
}

function boxes(form, name) {
  return [...form.querySelectorAll("input")].filter((input) => input.name === name);
}

function fill(form, request, counts) {
  if (!form.querySelector("fieldset")) form.replaceChildren(...fieldsets(counts.needs));
  const switches = new Map(counts.switches);
  for (const [name] of SWITCHES) update(form, name, "oui", request[name], switches.get(name));
  for (const { kind, code, count } of counts.needs) {
    update(form, kind, code, request[kind].includes(code), count);
  }
  const distance = form.querySelector("[data-rayons]");
  distance.hidden = !counts.radii.length;
  const select = distance.querySelector("select");
  select.disabled = distance.hidden;
  for (const [radiusKm, count] of counts.radii) {
    const option = select.querySelector(`option[value="${radiusKm ?? ""}"]`);
    option.textContent = say.radiusOption(radiusKm, count);
  }
  select.value = request.rayon ?? "";
}

function update(form, name, value, checked, count) {
  const input = boxes(form, name).find((each) => each.value === value);
  if (!input) return;
  input.checked = checked;
  input.closest("label").classList.toggle("filtre--vide", count === 0 && !checked);
  input.closest("label").querySelector("[data-nombre]").textContent = say.filterCount(count);
}

function fieldsets(needs) {
  const switches = SWITCHES.map(([name, text]) => checkbox(name, "oui", text));
  const kinds = KINDS.map(([kind, legend]) => {
    const boxes = needs.filter((need) => need.kind === kind).map(({ code, name }) => checkbox(kind, code, name));
    return boxes.length ? fieldset(legend, boxes) : null;
  });
  return [distanceField(), fieldset("Ouverture et accès", switches), ...kinds].filter(Boolean);
}

function fieldset(legend, boxes) {
  const list = element("div", { class: "filtres__choix" }, ...boxes);
  return element("fieldset", { class: "filtres__groupe" }, element("legend", {}, legend), list);
}

function checkbox(name, value, text) {
  const input = element("input", { type: "checkbox", name, value });
  return element("label", { class: "filtre" }, input, element("span", {}, text, " ", element("span", { "data-nombre": "" })));
}

function distanceField() {
  const options = [null, ...RADII_KM].map((radiusKm) => element("option", { value: radiusKm ?? "" }));
  const select = element("select", { name: "rayon" }, ...options);
  return element("p", { "data-rayons": "", class: "filtres__rayon" }, element("label", {}, "Distance à vol d’oiseau ", select));
}
