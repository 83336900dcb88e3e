// The map beside the results, before its script: a button, and the script that comes at it, or at once on
// wide screens, where the map is shown unasked.

const FAILED = "La carte n’a pas pu être chargée. La liste dit la même chose.";
const WIDE = "(min-width: 60em)";

/** Prepare the slot of `region`; `loadMap()` promises map/beside.js, the other is that of outdated.js. */
export function prepareMap(region, { loadMap, reloadIfOutdated }) {
  // Without layers the map would have no style; the list says the same.
  if (!window.CSSLayerBlockRule) return;
  const bar = region.querySelector("[data-bascule]");
  const [button, status] = bar.children;
  let latest = null;
  let loading = null;

  async function begin(isPressed) {
    status.textContent = "";
    try {
      const { startBeside } = await (loading ??= loadMap());
      startBeside(region, latest, isPressed);
      button.removeEventListener("click", press);
    } catch (error) {
      console.warn(error);
      loading = null;
      status.textContent = FAILED;
      reloadIfOutdated(error);
    }
  }

  function press() {
    begin(true);
  }

  region.addEventListener("msap:resultats", ({ detail }) => {
    latest = detail;
    bar.hidden = !detail.houses.some(({ position }) => position);
  });
  button.addEventListener("click", press);
  if (matchMedia(WIDE).matches) begin(false);
}
