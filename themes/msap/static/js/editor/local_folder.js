// The folder of the pages on this very machine: `msap edit` opens and writes its files (generator/preview/writing.py).

/** @import { Problem } from "./types" */

import { FORM } from "../lib/site_addresses.js";
import { openedText } from "./opening.js";

const HERE = ["127.0.0.1", "localhost", "[::1]"];
const SERVER_FAILED = "Le dossier n’a pas répondu : « msap edit » est-il encore ouvert ?";

/** @typedef {{ token: string, root: string }} Folder its key, and the folder of the houses as people know it */
/**
 * @typedef {{ kind: "saved", base: string, page: string, problems: LocalProblem[] } | { kind: "refused", problems: LocalProblem[] }
 *   | { kind: "changed", message: string, base: string } | { kind: "failed", message: string }} Outcome
 */
/** @typedef {Pick<Problem, "code" | "message" | "severity"> & { line: number }} LocalProblem */

/**
 * The folder, where the page is shown by `msap edit`; null everywhere else, where nobody is even asked.
 * @type {(root: URL, ask?: typeof fetch) => Promise<Folder | null>}
 */
export async function findFolder(root, ask = fetch) {
  if (!HERE.includes(root.hostname)) return null;
  try {
    const answer = await ask(new URL(`${FORM}local.json`, root).href, { cache: "no-store" });
    const told = answer.ok ? await answer.json() : {};
    return told.token ? told : null;
  } catch {
    return null;
  }
}

/**
 * The text of a file of the folder; null where there is none.
 * @type {(root: URL, folder: Folder, path: string, ask?: typeof fetch) => Promise<string | null>}
 */
export async function readFile(root, folder, path, ask = fetch) {
  const answer = await ask(addressOf(root, path), { headers: { "X-Msap-Token": folder.token }, cache: "no-store" });
  return answer.ok ? openedText(await answer.arrayBuffer()) : null;
}

/**
 * Write a file, if it still is the one whose hash is `base` ("none": there is none yet).
 * @type {(root: URL, folder: Folder, path: string, text: string, base: string, ask?: typeof fetch) => Promise<Outcome>}
 */
export async function saveFile(root, folder, path, text, base, ask = fetch) {
  const headers = { "X-Msap-Token": folder.token, "X-Msap-Base": base, "Content-Type": "text/markdown; charset=utf-8" };
  try {
    const answer = await ask(addressOf(root, path), { method: "PUT", headers, body: new TextEncoder().encode(text) });
    return outcomeOf(answer.status, await answer.json());
  } catch {
    return { kind: "failed", message: SERVER_FAILED };
  }
}

/**
 * The hash of a file's text, as the folder counts it.
 * @type {(text: string) => Promise<string>}
 */
export async function hashOf(text) {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @type {(status: number, told: any) => Outcome} */
function outcomeOf(status, told) {
  if (status === 200) return { kind: "saved", base: told.sha256, page: told.page ?? "", problems: told.problems ?? [] };
  if (status === 422) return { kind: "refused", problems: told.problems ?? [] };
  if (status === 409) return { kind: "changed", message: told.message, base: told.sha256 };
  return { kind: "failed", message: told.message ?? SERVER_FAILED };
}

/** @type {(root: URL, path: string) => string} */
const addressOf = (root, path) => new URL(`${FORM}fichier?chemin=${encodeURIComponent(path)}`, root).href;
