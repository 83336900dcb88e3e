/** As text, until its own view is there. */

/** @import { Edited, Tree } from "../types" */

/** @param {Edited<Tree>} props */
export function SeasonsField({ value }) {
  return <pre class="editor-odd">{JSON.stringify(value, null, 1)}</pre>;
}
