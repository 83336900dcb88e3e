// The box as an ARIA combobox: the person types freely, the list proposes, Enter always works.
// Loaded when somebody touches the box, with what its other button does.

import { createNearMe } from "./near_me.js";
import { createList } from "./proposals.js";

const PAUSE_MS = 80;

/**
 * Make the form's input a combobox; gives `nearMe()`, what the button "Autour de moi" does.
 *
 * `propose(text)` promises {places, needs, houses}; `go(request)` follows a request; `goNear(position)`
 * a position.
 */
export function startBox(form, { propose, go, goNear }) {
  const input = form.elements.namedItem("q");
  const siteRoot = new URL(form.dataset.base, document.baseURI);
  const list = createList(input, choose);
  let pause = 0;
  let turn = 0;

  function choose(proposal) {
    close();
    if (proposal.page) return location.assign(new URL(proposal.page, siteRoot));
    input.value = proposal.request.q;
    go(proposal.request);
  }

  function close() {
    clearTimeout(pause);
    turn += 1;
    list.close();
  }

  async function update() {
    const mine = ++turn;
    const text = input.value;
    if (!text.trim()) return list.close();
    // Without proposals the box still works: a failure here is said when the person asks.
    const proposals = await propose(text).catch(() => ({ places: [], needs: [], houses: [] }));
    if (mine === turn) list.show(proposals);
  }

  const keys = new Map([
    ["ArrowDown", () => list.move(1)],
    ["ArrowUp", () => list.move(-1)],
    ["Escape", () => list.isOpen() && (close(), true)],
    ["Enter", () => list.active() && (choose(list.active()), true)],
  ]);

  input.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(update, PAUSE_MS);
  });
  input.addEventListener("keydown", (event) => {
    if (!event.isComposing && keys.get(event.key)?.()) event.preventDefault();
  });
  input.addEventListener("blur", close);
  form.addEventListener("submit", close);
  // The person may have typed while this script was loading.
  if (document.activeElement === input) update();
  return { nearMe: createNearMe(form, goNear) };
}
