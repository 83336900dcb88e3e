/** The form of an article: one that stands, or a new one; loaded when an address of the form asks for it. */

/** @import { Form, FormData, PartViews } from "../form_types" */
/** @import { Folder } from "../local_folder.js" */
/** @import { ArticleData, ArticleForm, AskedArticle } from "./types" */

import { useEffect, useMemo, useState } from "preact/hooks";

import { articlePage, NEW_ARTICLE } from "../draft.js";
import { EditedPage } from "../edited.jsx";
import { createFinder } from "../finding.js";
import { Drafts } from "../handing/drafts.js";
import { sectionIn } from "../handing/stamp.js";
import { mending } from "../opening.js";
import { ARTICLE_ORDERS } from "../source/open_page.js";
import { ProseField } from "../views/prose.jsx";
import { RawPage } from "../views/raw.jsx";
import { HousesField } from "./houses.jsx";
import { articleKind } from "./kind.js";
import { NotOpened } from "./not_opened.jsx";
import { articleAsked } from "./opening.js";
import { ArticlePreview } from "./preview.jsx";
import { PublicationField } from "./publication.jsx";
import { SectionChoice } from "./section.jsx";
import { ArticleSend } from "./send.jsx";
import { TagsField } from "./tags.jsx";

const HINT =
  "Écrivez comme un courriel : une ligne vide sépare deux paragraphes. Commencez par l’essentiel : ce qui change, où, pour qui. Un titre aide à lire un texte long.";
const Text = () => <ProseField label="Texte de l’article" hint={HINT} />;
/** @type {PartViews} */
const VIEWS = {
  above: { article: SectionChoice },
  below: { texte: Text, apercu: ArticlePreview, envoyer: ArticleSend },
  controls: { houses: HousesField, publication: PublicationField, tags: TagsField },
};
const noCommunes = () => Promise.resolve([]);

/** @typedef {import("./opening.js").Came} Came */

/** @param {import("../editor.jsx").Asked} props */
export function ArticleEditor({ data, complete, root, element, asked }) {
  const [came, setCame] = useState(/** @type {Came | null} */ (null));
  const drafts = useMemo(() => new Drafts(), []);
  const find = useMemo(() => createFinder(element), []);
  useEffect(() => {
    articleAsked(root, asked).then(setCame, () => setCame({ kind: "failed" }));
  }, []);
  if (!came) return <p role="status">L’article arrive…</p>;
  if (came.kind === "failed") return <NotOpened name="" contact={data.contact} />;
  if (came.kind === "missing") return <NotOpened name={asked.get("article") ?? ""} contact={data.contact} />;
  const { shown } = came;
  if (shown.kind === "raw") {
    return <RawPage page="article" {...shown} mend={mending(shown, (read) => setCame({ ...came, shown: read }), ARTICLE_ORDERS)} />;
  }
  return <Article {...{ data, complete, root, drafts, find, asked, shown }} found={came} />;
}

/**
 * @param {{ data: FormData, complete: Form["complete"], root: URL, drafts: Drafts, find: ArticleForm["find"], asked: URLSearchParams,
 *   shown: import("../opening.js").Opened, found: Extract<Came, { kind: "came" }> }} props
 */
function Article({ data, complete, root, drafts, find, asked, shown, found: { data: own, folder, article, path, day } }) {
  const { section, choose } = useSection(own, article, drafts, asked);
  const form = useMemo(() => formData(data, own), []);
  const names = useMemo(() => new Map(Object.entries(own.houses)), []);
  const kind = useMemo(() => articleKind(form, day, article ? "" : section), [section]);
  const slug = article ? `${article.section}/${article.slug}` : "";
  return (
    <EditedPage
      {...{ complete, root, shown, slug, kind, drafts }}
      data={form}
      page={slug ? articlePage(slug) : NEW_ARTICLE}
      folder={useMemo(() => besideHouses(folder), [])}
      communes={noCommunes}
      views={VIEWS}
      article={{ data: own, section, choose, path, find, names }}
    />
  );
}

/**
 * The section: of a new article the one that its address or its draft says, until another is chosen.
 * @param {ArticleData} own
 * @param {AskedArticle | null} article
 * @param {Drafts} drafts
 * @param {URLSearchParams} asked
 */
function useSection({ sections }, article, drafts, asked) {
  const [section, choose] = useState(() => {
    const draft = drafts.of(NEW_ARTICLE);
    const said = [article?.section, draft && sectionIn(draft.text), asked.get("nouvel-article")];
    return said.find((code) => sections.some((each) => each.code === code)) ?? sections[0].code;
  });
  return { section, choose };
}

/** @type {(data: FormData, own: ArticleData) => FormData} */
const formData = (data, { parts, fields, repository }) => ({
  ...data,
  page: "article",
  parts,
  repository,
  fields: { ...data.fields, article: fields },
});

/** @type {(folder: Folder | null) => Folder | null} */
const besideHouses = (folder) => folder && { ...folder, root: folder.root.replace(/\/[^/]*$/, "") };
