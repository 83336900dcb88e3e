// Modules of npm yaml that its own door keeps shut, as editor/source/yaml_package.js takes them.

declare module "*/yaml/browser/dist/parse/parser.js" {
  export { Parser } from "yaml";
}

declare module "*/yaml/browser/dist/compose/resolve-flow-scalar.js" {
  import type { CST } from "yaml";
  /** The text of a value between quotes or with none: where it stands, and where the comment behind it ends. */
  export function resolveFlowScalar(
    token: CST.FlowScalar,
    strict: boolean,
    tell: (place: number | CST.Token, code: string, message: string) => void,
  ): { value: string; range: [number, number, number] };
}

declare module "*/yaml/browser/dist/compose/resolve-block-scalar.js" {
  import type { CST } from "yaml";
  /** The text of a value behind a bar. */
  export function resolveBlockScalar(
    context: { atRoot: boolean; options: { strict: boolean } },
    token: CST.BlockScalar,
    tell: (place: number | CST.Token, code: string, message: string) => void,
  ): { value: string; type: string | null; range: [number, number, number] };
}
