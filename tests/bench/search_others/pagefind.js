// Run by tests/bench/search_bench.py: node pagefind.js QUESTIONS.json FOLDER
// Writes Pagefind's files of the same houses into FOLDER.

import { readFile } from "node:fs/promises";

import * as pagefind from "pagefind";

const [file, folder] = process.argv.slice(2);
const { houses } = JSON.parse(await readFile(file, "utf8"));
const start = performance.now();
const { index } = await pagefind.createIndex({});
for (const { id, name, commune, postcode, department } of houses) {
  await index.addCustomRecord({
    url: `/maisons/${id}/`,
    content: `${name} ${commune} ${postcode} ${department}`,
    language: "fr",
    meta: { title: name, commune },
  });
}
await index.writeFiles({ outputPath: folder });
const buildMs = performance.now() - start;
await pagefind.close();
console.log(JSON.stringify({ buildMs }));
