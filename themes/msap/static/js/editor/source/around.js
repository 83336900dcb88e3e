/** What stands around a value: its dash or colon, spaces, comments, anchor and tag; and what of it stands wrong. */

/** @import { CST } from "yaml" */

/** @typedef {number | readonly number[] | { offset: number, source?: unknown }} Place an offset, where something begins and ends, or a token */
/** @typedef {(place: Place, code: string, message: string) => void} Tell says what cannot be read; codes are those of npm yaml */

/**
 * @typedef {object} Expected
 * @property {string} indicator the type of the token that may stand here once
 * @property {string} [flow] "flow map" or "flow sequence" between brackets
 * @property {CST.Token | null | undefined} next what follows
 * @property {number} offset where the tokens begin
 * @property {number} parentIndent
 * @property {boolean} startsLine
 */

const SEPARATE = new Set(["space", "newline", "comma"]);
const UNPARTED = "Tags and anchors must be separated";

class Around {
  /** @param {Expected} expected @param {Tell} tell */
  constructor(expected, tell) {
    this.expected = expected;
    this.tell = tell;
    /** @type {CST.SourceToken | null} */
    this.comma = null;
    /** @type {CST.SourceToken | null} the indicator */
    this.found = null;
    /** @type {CST.SourceToken | null} */
    this.anchor = null;
    /** @type {CST.SourceToken | null} */
    this.tag = null;
    /** @type {CST.SourceToken | null} the line break behind an anchor or a tag */
    this.breakAfter = null;
    /** @type {CST.SourceToken | null} a tab that may be an indentation */
    this.tab = null;
    this.mustPart = this.hasNewline = this.hasComment = false;
    this.isLineStart = this.hasSpace = expected.startsLine;
    this.start = -1;
    this.end = expected.offset;
  }

  /** @param {CST.SourceToken} token */
  take(token) {
    const { type, source } = token;
    const { indicator, flow } = this.expected;
    this.end = token.offset + source.length;
    if (this.mustPart && !SEPARATE.has(type)) this.tell(token.offset, "MISSING_CHAR", UNPARTED);
    this.mustPart = false;
    if (this.tab && this.isLineStart && type !== "comment" && type !== "newline") this.tell(this.tab, "TAB_AS_INDENT", "");
    this.tab = null;
    if (type === "space") this.takeSpace(token);
    else if (type === "comment") this.takeComment(token);
    else if (type === "newline") this.takeBreak(token);
    else if (type === "anchor" || type === "tag") this.takeProperty(token, type);
    else if (type === indicator) this.takeIndicator(token);
    else if (type === "comma" && flow) this.takeOnce("comma", token, flow);
    else {
      this.tell(token, "UNEXPECTED_TOKEN", `Unexpected ${type} token`);
      this.isLineStart = this.hasSpace = false;
    }
  }

  /** What can only be told once all is known. */
  close() {
    const { next, parentIndent } = this.expected;
    const isNothing = !next || SEPARATE.has(next.type) || (next.type === "scalar" && next.source === "");
    if (this.mustPart && !isNothing) this.tell(next.offset, "MISSING_CHAR", UNPARTED);
    const indents = this.tab && this.isLineStart && this.tab.indent <= parentIndent;
    if (this.tab && (indents || next?.type === "block-map" || next?.type === "block-seq")) this.tell(this.tab, "TAB_AS_INDENT", "");
    if (this.start < 0) this.start = this.end;
  }

  /** @param {CST.SourceToken} token */
  takeSpace(token) {
    const { flow, indicator, next } = this.expected;
    const mayTab = flow || (indicator === "doc-start" && next?.type === "flow-collection");
    if (!mayTab && token.source.includes("\t")) this.tab = token;
    this.hasSpace = true;
  }

  /** @param {CST.SourceToken} token */
  takeComment(token) {
    if (!this.hasSpace) this.tell(token, "MISSING_CHAR", "Comments must be separated");
    this.hasComment = true;
    this.isLineStart = false;
  }

  /** @param {CST.SourceToken} token */
  takeBreak(token) {
    this.isLineStart = this.hasNewline = this.hasSpace = true;
    if (this.anchor || this.tag) this.breakAfter = token;
  }

  /** @param {CST.SourceToken} token @param {"anchor" | "tag"} type */
  takeProperty(token, type) {
    if (this[type]) this.tell(token, "MULTIPLE_PROPS", "");
    this[type] = token;
    if (this.start < 0) this.start = token.offset;
    this.isLineStart = this.hasSpace = false;
    this.mustPart = true;
  }

  /** @param {CST.SourceToken} token */
  takeIndicator(token) {
    if (this.anchor || this.tag) this.tell(token, "BAD_PROP_ORDER", "");
    this.takeOnce("found", token, this.expected.flow ?? "collection");
    this.isLineStart = token.type === "seq-item-ind" || token.type === "explicit-key-ind";
  }

  /** @param {"comma" | "found"} which @param {CST.SourceToken} token @param {string} where */
  takeOnce(which, token, where) {
    if (this[which]) this.tell(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${where}`);
    this[which] = token;
    this.isLineStart = this.hasSpace = false;
  }
}

/**
 * @param {readonly CST.SourceToken[]} tokens
 * @param {Expected} expected
 * @param {Tell} tell
 */
export function readAround(tokens, expected, tell) {
  const around = new Around(expected, tell);
  for (const token of tokens) around.take(token);
  around.close();
  return around;
}

/**
 * Where what stands behind a value ends; what may not stand there is told.
 * @param {readonly CST.SourceToken[] | undefined} tokens
 * @param {number} offset where they begin
 * @param {boolean} partsComments whether a space must stand before a comment
 * @param {Tell} tell
 */
export function readEnd(tokens, offset, partsComments, tell) {
  let hasSpace = !partsComments;
  for (const token of tokens ?? []) {
    if (token.type === "space" || token.type === "newline") hasSpace = true;
    else if (token.type !== "comment") tell(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} at node end`);
    else if (!hasSpace) tell(token, "MISSING_CHAR", "Comments must be separated");
    offset += token.source.length;
  }
  return offset;
}
