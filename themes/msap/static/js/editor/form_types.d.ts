/** What the form is made of (plugins/pages/editing/form_data.py), and what its views are given. */

import type { ArticleForm } from "./article/types";
import type { FunctionComponent } from "preact";
import type { FormCalendar } from "./hours/calendar.js";
import type { Folder } from "./local_folder.js";
import type { Orders } from "./source/edits.js";
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
  /** What a box to tick says. */
  sentence?: string;
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

/** What is written: the page of a house, or an article. */
export type PageName = "house" | "article";

export type ModelName =
  | PageName | "branch" | "stop" | "partner" | "service" | "exception" | "season" | "bearer" | "photo" | "video";

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
  /** Whose fields stand in the parts of the form. */
  page: PageName;
  parts: FormPart[];
  fields: Record<ModelName, FieldSpec[]>;
  vocabularies: Vocabularies;
  contact: string;
  repository?: { forge: string; address: string; branch: string; folder: string } | null;
  /** Where the file of a house is, below the houses' folder, where it is not at its usual place; by its page's name. */
  files: Record<string, string>;
  build: { version: string };
}

/** How a page of a kind is read, and checked. */
export interface PageKind {
  orders: Orders;
  check: (tree: { [key: string]: Tree }) => Problem[];
  /** The text of a draft: what is lost with a closed tab besides the file is written into it. */
  kept?: (text: string) => string;
}

/** What stands in a part of the form above and below its fields, by the part's code; controls of this page's own kinds of fields. */
export interface PartViews {
  above?: Record<string, FunctionComponent>;
  below: Record<string, FunctionComponent<{ slug: string; problems: readonly Problem[] }>>;
  controls?: Record<string, FunctionComponent<{ spec: FieldSpec; path: Path; base: Path }>>;
}

/** The page that is being written: its values, what is wrong with them, who hears of a change. */
export interface Edition {
  readonly page: PageSource;
  /** What was opened; once it was written into the folder, what stands there. */
  readonly original: string;
  /** The stamp of what was written into the folder; null as long as nothing was. */
  readonly savedStamp: string | null;
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
  /** The page was written into the folder as `text`: nothing of it is a change any more. */
  saved(text: string, stamp: string): void;
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
  /** Controls of this page's own kinds of fields. */
  controls?: PartViews["controls"];
  /** Of an article. */
  article?: ArticleForm;
}

export interface FoundCommune {
  code: string;
  name: string;
  latitude: number;
  longitude: number;
}
