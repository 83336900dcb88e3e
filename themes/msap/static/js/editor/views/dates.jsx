/** Dates: the browser's own field, or a text as long as what is there is no date that it could show. */

import { dayOf } from "../hours/iso_days.js";

/**
 * @param {{ id: string, value: string, describedBy?: string, isFaulty?: boolean, isRequired?: boolean,
 *   onChange: (value: string) => void }} props
 */
export function DateInput({ id, value, describedBy, isFaulty, isRequired, onChange }) {
  const isShownAsText = Boolean(value) && dayOf(value) === null;
  const type = /** @type {"date"} */ (isShownAsText ? "text" : "date");
  return (
    <input
      {...{ type, id, value }}
      class="editor-date"
      aria-required={isRequired ? "true" : undefined}
      aria-describedby={describedBy}
      aria-invalid={isFaulty ? "true" : undefined}
      onInput={(event) => onChange(event.currentTarget.value)}
    />
  );
}
