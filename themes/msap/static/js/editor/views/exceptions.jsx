/** Closures, changed hours and messages, by their dates. */

/** @import { Edited } from "../types" */
/** @import { Fields, Path, Problem, Tree } from "../hours/types" */
/** @import { RecordProps } from "./records.jsx" */

import { EXCEPTION_FIELDS, makeException, NO_END_FORM, saysNoEnd } from "../hours/exceptions.js";
import { christmasClosing, EXCEPTION_KEYS, textAt } from "../hours/edited_records.js";
import { readRecords } from "../hours/records.js";
import { exceptionInWords } from "../hours/words.js";
import { DateInput } from "./dates.jsx";
import { Field, idOf } from "./field.jsx";
import { PeriodHoursField } from "./period_hours.jsx";
import { ReasonField } from "./reason.jsx";
import { problemsAt, RecordList } from "./records.jsx";

const HINT = "Les jours où les horaires habituels ne valent pas. Les jours fériés sont fermés sans rien écrire.";
/** @type {[kind: string, text: string][]} */
const KINDS = [
  ["ferme", "Fermé"],
  ["horaires", "D’autres heures"],
  ["message", "Un message seulement"],
];

/**
 * @param {Edited<Tree | undefined> & { label?: string, today: string }} props `today`: ISO.
 */
export function ExceptionsField({ label = "Fermetures et horaires changés", today, ...edited }) {
  const starters = [
    { label: "Ajouter une fermeture", make: () => /** @type {Fields} */ ({ type: "ferme" }) },
    { label: "Ajouter d’autres heures", make: () => /** @type {Fields} */ ({ type: "horaires" }) },
    { label: "Fermé entre Noël et le jour de l’an", make: () => christmasClosing(today) },
  ];
  return (
    <RecordList
      {...edited}
      {...{ label, starters }}
      hint={HINT}
      keys={EXCEPTION_KEYS}
      titleOf={titleOf}
      removed="Fermeture supprimée."
      firstKey="type"
    >
      {(props) => <ExceptionFields {...props} />}
    </RecordList>
  );
}

/** What the page will say of it, as soon as it is right. @type {(element: Tree, rank: number) => string} */
function titleOf(element, rank) {
  const { records } = readRecords([element], [], EXCEPTION_FIELDS, makeException);
  if (!records.length) return `Changement ${rank + 1}`;
  const { when, what, why } = exceptionInWords(records[0][1]);
  return [when, [what, why].filter(Boolean).join(", ")].filter(Boolean).join(" : ");
}

/** @param {RecordProps} props */
function ExceptionFields({ path, record, problems, change }) {
  /** @type {(key: string) => { path: Path, problems: Problem[] }} */
  const at = (key) => ({ path: [...path, key], problems: problemsAt(problems, path, key) });
  const kind = textAt(record, "type");
  return (
    <>
      <KindField {...at("type")} {...{ record, kind, change }} />
      <Field {...at("du")} label="Premier jour" required>
        <DateInput {...dateProps(at("du"))} isRequired value={textAt(record, "du")} onChange={(day) => change("du", day)} />
      </Field>
      <LastDay {...at("au")} record={record} onChange={(day) => change("au", day)} />
      {(kind === "horaires" || record.horaires !== undefined) && (
        <PeriodHoursField
          {...at("horaires")}
          label="Heures de ces jours"
          mayClose={false}
          value={record.horaires}
          onChange={(hours) => change("horaires", hours ?? "")}
        />
      )}
      <ReasonField
        {...at("motif")}
        label={kind === "message" ? "Message" : "Motif"}
        hint="Ce que lira le public."
        required={kind === "message"}
        value={textAt(record, "motif")}
        onChange={(text) => change("motif", text)}
      />
    </>
  );
}

/** @type {(at: { path: Path, problems: readonly Problem[] }) => { id: string, describedBy?: string, isFaulty: boolean }} */
function dateProps({ path, problems }) {
  const id = idOf(path);
  return { id, describedBy: problems.length ? `${id}-erreurs` : undefined, isFaulty: problems.length > 0 };
}

/**
 * @param {{ path: Path, record: Fields, kind: string, problems: readonly Problem[], change: RecordProps["change"] }} props
 */
function KindField({ path, record, kind, problems, change }) {
  const { id, describedBy } = dateProps({ path, problems });
  const known = makeKind(kind);
  return (
    <Field {...{ path, problems }} label="Ces jours-là" required>
      <select
        id={id}
        class="editor-choice"
        value={known}
        aria-describedby={describedBy}
        onChange={(event) => change("type", event.currentTarget.value)}
      >
        {!known && <option value="">{kind || "à choisir"}</option>}
        {KINDS.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
      {kind !== "horaires" && record.horaires !== undefined && (
        <button type="button" class="editor-small" onClick={() => change("horaires", "")}>
          Retirer les heures de ces jours
        </button>
      )}
    </Field>
  );
}

/** @type {(kind: string) => string} */
function makeKind(kind) {
  const plain = kind.trim().toLowerCase();
  if (["fermé", "fermée", "fermeture"].includes(plain)) return "ferme";
  return KINDS.some(([each]) => each === plain) ? plain : "";
}

/**
 * @param {{ path: Path, record: Fields, problems: readonly Problem[], onChange: (day: string) => void }} props
 */
function LastDay({ path, record, problems, onChange }) {
  const value = textAt(record, "au");
  const isEndless = saysNoEnd(value);
  const id = idOf(path);
  return (
    <Field {...{ path, problems }} label="Dernier jour, inclus" hint="Rien pour un seul jour.">
      {!isEndless && (
        <DateInput
          {...{ id, value, onChange }}
          describedBy={`${id}-aide${problems.length ? ` ${id}-erreurs` : ""}`}
          isFaulty={problems.length > 0}
        />
      )}
      <label class="editor-inline">
        <input
          type="checkbox"
          id={isEndless ? id : `${id}-sans-fin`}
          checked={isEndless}
          onChange={(event) => onChange(event.currentTarget.checked ? NO_END_FORM : "")}
        />{" "}
        Jusqu’à nouvel ordre
      </label>
    </Field>
  );
}
