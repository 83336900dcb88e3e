// From an address to the article that is to be written: its source as it is published or as the folder has it, or a new one.

/** @import { Opened, Unread } from "../opening.js" */
/** @import { Folder } from "../local_folder.js" */
/** @import { ArticleData, AskedArticle } from "./types" */

import { ARTICLE_FORM_DATA } from "../../lib/site_addresses.js";
import { openedFile } from "../handing/stamp.js";
import { findFolder, readFile } from "../local_folder.js";
import { fetchSource, opened } from "../opening.js";
import { ARTICLE_ORDERS, emptyPage } from "../source/open_page.js";
import { dayOf } from "../wording.js";
import { askedArticle, dayOfName } from "./file_name.js";

/**
 * What came of it; `path` is that of its file below the folder of all content, `day` the one that its name says: none of a new one.
 * @typedef {{ kind: "failed" } | { kind: "missing" } | { kind: "came", data: ArticleData, folder: Folder | null,
 *   article: AskedArticle | null, path: string, day: string, shown: Opened | Unread }} Came
 */

/**
 * The article that an address asks for; rejected where nothing could be fetched.
 * @type {(root: URL, asked: URLSearchParams) => Promise<Came>}
 */
export async function articleAsked(root, asked) {
  const [data, folder] = await Promise.all([articleData(root), findFolder(root)]);
  const name = asked.get("article");
  if (name === null) return { kind: "came", data, folder, article: null, path: "", day: "", shown: newArticle() };
  const article = askedArticle(name, data.sections.map(({ code }) => code));
  return (article && (await standing(root, data, folder, article))) ?? { kind: "missing" };
}

/** @type {(root: URL) => Promise<ArticleData>} */
async function articleData(root) {
  const answer = await fetch(new URL(ARTICLE_FORM_DATA, root).href, { cache: "no-cache", credentials: "same-origin" });
  if (!answer.ok) throw new Error(`${answer.status} ${ARTICLE_FORM_DATA}`);
  return answer.json();
}

/** @type {() => Opened} */
function newArticle() {
  const page = emptyPage(ARTICLE_ORDERS);
  page.set(["date"], dayOf(new Date()));
  return { kind: "page", page, original: page.source(), stamp: null, isNew: true };
}

/** @type {(root: URL, data: ArticleData, folder: Folder | null, article: AskedArticle) => Promise<Came | null>} */
async function standing(root, data, folder, article) {
  const { section, slug } = article;
  const published = await fetchSource(root, section, slug).catch(() => null);
  const day = article.day || (published === null ? "" : dayIn(published));
  const path = `${section}/${day && `${day}-`}${slug}.md`;
  const own = folder && day ? await readFile(root, folder, path) : null;
  const source = own ?? published;
  if (source === null) return null;
  const { text, stamp } = await openedFile(source);
  return { kind: "came", data, folder, article, path, day, shown: opened(text, stamp, text, ARTICLE_ORDERS) };
}

/**
 * The day that the name of a published article's file says: its own, or else it would not be published.
 * @type {(source: string) => string}
 */
function dayIn(source) {
  const read = opened(source, null, source, ARTICLE_ORDERS);
  return read.kind === "page" ? dayOfName(read.page.at(["date"]), "") : "";
}
