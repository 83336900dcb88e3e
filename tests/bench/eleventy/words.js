// What templates say of hours, days, telephones and dates; what repeats is made once.
const DAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
const MONTHS = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];
const tables = new Map();
const lines = new Map();

export function dial(phone) {
  const digits = String(phone).replaceAll(" ", "");
  return digits.startsWith("0") ? `+33${digits.slice(1)}` : digits;
}

export function longDate(value) {
  const day = new Date(value);
  const number = day.getUTCDate();
  return `${number === 1 ? "1er" : number} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
}

export function isoDate(value) {
  return new Date(value).toISOString().slice(0, 10);
}

export function openDays(hours) {
  const ranks = DAYS.map((day, rank) => (hours?.[day] ? rank : -1)).filter((rank) => rank >= 0);
  const open = ranks.map((rank) => DAYS[rank]);
  if (open.length > 2 && ranks.at(-1) - ranks[0] === open.length - 1) {
    return `du ${open[0]} au ${open.at(-1)}`;
  }
  return open.length ? `le ${[open.slice(0, -1).join(", "), open.at(-1)].filter(Boolean).join(" et ")}` : "";
}

function clock(time) {
  const [hour, minute] = time.split(":");
  return `${Number(hour)} h${minute === "00" ? "" : ` ${minute}`}`;
}

function spans(text) {
  return String(text).split(", ").map((span) => {
    const [start, end] = span.split("-");
    if (!/^\d\d:\d\d-\d\d:\d\d$/.test(span)) {
      return span;
    }
    return `<span class="week-heard">de </span>${clock(start)}<span aria-hidden="true"> –⁠ </span><span class="week-heard"> à </span>${clock(end)}`;
  }).join(", ");
}

export function week(hours, caption) {
  const key = `${caption} ${JSON.stringify(hours)}`;
  if (!tables.has(key)) {
    const rows = DAYS.filter((day) => hours[day]).map((day) =>
      `<tr><th scope="row">${day}</th><td><span>${spans(hours[day])}</span></td></tr>`);
    tables.set(key, `<table class="week-table" data-semaine>\n<caption>${caption}</caption>\n<thead><tr><th scope="col">Jour</th><th scope="col">Horaires</th></tr></thead>\n<tbody>\n${rows.join("\n")}\n</tbody>\n</table>`);
  }
  return tables.get(key);
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");
}

export function head(list, count) {
  return (list ?? []).slice(0, count);
}

export function namesTown(house) {
  return house.nom.toLowerCase().includes(house.commune.toLowerCase());
}

export function near(found, houses) {
  return found.map(([slug, distance]) => {
    if (!lines.has(slug)) {
      const house = houses[slug];
      const days = openDays(house.horaires) || "jours non indiqués";
      const said = days === "du lundi au vendredi" ? "" : ` <small>${days}</small>`;
      const town = namesTown(house) ? "" : ` à ${escaped(house.commune)}`;
      lines.set(slug, `<a href="../../maisons/${slug}/">${escaped(house.nom)}${town}</a>${said}`);
    }
    return `<li><span>${distance} </span>${lines.get(slug)}</li>`;
  }).join("");
}

export function jsonLd(page) {
  const house = this.ctx;
  const items = [["Accueil", "/"], ["Départements", "/departements/"], [house.nom, page.url]];
  const office = {
    "@type": "GovernmentOffice", name: house.nom, url: page.url,
    address: { "@type": "PostalAddress", streetAddress: [house.adresse, house.complement_adresse].filter(Boolean).join(", "), postalCode: house.code_postal, addressLocality: house.commune, addressCountry: "FR" },
    geo: { "@type": "GeoCoordinates", latitude: house.latitude, longitude: house.longitude },
    telephone: house.telephone && dial(house.telephone), email: house.courriels?.[0],
    openingHoursSpecification: house.ouvertures[house.ouverture].schema ?? undefined,
  };
  const list = items.map(([name, item], rank) => ({ "@type": "ListItem", position: rank + 1, name, item }));
  return JSON.stringify({ "@context": "https://schema.org", "@graph": [office, { "@type": "BreadcrumbList", itemListElement: list }] });
}
