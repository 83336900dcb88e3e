/** Partners and services: ticked from the vocabulary, each with what its page adds to it. */

/** @import { FieldSpec, FormTerm } from "../form_types" */
/** @import { Path, Tree } from "../types" */

import { isBelow } from "../paths.js";
import { CheckList, toggled } from "./checks.jsx";
import { useForm } from "./context.js";
import { FieldOf } from "./fields.jsx";
import { Fold } from "./fold.jsx";
import { OddValue } from "./text.jsx";

/** @type {Record<string, { model: "partner" | "service", key: string, brought: "bundle" | "services" }>} */
const KINDS = {
  partenaires: { model: "partner", key: "partenaire", brought: "bundle" },
  services: { model: "service", key: "service", brought: "services" },
};

/** @param {{ spec: FieldSpec, path: Path }} props */
export function OffersField({ spec, path }) {
  const { edition, data } = useForm();
  const { model, key, brought } = KINDS[spec.key];
  const terms = data.vocabularies[/** @type {"partenaires" | "services"} */ (spec.key)];
  const value = edition.at(path) ?? [];
  if (!Array.isArray(value)) return <OddValue spec={spec} path={path} value={value} />;
  const codes = value.map((element) => codeOf(element, key));
  const label = labelOf(data.vocabularies.labels, edition.at(["label"]));
  return (
    <CheckList
      spec={spec}
      path={path}
      terms={terms}
      ticked={codes}
      toggle={(code) => toggled(edition, path, value, codes.indexOf(code), code)}
      more={(code) => <More path={[...path, codes.indexOf(code)]} model={model} codeKey={key} name={nameOf(terms, code)} />}
      noted={(code) => (label?.[brought]?.includes(code) ? `Déjà compris avec le label ${label.label} : cochez pour préciser.` : "")}
    />
  );
}

/** @type {(element: Tree, key: string) => string} */
function codeOf(element, key) {
  if (typeof element === "string") return element;
  const code = Array.isArray(element) ? undefined : element[key];
  return typeof code === "string" ? code : "";
}

/** @type {(labels: FormTerm[], code: Tree | undefined) => FormTerm | undefined} */
const labelOf = (labels, code) => labels.find((label) => label.code === code);

/** @type {(terms: FormTerm[], code: string) => string} */
const nameOf = (terms, code) => terms.find((term) => term.code === code)?.label ?? code;

/**
 * What a page adds of its own, folded as long as it adds nothing. A code alone becomes a block when something is added.
 * @param {{ path: Path, model: "partner" | "service", codeKey: string, name: string }} props
 */
function More({ path, model, codeKey, name }) {
  const form = useForm();
  const { edition, data } = form;
  const element = edition.at(path);
  const adds = typeof element === "object" && Object.keys(element).length > 1;
  const problems = edition.problemsBelow(path);
  const summary = `Préciser${model === "partner" ? " : mode, heures, documents" : " : documents"}`;
  return (
    <Fold path={path} title={summary} note={name} isOpen={adds || problems.some((problem) => isBelow(problem.path, path))} class="editor-more">
      {data.fields[model]
        .filter(({ key }) => key !== codeKey)
        .map((spec) => (
          <FieldOf key={spec.key} spec={spec} path={[...path, spec.key]} base={path} />
        ))}
    </Fold>
  );
}
