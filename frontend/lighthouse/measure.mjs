// Lets Lighthouse look at one page of every kind, as on a phone and as on a desktop, and prints a table in Markdown.
//
//   node measure.mjs <address of the house> [--faults] [page ...]
//
// VITRINE_CHROMIUM names the browser. With --faults it says what keeps a page from a hundred.
import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";

const [house, ...rest] = process.argv.slice(2);
if (!house) {
  console.error("Say where the house is: node measure.mjs http://127.0.0.1:8080");
  process.exit(1);
}
const faults = rest.includes("--faults");
const wanted = rest.filter((word) => !word.startsWith("--"));
const base = house.replace(/\/+$/, "");

/** The first address on a page that looks like what is sought. */
async function link(path, pattern) {
  const html = await (await fetch(base + path)).text();
  const found = [...html.matchAll(/href="([^"#?]*)/g)].map((match) => match[1]).find((href) => pattern.test(href));
  if (!found) {
    throw new Error(`Nothing like ${pattern} on ${path}`);
  }
  return new URL(found, base + path).href.slice(base.length);
}

const cover = await link("/exhibits", /^\/exhibits\/[^/]+$/);
const pages = {
  home: "/",
  cover,
  page: await link(cover, new RegExp(`^${cover}/(?!editions|teachers)[^/]+$`)),
  document: await link("/documents", /^\/documents\/[^/]+$/),
  search: "/search",
};

const flags = ["--headless=new", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-component-update", "--disable-sync"];
const chrome = await launch({
  chromePath: process.env.VITRINE_CHROMIUM || undefined,
  chromeFlags: process.getuid?.() === 0 ? [...flags, "--no-sandbox"] : flags,
});
const score = (category) => (category.score === null ? "–" : String(Math.round(category.score * 100)));
try {
  console.log("| page | as on a | performance | accessibility | best practices | SEO | LCP | CLS | TBT | sent |");
  console.log("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
  for (const [name, path] of Object.entries(pages)) {
    if (wanted.length && !wanted.includes(name)) {
      continue;
    }
    for (const form of ["phone", "desktop"]) {
      const run = await lighthouse(base + path, { port: chrome.port, logLevel: "error" }, form === "desktop" ? desktopConfig : undefined);
      const { categories, audits } = run.lhr;
      const shown = (audit) => (audits[audit]?.displayValue ?? "–").replaceAll("\u00a0", " ");
      console.log(
        `| ${[
          name,
          form,
          ...["performance", "accessibility", "best-practices", "seo"].map((category) => score(categories[category])),
          shown("largest-contentful-paint"),
          shown("cumulative-layout-shift"),
          shown("total-blocking-time"),
          `${Math.round((audits["total-byte-weight"]?.numericValue ?? 0) / 1024)} KB`,
        ].join(" | ")} |`,
      );
      if (faults) {
        for (const audit of Object.values(audits)) {
          if (audit.score !== null && audit.score < 1 && audit.scoreDisplayMode !== "informative") {
            console.log(`    ${audit.id}: ${audit.title} ${audit.displayValue ?? ""}`);
            for (const item of [audit.details?.items].flat().filter(Boolean).slice(0, 4)) {
              console.log(`        ${JSON.stringify(item.node?.snippet ?? item.url ?? item.source ?? item).slice(0, 200)}`);
            }
          }
        }
      }
    }
  }
} finally {
  await chrome.kill();
}
