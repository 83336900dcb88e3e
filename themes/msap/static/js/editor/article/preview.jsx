/** « Aperçu » of an article: what draws it, Markdown included, comes as the person begins to write, for when there is no network. */

import { useState } from "preact/hooks";

import { viewLater } from "../views/later.jsx";

const Drawn = viewLater(async () => (await import("./drawn.jsx")).ArticleDrawn);

export function ArticlePreview() {
  const [isAsked, ask] = useState(false);
  if (isAsked) return <Drawn />;
  return (
    <button type="button" class="button" onClick={() => ask(true)}>
      Voir l’article comme il sera
    </button>
  );
}
