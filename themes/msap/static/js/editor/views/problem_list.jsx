/** All that is to be mended, in one list at the top: each line leads to its field. */

/** @import { Problem } from "../types" */

import { useEffect, useRef } from "preact/hooks";

import { inFormOrder, partOf } from "../parts.js";
import { toMend } from "../wording.js";
import { useForm } from "./context.js";
import { useSaying } from "./saying.js";

const MOST = 40;

/**
 * `asked` counts how often the person asked what is to be mended: the list takes the focus then, and is said.
 * @param {{ problems: readonly Problem[], asked: number }} props
 */
export function ProblemList({ problems, asked }) {
  const { data } = useForm();
  const heading = useRef(/** @type {HTMLHeadingElement | null} */ (null));
  useEffect(() => {
    if (asked) heading.current?.focus();
  }, [asked]);
  if (!problems.length && !asked) return null;
  const more = problems.length - MOST;
  return (
    <section class={`editor-summary${problems.length ? "" : " is-sound"}`} role={asked ? "alert" : undefined} key={asked} aria-labelledby="a-corriger">
      <h3 id="a-corriger" tabIndex={-1} ref={heading}>
        {toMend(problems.length)}
      </h3>
      <ul>
        {inFormOrder(data, problems).slice(0, MOST).map((problem) => (
          <Line key={`${problem.path.join("-")} ${problem.message}`} problem={problem} />
        ))}
      </ul>
      {more > 0 && <p>Et {more} autres : corrigez d’abord celles-ci.</p>}
    </section>
  );
}

/** @param {{ problem: Problem }} props */
function Line({ problem }) {
  const { data, edition, goTo } = useForm();
  const { saidToClerk } = useSaying();
  return (
    <li>
      <a href={`#${partOf(data, problem.path)}`} onClick={(event) => lead(event, () => goTo(problem.path))}>
        {saidToClerk(problem, data, edition.at)}
      </a>
    </li>
  );
}

/** @type {(event: Event, go: () => void) => void} */
function lead(event, go) {
  event.preventDefault();
  go();
}
