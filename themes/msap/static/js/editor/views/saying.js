/** The words in which problems are shown: they come with the first problem, or when the person begins to write. */

import { useEffect, useState } from "preact/hooks";

import { partLater } from "./later.jsx";

/** @typedef {Pick<typeof import("../said_to_clerks.js"), "saidBeside" | "saidToClerk" | "meantInWords">} Saying */

const load = partLater(() => import("../said_to_clerks.js"));

/** Without a network: the sentences of `msap check`. @type {Saying} */
const AS_CHECKED = { saidBeside: ({ message }) => message, saidToClerk: ({ message }) => message, meantInWords: ({ meant = "" }) => meant };
/** Until they have come, which is soon. @type {Saying} */
const NOT_YET = { saidBeside: () => "À corriger.", saidToClerk: () => "À corriger.", meantInWords: AS_CHECKED.meantInWords };
/** @type {Saying | null} */
let known = null;

/** @type {() => Saying} */
export function useSaying() {
  const [saying, setSaying] = useState(known ?? NOT_YET);
  useEffect(() => {
    if (known) return setSaying(known);
    load().then(
      (words) => setSaying((known = words)),
      () => setSaying(AS_CHECKED),
    );
  }, []);
  return saying;
}
