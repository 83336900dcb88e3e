// The department of a code or a postcode (tests/geography/test_codes.py, same vectors).

import assert from "node:assert/strict";
import { test } from "node:test";

import { areaOfDepartment, departmentCodeAt, departmentCodeOf } from "../../themes/msap/static/js/lib/codes.js";
import vectors from "../vectors/codes.json" with { type: "json" };

for (const { insee, postal, departement, zone } of vectors) {
  test(`${insee}, ${postal}`, () => {
    assert.equal(departmentCodeOf(insee), departement);
    assert.equal(departmentCodeAt(postal), departement);
    assert.equal(areaOfDepartment(departement), zone);
  });
}

test("two islands have the postcodes of Guadeloupe", () => {
  assert.equal(areaOfDepartment("977"), "971");
  assert.equal(areaOfDepartment("978"), "971");
});
