// node build.js SOURCE SITE: Eleventy's houses, communes, lists and terms, from what Hugo reads.
import { Eleventy } from "@11ty/eleventy";
import path from "node:path";
import { fileURLToPath } from "node:url";

const [, , source, site] = process.argv;
process.env.BENCH_SOURCE = path.resolve(source);
const here = path.dirname(fileURLToPath(import.meta.url));
// Eleventy wants paths below the folder that it runs in.
process.chdir(process.env.BENCH_SOURCE);
const eleventy = new Eleventy("content/maisons", path.relative(process.cwd(), path.resolve(site)), {
  configPath: path.relative(process.cwd(), path.join(here, "eleventy.config.js")),
  quietMode: true,
});
await eleventy.write();
