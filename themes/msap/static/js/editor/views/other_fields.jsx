/** Keys of the page that the form does not know: shown as they are, with what is said of them. */

/** @import { Problem } from "../types" */

import { partOf } from "../parts.js";
import { called } from "../wording.js";
import { useForm } from "./context.js";
import { Fold } from "./fold.jsx";
import { OddValue } from "./text.jsx";

const OTHER = "autres";

/** @param {{ problems: readonly Problem[] }} props */
export function OtherFields({ problems }) {
  const { data, edition } = useForm();
  const keys = Object.keys(edition.tree).filter((key) => partOf(data, [key]) === OTHER);
  if (!keys.length) return null;
  const isFaulty = problems.some(({ path }) => path.length > 0 && partOf(data, path) === OTHER);
  return (
    <Fold path={[]} id={OTHER} class="editor-part" isOpen={isFaulty} holds={(goal) => partOf(data, goal) === OTHER && goal[0] !== "envoyer"} title={<h3>Autres champs</h3>}>
      <p>Ces champs ne sont pas de ceux d’{called(data.page).one} : un nom mal écrit, peut-être. Ils restent tels quels.</p>
      {keys.map((key) => (
        <OddValue key={key} spec={{ key, kind: "odd", label: key, hint: "" }} path={[key]} value={edition.at([key]) ?? ""} />
      ))}
    </Fold>
  );
}
