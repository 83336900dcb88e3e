/** Before the form: which page is to be changed, or a new one. */

/** @import { ProposedHouse } from "../../types" */
/** @import { Drafts } from "../handing/drafts.js" */

import { useMemo, useState } from "preact/hooks";

import { createFinder } from "../finding.js";
import { NEW_ARTICLE, NEW_HOUSE, placeOf } from "../draft.js";

/**
 * @param {{ element: HTMLElement, begin: () => void, notFound: string, contact: string, drafts: Drafts }} props
 */
export function Start({ element, begin, notFound, contact, drafts }) {
  const find = useMemo(() => createFinder(element), []);
  return (
    <div class="editor-start">
      {notFound && <NotFound slug={notFound} contact={contact} />}
      <KeptDrafts drafts={drafts} begin={begin} />
      <p>Que voulez-vous faire ? Ni compte, ni mot de passe. Rien n’est envoyé pendant que vous écrivez : à la fin, vous relisez, puis vous choisissez comment l’envoyer.</p>
      <div class="editor-starts">
        <section>
          <h2>Corriger une fiche</h2>
          <HouseSearch find={find} />
        </section>
        <section>
          <h2>Ajouter une maison</h2>
          <p>Le nom, l’adresse, les horaires et le téléphone suffisent pour commencer : dix minutes environ.</p>
          <button type="button" class="button" onClick={begin}>
            Ajouter une maison
          </button>
        </section>
        <section>
          <h2>Écrire un article</h2>
          <p>Une nouvelle du réseau pour les « Actualités », ou ce qu’une maison a inventé pour « Sur le terrain ».</p>
          <a class="button" href="?nouvel-article">
            Écrire un article
          </a>
          <p class="hint">Pour en corriger un, ouvrez-le, puis choisissez « Corriger cet article », en bas.</p>
        </section>
      </div>
    </div>
  );
}

/** @param {{ drafts: Drafts, begin: () => void }} props */
function KeptDrafts({ drafts, begin }) {
  const [list, setList] = useState(() => drafts.list());
  if (!list.length) return null;
  const remove = (/** @type {string} */ page) => {
    drafts.remove(page);
    setList(drafts.list());
  };
  return (
    <section>
      <h2>Vos brouillons</h2>
      <p>Ils sont gardés sur cet appareil seulement.</p>
      <ul class="editor-found">
        {list.map(({ page, title, savedAt }) => (
          <li key={page}>
            {page === NEW_HOUSE ? (
              <button type="button" class="action" onClick={begin}>
                {title === NEW_HOUSE ? "Une maison nouvelle" : title}
              </button>
            ) : (
              <a href={placeOf(page)}>{title === NEW_ARTICLE ? "Un article nouveau" : title}</a>
            )}{" "}
            ({new Date(savedAt).toLocaleDateString("fr-FR")}){" "}
            <button type="button" class="action" onClick={() => remove(page)}>
              Effacer<span class="visually-hidden"> le brouillon : {title}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** @param {{ slug: string, contact: string }} props */
function NotFound({ slug, contact }) {
  return (
    <div class="editor-summary" role="alert">
      <p>
        <strong>La fiche « {slug} » n’a pas pu être ouverte.</strong> Elle a peut-être changé de nom, ou le réseau manque.
      </p>
      <p>Cherchez la maison ci-dessous, ou rechargez la page{contact ? ` ; sinon, écrivez à ${contact}` : ""}.</p>
    </div>
  );
}

/** @param {{ find: (words: string) => Promise<ProposedHouse[]> }} props */
function HouseSearch({ find }) {
  const [words, setWords] = useState("");
  const [found, setFound] = useState(/** @type {ProposedHouse[]} */ ([]));
  const [said, say] = useState("");
  async function seek(/** @type {Event} */ event) {
    event.preventDefault();
    if (!words.trim()) return;
    say("Recherche…");
    try {
      const houses = await find(words);
      setFound(houses);
      say(houses.length ? `${houses.length} fiche${houses.length > 1 ? "s" : ""} : choisissez.` : "Aucune fiche : essayez la commune ou le code postal.");
    } catch {
      setFound([]);
      say("La recherche ne répond pas : réessayez, ou ouvrez la fiche de la maison, puis « Corriger cette fiche ».");
    }
  }
  return (
    <form role="search" onSubmit={seek}>
      <div class="editor-field">
        <label for="maison-cherchee">Le nom de la maison, sa commune ou son code postal</label>
        <div class="editor-row">
          <input id="maison-cherchee" type="search" autocomplete="off" maxLength={200} value={words} onInput={({ currentTarget }) => setWords(currentTarget.value)} />
          <button type="submit" class="button">
            Chercher
          </button>
        </div>
      </div>
      <p role="status">{said}</p>
      <ul class="editor-found">
        {found.map(({ name, slug, commune, postcode }) => (
          <li key={slug}>
            <a href={`?maison=${encodeURIComponent(slug)}`}>{name}</a> {commune} ({postcode})
          </li>
        ))}
      </ul>
    </form>
  );
}
