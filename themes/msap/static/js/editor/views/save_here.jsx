/** « Enregistrer dans le dossier » : with `msap edit`, the page is written into the folder of this machine. */

/** @import { LocalProblem, Outcome } from "../local_folder.js" */

import { useState } from "preact/hooks";

import { stampOfHash } from "../handing/stamp.js";
import { hashOf, saveFile } from "../local_folder.js";
import { called } from "../wording.js";
import { useForm } from "./context.js";

/** @type {(path: string) => string} */
const stemOf = (path) => path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/, "");

/** @param {{ path: string, text: string }} props */
export function SaveHere({ path, text }) {
  const { root, folder, edition, data } = useForm();
  const [outcome, tell] = useState(/** @type {Outcome | null} */ (null));
  const [base, setBase] = useState("");
  if (!folder) return null;
  const save = async (/** @type {string} */ over) => {
    const known = over || base || (edition.isNew ? "none" : await hashOf(edition.original));
    const came = await saveFile(root, folder, path, text, known);
    if (came.kind === "saved") {
      setBase(came.base);
      edition.saved(text, stampOfHash(came.base));
      if (edition.isNew) history.replaceState(null, "", `?maison=${encodeURIComponent(stemOf(path))}`);
    }
    tell(came);
  };
  return (
    <div class="editor-way">
      <button type="button" class="button" onClick={() => save("")}>
        Enregistrer dans le dossier
      </button>
      <p class="editor-hint">
        {folder.root}/{path}
      </p>
      <div role="status">{outcome && <Told outcome={outcome} root={root} over={save} the={called(data.page).the} />}</div>
    </div>
  );
}

/** @param {{ outcome: Outcome, root: URL, over: (base: string) => void, the: string }} props */
function Told({ outcome, root, over, the }) {
  if (outcome.kind === "failed") return <p class="editor-warning">{outcome.message}</p>;
  if (outcome.kind === "refused") {
    return (
      <>
        <p class="editor-warning">Pas enregistré : {the} a des erreurs.</p>
        <Problems problems={outcome.problems} />
      </>
    );
  }
  if (outcome.kind === "changed") {
    return (
      <>
        <p class="editor-warning">{outcome.message}</p>
        <button type="button" class="button button-quiet" onClick={() => over(outcome.base)}>
          L’enregistrer quand même, à la place de ce qui y est
        </button>
      </>
    );
  }
  return (
    <>
      <p>
        Enregistré.{" "}
        {outcome.page && <a href={new URL(outcome.page.replace(/^\//, ""), root).href}>Voir la page, dès qu’elle est reconstruite</a>}
      </p>
      <Problems problems={outcome.problems} />
    </>
  );
}

/** @param {{ problems: LocalProblem[] }} props */
const Problems = ({ problems }) => (
  <ul class="editor-changes">
    {problems.map(({ message, line }) => (
      <li key={`${line} ${message}`}>
        Ligne {line} : {message}
      </li>
    ))}
  </ul>
);
