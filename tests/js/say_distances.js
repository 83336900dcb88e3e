// Says the distances of the standard input, a JSON list of kilometres, for test_distance_words.py.

import { readFileSync } from "node:fs";

import { distanceText } from "../../themes/msap/static/js/lib/distance_words.js";

const distances = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(distances.map(distanceText)));
