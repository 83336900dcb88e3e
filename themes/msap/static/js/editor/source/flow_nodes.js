/** What stands between brackets or braces, as npm yaml's parser finds it. */

/** @import { CST } from "yaml" */
/** @import { Around, ListNode, MappingNode, Node, NodeReader } from "./nodes.js" */

import { readAround, readEnd } from "./around.js";
import { isOnLines, KEY_MAX } from "./nodes.js";

/** @param {CST.Token | null | undefined} token */
const isBlock = (token) => token?.type === "block-map" || token?.type === "block-seq";

export class FlowReader {
  /**
   * @param {NodeReader} reader
   * @param {CST.FlowCollection} token
   */
  constructor(reader, token) {
    this.reader = reader;
    this.tell = reader.tell;
    this.token = token;
    this.isMap = token.start.source === "{";
    this.name = this.isMap ? "flow map" : "flow sequence";
    this.wasRoot = reader.isRoot;
    reader.isRoot = false;
    this.offset = token.offset + token.start.source.length;
    /** @type {MappingNode["pairs"]} */
    this.pairs = [];
    /** @type {ListNode["items"]} */
    this.items = [];
  }

  /** @returns {ListNode | MappingNode} */
  node() {
    this.token.items.forEach((item, rank) => this.item(item, rank));
    const [end, after] = this.close();
    const place = { isFlow: true, start: this.token.offset, end, after };
    return this.isMap ? { kind: "mapping", pairs: this.pairs, ...place } : { kind: "list", items: this.items, ...place };
  }

  /** @param {CST.CollectionItem} item @param {number} rank */
  item(item, rank) {
    const { start, key, sep, value } = item;
    const around = this.around(start, "explicit-key-ind", key ?? sep?.[0], this.offset);
    if (!around.found && !around.anchor && !around.tag && !sep && !value) {
      this.empty(around, rank);
      return;
    }
    if (!around.found && !this.isMap && isOnLines(key)) this.tell(/** @type {CST.Token} */ (key), "MULTILINE_IMPLICIT_KEY", this.name);
    this.comma(around, rank);
    if (this.isMap || sep || around.found) this.pair(item, around);
    else this.single(value, around);
  }

  /** @param {Around} around @param {number} rank */
  empty({ comma, start, end }, rank) {
    if (rank === 0 && comma) this.tell(comma, "UNEXPECTED_TOKEN", `Unexpected , in ${this.name}`);
    else if (rank < this.token.items.length - 1) this.tell(start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${this.name}`);
    this.offset = end;
  }

  /** @param {Around} around @param {number} rank */
  comma({ comma, start }, rank) {
    if (rank === 0 && comma) this.tell(comma, "UNEXPECTED_TOKEN", `Unexpected , in ${this.name}`);
    if (rank > 0 && !comma) this.tell(start, "MISSING_CHAR", `Missing , between ${this.name} items`);
  }

  /** @param {CST.Token | undefined} value @param {Around} around */
  single(value, around) {
    const node = value ? this.reader.value(value, around) : this.reader.nothing(around.end, undefined, around);
    this.items.push({ node, dash: -1 });
    this.offset = node.after;
    this.noBlock(value, node);
  }

  /** @param {CST.CollectionItem} item @param {Around} around */
  pair({ start, key, sep, value }, around) {
    const keyNode = key ? this.reader.value(key, around) : this.reader.nothing(around.end, start, around);
    this.noBlock(key, keyNode);
    const behind = this.around(sep ?? [], "map-value-ind", value, keyNode.after);
    if (behind.found && !this.isMap && !around.found) this.implicit(sep ?? [], around.start, behind.found);
    else if (!behind.found && value) this.unparted(value, behind);
    const valueNode = this.valueOf(value, sep, behind);
    if (valueNode) this.noBlock(value, valueNode);
    this.offset = valueNode ? valueNode.after : behind.end;
    const pair = { key: keyNode, value: valueNode };
    if (this.isMap) this.pairs.push(pair);
    else this.items.push({ node: alone(pair), dash: -1 });
  }

  /** @param {CST.Token | undefined} value @param {CST.SourceToken[] | undefined} sep @param {Around} behind */
  valueOf(value, sep, behind) {
    if (value) return this.reader.value(value, behind);
    return behind.found ? this.reader.nothing(behind.end, sep, behind) : null;
  }

  /**
   * The key of a pair that stands in a list without braces: on one line, and not long.
   * @param {readonly CST.SourceToken[]} sep
   * @param {number} start
   * @param {CST.SourceToken} colon
   */
  implicit(sep, start, colon) {
    const line = sep.slice(0, sep.indexOf(colon)).find(({ type }) => type === "newline");
    if (line) this.tell(line, "MULTILINE_IMPLICIT_KEY", this.name);
    if (start < colon.offset - KEY_MAX) this.tell(colon, "KEY_OVER_1024_CHARS", this.name);
  }

  /** @param {CST.Token} value @param {Around} behind */
  unparted(value, behind) {
    const isColon = "source" in value && value.source[0] === ":";
    this.tell(isColon ? value : behind.start, "MISSING_CHAR", `Missing space, comma or colon in ${this.name}`);
  }

  /** @param {CST.Token | null | undefined} token @param {Node} node */
  noBlock(token, node) {
    if (isBlock(token)) this.tell([node.start, node.end], "BLOCK_IN_FLOW", "");
  }

  /**
   * @param {CST.SourceToken[]} tokens
   * @param {string} indicator
   * @param {CST.Token | null | undefined} next
   * @param {number} offset
   */
  around(tokens, indicator, next, offset) {
    return readAround(tokens, { flow: this.name, indicator, next, offset, parentIndent: this.token.indent, startsLine: false }, this.tell);
  }

  /** Where the bracket that closes ends, and where what stands behind it does. */
  close() {
    const expected = this.isMap ? "}" : "]";
    const [bracket, ...behind] = this.token.end;
    let end = this.offset;
    if (bracket?.source === expected) end = bracket.offset + 1;
    else {
      this.tell(this.offset, this.wasRoot ? "MISSING_CHAR" : "BAD_INDENT", `${this.name} must end`);
      if (bracket && bracket.source.length !== 1) behind.unshift(bracket);
    }
    return [end, readEnd(behind, end, true, this.tell)];
  }
}

/** @param {{ key: Node, value: Node | null }} pair @returns {MappingNode} */
function alone(pair) {
  const last = pair.value ?? pair.key;
  return { kind: "mapping", isFlow: true, pairs: [pair], start: pair.key.start, end: last.end, after: last.after };
}
