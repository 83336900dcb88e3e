/** The ways out that need no account: the file, a mail, the device's own sharing; then the forge, where there is one. */

/** @import { Proposal } from "../handing/file.js" */

import { useState } from "preact/hooks";

import { download, share, shareable } from "../handing/file.js";
import { editPage, newFilePage } from "../handing/forges.js";
import { mailOf } from "../handing/mail.js";
import { unstamped } from "../handing/stamp.js";
import { called, capital } from "../wording.js";
import { useForm } from "./context.js";

/** @typedef {{ proposal: Proposal, path: string, title: string, isNew: boolean }} Sent */

/** @param {Sent} props */
export function Ways({ proposal, path, title, isNew }) {
  const { data, say } = useForm();
  const canShare = shareable(proposal) !== null;
  const hand = async () => {
    const came = await share(proposal);
    if (came === "impossible") say("Le partage n’est pas possible ici : enregistrez le fichier.");
  };
  return (
    <>
      {data.contact && <ByMail proposal={proposal} title={title} to={data.contact} />}
      {canShare && (
        <div class="editor-way">
          <button type="button" class="button button-quiet" onClick={hand}>
            Partager
          </button>
        </div>
      )}
      <div class="editor-way">
        <button type="button" class="button button-quiet" onClick={() => download(proposal)}>
          Télécharger le fichier {proposal.name}
        </button>
      </div>
      <OnForge proposal={proposal} path={path} title={title} isNew={isNew} />
      <CopyText text={proposal.text} />
    </>
  );
}

/** @param {{ proposal: Proposal, title: string, to: string }} props */
function ByMail({ proposal, title, to }) {
  const { the, ending } = called(useForm().data.page);
  const mail = mailOf(proposal, to, title);
  return (
    <div class="editor-way">
      <a class="button" href={mail.address}>
        Envoyer par courriel
      </a>
      <p class="editor-hint">
        Votre messagerie s’ouvre, avec un message à {to}.{" "}
        {!mail.holdsText && `${capital(the)} est trop long${ending && "ue"} pour y tenir : téléchargez le fichier ${proposal.name} et joignez-le.`}
      </p>
    </div>
  );
}

/** @param {Sent} props */
function OnForge({ proposal, path, isNew }) {
  const { data } = useForm();
  const { repository } = data;
  if (!repository) return null;
  const whole = `${repository.folder.replace(/\/+$/, "")}/${path}`;
  const folder = whole.slice(0, whole.lastIndexOf("/"));
  const page = isNew ? newFilePage(repository, folder, proposal.name, unstamped(proposal.text).text) : editPage(repository, whole);
  if (!page) return null;
  return (
    <div class="editor-way">
      <a class="button button-quiet" href={page.address} rel="noopener external" target="_blank">
        {isNew ? `Proposer ${called(data.page).the} dans le dépôt` : "Modifier le fichier dans le dépôt"} (autre site, nouvel onglet)
      </a>
      <p class="editor-hint">
        Il faut un compte sur ce site. {!page.holdsText && "Copiez d’abord le texte ci-dessous, puis collez-le là-bas, à la place de tout ce qui s’y trouve."}
      </p>
    </div>
  );
}

/** @param {{ text: string }} props */
function CopyText({ text }) {
  const [said, say] = useState("");
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => say("Copié."),
      () => say("La copie est refusée ici : sélectionnez le texte ci-dessous."),
    );
  return (
    <details class="editor-fold">
      <summary>Le texte du fichier</summary>
      <div class="editor-folded">
        <button type="button" class="button button-quiet" onClick={copy}>
          Copier le texte
        </button>
        <p role="status">{said}</p>
        <pre class="editor-odd" tabIndex={0} aria-label="Le texte du fichier">
          {text}
        </pre>
      </div>
    </details>
  );
}
