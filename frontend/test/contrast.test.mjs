/** Every theme is legible in every mode it has: WCAG 2.2, 4.5:1 for text, 3:1 for the borders of controls. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { colour, roles, sheet, themes } from '../themes.mjs';

const tokens = sheet('tokens.css');
const studioSheet = sheet('studio.css');

function luminance(hex) {
  const digits = hex.slice(1);
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  const [red, green, blue] = [0, 2, 4]
    .map((at) => parseInt(full.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const pairs = (inks, grounds) => inks.flatMap((ink) => grounds.map((ground) => [ink, ground]));

const text = [
  ...pairs(['ink', 'ink-2', 'ink-3'], ['ground', 'surface', 'case', 'accent-soft']),
  ...pairs(['ink', 'ink-2'], ['case-2', 'hl-page', 'warn-soft']),
  ...pairs(['accent'], ['ground', 'surface', 'case', 'accent-soft']),
  ['accent-ink', 'accent'],
  ...pairs(['mark'], ['ground', 'surface', 'case', 'mark-soft']),
  ...pairs(['ok'], ['ground', 'surface', 'ok-soft']),
  ...pairs(['warn'], ['surface', 'warn-soft']),
  ...pairs(['paper-ink'], ['paper', 'paper-2', 'hl']),
  ['paper-ink-2', 'paper'],
  ...pairs(['paper-accent'], ['paper', 'hl']),
  ['paper-mark', 'paper'],
];
const borders = pairs(['rule-strong'], ['ground', 'surface']);
const reading = [
  ['ink', 'ground'],
  ['paper-ink', 'paper'],
];

function failures(theme, mode, wanted, least) {
  return wanted
    .map(([ink, ground]) => ({ ink, ground, ratio: contrast(colour(ink, theme, mode), colour(ground, theme, mode)) }))
    .filter(({ ratio }) => ratio < least)
    .map(({ ink, ground, ratio }) => `${ink} on ${ground}: ${ratio.toFixed(2)}, needs ${least}`);
}

const defaults = themes(tokens)[0].roles;

for (const { name, roles: theme, modes } of themes(tokens)) {
  for (const mode of modes) {
    test(`${name} is legible when ${mode}`, () => {
      assert.deepEqual(
        [
          ...failures(theme, mode, text, 4.5),
          ...failures(theme, mode, borders, 3),
          ...failures(theme, mode, reading, 7),
        ],
        [],
      );
    });
  }
}

test('print is legible', () => {
  const start = tokens.indexOf('@media print');
  const print = { ...defaults, ...roles(tokens.slice(start), '[data-theme]') };
  const printed = text.filter(([ink, ground]) => /^(ink|paper-ink|paper-accent)/.test(ink) && !ground.includes('warn'));
  assert.deepEqual(failures(print, 'light', printed.filter(([ink]) => ink !== 'accent-ink'), 4.5), []);
});

if (studioSheet.includes('--chrome:')) {
  const studio = { ...defaults, ...roles(studioSheet, ':root') };
  for (const mode of ['light', 'dark']) {
    test(`the studio is legible when ${mode}`, () => {
      const people = Object.keys(studio).filter((role) => /^u\d$/.test(role));
      const wanted = [
        ...pairs(['ink', 'ink-2', 'ink-3', 'accent', 'mark'], ['chrome', 'panel', 'sheet']),
        ...pairs(['ok'], ['panel', 'sheet', 'ok-soft']),
        ...pairs(['warn'], ['panel', 'sheet', 'warn-soft']),
        ...pairs(['accent-ink'], people),
      ];
      assert.deepEqual(
        [
          ...failures(studio, mode, wanted, 4.5),
          ...failures(studio, mode, pairs(['rule-strong'], ['chrome', 'panel', 'sheet']), 3),
        ],
        [],
      );
    });
  }
}
