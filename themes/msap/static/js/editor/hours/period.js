/** The hours of an exception or of a season, in the three ways that a page has: closed, times of every opening day, by day. */

/** @import { Tree, TypedSpan } from "./types" */

import { isMapping } from "./fields.js";
import { saysClosed } from "./hours_text.js";
import { isEmpty, newSpan, readSpans, writeSpans } from "./week.js";

/** @typedef {"closed" | "spans" | "days" | "text"} PeriodKind */
/** @typedef {{ kind: PeriodKind, spans: TypedSpan[] }} PeriodDraft */

/**
 * How hours of a period are written; nothing is times to fill in. A text that is none of these stays a text.
 * @type {(tree: Tree | undefined) => PeriodDraft}
 */
export function readPeriod(tree) {
  if (tree === undefined || isEmpty(tree)) return { kind: "spans", spans: [newSpan()] };
  if (isMapping(tree)) return { kind: "days", spans: [] };
  if (typeof tree !== "string") return { kind: "text", spans: [] };
  if (saysClosed(tree)) return { kind: "closed", spans: [] };
  const spans = readSpans(tree);
  return spans ? { kind: "spans", spans } : { kind: "text", spans: [] };
}

/**
 * The value of a draft, by day apart.
 * @type {(draft: PeriodDraft) => Tree}
 */
export const writePeriod = ({ kind, spans }) => (kind === "closed" ? "fermé" : writeSpans(spans));
