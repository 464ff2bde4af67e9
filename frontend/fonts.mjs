/**
 * The font faces Vitrine ships, and the style sheet made of them.
 *
 * The packages' own style sheets also list WOFF fallbacks and scripts no exhibit is written in yet, so the
 * @font-face rules are composed here: WOFF2 only, one rule for every subset a package offers. The browser
 * downloads a subset only when a page has a character of its unicode-range.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import subsetFont from 'subset-font';

const here = dirname(fileURLToPath(import.meta.url));
const subsets = ['cyrillic-ext', 'cyrillic', 'latin-ext', 'latin'];

/**
 * `cut` is the package's name for the axes in a file; `preload` marks a face seen at the top of nearly every page of a theme;
 * `axes` are the parts of its axes that style sheets use: the rest would be half of what a reader is sent.
 */
const faces = [
  // The curator. Upright with optical sizes, since it is set from 15 to 40 pixels.
  { package: '@fontsource-variable/literata', family: 'Literata Variable', cut: 'opsz-normal', weight: '400 700', axes: { wght: [400, 700], opsz: [12, 40] }, preload: true },
  { package: '@fontsource-variable/literata', family: 'Literata Variable', cut: 'wght-italic', weight: '400 700', axes: { wght: [400, 700] } },
  // The institution.
  { package: '@fontsource-variable/commissioner', family: 'Commissioner Variable', cut: 'wght-normal', weight: '400 700', axes: { wght: [400, 700] }, preload: true },
  // The wall.
  { package: '@fontsource/old-standard-tt', family: 'Old Standard TT', cut: '400-normal', weight: '400', preload: true },
  { package: '@fontsource/old-standard-tt', family: 'Old Standard TT', cut: '400-italic', weight: '400' },
  // The document.
  { package: '@fontsource/pt-mono', family: 'PT Mono', cut: '400-normal', weight: '400' },
  // Night Gallery.
  { package: '@fontsource/tenor-sans', family: 'Tenor Sans', cut: '400-normal', weight: '400' },
  // Broadside.
  {
    package: '@fontsource-variable/sofia-sans-extra-condensed',
    family: 'Sofia Sans Extra Condensed Variable',
    cut: 'wght-normal',
    weight: '1 1000',
  },
  { package: '@fontsource-variable/source-serif-4', family: 'Source Serif 4 Variable', cut: 'wght-normal', weight: '200 900', preload: true },
  { package: '@fontsource-variable/source-serif-4', family: 'Source Serif 4 Variable', cut: 'wght-italic', weight: '200 900' },
  // Field Notes.
  { package: '@fontsource-variable/onest', family: 'Onest Variable', cut: 'wght-normal', weight: '100 900', preload: true },
];

function fileName(face, subset) {
  return `${face.package.split('/')[1]}-${subset}-${face.cut}.woff2`;
}

function rulesFor(face) {
  const home = join(here, 'node_modules', face.package);
  const ranges = JSON.parse(readFileSync(join(home, 'unicode.json'), 'utf8'));
  return subsets
    .filter((subset) => existsSync(join(home, 'files', fileName(face, subset))))
    .map(
      (subset) => `@font-face {
  font-family: "${face.family}";
  font-style: ${face.cut.endsWith('italic') ? 'italic' : 'normal'};
  font-weight: ${face.weight};
  font-display: swap;
  src: url("${face.package}/files/${fileName(face, subset)}") format("woff2");
  unicode-range: ${ranges[subset]};
}`,
    );
}

/**
 * What a reader's machine has, set while a face is still on its way: as wide and as high as that face, so that nothing moves
 * when it arrives. Figures are parts of an em: how far letters rise and fall, and how wide they are on average in running text.
 */
const machines = [
  { regular: ['Times New Roman', 'Liberation Serif'], bold: ['Times New Roman Bold', 'Liberation Serif Bold'], serif: true, width: 0.4063 },
  { regular: ['Noto Serif'], bold: ['Noto Serif Bold'], serif: true, width: 0.481 },
  { regular: ['Georgia'], bold: ['Georgia Bold'], serif: true, width: 0.4458 },
  { regular: ['Roboto'], bold: ['Roboto Bold'], serif: false, width: 0.4448 },
  { regular: ['Arial', 'Liberation Sans'], bold: ['Arial Bold', 'Liberation Sans Bold'], serif: false, width: 0.4458 },
];
const standIns = [
  { family: 'Literata Stand-in', serif: true, rise: 1.177, fall: 0.308, gap: 0, width: 0.48 },
  { family: 'Commissioner Stand-in', serif: false, rise: 1.017, fall: 0.206, gap: 0, width: 0.4505 },
  { family: 'Old Standard Stand-in', serif: true, rise: 0.762, fall: 0.238, gap: 0.236, width: 0.439 },
  { family: 'Tenor Sans Stand-in', serif: false, rise: 0.92, fall: 0.25, gap: 0, width: 0.487 },
  { family: 'Sofia Sans Stand-in', serif: false, rise: 0.9, fall: 0.3, gap: 0, width: 0.272 },
  { family: 'Source Serif Stand-in', serif: true, rise: 1.036, fall: 0.335, gap: 0, width: 0.479 },
  { family: 'Onest Stand-in', serif: false, rise: 0.97, fall: 0.305, gap: 0, width: 0.469 },
];

/** Other scripts are set in what the machine has for them, at its own size. */
const standInRange = 'U+0-24F, U+400-52F, U+2000-206F, U+20A0-20BF';

/** A browser takes the last of those that the machine has. */
function rulesForStandIn(standIn) {
  return machines
    .filter((machine) => machine.serif === standIn.serif)
    .flatMap((machine) => {
      const size = standIn.width / machine.width;
      const percent = (part) => `${((part / size) * 100).toFixed(2)}%`;
      return [
        ['400', machine.regular],
        ['700', machine.bold],
      ].map(
        ([weight, names]) => `@font-face {
  font-family: "${standIn.family}";
  font-weight: ${weight};
  src: ${names.map((name) => `local("${name}")`).join(', ')};
  size-adjust: ${(size * 100).toFixed(2)}%;
  ascent-override: ${percent(standIn.rise)};
  descent-override: ${percent(standIn.fall)};
  line-gap-override: ${percent(standIn.gap)};
  unicode-range: ${standInRange};
}`,
      );
    });
}

/** A font with the parts of its axes that are used. Kept from build to build: it takes half a second. */
async function narrowed(path) {
  const original = await readFile(path);
  const face = faces.find((candidate) =>
    candidate.axes && subsets.some((subset) => basename(path) === fileName(candidate, subset)));
  if (!face) {
    return original;
  }
  const axes = Object.fromEntries(Object.entries(face.axes).map(([axis, [min, max]]) => [axis, { min, max }]));
  const key = createHash('sha256').update(original).update(JSON.stringify(axes)).digest('hex');
  const kept = join(here, 'node_modules', '.cache', 'vitrine-fonts', `${key}.woff2`);
  if (!existsSync(kept)) {
    const subset = subsets.find((name) => basename(path) === fileName(face, name));
    const ranges = JSON.parse(readFileSync(join(here, 'node_modules', face.package, 'unicode.json'), 'utf8'))[subset];
    await mkdir(dirname(kept), { recursive: true });
    await writeFile(kept, await subsetFont(original, characters(ranges), { targetFormat: 'woff2', variationAxes: axes }));
  }
  return readFile(kept);
}

/** Every character of a unicode-range: `U+0000-00FF,U+0131`. */
function characters(ranges) {
  return ranges
    .split(',')
    .map((range) => range.trim().replace('U+', '').split('-').map((code) => parseInt(code, 16)))
    .flatMap(([first, last = first]) => Array.from({ length: last - first + 1 }, (_, index) => first + index))
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code))
    .join('');
}

/** Names of the font files worth a `<link rel="preload">`, as they are called in their packages. */
export const preloaded = faces.filter((face) => face.preload).map((face) => fileName(face, 'latin'));

/** Lets a style sheet say `@import "fonts:all"`. */
export const fonts = {
  name: 'fonts',
  setup(build) {
    build.onResolve({ filter: /^fonts:/ }, (args) => ({ path: args.path, namespace: 'fonts' }));
    build.onLoad({ filter: /.*/, namespace: 'fonts' }, () => ({
      contents: [...faces.flatMap(rulesFor), ...standIns.flatMap(rulesForStandIn)].join('\n'),
      loader: 'css',
      resolveDir: here,
    }));
    build.onLoad({ filter: /\.woff2$/ }, async ({ path }) => ({ contents: await narrowed(path), loader: 'file' }));
  },
};

/** The faces in which the server itself letters the pictures of shared links: those whose packages also hold WOFF. */
const lettering = ['old-standard-tt', 'tenor-sans'];

/** Their files as TrueType, the one format that the server reads, by name. */
export function lettered() {
  return lettering.flatMap((name) =>
    [...subsets]
      .reverse()
      .map((subset) => [`${name}-${subset}`, join(here, 'node_modules', '@fontsource', name, 'files', `${name}-${subset}-400-normal.woff`)])
      .filter(([, file]) => existsSync(file))
      .map(([title, file]) => [`${title}.ttf`, unpacked(readFileSync(file))]),
  );
}

/**
 * The faces of books: one file for each weight, since those who bind PDF know no variable fonts. Every face stands with the
 * weights that books are set in; a package that lacks one is set in the nearest. The last are for scripts that no theme knows.
 */
const bookFaces = {
  literata: ['400-normal', '400-italic', '600-normal'],
  commissioner: ['400-normal', '600-normal'],
  'old-standard-tt': ['400-normal', '400-italic'],
  'pt-mono': ['400-normal'],
  'tenor-sans': ['400-normal'],
  'sofia-sans-extra-condensed': ['800-normal'],
  'source-serif-4': ['400-normal', '400-italic', '600-normal'],
  onest: ['400-normal', '600-normal'],
  'noto-serif-hebrew': ['400-normal', '700-normal'],
  'noto-naskh-arabic': ['400-normal', '700-normal'],
  'noto-serif-sc': ['400-normal'],
  'noto-serif-kr': ['400-normal'],
};

/** Their files as they lie in the packages: which face and cut each is, and the characters it is for. */
export function bookFonts() {
  return Object.entries(bookFaces).flatMap(([face, faceCuts]) => {
    const home = join(here, 'node_modules', '@fontsource', face);
    const ranges = JSON.parse(readFileSync(join(home, 'unicode.json'), 'utf8'));
    return Object.entries(ranges).flatMap(([subset, range]) =>
      faceCuts
        .map((cut) => {
          const part = `${face}-${subset.replace(/[[\]]/g, '')}`;
          const [weight, style] = cut.split('-');
          return { face, part, weight: Number(weight), italic: style === 'italic', file: `${part}-${cut}.woff`, range };
        })
        .map((font) => ({ ...font, source: join(home, 'files', font.file) }))
        .filter((font) => existsSync(font.source)),
    );
  });
}

/** A WOFF file as the font that was packed into it: https://www.w3.org/TR/WOFF/ */
function unpacked(woff) {
  const count = woff.readUInt16BE(12);
  const power = 2 ** Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + 16 * count);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((count - power) * 16, 10);
  const tables = [];
  let offset = head.length;
  for (let i = 0; i < count; i++) {
    const at = 44 + 20 * i;
    const [start, packed, length, checksum] = [4, 8, 12, 16].map((field) => woff.readUInt32BE(at + field));
    const bytes = woff.subarray(start, start + packed);
    const table = Buffer.alloc(Math.ceil(length / 4) * 4);
    (packed < length ? inflateSync(bytes) : bytes).copy(table);
    woff.copy(head, 12 + 16 * i, at, at + 4);
    head.writeUInt32BE(checksum, 16 + 16 * i);
    head.writeUInt32BE(offset, 20 + 16 * i);
    head.writeUInt32BE(length, 24 + 16 * i);
    tables.push(table);
    offset += table.length;
  }
  return Buffer.concat([head, ...tables]);
}
