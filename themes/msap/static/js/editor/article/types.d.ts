/** What the form of articles is made of (plugins/pages/editing/article_data.py), and what its views are given. */

import type { FoundHouse } from "../finding.js";
import type { FieldSpec, FormData, FormPart } from "../form_types";

export interface ArticleData {
  parts: FormPart[];
  fields: FieldSpec[];
  /** The sections of the site, by their folders. */
  sections: { code: string; label: string; description: string }[];
  /** The addresses that are taken: « actualites/mille-maisons ». */
  articles: string[];
  /** What houses that articles name are called, by their identifiers. */
  houses: Record<string, string>;
  /** Codes of services, the most written about first. */
  themes: string[];
  repository: FormData["repository"];
}

/** Which article an address of the form asks for: its section, the words of its address, its day where it is said. */
export interface AskedArticle {
  section: string;
  slug: string;
  day: string;
}

/** What the views of an article may ask for. */
export interface ArticleForm {
  data: ArticleData;
  section: string;
  /** Another section, of a new article. */
  choose: (section: string) => void;
  /** Of an article that has a file: where it is, below `content`. */
  path: string;
  find: (words: string) => Promise<FoundHouse[]>;
  /** What houses are called, by their identifiers: those found while writing are put into it. */
  names: Map<string, string>;
}
