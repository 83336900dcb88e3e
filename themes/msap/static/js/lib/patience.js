// How long what hangs is waited for. A server may accept a question and never answer it: whatever comes
// over the network is asked for through `inTime`, so that it holds up its own part only.

/**
 * What `start(signal)` promises; after `limitMs` the signal aborts it, and the promise is rejected
 * with an error that is `late`.
 * @type {<T>(limitMs: number, start: (signal: AbortSignal) => Promise<T>) => Promise<T>}
 */
export function inTime(limitMs, start) {
  const stop = new AbortController();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(Object.assign(new Error("late"), { late: true, status: 0 }));
      stop.abort();
    }, limitMs);
    /** @type {<V>(tell: (value: V) => void) => (value: V) => void} */
    const inform = (tell) => (value) => {
      clearTimeout(timer);
      tell(value);
    };
    start(stop.signal).then(inform(resolve), inform(reject));
  });
}
