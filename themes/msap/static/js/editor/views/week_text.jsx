/** Hours that are no week: an OSM expression, a text, days named otherwise; kept as they are, and offered as a week. */

/** @import { Edited } from "../types" */
/** @import { Tree } from "../hours/types" */

import { isMapping } from "../hours/fields.js";
import { idOf } from "./field.jsx";

const WHY = "Ces heures sont écrites d’une manière que ce formulaire ne sait pas montrer jour par jour.";
const CHECKED_LATER = "Le calcul des horaires se fera à la publication.";

/**
 * @param {Edited<Tree | undefined> & { meant: { [day: string]: string } | null }} props
 *   `meant`: the week that it says, where that is sure.
 */
export function WeekText({ path, value, problems, meant, onChange }) {
  const id = `${idOf(path)}-texte`;
  const isFaulty = problems.length > 0;
  return (
    <>
      <p class="editor-hint" id={`${id}-aide`}>
        {meant || isFaulty ? WHY : `${WHY} ${CHECKED_LATER}`}
      </p>
      {typeof value === "string" ? (
        <label class="editor-inline">
          <span>Texte</span>{" "}
          <input
            type="text"
            class="editor-wide"
            {...{ id, value }}
            aria-describedby={`${id}-aide${isFaulty ? ` ${idOf(path)}-erreurs` : ""}`}
            aria-invalid={isFaulty ? "true" : undefined}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
        </label>
      ) : (
        <ul class="editor-kept">
          {linesOf(value).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <div class="editor-actions">
        {meant && (
          <button type="button" onClick={() => onChange(meant)}>
            Montrer ces heures jour par jour
          </button>
        )}
        <button type="button" class="editor-small" onClick={() => onChange({})}>
          Effacer et recommencer
        </button>
      </div>
    </>
  );
}

/** @type {(value: Tree | undefined) => string[]} */
function linesOf(value) {
  if (value === undefined || typeof value === "string") return [];
  const lines = isMapping(value) ? Object.entries(value) : value.map((each) => ["", each]);
  return lines.map(([key, each]) => `${key ? `${key} : ` : ""}${typeof each === "string" ? each : JSON.stringify(each)}`);
}
