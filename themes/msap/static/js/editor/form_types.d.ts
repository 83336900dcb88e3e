/** What the form is made of (plugins/pages/editing/form_data.py), and what its views are given. */

import type { FormCalendar } from "./hours/calendar.js";
import type { Folder } from "./local_folder.js";
import type { FormTerm as Term, Known, PageSource, Path, Problem, Tree } from "./types";

export interface FieldSpec {
  key: string;
  label: string;
  hint: string;
  kind: string;
  /** Of a list: the kind of each of its values. */
  of?: string;
  /** What one of several is called. */
  item?: string;
  /** The part of the form it stands in; of a house's own fields only. */
  part?: string;
  vocabulary?: keyof Vocabularies;
  required?: boolean;
  /** Asked for though a page may lack it. */
  must?: boolean;
  /** Few pages have it: it is folded away. */
  rare?: boolean;
}

export interface FormTerm extends Term {
  /** The name of those that are listed together. */
  group?: string;
  /** Of a label: the partners and the services that it brings. */
  bundle?: string[];
  services?: string[];
}

export interface FormPart {
  code: string;
  title: string;
  about: string;
}

export type ModelName =
  | "house" | "branch" | "stop" | "partner" | "service" | "exception" | "season" | "bearer" | "photo" | "video";

export type Vocabularies = Record<
  | "labels" | "partenaires" | "services" | "modes" | "equipements" | "accessibilites" | "langues" | "formats" | "natures",
  FormTerm[]
>;

/** What comes once the form stands (`form_rest`). */
export interface FormRest {
  calendar: FormCalendar;
  descriptions: Partial<Record<keyof Vocabularies, Record<string, string>>>;
}

export interface FormData extends Known {
  /** Of the rest. */
  calendar?: FormCalendar;
  /** The name of the rest, beside the data. */
  rest: string;
  parts: FormPart[];
  fields: Record<ModelName, FieldSpec[]>;
  vocabularies: Vocabularies;
  contact: string;
  repository?: { forge: string; address: string; branch: string; folder: string } | null;
  /** Where the file of a house is, below the houses' folder, where it is not at its usual place; by its page's name. */
  files: Record<string, string>;
  build: { version: string };
}

/** The page that is being written: its values, what is wrong with them, who hears of a change. */
export interface Edition {
  readonly page: PageSource;
  /** What was opened. */
  readonly original: string;
  readonly isNew: boolean;
  /** The values as they were opened. */
  readonly originalTree: { [key: string]: Tree };
  readonly tree: { [key: string]: Tree };
  at(path: Path): Tree | undefined;
  text(): string;
  set(path: Path, value: Tree): void;
  remove(path: Path): void;
  insert(path: Path, rank: number, value: Tree): void;
  move(path: Path, from: number, to: number): void;
  setText(markdown: string): void;
  isChanged(): boolean;
  /** Those that are shown: of what was opened, of what was left, or all once they were asked for. */
  problems(): readonly Problem[];
  problemsAt(path: Path): readonly Problem[];
  problemsBelow(path: Path): readonly Problem[];
  /** The person left the field at `path`. */
  leave(path: Path): void;
  /** Show every problem from now on. */
  showAll(): void;
  subscribe(heard: () => void): () => void;
}

/** What every view may ask for. */
export interface Form {
  data: FormData;
  edition: Edition;
  communes: (postcode: string) => Promise<FoundCommune[]>;
  root: URL;
  /** Have the rest of the data, too. */
  complete: () => Promise<FormData & FormRest>;
  /** Of the file that was opened (handing/stamp.js). */
  stamp: string | null;
  /** The folder on this machine, with `msap edit`. */
  folder: Folder | null;
  /** Say to who listens. */
  say: (sentence: string) => void;
  /** Lead to the field at a path. */
  goTo: (path: Path) => void;
  /** What is folded and holds this path opens. */
  goal: Path | null;
}

export interface FoundCommune {
  code: string;
  name: string;
  latitude: number;
  longitude: number;
}
