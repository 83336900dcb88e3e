// The passing of time, for what a page says of now.

const MINUTE_MS = 60_000;

/**
 * Call `refresh()` at each new minute while the page is in sight, and when it comes back into
 * sight in another minute than the one it was last refreshed in.
 * @type {(refresh: () => void) => void}
 */
export function eachMinute(refresh) {
  let last = minuteNow();

  function look() {
    if (document.hidden || minuteNow() === last) return;
    last = minuteNow();
    refresh();
  }

  function wait() {
    setTimeout(() => {
      look();
      wait();
    }, MINUTE_MS - (Date.now() % MINUTE_MS));
  }

  document.addEventListener("visibilitychange", look);
  window.addEventListener("pageshow", look);
  wait();
}

/** @type {() => number} */
function minuteNow() {
  return Math.floor(Date.now() / MINUTE_MS);
}
