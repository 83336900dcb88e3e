/** The page of a house as it will look, by the marks of its template: what a visitor reads first, hours, offers, other places. */

/** @import { ShownHouse, ShownPlace } from "./types" */
/** @import { ShownOffer, ShownOffers } from "./offers.js" */

import { Exceptions, Hours } from "./hours.jsx";
import { Prose } from "./prose.jsx";

/** @param {{ house: ShownHouse }} props */
export function HousePreview({ house }) {
  return (
    <article class="house">
      <header class="house-head">
        <h2 class="editor-preview-name">{house.name || "Nom de la maison"}</h2>
        <p class="house-kind">
          {house.form} · {house.commune}
        </p>
      </header>
      <Life life={house.life} />
      {!house.life.isClosed && <Sections house={house} />}
    </article>
  );
}

/** @param {{ life: ShownHouse["life"] }} props */
function Life({ life: { isClosed, notices, successor } }) {
  return (
    <>
      {notices.map((notice) => (
        <div class="notice notice-attention" key={notice}>
          <p class="notice-title">{notice}</p>
          {isClosed && <p>Plus personne n’y reçoit.</p>}
        </div>
      ))}
      {successor && <p>Elle est remplacée par « {successor} ».</p>}
    </>
  );
}

/** @param {{ house: ShownHouse }} props */
function Sections({ house }) {
  return (
    <>
      <Essentials house={house} />
      <HouseHours house={house} />
      <Words house={house} />
      <Offers title="Ce que vous pouvez y faire" offers={house.services} own="Propre à cette maison" label={house.label} />
      <Offers title="Les organismes qui vous aident" offers={house.partners} own="Propres à cette maison" label={house.label} />
      <Places title="Antennes" places={house.branches} datesTitle="Prochaines ouvertures" />
      <Places title="Lieux de passage" places={house.stops} datesTitle="Prochains passages" />
      <Welcome facts={house.welcome} />
    </>
  );
}

/** @param {{ house: ShownHouse }} props */
function Essentials({ house }) {
  return (
    <section class="essentials" aria-label="L’essentiel">
      {house.status.sentence && (
        <p class="opening" data-etat={house.status.state}>
          {house.status.sentence}
        </p>
      )}
      {house.phones.map((phone) => (
        <p key={phone}>
          <span class="button button-phone">
            Appeler le <span class="number">{phone}</span>
          </span>
        </p>
      ))}
      {house.moves && house.address.length > 0 && <p class="hint">Adresse postale de l’équipe, qui se déplace :</p>}
      <Address lines={house.address} />
      {house.emails.map((email) => (
        <p key={email}>{email}</p>
      ))}
      {house.booking.href && <p>Prendre rendez-vous en ligne</p>}
      {house.booking.note && <p>{house.booking.note}</p>}
      {house.website.name && <p>{house.website.name}</p>}
    </section>
  );
}

/** @param {{ lines: string[] }} props */
function Address({ lines }) {
  if (!lines.length) return null;
  return (
    <p class="address">
      {lines.map((line, rank) => [rank > 0 && <br />, line])}
    </p>
  );
}

/** @param {{ house: ShownHouse }} props */
function HouseHours({ house }) {
  const { hours, byAppointment, exceptions, moves, stops, phones } = house;
  const isUnknown = !hours && !byAppointment;
  const advice = phones.length ? " Téléphonez avant de vous déplacer." : "";
  return (
    <section class="house-hours">
      <h3>Horaires</h3>
      {exceptions.length > 0 && (
        <div class="notice notice-attention house-exceptions">
          <p class="notice-title">À noter</p>
          <Exceptions exceptions={exceptions} />
        </div>
      )}
      {moves && !isUnknown && <p>L’équipe se déplace : ces heures ne disent pas où la trouver.</p>}
      {hours && <Hours hours={hours} caption={moves ? "Heures de l’équipe" : "Horaires de la semaine"} />}
      {isUnknown && stops.length > 0 && <p>Les horaires dépendent du lieu. Voir les lieux de passage</p>}
      {isUnknown && !stops.length && (
        <div class="notice notice-attention">
          <p class="notice-title">Horaires non communiqués</p>
          <p>Nous ne connaissons pas les horaires de cette maison.{advice}</p>
        </div>
      )}
      {byAppointment && <h4>Sur rendez-vous seulement</h4>}
      {byAppointment && <Hours hours={byAppointment} caption="Horaires sur rendez-vous" />}
      {house.holidaysNote && <p class="hint">{house.holidaysNote}</p>}
    </section>
  );
}

/** @param {{ house: ShownHouse }} props */
function Words({ house: { text, photo } }) {
  if (!text.trim() && !photo) return null;
  return (
    <section class="house-words">
      <h3>La maison en quelques mots</h3>
      {photo && (
        <p class="hint">
          Photo « {photo.file} »{photo.description && `\u00a0: ${photo.description}`}
        </p>
      )}
      <Prose markdown={text} />
    </section>
  );
}

/** @param {{ title: string, offers: ShownOffers, own: string, label: string }} props */
function Offers({ title, offers: { told, plain, bundle }, own, label }) {
  const hasOwn = told.length + plain.length > 0;
  if (!hasOwn && !bundle.length) return null;
  return (
    <section class="house-offers">
      <h3>{title}</h3>
      {hasOwn && bundle.length > 0 && <h4>{own}</h4>}
      {told.length > 0 && <ul class="offer-list">{told.map((offer) => <Told key={offer.code} offer={offer} />)}</ul>}
      <Names offers={plain} />
      {hasOwn && bundle.length > 0 && <h4>Avec le label {label}</h4>}
      <Names offers={bundle} />
    </section>
  );
}

/** @param {{ offer: ShownOffer }} props */
function Told({ offer }) {
  return (
    <li class="offer">
      <p class="offer-name">{offer.name}</p>
      {offer.description && <p>{offer.description}</p>}
      {offer.facts.map((fact) => (
        <p class="offer-fact" key={fact}>
          {fact}
        </p>
      ))}
      {offer.documents.length > 0 && (
        <details>
          <summary>À apporter</summary>
          <ul>
            {offer.documents.map((document) => (
              <li key={document}>{document}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

/** @param {{ offers: ShownOffer[] }} props */
function Names({ offers }) {
  if (!offers.length) return null;
  return (
    <ul class="plain-list offer-names">
      {offers.map((offer) => (
        <li key={offer.code}>{offer.name}</li>
      ))}
    </ul>
  );
}

/** @param {{ title: string, places: ShownPlace[], datesTitle: string }} props */
function Places({ title, places, datesTitle }) {
  if (!places.length) return null;
  return (
    <section class="house-places">
      <h3>{title}</h3>
      <div class="place-cards">
        {places.map((place) => (
          <Place key={place.id} place={place} datesTitle={datesTitle} />
        ))}
      </div>
    </section>
  );
}

/** @param {{ place: ShownPlace, datesTitle: string }} props */
function Place({ place, datesTitle }) {
  const { hours, byAppointment, nextDates } = place;
  return (
    <article class="place-card">
      <h4>{place.name}</h4>
      <Address lines={place.address} />
      {nextDates.length > 0 && <p class="place-dates">{datesTitle}</p>}
      {nextDates.length > 0 && <ul class="plain-list">{nextDates.map((date) => <li key={date}>{date}</li>)}</ul>}
      {place.exceptions.length > 0 && <p class="place-dates">À noter</p>}
      {place.exceptions.length > 0 && <Exceptions exceptions={place.exceptions} />}
      {hours && <Hours hours={hours} caption={`Horaires\u00a0: ${place.name}`} />}
      {byAppointment && <Hours hours={byAppointment} caption={`Sur rendez-vous\u00a0: ${place.name}`} />}
      {!hours && !byAppointment && !nextDates.length && <p>Horaires non communiqués.</p>}
      {place.phones.map((phone) => (
        <p key={phone}>
          Appeler le <span class="number">{phone}</span>
        </p>
      ))}
      {place.emails.map((email) => (
        <p key={email}>{email}</p>
      ))}
    </article>
  );
}

/** @param {{ facts: { name: string, told: string }[] }} props */
function Welcome({ facts }) {
  if (!facts.length) return null;
  return (
    <section>
      <h3>Venir et être accueilli</h3>
      <dl class="facts">
        {facts.map((fact) => (
          <div key={fact.name}>
            <dt>{fact.name}</dt>
            <dd>{fact.told}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
