// Words one slip of the finger apart.

const SHORTEST = 4;

/** Whether a word is long enough to be recognised with a letter wrong; numbers never are. */
export function canBeMistyped(word) {
  return word.length >= SHORTEST && !/\d/.test(word);
}

/** Whether one letter added, left out, changed or exchanged with the next makes `a` into `b`. */
export function withinOneEdit(a, b) {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const [restOfA, restOfB] = [a.slice(at), b.slice(at)];
  return (
    restOfA.slice(1) === restOfB.slice(1) ||
    restOfA.slice(1) === restOfB ||
    restOfA === restOfB.slice(1) ||
    (restOfA[0] === restOfB[1] && restOfA[1] === restOfB[0] && restOfA.slice(2) === restOfB.slice(2))
  );
}
