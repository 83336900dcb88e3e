/**
 * A value as the text that it is; "" where it is none.
 * @type {(value: unknown) => string}
 */
export const textAt = (value) => (typeof value === "string" ? value.trim() : "");
