/** Hours, seasons and exceptions, under the names that the form gives them. */

/** @import { FunctionComponent } from "preact" */
/** @import { Edited, Tree } from "../types" */
/** @import { FieldProps } from "./fields.jsx" */

import { dayOf } from "../wording.js";
import { useForm } from "./context.js";
import { ExceptionsField } from "./exceptions.jsx";
import { SeasonsField } from "./seasons.jsx";
import { WeekField } from "./week.jsx";

/** @typedef {Edited<Tree | undefined> & { label: string, hint?: string, today: string }} Named */

/** @type {(View: FunctionComponent<Named>) => FunctionComponent<FieldProps>} */
const part = (View) =>
  function TimesPart({ spec, path }) {
    const { edition } = useForm();
    const change = (/** @type {Tree | undefined} */ value) => (value === undefined ? edition.remove(path) : edition.set(path, value));
    const given = { path, label: spec.label, hint: spec.hint, value: edition.at(path), problems: edition.problemsBelow(path) };
    const today = dayOf(new Date());
    return <View {...given} today={today} onChange={change} />;
  };

export const HoursPart = part(WeekField);
export const ExceptionsPart = part(ExceptionsField);
export const SeasonsPart = part(SeasonsField);
