/** The section of an article: chosen for a new one, said of one that stands. */

import { useForm } from "../views/context.js";
import { FieldGroup } from "../views/field.jsx";
import { useArticle } from "./context.js";

const PATH = ["rubrique"];

export function SectionChoice() {
  const { edition } = useForm();
  const { data, section, choose } = useArticle();
  const own = data.sections.find(({ code }) => code === section);
  if (!edition.isNew) return <p>Rubrique : {own?.label}</p>;
  return (
    <FieldGroup path={PATH} label="Rubrique" hint="Où l’article paraîtra." problems={[]}>
      <div class="editor-options">
        {data.sections.map(({ code, label, description }) => (
          <label class="editor-option" key={code}>
            <input type="radio" name="rubrique" checked={code === section} onChange={() => choose(code)} />
            <span>
              {label}
              <small>{description}</small>
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
