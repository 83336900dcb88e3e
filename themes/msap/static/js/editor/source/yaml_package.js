/**
 * Of npm `yaml`, what reads: its parser, and what tells the text between quotes or behind a bar.
 * The package's own door brings documents, schemas and writers, of which no part can be left out: three times as much.
 */

export { resolveBlockScalar as blockText } from "../../../../../../node_modules/yaml/browser/dist/compose/resolve-block-scalar.js";
export { resolveFlowScalar as flowText } from "../../../../../../node_modules/yaml/browser/dist/compose/resolve-flow-scalar.js";
export { Parser } from "../../../../../../node_modules/yaml/browser/dist/parse/parser.js";
