// What the page of a house says, section by section, whether the site or the form's preview drew it: a function of the
// element that holds it. What is hidden, and « Aujourd'hui » of a script, are no part of it.
(root) => {
  const shown = (element) => !element.closest("[hidden], .visually-hidden, .place-here, .offer-more");
  const text = (element) => {
    const copy = element.cloneNode(true);
    copy.querySelectorAll("[hidden], .visually-hidden, .week-heard, .unscripted").forEach((part) => part.remove());
    return copy.textContent.replace(/\s+/g, " ").trim();
  };
  const all = (within, selector) => [...within.querySelectorAll(selector)].filter(shown).map(text).filter(Boolean);
  const hours = (within) => [
    ...all(within, ".week-table caption, .season-title, .season-closed, .week-table th[scope=row], .week-table td"),
  ];
  const offers = (section) => [
    ...all(section, ".offer-name, .offer-name ~ p, .offer details li, .offer-names li"),
  ];
  const place = (card) => ({
    name: all(card, "h3, h4:not(.place-dates)").slice(0, 1),
    address: all(card, ".address"),
    dates: all(card, ".place-dates ~ .plain-list > li"),
    notes: all(card, ".exception-list > li"),
    hours: hours(card),
    phones: all(card, ".number"),
  });
  const one = (selector) => root.querySelector(selector) ?? document.createElement("p");
  return {
    status: all(root, ".essentials .opening"),
    phones: all(one(".essentials"), ".number"),
    address: all(one(".essentials"), ".address"),
    hours: hours(one(".house-hours")),
    notes: all(one(".house-exceptions"), ".exception-list > li"),
    hints: all(one(".house-hours"), "p.hint"),
    offers: [...root.querySelectorAll(".house-offers")].map(offers),
    places: [...root.querySelectorAll(".place-card")].map(place),
    welcome: all(root, "section:not(.house-source) > dl dt, section:not(.house-source) > dl dd"),
  };
}
