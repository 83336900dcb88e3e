/**
 * What the results page says when its search did not start: a browser of before modules, a script that is
 * blocked, gone or broken. It reads the question, which nothing else does then, and leads on with it. Written for
 * every browser, and read by all: this must not need what failed.
 *
 * `[data-secours]` in `[data-resultats]` holds the sentence; the style shows it until entry.js has run, and where an
 * answer is long to come or fails.
 * @type {HTMLElement | null}
 */
var region = document.querySelector("[data-resultats]");
/** @type {HTMLElement | null} */
var rescue = region && region.querySelector("[data-secours]");
/** @type {HTMLElement | null} */
var shown = rescue && rescue.querySelector("[data-question]");

function question() {
  var found = /[?&]q=([^&#]*)/.exec(location.search);
  try {
    return found ? decodeURIComponent(found[1].replace(/\+/g, " ")).slice(0, 200) : "";
  } catch (_error) {
    return "";
  }
}

/** @type {(text: string) => string} */
function plain(text) {
  var low = text.toLowerCase();
  return low.normalize ? low.normalize("NFD").replace(/[\u0300-\u036f]/g, "") : low;
}

/**
 * Whether a department, by its code and its name, is in the question: "48000", "2A", "retraite lozere".
 * @type {(code: string, name: string, asked: string) => boolean}
 */
function isMeant(code, name, asked) {
  var numbers = asked.match(/\b(\d{5}|\d{2,3}|2[ab])\b/g) || [];
  for (var rank = 0; rank < numbers.length; rank++) {
    var number = numbers[rank].length === 5 ? numbers[rank].replace(/^20/, "2a") : numbers[rank];
    if (number.indexOf(code) === 0 || (code === "2b" && number.indexOf("2a") === 0 && number.length === 5)) return true;
  }
  return (" " + asked.replace(/[^a-z0-9]+/g, " ") + " ").indexOf(" " + name + " ") >= 0;
}

/**
 * The departments that the question speaks of, which the manifest in the page names: addresses and texts of their links.
 * @type {(asked: string) => string[][]}
 */
function departmentsMeant(asked) {
  var manifest = document.querySelector("[data-manifeste]");
  var form = document.querySelector("[data-boite]");
  var names = (manifest && JSON.parse(manifest.textContent).departements) || {};
  /** @type {string[][]} */
  var meant = [];
  for (var code in names) {
    var name = plain(names[code]).replace(/[^a-z0-9]+/g, " ");
    if (!form || !isMeant(code.toLowerCase(), name, asked)) continue;
    var page = "departements/" + code.toLowerCase() + "-" + name.replace(/ /g, "-") + "/";
    meant.push([form.getAttribute("data-base") + page, names[code] + " (" + code + ")"]);
  }
  return meant;
}

function lead() {
  var asked = question();
  /** @type {HTMLInputElement | null} */
  var input = document.querySelector("[data-boite] input[name=q]");
  if (!asked || !shown) return;
  if (input && !input.value) input.value = asked;
  shown.textContent = "Vous cherchez «\u00a0" + asked + "\u00a0».";
  var meant = departmentsMeant(plain(asked));
  for (var rank = 0; rank < meant.length; rank++) {
    add(meant[rank][0], "Voir les maisons\u00a0: " + meant[rank][1]);
  }
  // An address of the page: page.js hears such links and asks again; without it the page is loaded anew.
  add(location.search + location.hash, "Réessayer");
  shown.hidden = false;
}

/** @type {(href: string, text: string) => void} */
function add(href, text) {
  var link = document.createElement("a");
  link.setAttribute("href", href);
  link.textContent = text;
  if (!shown) return;
  shown.appendChild(document.createTextNode(" "));
  shown.appendChild(link);
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", lead);
else lead();
// Another question may be asked meanwhile.
if (region && rescue && window.MutationObserver) new MutationObserver(lead).observe(region, { attributes: true });
