// Font faces from the packages that render.sh has installed.
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const tmp = process.env.ART_TMP;
export const required = createRequire(join(tmp, 'package.json'));

const families = {
  'PT Mono': ['@fontsource/pt-mono/files/pt-mono', ['latin', 'latin-ext', 'cyrillic'], '400-normal'],
  'Old Standard': ['@fontsource/old-standard-tt/files/old-standard-tt', ['latin', 'latin-ext'], '400-normal'],
  'Old Standard Bold': ['@fontsource/old-standard-tt/files/old-standard-tt', ['latin', 'latin-ext'], '700-normal'],
  'Old Standard Italic': ['@fontsource/old-standard-tt/files/old-standard-tt', ['latin', 'latin-ext'], '400-italic'],
  'Special Elite': ['@fontsource/special-elite/files/special-elite', ['latin'], '400-normal'],
  'Cutive Mono': ['@fontsource/cutive-mono/files/cutive-mono', ['latin', 'latin-ext'], '400-normal'],
  'Marck Script': ['@fontsource/marck-script/files/marck-script', ['latin', 'latin-ext'], '400-normal'],
  'Bad Script': ['@fontsource/bad-script/files/bad-script', ['latin'], '400-normal'],
  'Dawning': ['@fontsource/dawning-of-a-new-day/files/dawning-of-a-new-day', ['latin'], '400-normal'],
  'Delafield': ['@fontsource/mrs-saint-delafield/files/mrs-saint-delafield', ['latin', 'latin-ext'], '400-normal'],
  'Haviland': ['@fontsource/mr-de-haviland/files/mr-de-haviland', ['latin', 'latin-ext'], '400-normal'],
  'Cedarville': ['@fontsource/cedarville-cursive/files/cedarville-cursive', ['latin'], '400-normal'],
  'Nothing': ['@fontsource/nothing-you-could-do/files/nothing-you-could-do', ['latin'], '400-normal'],
  'Aurore': ['@fontsource/la-belle-aurore/files/la-belle-aurore', ['latin'], '400-normal'],
  'Commissioner': ['@fontsource-variable/commissioner/files/commissioner', ['latin'], 'wght-normal', '100 900'],
  'Literata': ['@fontsource-variable/literata/files/literata', ['latin'], 'opsz-normal', '200 900'],
  'Literata Italic': ['@fontsource-variable/literata/files/literata', ['latin'], 'opsz-italic', '200 900'],
};
const ranges = {
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
  'latin-ext': 'U+0100-02BA,U+1E00-1E9F',
  latin: 'U+0000-00FF,U+0131,U+0152-0153,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215',
};

/** The @font-face rules of the named families. */
export function fontFaces(...names) {
  return names
    .flatMap((name) => {
      const [path, subsets, style, weight] = families[name];
      return subsets.map((subset) => {
        const file = pathToFileURL(join(tmp, 'node_modules', `${path}-${subset}-${style}.woff2`)).href;
        return `@font-face{font-family:"${name}";src:url("${file}") format("woff2");unicode-range:${ranges[subset]};font-weight:${weight ?? 400}}`;
      });
    })
    .join('\n');
}
