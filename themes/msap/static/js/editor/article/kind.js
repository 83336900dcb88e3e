// How an article is read and checked. Pure.

/** @import { FormData, PageKind } from "../form_types" */

import { checkArticle } from "../checks/article.js";
import { sectioned } from "../handing/stamp.js";
import { ARTICLE_ORDERS } from "../source/open_page.js";

/**
 * @param {FormData} data
 * @param {string} day that the name of its file says; "" of a new one
 * @param {string} section of a new one: its draft keeps it
 * @returns {PageKind}
 */
export const articleKind = (data, day, section) => ({
  orders: ARTICLE_ORDERS,
  check: (tree) => checkArticle(tree, data, day),
  kept: section ? (text) => sectioned(text, section) : undefined,
});
