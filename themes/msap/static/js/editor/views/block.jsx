/** A field that holds others: the bearer, the photo, the video. */

/** @import { FieldProps } from "./fields.jsx" */

import { useForm } from "./context.js";
import { FieldGroup } from "./field.jsx";
import { FieldOf } from "./fields.jsx";
import { OddValue } from "./text.jsx";

/** @param {FieldProps} props */
export function BlockField({ spec, path }) {
  const { edition, data } = useForm();
  const value = edition.at(path) ?? {};
  if (typeof value === "string" || Array.isArray(value)) return <OddValue spec={spec} path={path} value={value} />;
  const model = /** @type {"bearer" | "photo" | "video"} */ (spec.kind);
  const isWritten = Object.keys(value).length > 0;
  return (
    <FieldGroup path={path} label={spec.label} hint={spec.hint} problems={edition.problemsAt(path)}>
      {model === "photo" && <PhotoAdvice />}
      {data.fields[model].map((inner) => (
        <FieldOf key={inner.key} spec={isWritten ? inner : { ...inner, required: false, must: false }} path={[...path, inner.key]} base={path} />
      ))}
    </FieldGroup>
  );
}

/** How a picture travels: the form itself sends none. */
function PhotoAdvice() {
  const { data } = useForm();
  return (
    <div class="editor-advice">
      <p>Ce formulaire n’envoie pas la photo. Écrivez ici son nom, puis joignez-la{data.contact ? ` à un courriel à ${data.contact}` : " à votre envoi"}.</p>
      <ul>
        <li>Telle que le téléphone la donne : JPEG, PNG, WebP, AVIF ou HEIC, 20 Mo au plus. Le site l’allège et en retire le lieu de la prise de vue.</li>
        <li>Plutôt en largeur, prise de jour, 1 200 pixels de large au moins.</li>
        <li>Vous en avez le droit, et personne n’y est reconnaissable sans son accord.</li>
      </ul>
    </div>
  );
}
