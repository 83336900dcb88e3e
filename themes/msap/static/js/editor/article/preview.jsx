/** « Aperçu » of an article: what draws it, Markdown included, is loaded when it is first asked for. */

import { useState } from "preact/hooks";

import { viewLater } from "../views/later.jsx";

const Drawn = viewLater(async () => (await import("./drawn.jsx")).ArticleDrawn, false);

export function ArticlePreview() {
  const [isAsked, ask] = useState(false);
  if (isAsked) return <Drawn />;
  return (
    <button type="button" class="button" onClick={() => ask(true)}>
      Voir l’article comme il sera
    </button>
  );
}
