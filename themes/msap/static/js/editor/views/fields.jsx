/** Which control shows which kind of field (plugins/pages/editing/fields.json). */

/** @import { FunctionComponent } from "preact" */
/** @import { FieldSpec } from "../form_types" */
/** @import { Path } from "../types" */

import { BlockField } from "./block.jsx";
import { ChecksField } from "./checks.jsx";
import { ChoiceField } from "./choice.jsx";
import { useForm } from "./context.js";
import { viewLater } from "./later.jsx";
import { ListField } from "./lists.jsx";
import { OffersField } from "./offers.jsx";
import { PlacesField } from "./places.jsx";
import { BookingField, HolidaysField, StatusField, VerifiedField } from "./switches.jsx";
import { TextField } from "./text.jsx";
import { CommuneField, PositionField, PostcodeField } from "./where.jsx";

/** @typedef {{ spec: FieldSpec, path: Path, base: Path }} FieldProps where it stands, and where the block that holds it does */

const HoursPart = viewLater(async () => (await import("./times.jsx")).HoursPart);
const ExceptionsPart = viewLater(async () => (await import("./times.jsx")).ExceptionsPart);
const SeasonsPart = viewLater(async () => (await import("./times.jsx")).SeasonsPart);

/** @type {Record<string, FunctionComponent<FieldProps>>} */
const CONTROLS = {
  bearer: BlockField,
  booking: BookingField,
  checks: ChecksField,
  choice: ChoiceField,
  commune: CommuneField,
  exceptions: ExceptionsPart,
  holidays: HolidaysField,
  hours: HoursPart,
  list: ListField,
  offers: OffersField,
  photo: BlockField,
  places: PlacesField,
  position: PositionField,
  postcode: PostcodeField,
  seasons: SeasonsPart,
  status: StatusField,
  verified: VerifiedField,
  video: BlockField,
  yesno: ChoiceField,
};

/** @param {FieldProps} props */
export function FieldOf({ spec, path, base }) {
  const { controls } = useForm();
  const Control = controls?.[spec.kind] ?? CONTROLS[spec.kind] ?? TextField;
  return <Control spec={spec} path={path} base={base} />;
}
