/** What the views of an article may ask for besides the form. */

/** @import { ArticleForm } from "./types" */

import { useForm } from "../views/context.js";

/** @type {() => ArticleForm} */
export function useArticle() {
  const { article } = useForm();
  if (!article) throw new Error("a view of articles outside of their form");
  return article;
}
