// Reloads the page when the site was built again; shows at its foot why it was not.
// A browser keeps six connections to a server: only pages that are seen hold one.
(() => {
  const shown = new URL(document.currentScript.src).searchParams.get('v');
  let events = null;
  let bar = null;

  const tell = (problem) => {
    if (!bar) {
      bar = document.createElement('div');
      bar.setAttribute('role', 'alert');
      bar.id = 'apercu-probleme';
      // Set property by property: the page's policy allows no style in its text.
      Object.assign(bar.style, {
        position: 'fixed', inset: 'auto 0 0 0', zIndex: '2147483647', maxHeight: '50vh',
        overflow: 'auto', padding: '1rem', font: '14px/1.5 monospace', whiteSpace: 'pre-wrap',
        overflowWrap: 'anywhere', color: '#fff', background: '#8b0000',
      });
    }
    bar.textContent = `Le site n’a pas été reconstruit, voici le précédent.\n\n${problem}`;
    document.body.append(bar);
  };

  // A form in which somebody writes refuses (js/editor/reloading.js).
  const mayReload = () => dispatchEvent(new Event('msap-rechargement', { cancelable: true }));

  const told = (event) => {
    const { version, problem, pages } = JSON.parse(event.data);
    // Only these are new: the others wait for the build.
    if (pages?.length && !pages.some((page) => location.pathname.endsWith(`/${page}`))) return;
    if (problem) tell(problem);
    else if (version !== shown && mayReload()) location.reload();
    else bar?.remove();
  };

  const listen = () => {
    events?.close();
    events = null;
    if (document.visibilityState === 'hidden') return;
    events = new EventSource(`/__rechargement?v=${encodeURIComponent(shown)}`);
    events.addEventListener('message', told);
    events.addEventListener('probleme', told);
  };

  document.addEventListener('visibilitychange', listen);
  listen();
})();
