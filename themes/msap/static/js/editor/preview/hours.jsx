/** The hours of a place, in the marks of the site's own components: week-table, season-weeks, exception-list. */

/** @import { DayRow, ExceptionWords } from "../hours/types" */
/** @import { ShownHours } from "./types" */

/** @param {{ hours: ShownHours, caption: string }} props */
export function Hours({ hours, caption }) {
  if (hours.note) return <p class="hint">{hours.note}</p>;
  if (hours.seasons.length) return <Seasons hours={hours} caption={caption} />;
  return <WeekTable rows={hours.rows ?? []} caption={caption} />;
}

/** @param {{ hours: ShownHours, caption: string }} props */
function Seasons({ hours, caption }) {
  return (
    <div class="season-weeks">
      {hours.seasons.map(({ when, name, rows, isNow }) => (
        <div class="season" key={when}>
          <p class="season-title">
            <strong>{when}</strong> {name && <span>{name} </span>}
            {isNow && <span class="season-now">En ce moment</span>}
          </p>
          {rows === null && <p class="season-closed">Horaires non communiqués.</p>}
          {rows?.every((row) => row.closed) && <p class="season-closed">Fermé.</p>}
          {rows?.some((row) => !row.closed) && <WeekTable rows={rows} caption={`${caption}\u00a0: ${lowered(when)}`} />}
        </div>
      ))}
    </div>
  );
}

/** @type {(text: string) => string} */
const lowered = (text) => text.charAt(0).toLowerCase() + text.slice(1);

/** @param {{ rows: DayRow[], caption: string }} props */
function WeekTable({ rows, caption }) {
  return (
    <table class="week-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Jour</th>
          <th scope="col">Horaires</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.day} class={row.closed ? "closed" : undefined}>
            <th scope="row">{row.day}</th>
            <td>
              {row.lines.length ? row.lines.map((line) => <span key={line}>{line} </span>) : "non précisé"}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** @param {{ exceptions: ExceptionWords[] }} props */
export function Exceptions({ exceptions }) {
  return (
    <ul class="exception-list">
      {exceptions.map((exception) => (
        <li key={`${exception.first} ${exception.when} ${exception.why}`}>
          <strong>{exception.when}</strong> <span>{exception.what}</span> {exception.why && <span class="hint">{exception.why}</span>}
        </li>
      ))}
    </ul>
  );
}
