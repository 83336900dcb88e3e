/** As text, until its own view is there. */

/** @import { Named } from "./times.jsx" */

/** @param {Named} props */
export function ExceptionsField({ value }) {
  return <pre class="editor-odd">{JSON.stringify(value, null, 1)}</pre>;
}
