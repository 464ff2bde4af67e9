import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { bibliography, isThere } from './citeproc.mjs';

/** The same table that the Java side is tested with. */
const cases = JSON.parse(
  readFileSync(join(process.cwd(), '..', 'src', 'test', 'resources', 'org', 'vitrine', 'publishing', 'citations.json'), 'utf8'),
);
const STYLES = {
  chicago: 'chicago-note-bibliography',
  mla: 'modern-language-association',
  apa: 'apa',
  turabian: 'turabian-fullnote-bibliography-8th-edition',
};

test('the citations that the house writes are those of the Citation Style Language', { skip: !isThere }, () => {
  const cite = bibliography();
  for (const { item, cited } of cases) {
    for (const [name, style] of Object.entries(STYLES)) {
      // Styles put capitals into English titles; the house keeps a title as the archive wrote it.
      assert.equal(cited[name], cite(style, { ...item, language: 'und' }), `${item.id}, ${name}`);
    }
  }
});
