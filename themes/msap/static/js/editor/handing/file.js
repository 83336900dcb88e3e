/** The file that is handed out, and the device's own way to share it. */

/** @typedef {{ name: string, text: string, summary: string[] }} Proposal a file with its stamp, and what it changes in words */

const TYPE = "text/markdown";

/** @param {Proposal} proposal */
export const asBlob = ({ text }) => new Blob([text], { type: `${TYPE};charset=utf-8` });

/**
 * Give the file to the browser to keep.
 * @param {Proposal} proposal
 */
export function download(proposal) {
  const link = document.createElement("a");
  const address = URL.createObjectURL(asBlob(proposal));
  link.href = address;
  link.download = proposal.name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads it after this turn; a minute is enough for a page of 400 kB.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/**
 * What the device can share: the file with the words, the words and the file's text, or nothing.
 * @param {Proposal} proposal
 * @param {Pick<Navigator, "share" | "canShare">} [device]
 * @returns {ShareData | null}
 */
export function shareable(proposal, device = navigator) {
  if (!device.share) return null;
  const title = proposal.name;
  const words = proposal.summary.join("\n");
  // Many systems take no text/markdown: as plain text the file is the same.
  for (const type of [TYPE, "text/plain"]) {
    const data = { title, text: words, files: [new File([proposal.text], proposal.name, { type })] };
    if (device.canShare?.(data)) return data;
  }
  return { title, text: `${words}\n\n${proposal.text}` };
}

/**
 * Share, and tell what came of it.
 * @param {Proposal} proposal
 * @param {Pick<Navigator, "share" | "canShare">} [device]
 * @returns {Promise<"shared" | "cancelled" | "impossible">}
 */
export async function share(proposal, device = navigator) {
  const data = shareable(proposal, device);
  if (!data) return "impossible";
  try {
    await device.share(data);
    return "shared";
  } catch (error) {
    return error instanceof Error && error.name === "AbortError" ? "cancelled" : "impossible";
  }
}
