/** The few fields that have a control of their own: appointments, public holidays, drafts, the day of verification. */

/** @import { Placed } from "./choice.jsx" */

import { useState } from "preact/hooks";

import { dayInWords, dayOf } from "../wording.js";
import { useForm } from "./context.js";
import { described, Field, FieldGroup, idOf } from "./field.jsx";
import { controlOf, kindFor, OddValue } from "./text.jsx";
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
  <Switch {...props} on="brouillon" sentence="Cette fiche est un brouillon : ne pas la publier" isOn={(value) => value === "brouillon"} />
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
 * The day of the last verification: all was verified today, or not all, or another day.
 * @param {Placed} props
 */
export function VerifiedField({ spec, path }) {
  const { edition } = useForm();
  const [before] = useState(() => edition.at(path) ?? "");
  const [asksDay, setAsksDay] = useState(false);
  const value = edition.at(path) ?? "";
  if (typeof value !== "string" || typeof before !== "string") return <OddValue spec={spec} path={path} value={value} />;
  const today = dayOf(new Date());
  const current = asksDay ? OTHER_DAY : knownDay(value, [today, before]);
  const choose = (/** @type {string} */ chosen) => {
    setAsksDay(chosen === OTHER_DAY);
    if (chosen !== OTHER_DAY) edition.set(path, chosen);
    edition.leave(path);
  };
  const options = [
    { day: today, words: "J’ai vérifié tout ce qui est écrit, aujourd’hui", note: dayInWords(today) },
    ...(before && before !== today ? [{ day: before, words: "Je n’ai pas tout vérifié : la date reste la même", note: dayInWords(before) }] : []),
    { day: OTHER_DAY, words: "La fiche a été vérifiée un autre jour", note: "" },
  ];
  return (
    <FieldGroup path={path} label={spec.required ? `${spec.label} (obligatoire)` : spec.label} hint={spec.hint} problems={edition.problemsBelow(path)}>
      <div class="editor-options">
        {options.map(({ day, words, note }) => (
          <label class="editor-option" key={day}>
            <input type="radio" name={idOf(path)} checked={current === day} onChange={() => choose(day)} />
            <span>
              {words}
              {note && <small>{note}</small>}
            </span>
          </label>
        ))}
      </div>
      {current === OTHER_DAY && <OtherDay path={path} value={value} />}
    </FieldGroup>
  );
}

const OTHER_DAY = "autre";

/** Which of the days that are offered is written. @type {(value: string, offered: string[]) => string} */
const knownDay = (value, offered) => (!value || offered.includes(value) ? value : OTHER_DAY);

/** @param {{ path: Placed["path"], value: string }} props */
function OtherDay({ path, value }) {
  const { edition } = useForm();
  const own = [...path, "jour"];
  const typed = useTyped(value, (text) => edition.set(path, text), () => edition.leave(path));
  return (
    <Field path={own} label="Le jour de la vérification" problems={[]}>
      <input {...described(own, undefined, [])} {...typed} {...controlOf(kindFor("date", typed.value))} />
    </Field>
  );
}
