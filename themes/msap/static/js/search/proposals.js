// The list under the box: groups of proposals, one of which the arrow keys make active.

/** @import { Proposal, ProposedHouse, Proposals } from "../types" */

import { placeName, proposalsCount } from "../lib/sentences.js";
import { housePath } from "../lib/site_addresses.js";
import { element, fill } from "./elements.js";

const OPTION = '[role="option"]';
// Said once the person has stopped typing, not at each letter.
const STILL_MS = 700;

/** @typedef {{ name: string, proposals: Proposal[] }} Group */

/**
 * The list of an input; `choose(proposal)` is called for the one a pointer picks, `hold()` as soon as it is pressed.
 * @param {HTMLInputElement} input
 * @param {(proposal: Proposal) => void} choose
 * @param {() => void} hold
 */
export function createList(input, choose, hold) {
  const { box, say } = createElements(input);
  const active = createActive(input, box);
  /** @type {Proposal[]} */
  let proposals = [];

  box.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    hold();
  });
  box.addEventListener("click", ({ target }) => {
    const option = /** @type {Element} */ (target).closest(OPTION);
    if (option) choose(proposals[active.options().indexOf(option)]);
  });

  /** @type {(isShown: boolean) => void} */
  function open(isShown) {
    box.hidden = !isShown;
    say(isShown ? proposals.length : 0);
    input.setAttribute("aria-expanded", String(isShown));
    active.set(-1);
  }

  return {
    close: () => open(false),
    isOpen: () => !box.hidden,
    /** Back to the words typed: the list stays. */
    leave: () => active.set(-1),
    active: () => (box.hidden ? undefined : proposals[active.rank()]),
    /** @type {(proposed: Proposals) => void} */
    show(proposed) {
      const groups = groupsOf(proposed);
      proposals = groups.flatMap((group) => group.proposals);
      fill(box, ...groupElements(groups, input.id));
      open(proposals.length > 0);
    },
    /**
     * Move the active option; -1 stands for the words typed. Whether there was a list.
     * @type {(step: number) => boolean}
     */
    move(step) {
      if (box.hidden) return false;
      const places = proposals.length + 1;
      active.set(((active.rank() + 1 + step + places) % places) - 1);
      return true;
    },
  };
}

/**
 * The list's elements, put after the input: `box`, and what `say(count)` tells to who listens.
 * @param {HTMLInputElement} input
 */
function createElements(input) {
  const id = `${input.id}-propositions`;
  const attributes = { class: "proposals", role: "listbox", id, "aria-label": "Propositions", hidden: "" };
  const box = element("div", attributes);
  const status = element("p", { role: "status", class: "visually-hidden" });
  let still = 0;
  input.after(box, status);
  input.setAttribute("aria-controls", id);
  return {
    box,
    /** @type {(count: number) => void} */
    say(count) {
      clearTimeout(still);
      if (!count) status.textContent = "";
      else still = setTimeout(() => (status.textContent = proposalsCount(count)), STILL_MS);
    },
  };
}

/**
 * The option under the keyboard: none at -1.
 * @param {HTMLInputElement} input
 * @param {HTMLElement} box
 */
function createActive(input, box) {
  let at = -1;
  const options = () => [...box.querySelectorAll(OPTION)];
  return {
    options,
    rank: () => at,
    /** @type {(rank: number) => void} */
    set(rank) {
      at = rank;
      options().forEach((option, each) => option.setAttribute("aria-selected", String(each === at)));
      const active = options()[at];
      if (active) input.setAttribute("aria-activedescendant", active.id);
      else input.removeAttribute("aria-activedescendant");
      active?.scrollIntoView({ block: "nearest" });
    },
  };
}

/** @type {(proposed: Proposals) => Group[]} */
function groupsOf({ places, needs, houses }) {
  const groups = [
    { name: "Lieux", proposals: places.map(placeProposal) },
    { name: "Démarches et organismes", proposals: needs.map(needProposal) },
    { name: "Maisons", proposals: houses.map(houseProposal) },
  ];
  return groups.filter((group) => group.proposals.length);
}

/** @type {(place: Proposals["places"][number]) => Proposal} */
function placeProposal(place) {
  const detail = placeName(place).slice(place.name.length).replace(/^,? /, "");
  return { name: place.name, detail, request: { q: place.q, lieu: place.code } };
}

/** @type {(need: Proposals["needs"][number]) => Proposal} */
function needProposal(need) {
  return { name: need.name, detail: "", request: { q: need.q } };
}

/** @type {(house: ProposedHouse) => Proposal} */
function houseProposal({ name, commune, postcode, slug }) {
  return { name, detail: `${commune} (${postcode})`, page: housePath(slug) };
}

/** @type {(groups: Group[], inputId: string) => HTMLElement[]} */
function groupElements(groups, inputId) {
  let rank = 0;
  return groups.map(({ name, proposals }) => {
    const items = proposals.map((each) => optionElement(each, `${inputId}-proposition-${rank++}`));
    const attributes = { role: "group", "aria-label": name, class: "proposals-group" };
    return element("div", attributes, ...items);
  });
}

/** @type {(proposal: Proposal, id: string) => HTMLElement} */
function optionElement({ name, detail }, id) {
  const attributes = { role: "option", id, class: "proposal", "aria-selected": "false" };
  const shown = element("span", { class: "proposal-name" }, name);
  const more = detail ? element("span", { class: "proposal-detail" }, ` ${detail}`) : null;
  return element("div", attributes, shown, more);
}
