/** The colours of the themes, read out of tokens.css: for the build, which hands them to the server, and for the tests. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Bundled tests run in front of the sources. */
const here = existsSync('src/tokens.css') ? '.' : dirname(fileURLToPath(import.meta.url));

/** A style sheet without its comments. */
export const sheet = (file) => readFileSync(join(here, 'src', file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

/** The custom properties of the first rule whose selector list ends with the given selector. */
export function roles(text, selector) {
  const start = text.indexOf(`${selector} {`);
  if (start === -1) {
    throw new Error(`no rule for ${selector}`);
  }
  const body = text.slice(text.indexOf('{', start) + 1, text.indexOf('}', start));
  return Object.fromEntries([...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value.trim()]));
}

/** What a role is in one mode of a theme: a colour, where it is one. */
export function colour(role, theme, mode) {
  const value = theme[role];
  if (!value) {
    throw new Error(`no role ${role}`);
  }
  const pair = /^light-dark\((#\w+),\s*(#\w+)\)$/.exec(value);
  if (pair) {
    return pair[mode === 'light' ? 1 : 2];
  }
  const other = /^var\(--([\w-]+)\)$/.exec(value);
  return other ? colour(other[1], theme, mode) : value;
}

/** Every theme by its name, with its roles and the modes it has. */
export function themes(tokens = sheet('tokens.css')) {
  const defaults = roles(tokens, '[data-theme]');
  const names = [...new Set([...tokens.matchAll(/\[data-theme="([\w-]+)"\]/g)].map(([, name]) => name))];
  const onlyDark = /\[data-theme="([\w-]+)"\] \{\s*color-scheme: dark;/g;
  const dark = new Set([...tokens.matchAll(onlyDark)].map(([, name]) => name));
  return [
    ['reading-room', defaults],
    ...names.map((name) => [name, { ...defaults, ...roles(tokens, `[data-theme="${name}"]`) }]),
  ].map(([name, theme]) => ({ name, roles: theme, modes: dark.has(name) ? ['dark'] : ['light', 'dark'] }));
}

/** Every colour of every theme in every mode, for themes.json. */
export function colours() {
  return Object.fromEntries(
    themes().map(({ name, roles: theme, modes }) => [
      name,
      Object.fromEntries(
        modes.map((mode) => [
          mode,
          Object.fromEntries(
            Object.keys(theme)
              .map((role) => [role, colour(role, theme, mode)])
              .filter(([, value]) => /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(value)),
          ),
        ]),
      ),
    ]),
  );
}
