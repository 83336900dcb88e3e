/** The whole of /modifier/: the choice of a page, a page that cannot be read, or the form of one. */

/** @import { FormData } from "./form_types" */

import { useEffect, useMemo, useState } from "preact/hooks";

import { fetchBelow } from "../lib/fetching.js";
import { problemsOf } from "./checking.js";
import { createCommunes } from "./communes.js";
import { createFinder } from "./finding.js";
import { PageForm } from "./form.jsx";
import { fetchSource, opened } from "./opening.js";
import { emptyPage } from "./source/open_page.js";
import { createEdition } from "./state.js";
import { RawPage } from "./views/raw.jsx";
import { Start } from "./views/start.jsx";

const SEARCH_DATA = "recherche/donnees/";

/** @typedef {import("./opening.js").Opened | import("./opening.js").Unread} Shown */

/** @param {{ data: FormData, root: URL, element: HTMLElement, asked: URLSearchParams }} props */
export function Editor({ data, root, element, asked }) {
  const slug = asked.get("maison") ?? "";
  const [shown, show] = useState(/** @type {Shown | null} */ (null));
  const [state, setState] = useState(slug ? "asked" : "start");
  const finder = useMemo(() => createFinder(element), []);
  const communes = useMemo(() => createCommunes(fetchBelow(new URL(SEARCH_DATA, root))), []);
  useEffect(() => {
    if (!slug) return;
    fetchSource(root, slug).then(
      (text) => show(opened(text)),
      () => setState("missing"),
    );
  }, []);

  if (shown?.kind === "raw") {
    const mend = (/** @type {string} */ text) => {
      const read = opened(text, shown.original);
      if (read.kind === "raw") return read.refused;
      show(read);
      return null;
    };
    return <RawPage text={shown.original} refused={shown.refused} mend={mend} />;
  }
  if (shown) return <EditedPage data={data} root={root} communes={communes} shown={shown} slug={slug} />;
  if (state === "asked") return <p role="status">La fiche arrive…</p>;
  const begin = () => show({ kind: "page", page: emptyPage(), original: "" });
  return <Start find={finder} begin={begin} notFound={state === "missing" ? slug : ""} contact={data.contact} />;
}

/**
 * @param {{ data: FormData, root: URL, communes: ReturnType<typeof createCommunes>, shown: import("./opening.js").Opened,
 *   slug: string }} props
 */
function EditedPage({ data, root, communes, shown, slug }) {
  const edition = useMemo(() => {
    const check = (/** @type {{ [key: string]: import("./types").Tree }} */ tree) => problemsOf(tree, data);
    const later = (/** @type {() => void} */ task, /** @type {number} */ ms) => {
      const timer = setTimeout(task, ms);
      return () => clearTimeout(timer);
    };
    return createEdition({ page: shown.page, original: shown.original, check, later });
  }, [shown]);
  return <PageForm data={data} edition={edition} slug={slug} communes={communes} root={root} kept="" />;
}
