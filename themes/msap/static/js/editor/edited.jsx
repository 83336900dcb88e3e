/** A page that was opened or begun: its draft, its edition, and the form of both. */

/** @import { Edition, Form, FormData, PageKind, PartViews } from "./form_types" */
/** @import { ArticleForm } from "./article/types" */
/** @import { Folder } from "./local_folder.js" */
/** @import { Opened } from "./opening.js" */

import { useEffect, useMemo, useState } from "preact/hooks";

import { keepDraft } from "./draft.js";
import { PageForm } from "./form.jsx";
import { isOfThisPage } from "./handing/drafts.js";
import { opened } from "./opening.js";
import { createEdition } from "./state.js";

/** @typedef {import("./handing/drafts.js").Drafts} Drafts */
/**
 * @typedef {object} Given
 * @property {FormData} data
 * @property {Form["complete"]} complete
 * @property {URL} root
 * @property {Opened} shown
 * @property {string} slug the name of the page, "" of a new one
 * @property {string} page what its draft is called (draft.js)
 * @property {PageKind} kind
 * @property {Folder | null} folder
 * @property {Drafts} drafts
 * @property {Form["communes"]} communes
 * @property {PartViews} [views]
 * @property {ArticleForm} [article]
 */

/** @param {Given} props */
export function EditedPage({ data, complete, root, shown, slug, page, kind, folder, drafts, communes, views, article }) {
  const [kept, tell] = useState("");
  const { current, older, takeUp, forget } = useDraft(shown, drafts, page, kind);
  const edition = useMemo(() => editionOf(current, shown, kind), [current]);
  useEffect(() => keepDraft(edition, drafts, { page, stamp: current.stamp, kept: kind.kept }, later, tell), [edition, kind.kept]);
  return <PageForm key={current} {...{ data, complete, edition, slug, communes, root, folder, kept, older, takeUp, forget, views, article }} stamp={current.stamp} />;
}

/**
 * The page with its draft, if one was begun on it as it is; one begun on another state of it waits to be taken up.
 * @param {Opened} shown
 * @param {Drafts} drafts
 * @param {string} page
 * @param {PageKind} kind
 */
function useDraft(shown, drafts, page, kind) {
  const [draft, setDraft] = useState(() => drafts.of(page));
  const isSame = draft !== null && isOfThisPage(draft, shown.stamp);
  const [isTaken, take] = useState(isSame);
  const [start] = useState(() => shown.page.source());
  const [times, again] = useState(0);
  // Read again each time: what was written into a page stays there.
  const current = useMemo(() => (draft && isTaken && withText(shown, draft.text, draft.stamp, kind)) || withText(shown, start, shown.stamp, kind) || shown, [draft, isTaken, times]);
  const forget = () => {
    drafts.remove(page);
    take(false);
    setDraft(null);
    again(times + 1);
  };
  return { current, older: draft && !isTaken ? draft : null, takeUp: () => take(true), forget };
}

/** @type {(shown: Opened, text: string, stamp: string | null, kind: PageKind) => Opened | null} */
function withText(shown, text, stamp, { orders }) {
  const read = opened(text, stamp, shown.original, orders);
  return read.kind === "page" ? { ...read, isNew: shown.isNew } : null;
}

/** @type {(current: Opened, shown: Opened, kind: PageKind) => Edition} */
function editionOf({ page, original, isNew }, shown, kind) {
  return createEdition({ page, original, isNew, originalTree: shown.page.tree, check: (tree) => kind.check(tree), later });
}

/** @type {(task: () => void, ms: number) => () => void} */
function later(task, ms) {
  const timer = setTimeout(task, ms);
  return () => clearTimeout(timer);
}
