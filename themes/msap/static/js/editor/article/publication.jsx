/** The day of an article: one to come is said, and one that the name of its file does not have. */

/** @import { Placed } from "../views/choice.jsx" */

import { useForm } from "../views/context.js";
import { TextField } from "../views/text.jsx";
import { textAt } from "../views/text_at.js";
import { dayOf } from "../wording.js";
import { useArticle } from "./context.js";
import { appearance } from "./wording.js";

const RENAMED =
  "La date d’un article qui a paru est aussi dans le nom de son fichier, que ce formulaire ne change pas. Pour dire une correction, remplissez plutôt « Dernière correction », dans « Envoyer ».";

/** @param {Placed} props */
export function PublicationField({ spec, path }) {
  const { edition } = useForm();
  const day = textAt(edition.at(path));
  const isOther = useArticle().path !== "" && day !== textAt(edition.originalTree[String(path[0])]);
  return (
    <>
      <TextField spec={{ ...spec, kind: "date" }} path={path} />
      <p role="status" class="editor-hint">
        {appearance(day, dayOf(new Date()))}
        {isOther && RENAMED}
      </p>
    </>
  );
}
