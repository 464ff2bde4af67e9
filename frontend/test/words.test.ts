import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { placesOf } from '../src/shelf/marking';
import { keysOf, meanings, wordsIn } from '../src/shelf/words';

/** Whether a text in a language is found by what somebody asks for. */
function finds(asked: string, text: string, language: string): boolean {
  const keys = new Set(wordsIn(text).flatMap((word) => keysOf(word, language)));
  return wordsIn(asked).every((word) => {
    const meant = meanings(word, ['en', 'de', 'ru']);
    return meant.all ? meant.keys.every((key) => keys.has(key)) : meant.keys.some((key) => keys.has(key));
  });
}

test('words are found whatever their endings, case and accents', () => {
  assert.ok(finds('lamps', 'The Lamp failed.', 'en'));
  assert.ok(finds('negotiation', 'Negotiations went on.', 'en'));
  assert.ok(finds('Häuser', 'in den Häusern', 'de'));
  assert.ok(finds('cafe', 'Un café.', 'fr'));
  assert.ok(finds('письмами', 'Он написал письмо.', 'ru'));
  assert.ok(finds('strasse', 'Die Straße', 'de'));
  assert.ok(!finds('ship', 'The lamp failed.', 'en'));
});

test('names are found in either alphabet', () => {
  assert.ok(finds('Kuznetsov', 'Телеграмма Кузнецова. Кузнецов сообщил.', 'ru'));
  assert.ok(finds('Molotow', 'Молотов', 'ru'));
  assert.ok(finds('Кузнецов', 'A telegram from Kuznetsov.', 'en'));
});

test('where words have no spaces between them what is asked for may stand anywhere', () => {
  assert.ok(finds('停战', '朝鲜停战协定', 'zh'));
  assert.ok(!finds('停火', '朝鲜停战协定', 'zh'));
  assert.ok(finds('休戦', '朝鮮戦争休戦協定', 'ja'));
});

test('only whole words are marked, and as they are written', () => {
  assert.deepEqual(placesOf('Fog, the fog and the foghorn', ['fog']), [
    [0, 3],
    [9, 12],
  ]);
  assert.deepEqual(placesOf('朝鲜停战协定', ['停战']), [[2, 4]]);
});
