/** The last part: what changes, in words, and the ways out. */

/** @import { Problem } from "../types" */

import { useForm } from "./context.js";

/** @param {{ slug: string, problems: readonly Problem[] }} props */
export function Send({ slug }) {
  const { edition } = useForm();
  return <pre>{slug}{edition.page.source()}</pre>;
}
