/** The houses that an article names: found as the site's own search finds them, written by their identifiers. */

/** @import { FoundHouse } from "../finding.js" */
/** @import { Placed } from "../views/choice.jsx" */

import { useState } from "preact/hooks";

import { useForm } from "../views/context.js";
import { add, Chips, codesOf, Found, seekId } from "./chips.jsx";
import { useArticle } from "./context.js";
import { onEnter } from "./tags.jsx";

/** @param {Placed} props */
export function HousesField({ spec, path }) {
  const { edition, say } = useForm();
  const { names } = useArticle();
  const { words, setWords, found, said, seek } = useSearch();
  const chosen = codesOf(edition.at(path)) ?? [];
  const id = seekId(path);
  const choose = (/** @type {string} */ code) => {
    add(edition, path, code);
    say(`${names.get(code) ?? code} : ajouté.`);
    document.getElementById(id)?.focus();
  };
  const others = found.filter((house) => !chosen.includes(house.id));
  return (
    <Chips spec={spec} path={path} nameOf={(code) => names.get(code) ?? code}>
      <div class="editor-field">
        <label for={id}>Chercher une maison par son nom, sa commune ou son code postal</label>
        <div class="editor-row">
          <input id={id} type="search" autocomplete="off" maxLength={200} value={words} onInput={({ currentTarget }) => setWords(currentTarget.value)} onKeyDown={(event) => onEnter(event, seek)} />
          <button type="button" class="button button-quiet" onClick={seek}>
            Chercher
          </button>
        </div>
      </div>
      <p role="status">{said}</p>
      <Found found={others.map((house) => ({ code: house.id, name: house.name, note: `${house.commune} (${house.postcode})` }))} choose={choose} />
    </Chips>
  );
}

/** The search of houses, and what was found. */
function useSearch() {
  const { find, names } = useArticle();
  const [words, setWords] = useState("");
  const [found, setFound] = useState(/** @type {FoundHouse[]} */ ([]));
  const [said, say] = useState("");
  async function seek() {
    if (!words.trim()) return;
    say("Recherche…");
    try {
      const houses = await find(words);
      for (const { id, name, commune } of houses) names.set(id, `${name}, ${commune}`);
      setFound(houses);
      say(houses.length ? "Choisissez :" : "Aucune maison : essayez la commune ou le code postal.");
    } catch {
      setFound([]);
      say("La recherche ne répond pas : réessayez.");
    }
  }
  return { words, setWords, found, said, seek };
}
