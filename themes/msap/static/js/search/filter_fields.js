// The fields of the filters: made once, so that the focus stays where it is; their counts follow each
// answer. What would change nothing, or leave nothing, is no choice: it is not offered as one.

/** @import { Counts, FilterName, FilterValue, NeedKind, Request, RequestParts, ShownReading } from "../types" */

import { filterName } from "../lib/filter_names.js";
import { OFFERED } from "../lib/offered_filters.js";
import * as say from "../lib/sentences.js";
import { element, fill as put, part } from "./elements.js";

/**
 * @typedef {Pick<ShownReading, "needs" | "filters">} Understanding what is in use
 * @typedef {{ kind: string, code: string, left: RequestParts }} Said a box that words tick
 */

/** @type {[NeedKind, string][]} */
const KINDS = [
  ["services", "Services"],
  ["partenaires", "Organismes"],
];

/**
 * The boxes that words tick: {kind (the box's name), code (its value), left (the request's parts without these words)}.
 * @type {(understood: Understanding, request: Request) => Said[]}
 */
function saidIn({ needs, filters }, request) {
  const own = needs.filter(({ kind, code }) => !request[kind].includes(code));
  const others = filters.filter((filter) => filter.isSaid);
  return [
    ...own.map(({ kind, code, without }) => ({ kind, code, left: { q: without ?? "" } })),
    ...others.flatMap(({ filters: values, left }) => values.map(({ name, value }) => ({ kind: name, code: value, left }))),
  ];
}

/**
 * The request after a change of `field`; unticking what the words said takes these words away.
 * @type {(form: HTMLElement, field: HTMLInputElement, request: Request, understood: Understanding) => Request}
 */
export function changed(form, field, request, understood) {
  const said = saidIn(understood, request);
  const undone = said.find(({ kind, code }) => kind === field.name && code === field.value);
  if (undone) return { ...request, ...undone.left };
  const radius = said.find(({ kind }) => kind === "rayon");
  if (radius && field.name === "rayon") return { ...request, ...radius.left, rayon: Number(field.value) || null };
  return { ...request, ...chosen(form, request, said) };
}

/**
 * What the fields say now; codes that no box stands for stay asked, those that words say are not asked twice.
 * @type {(form: HTMLElement, request: Request, said: Said[]) => Partial<Request>}
 */
function chosen(form, { services, partenaires, rayon, jour }, said) {
  const select = selectOf(form);
  /** @type {(filter: FilterValue) => boolean} */
  const isOwn = ({ name, value }) => boxOf(form, name, value).checked && !isSaid(said, name, value);
  const days = OFFERED.filter(({ name }) => name === "jour");
  const otherDays = jour.split(",").filter((day) => day && !days.some(({ value }) => value === day));
  return {
    services: codesChosen(form, "services", services, said),
    partenaires: codesChosen(form, "partenaires", partenaires, said),
    rayon: select.disabled || isSaid(said, "rayon", select.value) ? rayon : Number(select.value) || null,
    ...Object.fromEntries(OFFERED.map((filter) => [filter.name, isOwn(filter)])),
    jour: [...otherDays, ...days.filter(isOwn).map(({ value }) => value)].join(),
  };
}

/** @type {(form: HTMLElement, kind: string, before: string[], said: Said[]) => string[]} */
function codesChosen(form, kind, before, said) {
  const known = boxes(form, kind);
  const unknown = before.filter((code) => !known.some(({ value }) => value === code));
  const asked = known.filter(({ checked, value }) => checked && !isSaid(said, kind, value));
  return [...unknown, ...asked.map(({ value }) => value)];
}

/** @type {(said: Said[], kind: string, code: string) => boolean} */
function isSaid(said, kind, code) {
  return said.some((need) => need.kind === kind && need.code === code);
}

/** @type {(form: HTMLElement, name: string) => HTMLInputElement[]} */
function boxes(form, name) {
  return [...form.querySelectorAll("input")].filter((input) => input.name === name);
}

/** @type {(form: HTMLElement, name: string, code: string) => HTMLInputElement} */
function boxOf(form, name, code) {
  return boxes(form, name).filter(({ value }) => value === code)[0];
}

/** @type {(request: Request, name: FilterName, value: string) => boolean} */
function isAsked(request, name, value) {
  return name === "jour" ? request.jour.split(",").includes(value) : Boolean(request[name]);
}

/**
 * Show the `counts` (finder.js) of a request; the fields are made the first time.
 * @type {(form: HTMLElement, request: Request, understood: Understanding, counts: Counts) => void}
 */
export function fill(form, request, understood, counts) {
  const said = saidIn(understood, request);
  if (!form.querySelector("fieldset")) put(form, ...fields(counts.needs));
  fillDistance(part(form, "rayons"), radiusAsked(request, said), counts);
  fillSwitches(form, request, said, counts);
  fillNeeds(form, request, said, counts);
  for (const group of form.querySelectorAll("fieldset")) {
    group.hidden = [...group.querySelectorAll("label")].every((label) => label.hidden);
  }
}

/**
 * The radii that leave some houses and not all, and the one in use.
 * @type {(distance: HTMLElement, rayon: number | null, counts: Counts) => void}
 */
function fillDistance(distance, rayon, { radii }) {
  const [, all = 0] = radii.find(([radiusKm]) => radiusKm === null) ?? [];
  const useful = radii.filter(([radiusKm, count]) => [rayon, null].includes(radiusKm) || (count > 0 && count < all));
  const select = selectOf(distance);
  select.disabled = distance.hidden = useful.length < 2;
  put(select, ...useful.map(([radiusKm, count]) => radiusOption(radiusKm, count)));
  select.value = String(rayon ?? "");
}

/** @type {(request: Request, said: Said[]) => number | null} */
function radiusAsked({ rayon }, said) {
  return Number(said.find(({ kind }) => kind === "rayon")?.code) || rayon;
}

/** @type {(form: HTMLElement, request: Request, said: Said[], counts: Counts) => void} */
function fillSwitches(form, request, said, { filters, total, declared }) {
  for (const { name, value, count } of filters) {
    const box = boxOf(form, name, value);
    const checked = isAsked(request, name, value) || isSaid(said, name, value);
    const impossible = count === 0 && !checked;
    const useless = count === total || declared[name] === false;
    update(box, { checked, shown: checked || !useless, count });
    // Disabled, it would lose the focus of who has just unticked it.
    box.disabled = impossible && box !== document.activeElement;
    if (impossible) numberOf(box).textContent = say.noneLeft(name);
  }
}

/** @type {(form: HTMLElement, request: Request, said: Said[], counts: Counts) => void} */
function fillNeeds(form, request, said, { needs, total }) {
  const everywhere = [];
  for (const { kind, code, name, count } of needs) {
    const box = boxOf(form, kind, code);
    const checked = request[kind].includes(code) || isSaid(said, kind, code);
    update(box, { checked, shown: checked || (count > 0 && count < total), count });
    if (labelOf(box).hidden && count) everywhere.push(name);
  }
  const common = part(form, "partout");
  common.hidden = !everywhere.length;
  put(/** @type {HTMLElement} */ (common.querySelector("ul")), ...everywhere.map((name) => element("li", {}, name)));
}

/**
 * Show a box as it is now; the one that has the focus stays, though it has become useless.
 * @type {(box: HTMLInputElement, state: { checked: boolean, shown: boolean, count: number }) => void}
 */
function update(box, { checked, shown, count }) {
  const label = labelOf(box);
  box.checked = checked;
  label.hidden = !shown && box !== document.activeElement;
  numberOf(box).textContent = say.filterCount(count);
}

/** @type {(box: HTMLInputElement) => HTMLElement} */
function numberOf(box) {
  return part(labelOf(box), "nombre");
}

/** @type {(box: HTMLInputElement) => HTMLElement} */
function labelOf(box) {
  return /** @type {HTMLElement} */ (box.closest("label"));
}

/** @type {(form: HTMLElement) => HTMLSelectElement} */
function selectOf(form) {
  return /** @type {HTMLSelectElement} */ (form.querySelector("select"));
}

/** @type {(needs: Counts["needs"]) => HTMLElement[]} */
function fields(needs) {
  const switches = OFFERED.map((filter) => checkbox(filter.name, filter.value, filterName(filter)));
  const kinds = KINDS.map(([kind, legend]) => {
    const own = needs.filter((need) => need.kind === kind).map(({ code, name }) => checkbox(kind, code, name));
    return own.length ? fieldset(legend, own) : null;
  });
  const groups = [distanceField(), fieldset("Ouverture et accès", switches), ...kinds, everywhereField()];
  return /** @type {HTMLElement[]} */ (groups.filter(Boolean));
}

/** @type {(legend: string, choices: HTMLElement[]) => HTMLElement} */
function fieldset(legend, choices) {
  const list = element("div", { class: "filters-choices" }, ...choices);
  return element("fieldset", { class: "filters-group" }, element("legend", {}, legend), list);
}

/** @type {(name: string, value: string, text: string) => HTMLElement} */
function checkbox(name, value, text) {
  const input = element("input", { type: "checkbox", name, value });
  return element("label", { class: "filter" }, input, element("span", {}, text, " ", element("span", { "data-nombre": "" })));
}

/** @type {() => HTMLElement} */
function distanceField() {
  const select = element("select", { name: "rayon" });
  const label = element("label", {}, element("span", { class: "filters-title" }, "Distance à vol d’oiseau"), " ", select);
  return element("p", { "data-rayons": "", class: "filters-radius" }, label);
}

/** @type {(radiusKm: number | null, count: number) => HTMLElement} */
function radiusOption(radiusKm, count) {
  return element("option", { value: radiusKm ?? "" }, say.radiusOption(radiusKm, count));
}

/**
 * What every house of the answer offers: good to know, and no choice.
 * @type {() => HTMLElement}
 */
function everywhereField() {
  const title = element("summary", {}, "Proposé par toutes ces maisons");
  return element("details", { "data-partout": "", class: "filters-everywhere" }, title, element("ul", {}));
}
