/** Where a place is: its postcode, its commune, its point on the map. */

/** @import { FoundCommune } from "../form_types" */
/** @import { Path } from "../types" */
/** @import { FieldProps } from "./fields.jsx" */

import { useEffect, useState } from "preact/hooks";

import { glue } from "../../lib/fold.js";
import { useForm } from "./context.js";
import { idOf } from "./field.jsx";
import { viewLater } from "./later.jsx";
import { TextField } from "./text.jsx";
import { textAt } from "./text_at.js";

const Point = viewLater(async () => (await import("./point.jsx")).Point);

/** @param {FieldProps} props */
export function PostcodeField({ spec, path, base }) {
  const form = useForm();
  const postcode = textAt(form.edition.at(path));
  const [opened] = useState(postcode);
  useEffect(() => {
    if (postcode === opened) return;
    form.communes(postcode).then((found) => {
      // The only one there is, where none is written: the person has one field less to fill in.
      if (found.length === 1 && !form.edition.at([...base, "commune"])) writeCommune(form, base, found[0]);
    });
  }, [postcode]);
  return <TextField spec={spec} path={path} />;
}

/** @param {FieldProps} props */
export function CommuneField({ spec, path, base }) {
  const form = useForm();
  const postcode = textAt(form.edition.at([...base, "code_postal"]));
  const found = useCommunes(postcode);
  const current = found.find(({ name }) => glue(name) === glue(textAt(form.edition.at(path))));
  return (
    <>
      {found.length > 0 && !current && (
        <Communes id={`${idOf(path)}-choix`} postcode={postcode} found={found} choose={(commune) => writeCommune(form, base, commune)} />
      )}
      <TextField spec={spec} path={path} />
    </>
  );
}

/**
 * The communes of a postcode, once they are known.
 * @type {(postcode: string) => FoundCommune[]}
 */
export function useCommunes(postcode) {
  const { communes } = useForm();
  const [found, setFound] = useState(/** @type {{ postcode: string, list: FoundCommune[] }} */ ({ postcode: "", list: [] }));
  useEffect(() => {
    let isWanted = true;
    communes(postcode).then((list) => isWanted && setFound({ postcode, list }));
    return () => {
      isWanted = false;
    };
  }, [postcode]);
  return found.postcode === postcode ? found.list : [];
}

/** @param {{ id: string, postcode: string, found: FoundCommune[], choose: (commune: FoundCommune) => void }} props */
function Communes({ id, postcode, found, choose }) {
  return (
    <div class="editor-field">
      <label for={id}>Communes du {postcode}</label>
      <p class="editor-hint" id={`${id}-aide`}>
        Choisissez : la case d’après se remplit.
      </p>
      <select id={id} aria-describedby={`${id}-aide`} value="" onChange={({ currentTarget }) => choose(found[Number(currentTarget.value)])}>
        <option value="">Choisissez…</option>
        {found.map(({ code, name }, rank) => (
          <option key={code} value={rank}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

/**
 * Write a commune: its name and its code. No point: a page's own is shown as exact, and the site finds the centre itself; that of
 * another commune goes, or the map would lead there.
 * @type {(form: import("../form_types").Form, base: Path, commune: FoundCommune) => void}
 */
function writeCommune({ edition, say }, base, { code, name }) {
  const before = textAt(edition.at([...base, "commune"]));
  const hasMoved = before !== "" && glue(before) !== glue(name) && edition.at([...base, "latitude"]) !== undefined;
  if (hasMoved) for (const key of ["latitude", "longitude"]) edition.remove([...base, key]);
  edition.set([...base, "commune"], name);
  edition.set([...base, "code_insee"], code);
  edition.leave([...base, "commune"]);
  say(`Commune : ${name}.${hasMoved ? " Le point de l’ancienne adresse est retiré : placez-le." : ""}`);
}

/**
 * The point of a place, with its two numbers folded away: it stands where the latitude does.
 * @param {FieldProps} props
 */
export function PositionField({ spec, base }) {
  const { data, edition } = useForm();
  const found = useCommunes(textAt(edition.at([...base, "code_postal"])));
  const own = textAt(edition.at([...base, "commune"]));
  if (spec.key !== "latitude") return null;
  const commune = found.find(({ name }) => glue(name) === glue(own));
  const specs = data.fields.house.filter(({ kind }) => kind === "position");
  return <Point base={base} specs={specs} commune={commune} />;
}
