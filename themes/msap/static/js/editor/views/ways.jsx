/** The ways out that need no account: the file, a mail, the device's own sharing; then the forge, where there is one. */

/** @import { Proposal } from "../handing/file.js" */

import { useState } from "preact/hooks";

import { download, share, shareable } from "../handing/file.js";
import { editPage, newFilePage } from "../handing/forges.js";
import { mailOf } from "../handing/mail.js";
import { unstamped } from "../handing/stamp.js";
import { FORM } from "../../lib/site_addresses.js";
import { called, capital } from "../wording.js";
import { useForm } from "./context.js";

/** @typedef {{ proposal: Proposal, path: string, title: string, isNew: boolean }} Sent */
/** @typedef {keyof typeof NEXT} Way */

/** The first way is the one that needs least: the mail where somebody receives it, else the file. @param {Sent} props */
export function Ways({ proposal, path, title, isNew }) {
  const { data, say } = useForm();
  const [used, setUsed] = useState(/** @type {Way | ""} */ (""));
  const canShare = shareable(proposal) !== null;
  const hand = async () => {
    const came = await share(proposal);
    if (came === "impossible") say("Le partage n’est pas possible ici : téléchargez le fichier.");
    if (came === "shared") setUsed("share");
  };
  const save = () => {
    download(proposal);
    setUsed("file");
  };
  return (
    <>
      <h4>Choisissez comment l’envoyer</h4>
      {data.contact && <ByMail proposal={proposal} title={title} to={data.contact} use={() => setUsed("mail")} />}
      <div class="editor-way">
        <button type="button" class={data.contact ? "button button-quiet" : "button"} onClick={save}>
          Télécharger le fichier {proposal.name}
        </button>
        <p class="editor-hint">{data.contact ? "Pour le joindre vous-même à un message, ou le garder." : "Vous le remettez ensuite à la personne qui tient cet annuaire, par courriel par exemple."}</p>
      </div>
      {canShare && (
        <div class="editor-way">
          <button type="button" class="button button-quiet" onClick={hand}>
            Partager
          </button>
          <p class="editor-hint">Avec les applications de cet appareil : messages, courriel…</p>
        </div>
      )}
      <OnForge proposal={proposal} path={path} title={title} isNew={isNew} use={() => setUsed("forge")} />
      <CopyText text={proposal.text} path={path} />
      <div role="status">{used && <Afterwards way={used} name={proposal.name} />}</div>
    </>
  );
}

/** What the person has still to do, by the way that was taken. */
const NEXT = {
  mail: "Votre messagerie s’est ouverte : appuyez sur « Envoyer » là-bas. Rien ne part avant. Elle ne s’est pas ouverte ? Téléchargez le fichier et joignez-le à un message.",
  file: "Le fichier est dans vos téléchargements : joignez-le à un message à la personne qui tient cet annuaire.",
  share: "Envoyez-le dans l’application que vous avez choisie.",
  forge: "Sur l’autre site, enregistrez : il vous demande de proposer la modification.",
};

/** @param {{ way: Way, name: string }} props */
function Afterwards({ way, name }) {
  const { root, data } = useForm();
  const { the, ending } = called(data.page);
  return (
    <div class="editor-summary is-sound">
      <h4>C’est envoyé ? Voici ce qui se passe</h4>
      <ol>
        <li>{NEXT[way]}</li>
        <li>Quelqu’un relit votre proposition, et vous répond s’il manque quelque chose.</li>
        <li>{capital(the)} est publié{ending} sur le site. Ce n’est pas immédiat.</li>
      </ol>
      <p>Une copie, {name}, reste sur cet appareil tant que vous ne l’effacez pas : « Effacer mes changements », en haut de cette page.</p>
      <p>
        <a href={new URL(FORM, root).href}>Corriger ou ajouter une autre page</a>
      </p>
    </div>
  );
}

/** @param {{ proposal: Proposal, title: string, to: string, use: () => void }} props */
function ByMail({ proposal, title, to, use }) {
  const { the, ending } = called(useForm().data.page);
  const mail = mailOf(proposal, to, title);
  return (
    <div class="editor-way">
      <a class="button" href={mail.address} onClick={use}>
        Envoyer par courriel
      </a>
      <p class="editor-hint">
        Votre messagerie s’ouvre avec un message prêt, à {to} : il reste à l’envoyer.{" "}
        {!mail.holdsText && `${capital(the)} est trop long${ending && "ue"} pour y tenir : téléchargez le fichier ${proposal.name} et joignez-le.`}
      </p>
    </div>
  );
}

/** @param {Sent & { use: () => void }} props */
function OnForge({ proposal, path, isNew, use }) {
  const { data } = useForm();
  const { repository } = data;
  if (!repository) return null;
  const whole = `${repository.folder.replace(/\/+$/, "")}/${path}`;
  const folder = whole.slice(0, whole.lastIndexOf("/"));
  const page = isNew ? newFilePage(repository, folder, proposal.name, unstamped(proposal.text).text) : editPage(repository, whole);
  if (!page) return null;
  return (
    <div class="editor-way">
      <a class="button button-quiet" href={page.address} rel="noopener external" target="_blank" onClick={use}>
        {isNew ? `Proposer ${called(data.page).the} dans le dépôt` : "Modifier le fichier dans le dépôt"} (autre site, nouvel onglet)
      </a>
      <p class="editor-hint">
        Il faut un compte sur ce site. {!page.holdsText && "Copiez d’abord le texte ci-dessous, puis collez-le là-bas, à la place de tout ce qui s’y trouve."}
      </p>
    </div>
  );
}

/** @param {{ text: string, path: string }} props */
function CopyText({ text, path }) {
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
        <p class="editor-hint">Pour la personne qui tient l’annuaire : {path}</p>
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
