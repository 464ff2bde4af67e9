/**
 * Bundles style sheets, fonts and components into the classpath, and lists the content-hashed names in assets.json.
 *
 *   node build.mjs [--out <classes directory>]
 */
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { bookFonts, fonts, lettered, preloaded } from './fonts.mjs';
import { colours } from './themes.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({ options: { out: { type: 'string' } } });
const classes = resolve(options.out ?? join(here, '..', 'target', 'classes'));
const assets = join(classes, 'META-INF', 'resources', 'assets');

/** The name a page asks for, and what it is made from. */
const entries = {
  'site.css': 'src/site.css',
  'site.js': 'src/site.ts',
  'viewer.js': 'src/site/viewer.ts',
  'studio.css': 'src/studio.css',
  'studio.js': 'src/studio/index.ts',
  'passkey.js': 'src/studio/passkey.ts',
};

await rm(assets, { recursive: true, force: true });
await mkdir(assets, { recursive: true });

const result = await build({
  absWorkingDir: here,
  entryPoints: Object.entries(entries).map(([name, source]) => ({ in: source, out: name.replace(/\.\w+$/, '') })),
  outdir: assets,
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  loader: { '.woff2': 'file' },
  plugins: [fonts],
  bundle: true,
  format: 'esm',
  target: ['es2022', 'chrome123', 'firefox124', 'safari17.5'],
  minify: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
});

const manifest = {};
for (const [output, made] of Object.entries(result.metafile.outputs)) {
  const address = `assets/${basename(output)}`;
  const entry = Object.keys(entries).find((name) => entries[name] === made.entryPoint);
  const font = preloaded.find((name) => Object.keys(made.inputs).some((input) => basename(input) === name));
  if (entry && output.endsWith(entry.slice(entry.lastIndexOf('.')))) {
    manifest[entry] = address;
  } else if (font) {
    manifest[font] = address;
  }
}
const sorted = Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1)));
await writeFile(join(classes, 'assets.json'), `${JSON.stringify(sorted, null, 2)}\n`);
// The server checks the house's own colours against those of the themes.
await writeFile(join(classes, 'themes.json'), `${JSON.stringify(colours(), null, 2)}\n`);
// The list of keyboard shortcuts, for those that the server handles.
await copyFile(join(here, 'src', 'studio', 'shortcuts.json'), join(classes, 'shortcuts.json'));
// The fonts in which the server letters the pictures of shared links, and their names in the order in which it tries them.
const lettering = join(classes, 'lettering');
await rm(lettering, { recursive: true, force: true });
await mkdir(lettering, { recursive: true });
const letters = lettered();
for (const [name, font] of letters) {
  await writeFile(join(lettering, name), font);
}
await writeFile(join(classes, 'lettering.json'), `${JSON.stringify(letters.map(([name]) => name), null, 2)}\n`);
// The fonts in which the server binds books, with the characters that each is for.
const binding = join(classes, 'binding');
await rm(binding, { recursive: true, force: true });
await mkdir(binding, { recursive: true });
const bound = bookFonts();
for (const { source, file } of bound) {
  await copyFile(source, join(binding, file));
}
await writeFile(join(classes, 'binding.json'), `${JSON.stringify(bound.map(({ source, ...font }) => font), null, 1)}\n`);
