// The list under the box: groups of proposals, one of which the arrow keys make active.

import { placeName, proposalsCount } from "../lib/sentences.js";
import { housePath } from "../lib/site_addresses.js";
import { element, fill } from "./elements.js";

const OPTION = '[role="option"]';
// Said once the person has stopped typing, not at each letter.
const STILL_MS = 700;

/** The list of an input; `choose(proposal)` is called for the one a pointer picks. */
export function createList(input, choose) {
  const box = element("div", {
    class: "proposals",
    role: "listbox",
    id: `${input.id}-propositions`,
    "aria-label": "Propositions",
    hidden: "",
  });
  const status = element("p", { role: "status", class: "visually-hidden" });
  let proposals = [];
  let at = -1;
  let still = 0;

  input.after(box, status);
  for (const [name, value] of Object.entries(comboboxAttributes(box.id))) {
    input.setAttribute(name, value);
  }
  box.addEventListener("pointerdown", (event) => event.preventDefault());
  box.addEventListener("click", (event) => {
    const option = event.target.closest(OPTION);
    if (option) choose(proposals[options().indexOf(option)]);
  });

  function options() {
    return [...box.querySelectorAll(OPTION)];
  }

  function activate(rank) {
    at = rank;
    options().forEach((option, each) => option.setAttribute("aria-selected", String(each === at)));
    const active = options()[at];
    if (active) input.setAttribute("aria-activedescendant", active.id);
    else input.removeAttribute("aria-activedescendant");
    active?.scrollIntoView({ block: "nearest" });
  }

  function say(count) {
    clearTimeout(still);
    if (!count) status.textContent = "";
    else still = setTimeout(() => (status.textContent = proposalsCount(count)), STILL_MS);
  }

  function open(shown) {
    box.hidden = !shown;
    say(shown ? proposals.length : 0);
    input.setAttribute("aria-expanded", String(shown));
    activate(-1);
  }

  return {
    close: () => open(false),
    isOpen: () => !box.hidden,
    active: () => (box.hidden ? undefined : proposals[at]),
    show({ places, needs, houses }) {
      const groups = [
        { name: "Lieux", proposals: places.map(placeProposal) },
        { name: "Démarches et organismes", proposals: needs.map(needProposal) },
        { name: "Maisons", proposals: houses.map(houseProposal) },
      ].filter((group) => group.proposals.length);
      proposals = groups.flatMap((group) => group.proposals);
      fill(box, ...groupElements(groups, input.id));
      open(proposals.length > 0);
    },
    /** Move the active option; -1 stands for the words typed. Whether there was a list. */
    move(step) {
      if (box.hidden) return false;
      const places = proposals.length + 1;
      activate(((at + 1 + step + places) % places) - 1);
      return true;
    },
  };
}

function comboboxAttributes(listId) {
  return {
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": listId,
  };
}

function placeProposal(place) {
  const detail = placeName(place).slice(place.name.length).replace(/^,? /, "");
  return { name: place.name, detail, request: { q: place.q, lieu: place.code } };
}

function needProposal(need) {
  return { name: need.name, detail: "", request: { q: need.q } };
}

function houseProposal({ name, commune, postcode, slug }) {
  return { name, detail: `${commune} (${postcode})`, page: housePath(slug) };
}

function groupElements(groups, inputId) {
  let rank = 0;
  return groups.map(({ name, proposals }) => {
    const items = proposals.map((each) => optionElement(each, `${inputId}-proposition-${rank++}`));
    const attributes = { role: "group", "aria-label": name, class: "proposals-group" };
    return element("div", attributes, ...items);
  });
}

function optionElement({ name, detail }, id) {
  const attributes = { role: "option", id, class: "proposal", "aria-selected": "false" };
  const shown = element("span", { class: "proposal-name" }, name);
  const more = detail ? element("span", { class: "proposal-detail" }, ` ${detail}`) : null;
  return element("div", attributes, shown, more);
}
