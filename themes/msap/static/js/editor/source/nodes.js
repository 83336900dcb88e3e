/** The values of a page's fields as npm yaml's parser finds them, and what of them cannot be read. */

/** @import { CST } from "yaml" */
/** @import { Tell } from "./around.js" */

import { readAround, readEnd } from "./around.js";
import { FlowReader } from "./flow_nodes.js";
import { blockText, flowText } from "./yaml_package.js";

/**
 * Offsets are of the text that was parsed; `after` is where the spaces and comments behind the value end.
 *
 * @typedef {object} Common
 * @property {number} start
 * @property {number} end
 * @property {number} after
 * @property {string} [anchor]
 * @property {string} [tag] its whole name
 *
 * @typedef {Common & { kind: "alias", name: string }} AliasNode
 * @typedef {Common & { kind: "text", value: string, style: string }} TextNode style: "" | "'" | '"' | "|" | ">"
 * @typedef {Common & { kind: "mapping", isFlow: boolean, pairs: { key: Node, value: Node | null }[] }} MappingNode
 * @typedef {Common & { kind: "list", isFlow: boolean, items: { node: Node, dash: number }[] }} ListNode dash: -1 between brackets
 * @typedef {AliasNode | TextNode | MappingNode | ListNode} Node
 */

/** @typedef {ReturnType<typeof readAround>} Around */

/** @type {Record<string, string>} */
const STYLES = { "single-quoted-scalar": "'", "double-quoted-scalar": '"' };
/** `!<address>`, `!!str`, `!own`. */
const TAG = /^!(?:<([^]+)>|!([^!]+))$|^(!(?:[^!<][^!]*)?)$/;
const COLUMN = "All items must start at the same column";

export class NodeReader {
  /** @param {Tell} tell */
  constructor(tell) {
    this.tell = tell;
    this.isRoot = true;
  }

  /**
   * @param {CST.Token} token
   * @param {Around} around
   * @returns {Node}
   */
  value(token, around) {
    const tag = around.tag && this.tagName(around.tag);
    const node = this.bare(token, around);
    if (node.kind === "alias") {
      if (around.anchor || around.tag) this.tell(token, "ALIAS_PROPS", "");
      return node;
    }
    return this.withProps(node, around, tag);
  }

  /**
   * @param {CST.Token} token
   * @param {Around} around
   * @returns {Node}
   */
  bare(token, around) {
    switch (token.type) {
      case "alias":
        return this.alias(token);
      case "scalar":
      case "single-quoted-scalar":
      case "double-quoted-scalar":
        return this.text(token);
      case "block-scalar":
        return this.block(token);
      case "block-map":
        return this.mapping(token);
      case "block-seq":
        this.partedFrom(around);
        return this.list(token);
      case "flow-collection":
        return new FlowReader(this, token).node();
      default:
        this.tell(token, "UNEXPECTED_TOKEN", token.type === "error" ? token.message : `Unsupported ${token.type}`);
        return nothingAt(token.offset);
    }
  }

  /**
   * What stands where nothing is written.
   * @param {number} offset
   * @param {readonly CST.SourceToken[] | undefined} before
   * @param {Around} around
   * @returns {Node}
   */
  nothing(offset, before, around) {
    const node = nothingAt(emptyAt(offset, before));
    if (around.hasComment) node.after = around.end;
    return this.withProps(node, around, around.tag && this.tagName(around.tag));
  }

  /** @param {Node} node @param {Around} around @param {string | null} tag */
  withProps(node, { anchor }, tag) {
    if (anchor) node.anchor = anchor.source.slice(1);
    if (node.anchor === "") this.tell(/** @type {CST.SourceToken} */ (anchor), "BAD_ALIAS", "");
    if (tag) node.tag = tag;
    return node;
  }

  /** @param {CST.SourceToken} tag */
  tagName(tag) {
    const [, verbatim, standard, local] = TAG.exec(tag.source) ?? [];
    if (!verbatim && !standard && !local) this.tell(tag, "TAG_RESOLVE_FAILED", "");
    return standard ? `tag:yaml.org,2002:${standard}` : verbatim || local || tag.source;
  }

  /** @param {CST.FlowScalar} token @returns {AliasNode} */
  alias({ offset, source, end }) {
    const name = source.slice(1);
    if (!name) this.tell(offset, "BAD_ALIAS", "");
    const behind = offset + source.length;
    return { kind: "alias", name, start: offset, end: behind, after: readEnd(end, behind, true, this.tell) };
  }

  /** @param {CST.FlowScalar} token @returns {TextNode} */
  text(token) {
    const { value, range } = flowText(token, true, this.tell);
    return { kind: "text", value, style: STYLES[token.type] ?? "", start: range[0], end: range[1], after: range[2] };
  }

  /** @param {CST.BlockScalar} token @returns {TextNode} */
  block(token) {
    const { value, range, type } = blockText({ atRoot: this.isRoot, options: { strict: true } }, token, this.tell);
    return { kind: "text", value, style: type === "BLOCK_FOLDED" ? ">" : "|", start: range[0], end: range[1], after: range[2] };
  }

  /**
   * An anchor or a tag of a list stands on a line above it.
   * @param {Around} around
   */
  partedFrom({ anchor, tag, breakAfter }) {
    const last = anchor && tag ? (anchor.offset > tag.offset ? anchor : tag) : (anchor ?? tag);
    if (last && (!breakAfter || breakAfter.offset < last.offset)) this.tell(last, "MISSING_CHAR", "Missing newline");
  }

  /** @param {CST.BlockSequence} token @returns {ListNode} */
  list({ offset: start, indent, items }) {
    this.isRoot = false;
    let offset = start;
    let commentEnd = 0;
    /** @type {ListNode["items"]} */
    const read = [];
    for (const { start: tokens, value } of items) {
      const around = readAround(tokens, { indicator: "seq-item-ind", next: value, offset, parentIndent: indent, startsLine: true }, this.tell);
      const { found, anchor, tag, end } = around;
      if (!found && !anchor && !tag && !value) {
        commentEnd = end;
        continue;
      }
      if (!found && value?.type === "block-seq") this.tell(end, "BAD_INDENT", COLUMN);
      else if (!found) this.tell(offset, "MISSING_CHAR", "Sequence item without -");
      const node = value ? this.value(value, around) : this.nothing(end, tokens, around);
      offset = node.after;
      read.push({ node, dash: found ? found.offset : -1 });
    }
    return { kind: "list", isFlow: false, items: read, start, end: offset, after: commentEnd || offset };
  }

  /** @param {CST.BlockMap} token @returns {MappingNode} */
  mapping({ offset: start, indent, items }) {
    this.isRoot = false;
    let offset = start;
    let commentEnd = 0;
    /** @type {MappingNode["pairs"]} */
    const pairs = [];
    for (const { start: tokens, key, sep, value } of items) {
      const around = readAround(tokens, { indicator: "explicit-key-ind", next: key ?? sep?.[0], offset, parentIndent: indent, startsLine: true }, this.tell);
      const isImplicit = !around.found;
      if (!isImplicit && around.found?.indent !== indent) this.tell(offset, "BAD_INDENT", COLUMN);
      if (isImplicit && key?.type === "block-seq") this.tell(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be a key");
      else if (isImplicit && key && "indent" in key && key.indent !== indent) this.tell(offset, "BAD_INDENT", COLUMN);
      if (isImplicit && !around.anchor && !around.tag && !sep) {
        commentEnd = around.end;
        continue;
      }
      if (isImplicit && (around.breakAfter || isOnLines(key))) this.tell(key ?? tokens[tokens.length - 1], "MULTILINE_IMPLICIT_KEY", "");
      const keyNode = key ? this.value(key, around) : this.nothing(around.end, tokens, around);
      const behind = readAround(
        sep ?? [],
        { indicator: "map-value-ind", next: value, offset: keyNode.after, parentIndent: indent, startsLine: !key || key.type === "block-scalar" },
        this.tell,
      );
      offset = behind.end;
      if (!behind.found) {
        if (isImplicit) this.tell([keyNode.start, keyNode.end], "KEY_ALONE", "");
        pairs.push({ key: keyNode, value: null });
        continue;
      }
      if (isImplicit) this.implicit(keyNode, around.start, behind, value);
      const valueNode = value ? this.value(value, behind) : this.nothing(offset, sep, behind);
      offset = valueNode.after;
      pairs.push({ key: keyNode, value: valueNode });
    }
    if (commentEnd && commentEnd < offset) this.tell(commentEnd, "IMPOSSIBLE", "");
    return { kind: "mapping", isFlow: false, pairs, start, end: offset, after: commentEnd || offset };
  }

  /**
   * What a key that no « ? » announces may have behind it.
   * @param {Node} key
   * @param {number} start where it begins, its anchor and tag included
   * @param {Around} behind
   * @param {CST.Token | undefined} value
   */
  implicit(key, start, behind, value) {
    if (value?.type === "block-map" && !behind.hasNewline) this.tell(behind.end, "BLOCK_AS_IMPLICIT_KEY", "Nested");
    const colon = /** @type {CST.SourceToken} */ (behind.found);
    if (start < colon.offset - KEY_MAX) this.tell([key.start, key.end], "KEY_OVER_1024_CHARS", "");
  }
}

export const KEY_MAX = 1024;

/** @param {number} offset @returns {TextNode} */
const nothingAt = (offset) => ({ kind: "text", value: "", style: "", start: offset, end: offset, after: offset });

/**
 * Where nothing stands: behind the last token that says something, and the spaces after it.
 * @param {number} offset where the tokens end
 * @param {readonly CST.SourceToken[]} [before]
 */
function emptyAt(offset, before = []) {
  let last = before.length;
  while (last > 0 && SILENT.has(before[last - 1].type)) offset -= before[--last].source.length;
  if (last > 0) while (before[last]?.type === "space") offset += before[last++].source.length;
  return offset;
}

const SILENT = new Set(["space", "comment", "newline"]);

/**
 * Whether a key goes over a line's end; so does one that is a block.
 * @param {CST.Token | null | undefined} key
 * @returns {boolean}
 */
export function isOnLines(key) {
  if (!key) return false;
  if (key.type === "flow-collection") {
    return key.items.some(({ start, key: inner, sep, value }) => hasBreak(start) || hasBreak(sep) || isOnLines(inner) || isOnLines(value));
  }
  const isPlain = key.type === "alias" || key.type === "scalar" || key.type === "double-quoted-scalar" || key.type === "single-quoted-scalar";
  return !isPlain || key.source.includes("\n") || hasBreak(key.end);
}

/** @param {readonly CST.SourceToken[]} [tokens] */
const hasBreak = (tokens = []) => tokens.some(({ type }) => type === "newline");
