/** What every view of the form may ask for. */

/** @import { Form } from "../form_types" */

import { createContext } from "preact";
import { useContext } from "preact/hooks";

const FormContext = createContext(/** @type {Form | null} */ (null));

export const FormProvider = FormContext.Provider;

/** @type {() => Form} */
export function useForm() {
  const form = useContext(FormContext);
  if (!form) throw new Error("a view outside of the form");
  return form;
}
