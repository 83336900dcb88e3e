// The fields of the filters: made once, so that the focus stays where it is; their counts follow each
// answer. What would change nothing, or leave nothing, is no choice: it is not offered as one.

import * as say from "../lib/sentences.js";
import { element, fill as put } from "./elements.js";

const SWITCHES = Object.entries(say.SWITCH_NAMES);
const ON = "oui";
const KINDS = [
  ["services", "Services"],
  ["partenaires", "Organismes"],
];

/** The boxes that words tick: {kind (the box's name), code (its value), without (the query without these words)}. */
function saidIn({ needs, switches }, request) {
  const own = needs.filter(({ kind, code }) => !request[kind].includes(code));
  const others = switches.filter(({ name }) => !request[name]);
  return [...own, ...others.map(({ name, without }) => ({ kind: name, code: ON, without }))];
}

/** The request after a change of `field`; unticking what the words said takes these words away. */
export function changed(form, field, request, understood) {
  const said = saidIn(understood, request);
  const undone = said.find(({ kind, code }) => kind === field.name && code === field.value);
  if (undone) return { ...request, q: undone.without };
  return { ...request, ...chosen(form, request, said) };
}

/** What the fields say now; codes that no box stands for stay asked, those that words say are not asked twice. */
function chosen(form, { services, partenaires, rayon }, said) {
  const select = form.querySelector("select");
  return {
    services: codesChosen(form, "services", services, said),
    partenaires: codesChosen(form, "partenaires", partenaires, said),
    rayon: select.disabled ? rayon : Number(select.value) || null,
    ...Object.fromEntries(SWITCHES.map(([name]) => [name, boxes(form, name)[0].checked && !isSaid(said, name, ON)])),
  };
}

function codesChosen(form, kind, before, said) {
  const known = boxes(form, kind);
  const unknown = before.filter((code) => !known.some(({ value }) => value === code));
  const asked = known.filter(({ checked, value }) => checked && !isSaid(said, kind, value));
  return [...unknown, ...asked.map(({ value }) => value)];
}

function isSaid(said, kind, code) {
  return said.some((need) => need.kind === kind && need.code === code);
}

function boxes(form, name) {
  return [...form.querySelectorAll("input")].filter((input) => input.name === name);
}

/** Show the `counts` (finder.js) of a request; the fields are made the first time. */
export function fill(form, request, understood, counts) {
  const said = saidIn(understood, request);
  if (!form.querySelector("fieldset")) put(form, ...fields(counts.needs));
  fillDistance(form.querySelector("[data-rayons]"), request, counts);
  fillSwitches(form, request, said, counts);
  fillNeeds(form, request, said, counts);
  for (const group of form.querySelectorAll("fieldset")) {
    group.hidden = [...group.querySelectorAll("label")].every((label) => label.hidden);
  }
}

/** The radii that leave some houses and not all, and the one in use. */
function fillDistance(distance, { rayon }, { radii }) {
  const [, all = 0] = radii.find(([radiusKm]) => radiusKm === null) ?? [];
  const useful = radii.filter(([radiusKm, count]) => [rayon, null].includes(radiusKm) || (count > 0 && count < all));
  const select = distance.querySelector("select");
  select.disabled = distance.hidden = useful.length < 2;
  put(select, ...useful.map(([radiusKm, count]) => radiusOption(radiusKm, count)));
  select.value = rayon ?? "";
}

function fillSwitches(form, request, said, { switches, total, declared }) {
  for (const [name, count] of switches) {
    const [box] = boxes(form, name);
    const checked = request[name] || isSaid(said, name, ON);
    const impossible = count === 0 && !checked;
    const useless = count === total || declared[name] === false;
    update(box, { checked, shown: checked || !useless, count });
    // Disabled, it would lose the focus of who has just unticked it.
    box.disabled = impossible && box !== document.activeElement;
    if (impossible) numberOf(box).textContent = say.noneLeft(name);
  }
}

function fillNeeds(form, request, said, { needs, total }) {
  const everywhere = [];
  for (const { kind, code, name, count } of needs) {
    const [box] = boxes(form, kind).filter(({ value }) => value === code);
    const checked = request[kind].includes(code) || isSaid(said, kind, code);
    update(box, { checked, shown: checked || (count > 0 && count < total), count });
    if (box.closest("label").hidden && count) everywhere.push(name);
  }
  const common = form.querySelector("[data-partout]");
  common.hidden = !everywhere.length;
  put(common.querySelector("ul"), ...everywhere.map((name) => element("li", {}, name)));
}

/** Show a box as it is now; the one that has the focus stays, though it has become useless. */
function update(box, { checked, shown, count }) {
  const label = box.closest("label");
  box.checked = checked;
  label.hidden = !shown && box !== document.activeElement;
  numberOf(box).textContent = say.filterCount(count);
}

function numberOf(box) {
  return box.closest("label").querySelector("[data-nombre]");
}

function fields(needs) {
  const switches = SWITCHES.map(([name, text]) => checkbox(name, ON, text));
  const kinds = KINDS.map(([kind, legend]) => {
    const own = needs.filter((need) => need.kind === kind).map(({ code, name }) => checkbox(kind, code, name));
    return own.length ? fieldset(legend, own) : null;
  });
  return [distanceField(), fieldset("Ouverture et accès", switches), ...kinds, everywhereField()].filter(Boolean);
}

function fieldset(legend, choices) {
  const list = element("div", { class: "filters-choices" }, ...choices);
  return element("fieldset", { class: "filters-group" }, element("legend", {}, legend), list);
}

function checkbox(name, value, text) {
  const input = element("input", { type: "checkbox", name, value });
  return element("label", { class: "filter" }, input, element("span", {}, text, " ", element("span", { "data-nombre": "" })));
}

function distanceField() {
  const select = element("select", { name: "rayon" });
  const label = element("label", {}, element("span", { class: "filters-title" }, "Distance à vol d’oiseau"), " ", select);
  return element("p", { "data-rayons": "", class: "filters-radius" }, label);
}

function radiusOption(radiusKm, count) {
  return element("option", { value: radiusKm ?? "" }, say.radiusOption(radiusKm, count));
}

/** What every house of the answer offers: good to know, and no choice. */
function everywhereField() {
  const title = element("summary", {}, "Proposé par toutes ces maisons");
  return element("details", { "data-partout": "", class: "filters-everywhere" }, title, element("ul", {}));
}
