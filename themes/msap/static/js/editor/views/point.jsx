/** The point of a place: on a map that comes when it is asked for, or ten metres at a time. */

/** @import { FieldSpec, FoundCommune } from "../form_types" */
/** @import { Path } from "../types" */
/** @import { Position } from "../../types" */

import { useEffect, useRef, useState } from "preact/hooks";

import { loadMapFiles } from "../../map/files.js";
import { isBelow } from "../paths.js";
import { awayFrom, moved, positionOf, written } from "../positions.js";
import { useForm } from "./context.js";
import { FieldGroup, idOf } from "./field.jsx";
import { Fold } from "./fold.jsx";
import { TextField } from "./text.jsx";

const STEP_M = 10;
/** @type {[name: string, northM: number, eastM: number][]} */
const STEPS = [
  ["nord", STEP_M, 0],
  ["sud", -STEP_M, 0],
  ["est", 0, STEP_M],
  ["ouest", 0, -STEP_M],
];

const LABEL = "Point sur la carte";
const HINT = "Il mène jusqu’à la porte. Facultatif : placez-le seulement si vous savez où elle est.";

/** @param {{ base: Path, specs: FieldSpec[], commune: FoundCommune | undefined }} props */
export function Point({ base, specs, commune }) {
  const { edition, say } = useForm();
  const [isMapShown, showMap] = useState(false);
  const position = positionOf(edition.at([...base, "latitude"]), edition.at([...base, "longitude"]));
  const from = position ?? commune;
  const put = (/** @type {Position} */ place, sentence = "Le point est placé.") => {
    edition.set([...base, "latitude"], written(place.latitude));
    edition.set([...base, "longitude"], written(place.longitude));
    say(sentence);
  };
  const erase = () => {
    edition.remove([...base, "latitude"]);
    edition.remove([...base, "longitude"]);
    say("Le point est retiré.");
  };
  return (
    <FieldGroup path={[...base, "point"]} label={LABEL} hint={HINT} problems={[]}>
      <p>{sentenceOf(position, commune)}</p>
      {from && <PointMap id={idOf([...base, "carte"])} position={from} isPlaced={position !== null} put={put} onShown={() => showMap(true)} />}
      {from && (position || isMapShown) && (
        <div class="editor-tools">
          {!position && <Tool words="La porte est ici" act={() => put(from)} />}
          {STEPS.map(([name, north, east]) => (
            <Tool key={name} words={`${STEP_M} m vers ${name === "est" || name === "ouest" ? "l’" : "le "}${name}`} act={() => put(moved(from, north, east), `${STEP_M} mètres vers ${name}.`)} />
          ))}
          {position && <Tool words="Retirer le point" act={erase} />}
        </div>
      )}
      <Numbers base={base} specs={specs} />
    </FieldGroup>
  );
}

/** @param {{ base: Path, specs: FieldSpec[] }} props */
function Numbers({ base, specs }) {
  const { edition } = useForm();
  const isFaulty = specs.some(({ key }) => edition.problemsBelow([...base, key]).length > 0);
  const holds = (/** @type {Path} */ goal) => isBelow(goal, base) && specs.some(({ key }) => goal[base.length] === key);
  return (
    <Fold path={base} title="Écrire la latitude et la longitude" isOpen={isFaulty} holds={holds}>
      {specs.map((spec) => (
        <TextField key={spec.key} spec={spec} path={[...base, spec.key]} />
      ))}
    </Fold>
  );
}

/** @type {(position: Position | null, commune: FoundCommune | undefined) => string} */
function sentenceOf(position, commune) {
  if (!position) {
    return commune
      ? `Pas de point : le site montre le centre de ${commune.name}, et dit que c’est approximatif.`
      : "Pas de point : remplissez d’abord le code postal et la commune, le point se place ensuite.";
  }
  const away = commune ? awayFrom(position, commune) : "";
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
 * The site's own map, and the point that is dragged on it; where none is placed yet it begins at the commune's centre, and
 * nothing is written before the person moves it.
 * @param {{ id: string, position: Position, isPlaced: boolean, put: (position: Position) => void, onShown: () => void }} props
 */
function PointMap({ id, position, isPlaced, put, onShown }) {
  const { root } = useForm();
  const element = useRef(/** @type {HTMLDivElement | null} */ (null));
  const map = useRef(/** @type {{ show: (position: Position) => void } | null} */ (null));
  const [state, setState] = useState(/** @type {keyof typeof MAP_SENTENCES} */ (""));
  const latest = useRef(put);
  latest.current = put;

  useEffect(() => {
    if (state !== "asked" || !element.current) return;
    const place = element.current;
    loadMapFiles(root)
      .then(({ maps, ...files }) => {
        map.current = maps.mountPoint(place, { ...files, label: "Carte : déplacez le point", position, onMoved: (to) => latest.current(to) });
        setState(files.tiles ? "shown" : "bare");
      })
      .catch(() => setState("failed"))
      .finally(onShown);
  }, [state]);
  useEffect(() => map.current?.show(position), [position.latitude, position.longitude]);

  const isAsked = state !== "" && state !== "failed";
  return (
    <>
      {!isAsked && (
        <button type="button" class="button button-quiet" onClick={() => setState("asked")}>
          {isPlaced ? "Voir le point sur la carte" : "Placer le point sur la carte"}
        </button>
      )}
      <p role="status">{MAP_SENTENCES[state]}</p>
      {isAsked && <div class="editor-map" id={id} ref={element} />}
    </>
  );
}

const MAP_SENTENCES = {
  "": "",
  asked: "La carte arrive…",
  shown: "Tirez le point jusqu’à la porte, ou touchez la carte à cet endroit. Les boutons ci-dessous le déplacent aussi.",
  bare: "Cette carte montre les communes, pas les rues. Le plus sûr : copier la latitude et la longitude depuis une autre carte, dans les cases ci-dessous.",
  failed: "La carte n’a pas pu être chargée : les boutons ci-dessous déplacent le point.",
};
