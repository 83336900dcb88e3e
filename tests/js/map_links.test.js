// The link to the device's map application is one that the device opens.

import assert from "node:assert/strict";
import { test } from "node:test";

import { appleMapsAddress, isApplePortable } from "../../themes/msap/static/js/house/map_links.js";

const IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 12_5 like Mac OS X) AppleWebKit/605.1.15";
const MACINTOSH = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15";
const ANDROID = "Mozilla/5.0 (Linux; Android 8.0.0) AppleWebKit/537.36 Chrome/80.0.3987.99 Mobile";

test("telephones and tablets of Apple are told from all else, tablets that say Macintosh too", () => {
  const is = (userAgent, maxTouchPoints) => isApplePortable({ userAgent, maxTouchPoints });
  assert.equal(is(IPHONE, 5), true);
  assert.equal(is(MACINTOSH, 5), true);
  assert.equal(is(MACINTOSH, 0), false);
  assert.equal(is(ANDROID, 5), false);
});

test("the point and its name are those of the geo: address, whatever the name holds", () => {
  assert.equal(
    appleMapsAddress("geo:47.671271,-0.256457?q=47.671271,-0.256457(Maison%20%28A%29%20%26%20B)"),
    "https://maps.apple.com/?ll=47.671271,-0.256457&q=Maison%20%28A%29%20%26%20B",
  );
});
