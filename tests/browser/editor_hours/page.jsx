// A page of its own for the form's hours: what they hold is kept as the form keeps it, and told in #tenu.

import { render } from "preact";
import { useState } from "preact/hooks";

import { placeProblems } from "../../../themes/msap/static/js/editor/hours/problems.js";
import { isEmpty } from "../../../themes/msap/static/js/editor/hours/week.js";
import { FormProvider } from "../../../themes/msap/static/js/editor/views/context.js";
import { ExceptionsField } from "../../../themes/msap/static/js/editor/views/exceptions.jsx";
import { SeasonsField } from "../../../themes/msap/static/js/editor/views/seasons.jsx";
import { WeekField } from "../../../themes/msap/static/js/editor/views/week.jsx";

const KEYS = ["horaires", "horaires_rdv", "exceptions", "saisons"];
const shown = new URLSearchParams(location.search);
const start = JSON.parse(shown.get("tenu") ?? "{}");

function Form() {
  const [fields, setFields] = useState(start);
  const problems = placeProblems(fields, []);
  const given = (key) => ({
    path: [key],
    value: fields[key],
    problems: problems.filter(({ path }) => path[0] === key),
    onChange: (value) => setFields(({ [key]: _, ...rest }) => (isEmpty(value) ? rest : { ...rest, [key]: value })),
  });
  return (
    <form>
      <WeekField {...given("horaires")} label="Horaires" />
      <WeekField {...given("horaires_rdv")} label="Horaires sur rendez-vous" />
      <ExceptionsField {...given("exceptions")} today="2026-11-28" />
      <SeasonsField {...given("saisons")} />
      <output id="tenu">{JSON.stringify(Object.fromEntries(KEYS.filter((key) => key in fields).map((key) => [key, fields[key]])))}</output>
    </form>
  );
}

// The names of fields are the form's data: here there are none.
const NAMELESS = { data: { fields: { house: [], exception: [], season: [] }, vocabularies: {} }, edition: { at: () => undefined } };

render(
  <FormProvider value={NAMELESS}>
    <Form />
  </FormProvider>,
  document.querySelector("main"),
);
