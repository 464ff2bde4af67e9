/**
 * Bundles style sheets, fonts and components into the classpath, and lists the content-hashed names in assets.json.
 *
 *   node build.mjs [--out <classes directory>]
 */
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
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

/** The same for a folder that is opened from a disk, where no script may ask for another: each in one plain piece. */
const shelved = {
  'shelf.js': 'src/shelf.ts',
  'shelf-viewer.js': 'src/shelf/viewer.ts',
  'shelf-search.js': 'src/shelf/search.ts',
  'shelf.css': 'src/shelf.css',
};

const before = await packed(assets);
await rm(assets, { recursive: true, force: true });
await mkdir(assets, { recursive: true });

const bundled = (made, format) => ({
  absWorkingDir: here,
  entryPoints: Object.entries(made).map(([name, source]) => ({ in: source, out: name.replace(/\.\w+$/, '') })),
  outdir: assets,
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  loader: { '.woff2': 'file' },
  plugins: [fonts],
  bundle: true,
  format,
  target: ['es2022', 'chrome123', 'firefox124', 'safari17.5'],
  minify: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
});

const results = [await build(bundled(entries, 'esm')), await build(bundled(shelved, 'iife'))];

const manifest = {};
const every = { ...entries, ...shelved };
for (const [output, made] of results.flatMap((result) => Object.entries(result.metafile.outputs))) {
  const address = `assets/${basename(output)}`;
  const entry = Object.keys(every).find((name) => every[name] === made.entryPoint);
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

// Packed as tightly as it goes, once: the server has no time for that. Fonts are packed already.
for (const name of await readdir(assets)) {
  if (/\.(css|js|svg)$/.test(name)) {
    const plain = await readFile(join(assets, name));
    await writeFile(join(assets, `${name}.gz`), before.get(`${name}.gz`) ?? (await promisify(gzip)(plain, { level: 9 })));
    await writeFile(join(assets, `${name}.br`), before.get(`${name}.br`) ?? (await tight(plain)));
  }
}

function tight(plain) {
  const { BROTLI_PARAM_MODE, BROTLI_MODE_TEXT, BROTLI_PARAM_QUALITY, BROTLI_MAX_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  return promisify(brotliCompress)(plain, {
    params: {
      [BROTLI_PARAM_MODE]: BROTLI_MODE_TEXT,
      [BROTLI_PARAM_QUALITY]: BROTLI_MAX_QUALITY,
      [BROTLI_PARAM_SIZE_HINT]: plain.length,
    },
  });
}

/** What an earlier build has packed: the name of a file changes with its content. */
async function packed(folder) {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => /\.(gz|br)$/.test(name));
  return new Map(await Promise.all(files.map(async (name) => [name, await readFile(join(folder, name))])));
}
