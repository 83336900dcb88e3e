/** « motif »: what the public reads of an exception or of a season. */

/** @import { Path, Problem } from "../hours/types" */

import { Field, idOf } from "./field.jsx";

/**
 * @param {{ path: Path, label: string, hint: string, required?: boolean, problems: readonly Problem[], value: string,
 *   onChange: (value: string) => void }} props
 */
export function ReasonField({ path, label, hint, required, problems, value, onChange }) {
  const id = idOf(path);
  return (
    <Field {...{ path, label, hint, required, problems }}>
      <input
        type="text"
        {...{ id, value }}
        class="editor-wide"
        aria-required={required ? "true" : undefined}
        aria-describedby={`${id}-aide${problems.length ? ` ${id}-erreurs` : ""}`}
        aria-invalid={problems.length ? "true" : undefined}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  );
}
