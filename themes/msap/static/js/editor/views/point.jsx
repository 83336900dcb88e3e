/** The point of a place: on a map that comes when it is asked for, or ten metres at a time. */

/** @import { FoundCommune } from "../form_types" */
/** @import { Path } from "../types" */
/** @import { Position } from "../../types" */

import { useEffect, useRef, useState } from "preact/hooks";

import { loadMapFiles } from "../../map/files.js";
import { awayFrom, moved, positionOf, written } from "../positions.js";
import { useForm } from "./context.js";
import { idOf } from "./field.jsx";

const STEP_M = 10;
/** @type {[name: string, northM: number, eastM: number][]} */
const STEPS = [
  ["nord", STEP_M, 0],
  ["sud", -STEP_M, 0],
  ["est", 0, STEP_M],
  ["ouest", 0, -STEP_M],
];

/** @param {{ base: Path, commune: FoundCommune | undefined }} props */
export function Point({ base, commune }) {
  const { edition, say } = useForm();
  const position = positionOf(edition.at([...base, "latitude"]), edition.at([...base, "longitude"]));
  const put = (/** @type {Position} */ place, sentence = "") => {
    edition.set([...base, "latitude"], written(place.latitude));
    edition.set([...base, "longitude"], written(place.longitude));
    if (sentence) say(sentence);
  };
  const erase = () => {
    edition.remove([...base, "latitude"]);
    edition.remove([...base, "longitude"]);
    say("Le point est retiré.");
  };
  const away = position && commune ? awayFrom(position, commune) : "";
  return (
    <div class="editor-point" role="group" aria-label="Le point sur la carte">
      <p>{sentenceOf(position, away)}</p>
      <div class="editor-tools">
        {commune && <Tool words={`Placer au centre de ${commune.name}`} act={() => put(commune, `Point au centre de ${commune.name}.`)} />}
        {position &&
          STEPS.map(([name, north, east]) => (
            <Tool key={name} words={`${STEP_M} m vers ${name === "est" || name === "ouest" ? "l’" : "le "}${name}`} act={() => put(moved(position, north, east), `${STEP_M} mètres vers ${name}.`)} />
          ))}
        {position && <Tool words="Retirer le point" act={erase} />}
      </div>
      {position && <PointMap id={idOf([...base, "carte"])} position={position} put={put} />}
    </div>
  );
}

/** @type {(position: Position | null, away: string) => string} */
function sentenceOf(position, away) {
  if (!position) return "Sans point, le site montre le centre de la commune et dit que c’est approximatif.";
  if (away.startsWith("au centre")) return `Le point est ${away} : amenez-le jusqu’à la porte, ou retirez-le si vous ne savez pas.`;
  return away ? `Le point est ${away}.` : "Le point est placé.";
}

/** @param {{ words: string, act: () => void }} props */
const Tool = ({ words, act }) => (
  <button type="button" class="button button-quiet editor-brief" onClick={act}>
    {words}
  </button>
);

/**
 * The site's own map, and the point that is dragged on it.
 * @param {{ id: string, position: Position, put: (position: Position) => void }} props
 */
function PointMap({ id, position, put }) {
  const { root } = useForm();
  const element = useRef(/** @type {HTMLDivElement | null} */ (null));
  const map = useRef(/** @type {{ show: (position: Position) => void } | null} */ (null));
  const [state, setState] = useState(/** @type {"" | "asked" | "shown" | "failed"} */ (""));
  const latest = useRef(put);
  latest.current = put;

  useEffect(() => {
    if (state !== "asked" || !element.current) return;
    const place = element.current;
    loadMapFiles(root)
      .then(({ maps, ...files }) => {
        map.current = maps.mountPoint(place, { ...files, label: "Carte : déplacez le point", position, onMoved: (to) => latest.current(to) });
        setState("shown");
      })
      .catch(() => setState("failed"));
  }, [state]);
  useEffect(() => map.current?.show(position), [position.latitude, position.longitude]);

  return (
    <>
      {(state === "" || state === "failed") && (
        <button type="button" class="button button-quiet" onClick={() => setState("asked")}>
          Montrer le point sur une carte
        </button>
      )}
      <p role="status">{state === "asked" ? "La carte arrive…" : state === "failed" ? "La carte n’a pas pu être chargée : les boutons ci-dessus déplacent le point." : ""}</p>
      {state !== "" && state !== "failed" && <div class="editor-map" id={id} ref={element} />}
    </>
  );
}
