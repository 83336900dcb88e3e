// What Lunr's own types do not tell.

import "lunr";

declare module "lunr" {
  /** The release. */
  const version: string;
  /** How rare a term is, by the documents of each of its fields. */
  function idf(posting: object, documentCount: number): number;
}
