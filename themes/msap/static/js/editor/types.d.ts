/** What the parts of the form give each other. */

/** A page's YAML as it is read: every scalar is a text, so that 01200 keeps its zero. */
export type Tree = string | Tree[] | { [key: string]: Tree };

/** Where a value stands: `["antennes", 0, "horaires", "lundi"]`. */
export type Path = readonly (string | number)[];

/** What `msap check` would say of a value, in its words, without file and line. */
export interface Problem {
  path: Path;
  /** A code of docs/problems.md. */
  code: string;
  /** « code_postal » : « 4943 » n'est pas un code postal : … */
  message: string;
  severity: "erreur" | "avertissement";
  /** The value in the notation of a page, where it is sure: a button writes it. */
  meant?: string;
}

/** A page's file, held as it was written: what is not changed stays byte for byte. */
export interface PageSource {
  /** The values of the front matter, as they are now. */
  readonly tree: { [key: string]: Tree };
  /** The text after the front matter, as Markdown. */
  readonly text: string;
  at(path: Path): Tree | undefined;
  /** Put a value, in the place of its key if it is new; an empty text, list or mapping removes it. */
  set(path: Path, value: Tree): void;
  remove(path: Path): void;
  /** Add an element to the list at `path`, which is made if need be. */
  insert(path: Path, rank: number, value: Tree): void;
  move(path: Path, from: number, to: number): void;
  setText(markdown: string): void;
  /** The whole file as it would be written. */
  source(): string;
  /** The line where a value stands, from 1; that of what holds it if it has none of its own. */
  lineOf(path: Path): number;
}

/** What a part of the form is given: where its value stands, what is wrong with it, whom to tell. */
export interface Edited<T> {
  path: Path;
  value: T;
  /** Those of this value and of what is below it. */
  problems: readonly Problem[];
  onChange: (value: T) => void;
}

/** A term of a vocabulary, as much as a form needs of it. */
export interface FormTerm {
  code: string;
  label: string;
  description?: string;
  acronym?: string;
  synonyms?: string[];
  /** Codes that stood for it before. */
  replaces?: string[];
  itinerant?: boolean;
}

/** What telephones are in a region, from the numbering plans (generator/model/phone_plans.py). */
export interface PhonePlan {
  country: string;
  /** A pattern of the numbers without their zero. */
  numbers: string;
}

/** What values are held against: all of it made by the build. */
export interface Known {
  /** By the name of their file: "services". */
  vocabularies: Record<string, FormTerm[]>;
  /** What a field is called elsewhere, folded: `{telephone: ["tel", …]}`. */
  keyNames: Record<string, string[]>;
  phones: { plans: Record<string, PhonePlan>; short: string };
}
