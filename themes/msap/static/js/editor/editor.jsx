/** The whole of /modifier/: the choice of a page, a page that cannot be read, or the form of one. */

/** @import { FormData } from "./form_types" */
/** @import { Folder } from "./local_folder.js" */

import { useEffect, useMemo, useState } from "preact/hooks";

import { fetchBelow } from "../lib/fetching.js";
import { problemsOf } from "./checking.js";
import { createCommunes } from "./communes.js";
import { NEW_HOUSE } from "./draft.js";
import { EditedPage } from "./edited.jsx";
import { pathOf } from "./file_name.js";
import { TITLE } from "./form.jsx";
import { Drafts } from "./handing/drafts.js";
import { openedFile } from "./handing/stamp.js";
import { findFolder, readFile } from "./local_folder.js";
import { fetchSource, mending, opened } from "./opening.js";
import { emptyPage, HOUSE_ORDERS } from "./source/open_page.js";
import { viewLater } from "./views/later.jsx";

const SEARCH_DATA = "recherche/donnees/";

/** @typedef {import("./opening.js").Opened} Opened */
/** @typedef {Opened | import("./opening.js").Unread} Shown */
/** @typedef {{ data: FormData, root: URL }} Site */
/** @typedef {{ complete: import("./form_types").Form["complete"] }} Completed */

/** @typedef {Site & Completed & { element: HTMLElement, asked: URLSearchParams }} Asked */

// Articles are few: who corrects a house need not load their form.
const ArticleEditor = viewLater(async () => (await import("./article/editor.jsx")).ArticleEditor, false);

// Nor need who corrects a house load the choice of one, nor what mends a page that cannot be read.
const Start = viewLater(async () => (await import("./views/start.jsx")).Start, false);
const RawPage = viewLater(async () => (await import("./views/raw.jsx")).RawPage);

/** @param {Asked} props */
export function Editor(props) {
  const isOfArticle = props.asked.has("article") || props.asked.has("nouvel-article");
  return isOfArticle ? <ArticleEditor {...props} /> : <HouseEditor {...props} />;
}

/** @param {Asked} props */
function HouseEditor({ data, root, complete, element, asked }) {
  const slug = asked.get("maison") ?? "";
  const { shown, show, folder, state } = useOpened({ data, root }, slug, asked.has("ajouter"));
  const drafts = useMemo(() => new Drafts(), []);
  const communes = useMemo(() => createCommunes(fetchBelow(new URL(SEARCH_DATA, root))), []);
  /** @type {import("./form_types").PageKind} */
  const kind = useMemo(() => ({ orders: HOUSE_ORDERS, check: (tree) => problemsOf(tree, data) }), []);
  if (shown?.kind === "raw") return <RawPage page={data.page} {...shown} mend={mending(shown, show)} />;
  if (shown) return <EditedPage {...{ data, root, complete, shown, slug, kind, folder, drafts, communes }} page={slug || NEW_HOUSE} />;
  if (state === "asked") return <p role="status">La fiche arrive…</p>;
  const begin = () => {
    show(newPage());
    // The button that was pressed is gone by then: who writes begins at the top.
    requestAnimationFrame(() => document.getElementById(TITLE)?.focus());
  };
  return <Start element={element} begin={begin} notFound={state === "missing" ? slug : ""} contact={data.contact} drafts={drafts} />;
}

/** @type {() => Opened} */
const newPage = () => ({ kind: "page", page: emptyPage(), original: emptyPage().source(), stamp: null, isNew: true });

/**
 * A new page, or the one that the address asks for: as the folder of this machine has it, or as it is published.
 * @param {Site} site
 * @param {string} slug
 * @param {boolean} adds
 */
function useOpened({ data, root }, slug, adds) {
  const [shown, show] = useState(/** @type {() => Shown | null} */ (() => (adds && !slug ? newPage() : null)));
  const [folder, setFolder] = useState(/** @type {Folder | null} */ (null));
  const [state, setState] = useState(slug ? "asked" : "start");
  useEffect(() => {
    const found = findFolder(root).then((local) => (setFolder(local), local));
    if (!slug) return;
    sourceOf({ data, root }, slug, found).then(
      ({ text, stamp }) => show(opened(text, stamp)),
      () => setState("missing"),
    );
  }, []);
  return { shown, show, folder, state };
}

/** @type {(site: Site, slug: string, local: Promise<Folder | null>) => Promise<{ text: string, stamp: string | null }>} */
async function sourceOf({ data, root }, slug, local) {
  const [published, folder] = await Promise.all([fetchSource(root, "maisons", slug), local]);
  const read = opened(published, null);
  if (!folder || read.kind === "raw") return openedFile(published);
  const own = await readFile(root, folder, pathOf(data.files, slug, read.page.tree));
  return openedFile(own ?? published);
}
