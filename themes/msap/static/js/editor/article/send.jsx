/** The last part of an article: what changes, its file, the ways out. */

/** @import { FormData } from "../form_types" */
/** @import { Problem } from "../types" */
/** @import { ArticleForm } from "./types" */
/** @import { Proposal } from "../handing/file.js" */

import { useState } from "preact/hooks";

import { asName } from "../file_name.js";
import { changesInWords } from "../handing/changes.js";
import { sectioned, stamped } from "../handing/stamp.js";
import { emptyPage } from "../source/open_page.js";
import { summaryOf } from "../summary.js";
import { useForm } from "../views/context.js";
import { described, Field } from "../views/field.jsx";
import { SaveHere } from "../views/save_here.jsx";
import { Changes } from "../views/send.jsx";
import { textAt } from "../views/text_at.js";
import { Ways } from "../views/ways.jsx";
import { dayOf, toMend } from "../wording.js";
import { useArticle } from "./context.js";
import { articleWords, dayOfName } from "./file_name.js";
import { appearance } from "./wording.js";

const NAME = ["nom-du-fichier"];
const HOUSES = "maisons";
const NAME_HINT = "Ils donnent l’adresse de l’article sur le site. Des lettres, des chiffres et des tirets.";

/** @param {{ problems: readonly Problem[] }} props */
export function ArticleSend({ problems }) {
  const { edition, stamp } = useForm();
  const { section } = useArticle();
  const { path, words, choose, isTaken } = useFile();
  const changes = useChanges();
  const text = edition.page.source();
  const name = path.slice(path.lastIndexOf("/") + 1);
  /** @type {Proposal} */
  const proposal = { name, text: edition.isNew ? sectioned(text, section) : stamped(text, stamp), summary: changes };
  return (
    <section class="editor-send">
      <h4>Ce qui change</h4>
      {changes.length ? <Changes changes={changes} /> : <p>Rien n’est encore changé.</p>}
      {problems.length > 0 && <p class="editor-warning">{toMend(problems.length)} : un article à corriger peut partir, quelqu’un devra le reprendre.</p>}
      {edition.isNew && <FileWords words={words} choose={choose} />}
      {isTaken && <p class="editor-warning">Un article de cette rubrique a déjà cette adresse : changez les mots.</p>}
      <p class="editor-hint">
        Fichier : {path}. {appearance(textAt(edition.at(["date"])), dayOf(new Date()))}
      </p>
      <SaveHere path={path} text={text} />
      {changes.length > 0 && <Ways proposal={proposal} path={path} title={textAt(edition.at(["titre"])) || name} isNew={edition.isNew} />}
    </section>
  );
}

/** Where the file is, or will be, below the folder of all content. */
function useFile() {
  const { edition } = useForm();
  const { data, section, path } = useArticle();
  const [chosen, choose] = useState("");
  const words = articleWords(textAt(edition.at(["titre"])), chosen);
  const own = `${section}/${dayOfName(edition.at(["date"]), dayOf(new Date()))}-${words}.md`;
  return { path: path || own, words, choose, isTaken: edition.isNew && data.articles.includes(`${section}/${words}`) };
}

/** What changes, in words; of a new article all that it has, its date too. */
function useChanges() {
  const form = useForm();
  const { edition } = form;
  const data = withHouses(form.data, useArticle().names);
  if (!edition.isNew) return summaryOf(edition, data);
  return edition.isChanged() ? changesInWords(emptyPage(), edition.page, data, data.page) : [];
}

/**
 * The data of the form with houses by their names: sentences tell them as they tell terms.
 * @type {(data: FormData, names: ArticleForm["names"]) => FormData}
 */
function withHouses(data, names) {
  const article = data.fields.article.map((field) => (field.key === HOUSES ? { ...field, vocabulary: /** @type {any} */ (HOUSES) } : field));
  const houses = [...names].map(([code, label]) => ({ code, label }));
  return { ...data, fields: { ...data.fields, article }, vocabularies: { ...data.vocabularies, .../** @type {{}} */ ({ [HOUSES]: houses }) } };
}

/** @param {{ words: string, choose: (words: string) => void }} props */
function FileWords({ words, choose }) {
  const [typed, type] = useState(/** @type {string | null} */ (null));
  return (
    <Field path={NAME} label="Mots de l’adresse" hint={NAME_HINT} problems={[]}>
      <input
        {...described(NAME, NAME_HINT, [])}
        type="text"
        autocomplete="off"
        spellcheck={false}
        value={typed ?? words}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onBlur={({ currentTarget }) => {
          choose(asName(currentTarget.value));
          type(null);
        }}
      />
    </Field>
  );
}
