/** Parts of the year with hours of their own: summer, school holidays. */

/** @import { Edited } from "../types" */
/** @import { Fields, Path, Problem, Tree } from "../hours/types" */
/** @import { RecordProps } from "./records.jsx" */

import { SEASON_KEYS, textAt } from "../hours/edited_records.js";
import { sentence, yearPartText } from "../hours/french.js";
import { readRecords } from "../hours/records.js";
import { schoolTime } from "../hours/rhythms.js";
import { makeSeason, SEASON_FIELDS } from "../hours/seasons.js";
import { DayOfYear } from "./day_of_year.jsx";
import { Field, idOf } from "./field.jsx";
import { PeriodHoursField } from "./period_hours.jsx";
import { ReasonField } from "./reason.jsx";
import { problemsAt, RecordList } from "./records.jsx";

const HINT = "Une saison revient chaque année et remplace les horaires habituels : l’été, les vacances scolaires.";
const DURING = "pendant les vacances scolaires";
const OUTSIDE = "hors vacances scolaires";

/**
 * @param {Edited<Tree | undefined> & { label?: string }} props
 */
export function SeasonsField({ label = "Saisons", ...edited }) {
  const starters = [
    { label: "Ajouter une saison", make: () => /** @type {Fields} */ ({ du: "07-01", au: "08-31" }) },
    { label: "Ajouter les vacances scolaires", make: () => /** @type {Fields} */ ({ quand: DURING }) },
  ];
  return (
    <RecordList
      {...edited}
      {...{ label, starters }}
      hint={HINT}
      keys={SEASON_KEYS}
      titleOf={titleOf}
      removed="Saison supprimée."
      firstKey="motif"
    >
      {(props) => <SeasonFields {...props} />}
    </RecordList>
  );
}

/** @type {(element: Tree, rank: number) => string} */
function titleOf(element, rank) {
  const { records } = readRecords([element], [], SEASON_FIELDS, makeSeason);
  if (!records.length) return `Saison ${rank + 1}`;
  const [[, { part, reason }]] = records;
  return [reason, sentence(yearPartText(part))].filter(Boolean).join(" : ");
}

/** @param {RecordProps} props */
function SeasonFields({ path, record, problems, change }) {
  /** @type {(key: string) => { path: Path, problems: Problem[] }} */
  const at = (key) => ({ path: [...path, key], problems: problemsAt(problems, path, key) });
  return (
    <>
      <ReasonField
        {...at("motif")}
        label="Nom de la saison"
        hint="Ce que lira le public, par exemple Horaires d’été."
        value={textAt(record, "motif")}
        onChange={(text) => change("motif", text)}
      />
      <DayOfYear {...at("du")} label="Premier jour" value={textAt(record, "du")} onChange={(day) => change("du", day)} />
      <DayOfYear {...at("au")} label="Dernier jour, inclus" value={textAt(record, "au")} onChange={(day) => change("au", day)} />
      <SchoolField {...at("quand")} value={textAt(record, "quand")} onChange={(when) => change("quand", when)} />
      <PeriodHoursField
        {...at("horaires")}
        label="Heures de la saison"
        mayClose
        value={record.horaires}
        onChange={(hours) => change("horaires", hours ?? "")}
      />
      <BookedHours {...at("horaires_rdv")} value={record.horaires_rdv} onChange={(hours) => change("horaires_rdv", hours)} />
    </>
  );
}

/**
 * @param {{ path: Path, problems: readonly Problem[], value: Tree | undefined, onChange: (hours: Tree) => void }} props
 */
function BookedHours({ path, problems, value, onChange }) {
  if (value === undefined) {
    return (
      <button type="button" class="editor-small" onClick={() => onChange("fermé")}>
        Ajouter des heures sur rendez-vous
      </button>
    );
  }
  return (
    <>
      <PeriodHoursField
        {...{ path, problems, value }}
        label="Heures sur rendez-vous"
        mayClose
        onChange={(hours) => onChange(hours ?? "")}
      />
      <button type="button" class="editor-small" onClick={() => onChange("")}>
        Retirer les heures sur rendez-vous
      </button>
    </>
  );
}

/**
 * @param {{ path: Path, problems: readonly Problem[], value: string, onChange: (value: string) => void }} props
 */
function SchoolField({ path, problems, value, onChange }) {
  const school = schoolTime(value);
  return (
    <Field {...{ path, problems }} label="Vacances scolaires">
      <select
        id={idOf(path)}
        class="editor-choice"
        value={school ?? value}
        aria-describedby={problems.length ? `${idOf(path)}-erreurs` : undefined}
        onChange={(event) => onChange({ during: DURING, outside: OUTSIDE }[event.currentTarget.value] ?? "")}
      >
        <option value="">sans importance</option>
        <option value="during">seulement {DURING}</option>
        <option value="outside">seulement {OUTSIDE}</option>
        {value && !school && <option value={value}>{value}</option>}
      </select>
    </Field>
  );
}
