/** An article as it will be read, by the marks of its template. HTML in its text is shown as text: the site sanitises it. */

import { micromark } from "micromark";
import { gfmFootnote, gfmFootnoteHtml } from "micromark-extension-gfm-footnote";
import { gfmTable, gfmTableHtml } from "micromark-extension-gfm-table";

import { useForm } from "../views/context.js";
import { textAt } from "../views/text_at.js";
import { dayInWords, dayOf } from "../wording.js";
import { codesOf } from "./chips.jsx";
import { useArticle } from "./context.js";
import { appearance } from "./wording.js";

// What articles are written in besides plain Markdown, as generator/files/prose.py reads it.
const OPTIONS = {
  extensions: [gfmTable(), gfmFootnote()],
  htmlExtensions: [gfmTableHtml(), gfmFootnoteHtml({ label: "Notes", labelTagName: "h3", backLabel: "Retour au texte", clobberPrefix: "apercu-" })],
};

export function ArticleDrawn() {
  const { edition } = useForm();
  const said = (/** @type {string} */ key) => textAt(edition.at([key]));
  const isDraft = said("statut").toLowerCase() === "brouillon";
  const notice = isDraft ? "Cet article est un brouillon : il ne paraîtra pas." : appearance(said("date"), dayOf(new Date()));
  return (
    <div class="editor-page">
      {notice && <p class="editor-warning">{notice}</p>}
      <article class="article">
        <header>
          <h2 class="editor-preview-name">{said("titre") || "Titre de l’article"}</h2>
          <p class="hint article-date">
            {dayInWords(said("date"))}
            {said("auteur") && ` · ${said("auteur")}`}
            {said("date_maj") && ` · corrigé le ${dayInWords(said("date_maj"))}`}
          </p>
        </header>
        <p class="lead">{said("resume")}</p>
        <Picture />
        <Text markdown={edition.text()} />
        <Foot source={said("source")} />
      </article>
    </div>
  );
}

/** @param {{ markdown: string }} props */
function Text({ markdown }) {
  // micromark escapes HTML and drops addresses that run scripts: what it gives can be put into the page.
  const html = { __html: micromark(markdown, OPTIONS) };
  return <div class="prose" dangerouslySetInnerHTML={html} />;
}

function Picture() {
  const { edition } = useForm();
  const file = textAt(edition.at(["image", "fichier"]));
  if (!file) return null;
  return (
    <p class="editor-advice">
      Ici, l’image {file} : {textAt(edition.at(["image", "description"])) || "à décrire"}
    </p>
  );
}

/** @param {{ source: string }} props */
function Foot({ source }) {
  const { edition, data } = useForm();
  const { names } = useArticle();
  const houses = codesOf(edition.at(["maisons"])) ?? [];
  const themes = codesOf(edition.at(["themes"])) ?? [];
  const theme = (/** @type {string} */ code) => data.vocabularies.services.find((term) => term.code === code)?.label ?? code;
  return (
    <footer class="article-foot">
      <Listed title="Les maisons dont on parle" items={houses.map((code) => names.get(code) ?? code)} />
      <Listed title={themes.length > 1 ? "Les thèmes" : "Le thème"} items={themes.map(theme)} />
      {source && (
        <p class="article-source">
          <strong>Source :</strong> {source}
        </p>
      )}
    </footer>
  );
}

/** @param {{ title: string, items: string[] }} props */
function Listed({ title, items }) {
  if (!items.length) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}
