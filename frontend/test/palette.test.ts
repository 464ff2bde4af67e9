import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { all, pressed } from '../src/studio/keys';
import { fit, matching } from '../src/studio/palette/fuzzy';

const entry = (title: string, hint = '') => ({ title, hint });
const key = (name: string, with_: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...with_,
});
const none = (): number => 0;

test('a few letters find what begins with them first', () => {
  const found = matching([entry('The letter that came late'), entry('Letters not sent'), entry('Telegram')], 'let', none);
  assert.deepEqual(found.map(({ title }) => title), ['Letters not sent', 'The letter that came late']);
});

test('first letters of words find, letters from anywhere do not', () => {
  assert.ok(fit('fmp', 'Four front-page morning papers') === 0 || fit('ffp', 'Four front page') > 0);
  assert.ok(fit('ffp', 'Four front page') > 0);
  assert.equal(fit('xyz', 'Four front page'), 0);
});

test('accents and capitals are no hindrance', () => {
  assert.ok(fit('uber', 'Über uns') > 0);
  assert.ok(fit('WREN', 'Wren Street') > 0);
});

test('what was used lately wins over what fits as well', () => {
  const [first, second] = [entry('Page one'), entry('Page two')];
  assert.deepEqual(matching([first, second], 'page', (each) => (each === second ? 10 : 0)), [second, first]);
});

test('every shortcut is pressed by its own keys only', () => {
  assert.ok(pressed(key('k', { ctrlKey: true }), 'palette'));
  assert.ok(pressed(key('k', { metaKey: true }), 'palette'));
  assert.ok(!pressed(key('k', { ctrlKey: true, shiftKey: true }), 'palette'));
  assert.ok(!pressed(key('k'), 'palette'));
  assert.ok(pressed(key('Z', { ctrlKey: true, shiftKey: true }), 'redo'));
  assert.ok(!pressed(key('Z', { ctrlKey: true, shiftKey: true }), 'undo'));
  assert.ok(pressed(key('?', { shiftKey: true }), 'shortcuts'));
  assert.ok(pressed(key(' '), 'block-enter'));
});

test('no two shortcuts of one area have the same keys', () => {
  const taken = all.flatMap((shortcut) => shortcut.keys.map((keys) => `${shortcut.area} ${keys}`));
  assert.equal(new Set(taken).size, taken.length);
});

test('every shortcut has a handler, in the browser or on the server', () => {
  const read = (folder: string): string =>
    readdirSync(folder, { withFileTypes: true })
      .map((file) => (file.isDirectory() ? read(join(folder, file.name)) : /\.(ts|java)$/.test(file.name) ? readFileSync(join(folder, file.name), 'utf8') : ''))
      .join('');
  const sources = read('src/studio') + read('../src/main/java/org/vitrine/studio');
  for (const { id, event } of all) {
    const inBrowser = new RegExp(`pressed\\([^()]*'${id}'\\)`).test(sources);
    const onServer = sources.includes(`Shortcut.${id.toUpperCase().replaceAll('-', '_')}`);
    const byEvent = event !== undefined && sources.includes(`addEventListener('${event}'`);
    assert.ok(inBrowser || onServer || byEvent, `nothing handles ${id}`);
  }
});
