// What appears while a button of the mouse is down moves what lies below the pointer, and the click goes astray.

let isDown = false;
addEventListener("pointerdown", () => (isDown = true), true);
for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => (isDown = false), true);

/**
 * Do a task at once, or when the press that has begun has become a click.
 * @type {(task: () => void) => void}
 */
export function afterPress(task) {
  if (!isDown) return task();
  const done = () => {
    removeEventListener("pointerup", done, true);
    removeEventListener("pointercancel", done, true);
    setTimeout(task);
  };
  addEventListener("pointerup", done, true);
  addEventListener("pointercancel", done, true);
}
