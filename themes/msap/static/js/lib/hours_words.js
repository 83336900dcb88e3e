// The filters that words ask for: "ouvert samedi", "ouvert maintenant".

/** @import { SaidSwitch, Switch } from "../types" */

/** @type {Map<string, Switch>} */
const SWITCHES = new Map(Object.entries({ samedi: "samedi", samedis: "samedi", maintenant: "ouvert" }));

/**
 * The switches (lib/filters.js) that folded words say, each with the `ranks` of its words.
 * @type {(words: string[]) => SaidSwitch[]}
 */
export function switchesSaid(words) {
  const said = new Map();
  words.forEach((word, rank) => {
    const name = SWITCHES.get(word);
    if (name) said.set(name, [...(said.get(name) ?? []), rank]);
  });
  return [...said].map(([name, ranks]) => ({ name, ranks }));
}
