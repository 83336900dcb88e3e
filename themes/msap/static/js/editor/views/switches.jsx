/** The few fields that have a control of their own: appointments, public holidays, drafts, the day of verification. */

/** @import { Placed } from "./choice.jsx" */

import { useState } from "preact/hooks";

import { dayInWords, dayOf } from "../wording.js";
import { useForm } from "./context.js";
import { described, Field, FieldGroup, idOf } from "./field.jsx";
import { controlOf, OddValue, TextField } from "./text.jsx";
import { useTyped } from "./typed.js";

/**
 * A box to tick: `on` is what is written then, nothing when it is not ticked.
 * @param {Placed & { on: string, sentence: string, isOn: (value: string) => boolean }} props
 */
function Switch({ spec, path, on, sentence, isOn }) {
  const { edition } = useForm();
  const value = edition.at(path) ?? "";
  if (typeof value !== "string") return <OddValue spec={spec} path={path} value={value} />;
  const problems = edition.problemsBelow(path);
  return (
    <FieldGroup path={path} label={spec.label} hint={spec.hint} problems={problems}>
      <label class="editor-option">
        <input type="checkbox" checked={isOn(value.trim().toLowerCase())} onChange={({ currentTarget }) => edition.set(path, currentTarget.checked ? on : "")} />
        <span>{sentence}</span>
      </label>
      {problems.length > 0 && <p>Écrit sur la fiche : « {value} ».</p>}
    </FieldGroup>
  );
}

/** @param {Placed} props */
export const HolidaysField = (props) => (
  <Switch {...props} on="ouvert" sentence="La maison ouvre aussi les jours fériés, aux mêmes heures" isOn={(value) => value === "ouvert" || value === "oui"} />
);

/** @param {Placed} props */
export const StatusField = (props) => (
  <Switch {...props} on="brouillon" sentence={props.spec.sentence ?? "Cette fiche est un brouillon : ne pas la publier"} isOn={(value) => value === "brouillon"} />
);

/** @param {Placed} props */
export function BookingField({ spec, path }) {
  const { edition } = useForm();
  const value = edition.at(path) ?? "";
  const [asksAddress, setAsksAddress] = useState(false);
  if (typeof value !== "string") return <OddValue spec={spec} path={path} value={value} />;
  const problems = edition.problemsBelow(path);
  const plain = value.trim().toLowerCase();
  const isAddress = asksAddress || (value !== "" && plain !== "oui" && plain !== "non");
  const choose = (/** @type {string} */ chosen) => {
    setAsksAddress(chosen === "adresse");
    if (chosen !== "adresse") edition.set(path, chosen);
  };
  const options = { "": "Non précisé", oui: "Oui, par téléphone ou sur place", adresse: "Oui, sur internet", non: "Non, on vient sans rendez-vous" };
  const current = isAddress ? "adresse" : plain;
  return (
    <FieldGroup path={path} label={spec.label} hint={spec.hint} problems={problems}>
      <div class="editor-options">
        {Object.entries(options).map(([code, name]) => (
          <label class="editor-option" key={code}>
            <input type="radio" name={idOf(path)} checked={current === code} onChange={() => choose(code)} />
            <span>{name}</span>
          </label>
        ))}
      </div>
      {isAddress && <BookingAddress path={path} value={plain === "oui" || plain === "non" ? "" : value} />}
    </FieldGroup>
  );
}

/** @param {{ path: Placed["path"], value: string }} props */
function BookingAddress({ path, value }) {
  const { edition } = useForm();
  const own = [...path, "adresse"];
  const hint = "L’adresse entière de la page où l’on prend rendez-vous. Par exemple : https://www.exemple.fr/rdv.";
  const typed = useTyped(value, (text) => edition.set(path, text), () => edition.leave(path));
  return (
    <Field path={own} label="Adresse de la prise de rendez-vous" hint={hint} problems={[]}>
      <input {...described(own, hint, [])} {...typed} {...controlOf("url")} />
    </Field>
  );
}

/**
 * The day of the last verification: the person says that all was verified, or writes a day.
 * @param {Placed} props
 */
export function VerifiedField({ spec, path }) {
  const { edition } = useForm();
  const [before] = useState(() => edition.at(path) ?? "");
  const value = edition.at(path);
  const today = dayOf(new Date());
  const id = `${idOf(path)}-aujourdhui`;
  return (
    <div class="editor-verified">
      {typeof before === "string" && before && <p>Dernière vérification : {dayInWords(before)}.</p>}
      <label class="editor-option" for={id}>
        <input
          id={id}
          type="checkbox"
          checked={value === today && before !== today}
          disabled={before === today}
          onChange={({ currentTarget }) => {
            edition.set(path, currentTarget.checked ? today : before);
            edition.leave(path);
          }}
        />
        <span>
          J’ai vérifié tout ce qui est écrit : dater d’aujourd’hui
          <small>{dayInWords(today)}</small>
        </span>
      </label>
      <TextField spec={{ ...spec, kind: "date" }} path={path} />
    </div>
  );
}
