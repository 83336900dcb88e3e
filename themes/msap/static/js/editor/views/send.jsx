/** The last part: what changes, in words, and the ways out. */

/** @import { Problem } from "../types" */
/** @import { Proposal } from "../handing/file.js" */

import { useState } from "preact/hooks";

import { asName, folderOf, pathOf, proposedName } from "../file_name.js";
import { stamped } from "../handing/stamp.js";
import { summaryOf } from "../summary.js";
import { toMend } from "../wording.js";
import { useForm } from "./context.js";
import { described, Field } from "./field.jsx";
import { SaveHere } from "./save_here.jsx";
import { textAt } from "./text_at.js";
import { Ways } from "./ways.jsx";

const NAME = ["nom-du-fichier"];
const NAME_HINT = "Il donne l’adresse de la fiche sur le site. Des lettres, des chiffres et des tirets.";

/** @param {{ slug: string, problems: readonly Problem[] }} props */
export function Send({ slug, problems }) {
  const { edition, data, stamp } = useForm();
  const [chosen, choose] = useState("");
  const stem = slug || chosen || proposedName(textAt(edition.at(["nom"])), textAt(edition.at(["commune"])));
  const path = slug ? pathOf(data.files, slug, edition.originalTree) : `${folderOf(edition.tree) || "departement"}/${stem}.md`;
  const changes = summaryOf(edition, data);
  const text = edition.page.source();
  /** @type {Proposal} */
  const proposal = { name: `${stem}.md`, text: stamped(text, edition.savedStamp ?? stamp), summary: changes };
  const title = textAt(edition.at(["nom"])) || stem;
  return (
    <section class="editor-send">
      <h4>Ce qui change</h4>
      {changes.length ? <Changes changes={changes} /> : <p>Rien n’est encore changé.</p>}
      {problems.length > 0 && <p class="editor-warning">{toMend(problems.length)} : une fiche à corriger peut partir, quelqu’un devra la reprendre.</p>}
      {!slug && <FileName stem={stem} choose={choose} />}
      <p class="editor-hint">Fichier : {path}</p>
      <SaveHere path={path} text={text} />
      {changes.length > 0 && <Ways proposal={proposal} path={path} title={title} isNew={!slug} />}
    </section>
  );
}

/**
 * What changes, a line each.
 * @param {{ changes: string[] }} props
 */
export const Changes = ({ changes }) => (
  <ul class="editor-changes">
    {changes.map((sentence) => (
      <li key={sentence}>{sentence}</li>
    ))}
  </ul>
);

/** @param {{ stem: string, choose: (stem: string) => void }} props */
function FileName({ stem, choose }) {
  const [typed, type] = useState(/** @type {string | null} */ (null));
  return (
    <Field path={NAME} label="Nom du fichier" hint={NAME_HINT} problems={[]}>
      <input
        {...described(NAME, NAME_HINT, [])}
        type="text"
        autocomplete="off"
        spellcheck={false}
        value={typed ?? stem}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onBlur={({ currentTarget }) => {
          choose(asName(currentTarget.value));
          type(null);
        }}
      />
    </Field>
  );
}
