/** Drafts of pages, on this device only: one a page, told, deletable. */

/**
 * @typedef {object} Draft
 * @property {string} page which page: the name of its file, "nouvelle-maison" for one that has none
 * @property {string} title how the person knows it
 * @property {string} text the file as it would be written
 * @property {string | null} stamp of what was opened
 * @property {number} savedAt milliseconds since 1970
 */

/** @typedef {"kept" | "refused" | "full"} Kept */

const PREFIX = "msap-brouillon:";
const TOO_OLD_DAYS = 90;
const DAY_MS = 86_400_000;

/** What a person is told of it. @type {Record<Kept, string>} */
export const KEPT_SENTENCES = {
  kept: "Brouillon gardé sur cet appareil.",
  refused: "Ce navigateur ne garde rien : ne fermez pas cet onglet avant d'avoir enregistré ou envoyé le fichier.",
  full: "Il n'y a plus de place pour un brouillon sur cet appareil : supprimez-en un, ou enregistrez le fichier.",
};

export class Drafts {
  /**
   * @param {() => Storage} [storage] asked for each time: a browser may refuse it by throwing
   * @param {() => number} [now] milliseconds since 1970
   */
  constructor(storage = () => localStorage, now = Date.now) {
    this.kept = storage;
    this.now = now;
  }

  /**
   * @param {Omit<Draft, "savedAt">} draft takes the place of that of the same page
   * @returns {Kept}
   */
  keep(draft) {
    try {
      this.kept().setItem(PREFIX + draft.page, JSON.stringify({ ...draft, savedAt: this.now() }));
      return "kept";
    } catch (error) {
      const isFull = error instanceof Error && /quota/i.test(error.name);
      return isFull ? "full" : "refused";
    }
  }

  /** @param {string} page @returns {Draft | null} */
  of(page) {
    return this.read(PREFIX + page);
  }

  /** Every draft, the newest first; those of another time are thrown away. @returns {Draft[]} */
  list() {
    const found = this.keys().flatMap((key) => this.read(key) ?? []);
    const [young, old] = [found.filter((draft) => !this.isOld(draft)), found.filter((draft) => this.isOld(draft))];
    for (const { page } of old) this.remove(page);
    return young.sort((a, b) => b.savedAt - a.savedAt);
  }

  /** @param {string} page */
  remove(page) {
    try {
      this.kept().removeItem(PREFIX + page);
    } catch {
      // Refused: then nothing was kept.
    }
  }

  /** @param {Draft} draft */
  ageDays({ savedAt }) {
    return Math.max(0, Math.floor((this.now() - savedAt) / DAY_MS));
  }

  /** @param {Draft} draft */
  isOld(draft) {
    return this.ageDays(draft) > TOO_OLD_DAYS;
  }

  keys() {
    try {
      const storage = this.kept();
      const names = Array.from({ length: storage.length }, (_, rank) => storage.key(rank) ?? "");
      return names.filter((name) => name.startsWith(PREFIX));
    } catch {
      return [];
    }
  }

  /** @param {string} key @returns {Draft | null} */
  read(key) {
    try {
      const found = JSON.parse(this.kept().getItem(key) ?? "null");
      return isDraft(found) ? found : null;
    } catch {
      return null;
    }
  }
}

/**
 * Whether a draft may be taken up without a word: it was begun on the page as it is now.
 * @param {Draft} draft
 * @param {string | null} stamp of the page as it is published
 */
export const isOfThisPage = (draft, stamp) => draft.stamp === stamp;

/** @param {unknown} found @returns {found is Draft} */
function isDraft(found) {
  if (typeof found !== "object" || found === null) return false;
  const draft = /** @type {Record<string, unknown>} */ (found);
  const isText = ["page", "title", "text"].every((key) => typeof draft[key] === "string");
  return isText && typeof draft.savedAt === "number" && (draft.stamp === null || typeof draft.stamp === "string");
}
