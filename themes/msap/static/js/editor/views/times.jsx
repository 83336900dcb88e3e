/** Hours, seasons and exceptions, under the names that the form gives them. */

/** @import { FunctionComponent } from "preact" */
/** @import { Edited, Tree } from "../types" */
/** @import { FieldProps } from "./fields.jsx" */

import { useForm } from "./context.js";
import { ExceptionsField } from "./exceptions.jsx";
import { FieldGroup } from "./field.jsx";
import { SeasonsField } from "./seasons.jsx";
import { WeekField } from "./week.jsx";

/** @type {(View: FunctionComponent<Edited<Tree>>, none: Tree) => FunctionComponent<FieldProps>} */
const part = (View, none) =>
  function TimesPart({ spec, path }) {
    const { edition } = useForm();
    const change = (/** @type {Tree} */ value) => edition.set(path, value);
    return (
      <FieldGroup path={path} label={spec.label} hint={spec.hint} problems={edition.problemsAt(path)}>
        <View path={path} value={edition.at(path) ?? none} problems={edition.problemsBelow(path)} onChange={change} />
      </FieldGroup>
    );
  };

export const HoursPart = part(WeekField, {});
export const ExceptionsPart = part(ExceptionsField, []);
export const SeasonsPart = part(SeasonsField, []);
