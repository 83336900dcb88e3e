// Run in the results page by test_search_fuzz.py: asks `count` strange things, one after the other,
// and reports the states reached, the long tasks of the main thread, and markup that ran.
async ({count, seed, how}) => {
  const pieces = ["a", "e", "mende", "saint ", "48", "000", "caf", "retraite ", "près de ", " ", "-", "'", "’",
    "\"", "+", "*", "~", "^", ":", "~99", "<b>", "<script>window.ran = 1</script>",
    "<img src=x onerror=window.ran=1>", "javascript:", "%00", "%", "&", "?q=", "#", "\u0000", "\u202e", "\ud83d",
    "👍🏽", "مرحبا", "日本", "é", "œ", "\u0301", "constructor", "__proto__", "14:30", "999999", "../", "\n",
    "x".repeat(5000), "é ".repeat(3000)];
  const keys = ["q", "lieu", "lat", "lon", "services", "partenaires", "rayon", "ouvert", "samedi", "fauteuil"];
  const plain = ["48095", "48", "aucun", "0", "44.5", "3.5", "-999", "1e9", "NaN", "caf", "caf,msa", "20", "oui", "maintenant"];
  const draw = (size) => (seed = (seed * 48271) % 2147483647) % size;
  const text = () => Array.from({length: 1 + draw(6)}, () => pieces[draw(pieces.length)]).join("");
  const region = document.querySelector("[data-resultats]");
  const input = document.querySelector("input[name=q]");
  // Longer than the page itself waits for an answer.
  const PATIENCE_MS = 90_000;
  const idle = () => new Promise((done, fail) => {
    const since = performance.now();
    const look = () => {
      if (region.dataset.etat !== "chargement") done();
      else if (performance.now() - since > PATIENCE_MS) fail(new Error(`no answer to « ${now.slice(0, 200)} » at ${location.href.slice(0, 500)}`));
      else setTimeout(look, 1);
    };
    setTimeout(look, 0);
  });
  const long = [];
  let now = "";
  const observer = new PerformanceObserver((list) => {
    for (const {duration} of list.getEntries()) long.push([Math.round(duration), now.slice(0, 80)]);
  });
  observer.observe({entryTypes: ["longtask"]});
  const states = {};
  for (let turn = 0; turn < count; turn++) {
    now = text();
    if (how === "box") {
      input.value = now;
      input.dispatchEvent(new Event("input", {bubbles: true}));
      input.form.requestSubmit();
    } else {
      const given = new URLSearchParams();
      for (let each = draw(4); each >= 0; each--) {
        given.set(keys[draw(keys.length)], draw(2) ? text() : plain[draw(plain.length)]);
      }
      const broken = draw(10) ? "" : "&q=%ff%00%";
      history.replaceState(null, "", `?${given.toString().slice(0, 4000)}${broken}${draw(5) ? "" : "#lat=1&lon=<b>"}`);
      dispatchEvent(new PopStateEvent("popstate"));
    }
    await idle();
    states[region.dataset.etat] = (states[region.dataset.etat] ?? 0) + 1;
  }
  observer.disconnect();
  return {states, long, ran: window.ran, markup: region.querySelectorAll("script, img, b").length};
}
