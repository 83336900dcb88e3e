// Houses are Markdown files; communes, departments, services and partners are made from data.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import yaml from "js-yaml";
import * as words from "./words.js";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = process.env.BENCH_SOURCE;

function read(name) {
  const file = path.join(root, "data", name);
  const text = fs.readFileSync(file, "utf-8");
  return name.endsWith(".yaml") ? yaml.load(text) : JSON.parse(text);
}

function fields(folder) {
  // Pages of lists are JSON between two lines, written by hugo_source.py.
  return fs.readdirSync(path.join(root, "content", folder))
    .filter((name) => name !== "_index.md")
    .map((name) => {
      const text = fs.readFileSync(path.join(root, "content", folder, name), "utf-8");
      return { page: name.replace(/\.md$/, ""), ...JSON.parse(text.split("---\n")[1]) };
    });
}

function byCode(terms) {
  return Object.fromEntries(terms.map((term) => [term.code, term]));
}

export default function (config) {
  const departments = read("departements.json");
  config.ignores.add("content/maisons/_index.md");
  config.addGlobalData("layout", "house.njk");
  config.addGlobalData("permalink", () => ({ page }) => `/maisons/${page.fileSlug}/index.html`);
  config.addGlobalData("racine", "../../");
  for (const name of ["ouvertures", "verifications", "declarations", "cartes", "fonds", "lieux", "assets", "regions"]) {
    config.addGlobalData(name, read(`${name}.json`));
  }
  for (const name of ["services", "partenaires", "labels", "formats"]) {
    config.addGlobalData(name, byCode(read(`${name}.yaml`)));
  }
  config.addGlobalData("departements", departments);
  config.addGlobalData("pagesDepartements", fields("departements").map((each) => {
    const file = path.join(root, "data", "communes", `d${each.code}.json`);
    return { ...each, ...departments[each.code], lettres: fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf-8")) : [] };
  }));
  const terms = ["services", "partenaires"].flatMap((kind) => fields(kind).map((each) => ({ kind, ...each })));
  config.addGlobalData("pagesTermes", terms);
  for (const [name, filter] of Object.entries(words)) {
    config.addFilter(name, filter);
  }
  config.addCollection("maisons", (api) => {
    const houses = api.getAll().filter((each) => each.data.departement);
    return Object.fromEntries(houses.map((each) => [each.fileSlug, { slug: each.fileSlug, ...each.data }]));
  });
  config.addCollection("parDepartement", (api) => {
    const houses = api.getAll().filter((each) => each.data.departement);
    houses.sort((one, other) => (one.data.commune < other.data.commune ? -1 : 1));
    const groups = Object.groupBy(houses, (each) => each.data.departement);
    return Object.fromEntries(Object.entries(groups).map(([code, group]) =>
      [code, group.map((each) => ({ slug: each.fileSlug, ...each.data }))]));
  });
  for (const name of ["communes", "departements", "termes"]) {
    config.addTemplate(`${name}.njk`, fs.readFileSync(path.join(here, "pages", `${name}.njk`), "utf-8"));
  }
  return {
    dir: { includes: path.relative(path.join(root, "content", "maisons"), path.join(here, "includes")) },
    markdownTemplateEngine: false,
  };
}
