// Run in the results page by test_relevance.py: asks each question of the page's own worker, over the
// search files at `donnees`, and gives what tells whether it was answered as wanted.
async ({ questions, donnees, now, count }) => {
  const { ouvrier } = document.querySelector("form[data-boite]").dataset;
  const worker = new Worker(new URL(ouvrier, document.baseURI));
  const waiting = new Map();
  worker.addEventListener("message", ({ data }) => waiting.get(data.id)(data.answer ?? null));
  worker.postMessage({ type: "open", donnees: new URL(donnees, document.baseURI).href });
  const ask = (q, id) =>
    new Promise((done) => {
      waiting.set(id, done);
      const request = { q, lieu: "", position: null, services: [], partenaires: [], rayon: null };
      worker.postMessage({ type: "find", id, request, count, now });
    });
  const told = [];
  for (const [id, q] of questions.entries()) {
    const answer = await ask(q, id);
    told.push(
      answer && {
        places: answer.reading.places.map(({ code }) => code),
        current: answer.reading.places.find(({ current }) => current)?.code ?? null,
        needs: answer.reading.needs.map(({ code }) => code),
        houses: answer.results.map(({ id: house }) => house),
        towns: answer.results.map(({ commune }) => commune),
      },
    );
  }
  worker.terminate();
  return told;
}
