/**
 * The seasons of a house (components/season-weeks): the one that holds comes first and says so.
 *
 * `[data-saison]`: its days as ISO dates, `2027-07-01/2027-08-31 2028-07-01/…`; the element gets
 * `data-en-cours` while it holds. Days that the page does not cover belong to no season.
 */

const FAR = "9999";

/**
 * Puts the seasons of one group in order on `today`, an ISO date there.
 * @type {(group: Element, today: string) => void}
 */
export function showSeasons(group, today) {
  /** @type {HTMLElement[]} */
  /** @type {NodeListOf<HTMLElement>} */
  const found = group.querySelectorAll("[data-saison]");
  const seasons = [...found];
  /** @type {[day: string, season: HTMLElement][]} */
  const dated = seasons.map((season) => [comes(season.dataset.saison ?? "", today), season]);
  for (const [day, season] of dated) {
    season.toggleAttribute("data-en-cours", day === today);
    /** @type {HTMLElement} */ (season.querySelector(".season-now")).hidden = day !== today;
  }
  const ordered = [...dated].sort(([a], [b]) => Number(a > b) - Number(a < b)).map(([, season]) => season);
  if (ordered.some((season, rank) => season !== seasons[rank])) group.append(...ordered);
}

/**
 * The first day from `today` on which one of the periods holds.
 * @type {(periods: string, today: string) => string}
 */
export function comes(periods, today) {
  const coming = periods.split(" ").filter(Boolean).map((period) => period.split("/")).find(([, last]) => last >= today);
  if (!coming) return FAR;
  return coming[0] > today ? coming[0] : today;
}
