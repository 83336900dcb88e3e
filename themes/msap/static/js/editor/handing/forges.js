/** The forge's own page that takes a proposal: of a new file with its text, or of the file to edit, where text is pasted. */

/** @typedef {{ forge: string, address: string, branch: string, folder: string }} Repository */

/**
 * Servers refuse a longer request: nginx reads its first line into one buffer of 8 kB (large_client_header_buffers), and it
 * stands before most forges; GitHub answers 414.
 */
export const ADDRESS_CHARS_MAX = 8000;

/**
 * How each forge calls its pages.
 *
 * GitHub: `filename`, its folders included, and `value` of /new/<branch> work and are documented nowhere: what is known of
 * them stands in github.com/isaacs/github/issues/1527, and GitHub declined to write it down (github.com/github/docs/issues/30967).
 * A file's name in the path itself would lose its last folder, as that issue tells: the path ends with the branch. Gitea and Forgejo: `filename`, its folders included,
 * and `value` of /_new/<branch>/ (routers/web/repo/editor.go, « editFile »; docs.gitea.com/development/integrations).
 * GitLab: `file_name` and `content` of /-/new/<branch>/<folder> (app/views/projects/blob/_editor.html.haml).
 * @type {Record<string, { create: (branch: string, folder: string, name: string, text: string) => string, edit: (branch: string, path: string) => string }>}
 */
const FORGES = {
  github: {
    create: (branch, folder, name, text) => `/new/${branch}?filename=${encoded(`${folder}/${name}`)}&value=${encoded(text)}`,
    edit: (branch, path) => `/edit/${branch}/${path}`,
  },
  gitea: {
    create: (branch, folder, name, text) => `/_new/${branch}/?filename=${encoded(`${folder}/${name}`)}&value=${encoded(text)}`,
    edit: (branch, path) => `/_edit/${branch}/${path}`,
  },
  gitlab: {
    create: (branch, folder, name, text) => `/-/new/${branch}/${segments(folder)}?file_name=${encoded(name)}&content=${encoded(text)}`,
    edit: (branch, path) => `/-/edit/${branch}/${path}`,
  },
};

/**
 * @typedef {object} ForgePage
 * @property {string} address
 * @property {boolean} holdsText if not, the text is to be copied and pasted there
 */

/**
 * Where a new file is proposed; its text is left out where the address would be too long.
 * @param {Repository} repository
 * @param {string} folder of the repository: content/msap/49
 * @param {string} name
 * @param {string} text
 * @returns {ForgePage | null} null for a forge that is not known
 */
export function newFilePage(repository, folder, name, text) {
  const forge = forgeOf(repository);
  if (!forge) return null;
  const [base, branch] = [repository.address.replace(/\/+$/, ""), segments(repository.branch)];
  const address = base + forge.create(branch, folder, name, text);
  if (address.length <= ADDRESS_CHARS_MAX) return { address, holdsText: true };
  return { address: base + forge.create(branch, folder, name, ""), holdsText: false };
}

/**
 * Where a file that stands is edited: its new text is pasted there.
 * @param {Repository} repository
 * @param {string} path of the repository: content/msap/49/durtal.md
 * @returns {ForgePage | null}
 */
export function editPage(repository, path) {
  const forge = forgeOf(repository);
  if (!forge) return null;
  const base = repository.address.replace(/\/+$/, "");
  return { address: base + forge.edit(segments(repository.branch), segments(path)), holdsText: false };
}

/** @param {Repository} repository */
function forgeOf({ forge }) {
  const name = forge === "forgejo" ? "gitea" : forge;
  return Object.prototype.hasOwnProperty.call(FORGES, name) ? FORGES[name] : null;
}

/** @type {(text: string) => string} */
const encoded = (text) => encodeURIComponent(text);

/** @type {(path: string) => string} */
const segments = (path) => path.split("/").map(encodeURIComponent).join("/");
