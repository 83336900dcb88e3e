/** The whole of /modifier/: the choice of a page, a page that cannot be read, or the form of one. */

/** @import { FormData } from "./form_types" */
/** @import { Folder } from "./local_folder.js" */

import { useEffect, useMemo, useState } from "preact/hooks";

import { fetchBelow } from "../lib/fetching.js";
import { problemsOf } from "./checking.js";
import { createCommunes } from "./communes.js";
import { keepDraft, NEW_HOUSE } from "./draft.js";
import { pathOf } from "./file_name.js";
import { createFinder } from "./finding.js";
import { PageForm } from "./form.jsx";
import { Drafts, isOfThisPage } from "./handing/drafts.js";
import { openedFile } from "./handing/stamp.js";
import { findFolder, readFile } from "./local_folder.js";
import { fetchSource, opened } from "./opening.js";
import { emptyPage } from "./source/open_page.js";
import { createEdition } from "./state.js";
import { RawPage } from "./views/raw.jsx";
import { Start } from "./views/start.jsx";

const SEARCH_DATA = "recherche/donnees/";

/** @typedef {import("./opening.js").Opened} Opened */
/** @typedef {Opened | import("./opening.js").Unread} Shown */
/** @typedef {{ data: FormData, root: URL }} Site */
/** @typedef {{ complete: import("./form_types").Form["complete"] }} Completed */

/** @param {Site & Completed & { element: HTMLElement, asked: URLSearchParams }} props */
export function Editor({ data, root, complete, element, asked }) {
  const slug = asked.get("maison") ?? "";
  const { shown, show, folder, state } = useOpened({ data, root }, slug);
  const finder = useMemo(() => createFinder(element), []);
  const drafts = useMemo(() => new Drafts(), []);
  if (shown?.kind === "raw") return <RawPage {...shown} mend={mending(shown, show)} />;
  if (shown) return <EditedPage {...{ data, root, complete, shown, slug, folder, drafts }} />;
  if (state === "asked") return <p role="status">La fiche arrive…</p>;
  const begin = () => show({ kind: "page", page: emptyPage(), original: emptyPage().source(), stamp: null, isNew: true });
  return <Start find={finder} begin={begin} notFound={state === "missing" ? slug : ""} contact={data.contact} drafts={drafts} />;
}

/**
 * The page that the address asks for, as the folder of this machine has it or as it is published.
 * @param {Site} site
 * @param {string} slug
 */
function useOpened({ data, root }, slug) {
  const [shown, show] = useState(/** @type {Shown | null} */ (null));
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
  const [published, folder] = await Promise.all([fetchSource(root, slug), local]);
  const read = opened(published, null);
  if (!folder || read.kind === "raw") return openedFile(published);
  const own = await readFile(root, folder, pathOf(data.files, slug, read.page.tree));
  return openedFile(own ?? published);
}

/** @type {(shown: import("./opening.js").Unread, show: (shown: Shown) => void) => (text: string) => import("./views/raw.jsx").Refusal | null} */
const mending = (shown, show) => (text) => {
  const read = opened(text, shown.stamp, shown.original);
  if (read.kind === "raw") return read.refused;
  show(read);
  return null;
};

/** @param {Site & Completed & { shown: Opened, slug: string, folder: Folder | null, drafts: Drafts }} props */
function EditedPage({ data, root, complete, shown, slug, folder, drafts }) {
  const page = slug || NEW_HOUSE;
  const [kept, keep] = useState("");
  const communes = useMemo(() => createCommunes(fetchBelow(new URL(SEARCH_DATA, root))), []);
  const { current, older, takeUp, forget } = useDraft(shown, drafts, page);
  const edition = useMemo(() => editionOf(current, shown, data), [current]);
  useEffect(() => keepDraft(edition, drafts, { page, stamp: current.stamp }, later, keep), [edition]);
  return <PageForm key={current} {...{ data, complete, edition, slug, communes, root, folder, kept, older, takeUp, forget }} stamp={current.stamp} />;
}

/**
 * The page with its draft, if one was begun on it as it is; one begun on another state of it waits to be taken up.
 * @param {Opened} shown
 * @param {Drafts} drafts
 * @param {string} page
 */
function useDraft(shown, drafts, page) {
  const [draft, setDraft] = useState(() => drafts.of(page));
  const isSame = draft !== null && isOfThisPage(draft, shown.stamp);
  const [isTaken, take] = useState(isSame);
  const [start] = useState(() => shown.page.source());
  const [times, again] = useState(0);
  // Read again each time: what was written into a page stays there.
  const current = useMemo(() => (draft && isTaken && withText(shown, draft.text, draft.stamp)) || withText(shown, start, shown.stamp) || shown, [draft, isTaken, times]);
  const forget = () => {
    drafts.remove(page);
    take(false);
    setDraft(null);
    again(times + 1);
  };
  return { current, older: draft && !isTaken ? draft : null, takeUp: () => take(true), forget };
}

/** @type {(shown: Opened, text: string, stamp: string | null) => Opened | null} */
function withText(shown, text, stamp) {
  const read = opened(text, stamp, shown.original);
  return read.kind === "page" ? { ...read, isNew: shown.isNew } : null;
}

/** @type {(current: Opened, shown: Opened, data: FormData) => import("./form_types").Edition} */
function editionOf({ page, original, isNew }, shown, data) {
  return createEdition({ page, original, isNew, originalTree: shown.page.tree, check: (tree) => problemsOf(tree, data), later });
}

/** @type {(task: () => void, ms: number) => () => void} */
function later(task, ms) {
  const timer = setTimeout(task, ms);
  return () => clearTimeout(timer);
}
