// What the form hands out: the change in words, the stamp, the mail, the forge's page, what is shared, drafts.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";

import { openPage } from "../../themes/msap/static/js/editor/source/open_page.js";
import { changesInWords } from "../../themes/msap/static/js/editor/handing/changes.js";
import { Drafts, isOfThisPage } from "../../themes/msap/static/js/editor/handing/drafts.js";
import { share, shareable } from "../../themes/msap/static/js/editor/handing/file.js";
import { ADDRESS_CHARS_MAX, editPage, newFilePage } from "../../themes/msap/static/js/editor/handing/forges.js";
import { MAILTO_CHARS_MAX, mailOf } from "../../themes/msap/static/js/editor/handing/mail.js";
import { openedFile, stamped, stampOf, unstamped } from "../../themes/msap/static/js/editor/handing/stamp.js";

const WORDS = {
  fields: {
    house: [
      { key: "nom", label: "Nom de la maison" },
      { key: "format", label: "Forme", vocabulary: "formats" },
      { key: "telephone", label: "Téléphone" },
      { key: "courriels", label: "Courriels" },
      { key: "structure_porteuse", label: "Structure porteuse" },
      { key: "equipements", label: "Équipements", vocabulary: "equipements" },
      { key: "antennes", label: "Antennes" },
      { key: "date_maj", label: "Vérifiée le" },
    ],
    branch: [{ key: "telephone", label: "Téléphone" }],
    bearer: [{ key: "nom", label: "nom" }],
    partner: [{ key: "mode", label: "présence", vocabulary: "modes" }],
  },
  vocabularies: {
    formats: [{ code: "bus", label: "Bus" }, { code: "fixe", label: "Maison fixe" }],
    equipements: [{ code: "wifi", label: "Wi-Fi" }],
    modes: [{ code: "permanence", label: "Permanence" }, { code: "visio", label: "Visioconférence" }],
    partenaires: [{ code: "caf", label: "CAF" }],
  },
};

const page = (front, text = "") => openPage(`---\n${front}\n---\n${text}`);
const said = (before, after) => changesInWords(page(before), page(after), WORDS).map((line) => line.replace(/\u00a0/g, " "));

test("every kind of change is told in words", () => {
  const cases = [
    ["telephone: 02 41", "telephone: 02 42", "Téléphone : 02 41 → 02 42"],
    ["nom: A", "nom: A\ntelephone: 02 42", "Téléphone : rien → 02 42"],
    ["nom: A\ntelephone: 02 42", "nom: A", "Téléphone : 02 42 → rien"],
    ["date_maj: 2024-08-01", "date_maj: 2026-11-28", "Vérifiée le : 1er août 2024 → 28 novembre 2026"],
    ["format: fixe", "format: ancien-code", "Forme : Maison fixe → ancien-code"],
    ["courriels: [a@x.fr]", "courriels: [b@x.fr]", "Courriels : retrait de a@x.fr ; ajout de b@x.fr"],
    ["courriels: [a, b]", "courriels: [b, a]", "Courriels : dans un autre ordre"],
    ["nom: A", "nom: A\nequipements: [wifi]", "Équipements : ajout de Wi-Fi"],
    ["structure_porteuse: {nom: A}", "structure_porteuse: {nom: B}", "Structure porteuse, nom : A → B"],
    ["horaires: {lundi: 09:00-12:00}", "horaires:\n  lundi: 09:00-12:00\n  mercredi: 08:30-12:00, 13:30-17:00", "Mercredi : fermé → 8 h 30 – 12 h, 13 h 30 – 17 h"],
    ["nom: A", "nom: A\nhoraires: {lundi: 09:00-12:00}", "Lundi : non précisé → 9 h – 12 h"],
    ["nom: A", "nom: A\nhoraires_rdv: {mardi: semaines paires 09:00-12:00}", "Mardi, sur rendez-vous : rien → semaines paires 9 h – 12 h"],
    ['horaires: "Mo 09:00-12:00"', "horaires: {lundi: 10:00-12:00}", "Horaires : Mo 9 h – 12 h → lundi 10 h – 12 h"],
    ["nom: A", "nom: A\nexceptions: [{du: 2026-12-24, au: 2026-12-31, type: ferme, motif: Congés}]", "Fermé du 24 au 31 décembre 2026 (Congés) ajouté"],
    ["nom: A\nexceptions: [{du: 2026-12-24, au: 2027-01-02, type: ferme}]", "nom: A", "Fermé du 24 décembre 2026 au 2 janvier 2027 retiré"],
    ["exceptions: [{du: 2026-12-24, type: ferme}]", 'exceptions: [{du: 2026-12-24, type: horaires, horaires: "09:00-12:00"}]', "Fermé le 24 décembre 2026 → ouvert le 24 décembre 2026 : 9 h – 12 h"],
    ["nom: A", "nom: A\nsaisons: [{du: 2027-07-01, au: 2027-08-31, horaires: {lundi: 09:00-12:00}}]", "Saison du 1er juillet au 31 août 2027 : lundi 9 h – 12 h ajoutée"],
    ["nom: A", "nom: A\nantennes: [{nom: Seiches, commune: Seiches}]", "Antenne « Seiches » ajoutée"],
    ["nom: A\nantennes: [{nom: Antenne de Seiches}]", "nom: A", "Antenne de Seiches retirée"],
    ["antennes: [{nom: X, telephone: 1}]", "antennes: [{nom: X, telephone: 2}]", "Antenne « X », Téléphone : 1 → 2"],
    ["antennes: [{nom: X}, {nom: Y}]", "antennes: [{nom: Y}, {nom: X}]", "Antennes : dans un autre ordre"],
    ["nom: A", "nom: A\ntournee: [{lieu: Mairie, commune: Monthois}]", "Passage « Mairie, Monthois » ajouté"],
    ["nom: A\npartenaires: [caf]", "nom: A", "CAF : retrait"],
    ["nom: A", "nom: A\npartenaires: [{partenaire: caf, mode: visio}]", "CAF : ajout"],
    ["partenaires: [{partenaire: caf, mode: visio}]", "partenaires: [{partenaire: caf, mode: permanence}]", "CAF, présence : Visioconférence → Permanence"],
    ["nom: A", "nom: A\nchamp_libre: x", "Champ libre : rien → x"],
  ];
  for (const [before, after, expected] of cases) assert.deepEqual(said(before, after), [expected]);
  assert.deepEqual(said("nom: A", "nom: A"), []);
  assert.deepEqual(changesInWords(page("nom: A", "Un\n"), page("nom: A", "Deux\n"), WORDS), ["Texte de la page : récrit"]);
});

test("the stamp is the last line of the fields, and goes where the page is opened", async () => {
  for (const text of ["---\nnom: A\n---\nTexte\n", "---\r\nnom: A\r\n---\r\n---\r\n", "\ufeff---\nnom: A\n---"]) {
    const { stamp } = await openedFile(text);
    assert.equal(stamp, createHash("sha256").update(text, "utf8").digest("hex").slice(0, 12));
    const out = stamped(text, stamp);
    assert.match(out, new RegExp(`nom: A\\r?\\n# page ouverte : ${stamp}\\r?\\n---`));
    assert.deepEqual(unstamped(out), { text, stamp });
    assert.deepEqual(await openedFile(out), { text, stamp });
    assert.equal(openPage(out).source(), text);
    assert.equal(stamped(out, "0123456789ab"), stamped(text, "0123456789ab"));
  }
  assert.equal(stamped("pas une page", "0123456789ab"), "pas une page");
  assert.equal(unstamped("---\nnom: A\n---\n# page ouverte : 0123456789ab\n").stamp, null);
  assert.equal(await stampOf(""), "e3b0c44298fc");
});

const PROPOSAL = { name: "durtal.md", text: "---\nnom: É & co\n---\n", summary: ["Téléphone : 1 → 2"] };

test("a mail holds the words and the file's text; where it is too long, the words and that the file is joined", () => {
  const mail = mailOf(PROPOSAL, "a+b@exemple.fr", "Durtal");
  assert.ok(mail.holdsText);
  assert.ok(mail.address.startsWith("mailto:a%2Bb@exemple.fr?subject=Proposition%20%3A%20Durtal&body=Bonjour%2C%0D%0A"));
  const body = decodeURIComponent(/body=(.*)$/.exec(mail.address)[1]);
  assert.ok(body.includes("- Téléphone : 1 → 2\r\n") && body.endsWith("---\r\nnom: É & co\r\n---\r\n"));
  const long = mailOf({ ...PROPOSAL, text: "é".repeat(2000), summary: Array(80).fill("Un changement à dire") }, "a@b.fr", "Durtal");
  assert.ok(!long.holdsText && long.address.length <= MAILTO_CHARS_MAX);
  assert.ok(long.body.endsWith("Le fichier durtal.md est joint à ce message.") && long.body.includes("la suite est dans le fichier"));
});

test("each forge has its own page for a new file, and for one that stands", () => {
  const at = (forge) => ({ forge, address: "https://forge.fr/org/annuaire/", branch: "main", folder: "content/msap" });
  const query = "filename=content%2Fmsap%2F49%2Fdurtal.md&value=a%0Ab%26";
  const created = {
    github: `https://forge.fr/org/annuaire/new/main?${query}`,
    gitea: `https://forge.fr/org/annuaire/_new/main/?${query}`,
    forgejo: `https://forge.fr/org/annuaire/_new/main/?${query}`,
    gitlab: "https://forge.fr/org/annuaire/-/new/main/content/msap/49?file_name=durtal.md&content=a%0Ab%26",
  };
  const edited = { github: "edit/main", gitea: "_edit/main", forgejo: "_edit/main", gitlab: "-/edit/main" };
  for (const [forge, address] of Object.entries(created)) {
    assert.deepEqual(newFilePage(at(forge), "content/msap/49", "durtal.md", "a\nb&"), { address, holdsText: true });
    assert.deepEqual(editPage(at(forge), "content/msap/49/durtal.md"), { address: `https://forge.fr/org/annuaire/${edited[forge]}/content/msap/49/durtal.md`, holdsText: false });
    const long = newFilePage(at(forge), "content/msap/49", "durtal.md", "é".repeat(ADDRESS_CHARS_MAX));
    assert.ok(!long.holdsText && long.address.length < ADDRESS_CHARS_MAX && !long.address.includes("%C3"));
  }
  assert.equal(newFilePage(at("constructor"), "a", "b", "c"), null);
});

test("a phone shares the file, or else the words and the text; a person may change their mind", async () => {
  const heard = [];
  const device = (types) => ({ share: async (data) => heard.push(data), canShare: ({ files }) => types.includes(files[0].type) });
  assert.equal(await share(PROPOSAL, device(["text/plain"])), "shared");
  assert.equal(heard[0].files[0].name, "durtal.md");
  assert.equal(await heard[0].files[0].text(), PROPOSAL.text);
  assert.ok(shareable(PROPOSAL, device([])).text.endsWith(PROPOSAL.text));
  assert.equal(await share(PROPOSAL, {}), "impossible");
  const refusing = (name) => ({ share: () => Promise.reject(Object.assign(new Error("no"), { name })) });
  assert.equal(await share(PROPOSAL, refusing("AbortError")), "cancelled");
  assert.equal(await share(PROPOSAL, refusing("NotAllowedError")), "impossible");
});

/** As much of a Storage as drafts ask for. */
function memory(charsMax = Infinity) {
  const held = new Map();
  return {
    get length() {
      return held.size;
    },
    key: (rank) => [...held.keys()][rank] ?? null,
    getItem: (key) => held.get(key) ?? null,
    removeItem: (key) => held.delete(key),
    setItem(key, value) {
      if (value.length > charsMax) throw Object.assign(new Error("full"), { name: "QuotaExceededError" });
      held.set(key, value);
    },
  };
}

test("drafts stay on the device, one a page, until they are old or deleted", () => {
  const storage = memory(500);
  let now = 1_800_000_000_000;
  const drafts = new Drafts(() => storage, () => now);
  const draft = { page: "durtal", title: "Durtal", text: "---\n---\n", stamp: "0123456789ab" };
  assert.equal(drafts.keep(draft), "kept");
  now += 3 * 86_400_000;
  assert.equal(drafts.keep({ ...draft, page: "nouvelle-maison", stamp: null }), "kept");
  storage.setItem("autre", "x");
  storage.setItem("msap-brouillon:abime", "{");
  assert.deepEqual(drafts.list().map(({ page: name }) => name), ["nouvelle-maison", "durtal"]);
  assert.equal(drafts.ageDays(drafts.of("durtal")), 3);
  assert.ok(isOfThisPage(drafts.of("durtal"), "0123456789ab") && !isOfThisPage(drafts.of("durtal"), "ba9876543210"));
  assert.equal(drafts.keep({ ...draft, text: "x".repeat(900) }), "full");
  drafts.remove("durtal");
  assert.equal(drafts.of("durtal"), null);
  now += 100 * 86_400_000;
  assert.deepEqual(drafts.list(), []);
  const refused = new Drafts(() => {
    throw new Error("SecurityError");
  });
  assert.equal(refused.keep(draft), "refused");
  assert.deepEqual([refused.list(), refused.of("durtal")], [[], null]);
  refused.remove("durtal");
});
