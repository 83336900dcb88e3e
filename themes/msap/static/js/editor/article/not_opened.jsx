/** An article that could not be opened: why, and what to do. */

/** @param {{ name: string, contact: string }} props */
export function NotOpened({ name, contact }) {
  return (
    <div class="editor-summary" role="alert">
      {name ? (
        <p>
          <strong>L’article « {name} » n’a pas pu être ouvert.</strong> Il a peut-être changé de nom, n’est pas encore paru, ou le réseau manque.
        </p>
      ) : (
        <p>
          <strong>Le formulaire des articles n’a pas pu être chargé.</strong> Vérifiez le réseau, puis rechargez la page.
        </p>
      )}
      <p>
        Ouvrez-le depuis les <a href="../actualites/">Actualités</a> ou <a href="../sur-le-terrain/">Sur le terrain</a>, puis choisissez « Corriger cet article »
        {contact ? ` ; sinon, écrivez à ${contact}` : ""}. <a href="?nouvel-article">Écrire un nouvel article</a>
      </p>
    </div>
  );
}
