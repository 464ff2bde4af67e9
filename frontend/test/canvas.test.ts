import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeAt, positionAt, successor } from '../src/studio/canvas/block-order';
import { between, clippingOf, isClipping, toggled } from '../src/studio/canvas/choosing';
import { END, gapOneColumn, gapOneStep, placed, whole, type Gap, type Standing } from '../src/studio/canvas/columns';
import { matching } from '../src/studio/canvas/insertable';
import { LocalTexts, type Store } from '../src/studio/canvas/local-texts';
import { english, say } from '../src/studio/texts';

const blocks = (ids: string): Array<{ id: string }> => [...ids].map((id) => ({ id }));
const order = (list: ReadonlyArray<{ id: string }>): string => list.map((block) => block.id).join('');

const at = (before: string, column = 0, row = ''): Gap => ({ before, column, row });
const moved = (list: Standing[], ids: string, gap: Gap): string => order(placed(list, new Set(ids), gap).blocks);

test('a block goes before another or to the end', () => {
  assert.equal(moved(blocks('abcd'), 'd', at('b')), 'adbc');
  assert.equal(moved(blocks('abcd'), 'a', END), 'bcda');
  assert.equal(moved(blocks('abcd'), 'b', at('b')), 'abcd');
  assert.equal(moved(blocks('abcd'), 'b', at('c')), 'abcd');
  assert.equal(moved(blocks('abcd'), 'db', at('a')), 'bdac');
});

test('steps up and down end at the first and the last', () => {
  const step = (id: string, by: -1 | 1): string => gapOneStep(blocks('abc'), new Set(id), by)?.before ?? 'none';
  assert.equal(step('b', -1), 'a');
  assert.equal(step('a', 1), 'c');
  assert.equal(step('b', 1), '');
  assert.equal(step('a', -1), 'none');
  assert.equal(step('c', 1), 'none');
  assert.equal(gapOneStep(blocks('abcd'), new Set('bc'), -1)?.before, 'a');
  assert.equal(gapOneStep(blocks('abcd'), new Set('bc'), 1)?.before, '');
  assert.equal(gapOneStep(blocks('abcd'), new Set('cd'), 1), null);
});

/** a, a row with b and c in its first column and d in its second, e; w needs the width of the page. */
const page: Standing[] = [
  { id: 'a' },
  { id: 'R', columns: 2, fits: false },
  { id: 'b', column: 1 },
  { id: 'c', column: 1 },
  { id: 'd', column: 2 },
  { id: 'e' },
  { id: 'w', fits: false },
];
const said = (list: Standing[]): string => list.map((block) => block.id + (block.column ?? '')).join(' ');

test('steps lead through the columns and out of them', () => {
  let now = page;
  const seen: string[] = [];
  for (let left = 0; left < 7; left++) {
    const gap = gapOneStep(now, new Set('a'), 1);
    if (gap) {
      now = placed(now, new Set('a'), gap).blocks.map((block) => (block.id === 'a' && gap.column === 0 ? { id: 'a' } : block));
      seen.push(said(now));
    }
  }
  assert.deepEqual(seen, [
    'R a1 b1 c1 d2 e w',
    'R b1 a1 c1 d2 e w',
    'R b1 c1 a1 d2 e w',
    'R b1 c1 a2 d2 e w',
    'R b1 c1 d2 a2 e w',
    'R b1 c1 d2 a e w',
    'R b1 c1 d2 e a w',
  ]);
  const up = gapOneStep(page, new Set('w'), -1);
  assert.equal(said(placed(page, new Set('w'), up ?? END).blocks), 'a R b1 c1 d2 w e');
  const over = gapOneStep(placed(page, new Set('w'), up ?? END).blocks, new Set('w'), -1);
  assert.deepEqual(over, at('R'));
});

test('a row is moved with what stands in it', () => {
  assert.equal(said(placed(page, new Set('R'), gapOneStep(page, new Set('R'), -1) ?? END).blocks), 'R b1 c1 d2 a e w');
  assert.equal(said(placed(page, new Set('R'), gapOneStep(page, new Set('R'), 1) ?? END).blocks), 'a e R b1 c1 d2 w');
  assert.deepEqual([...whole(page, 'R')].sort().join(''), 'Rbcd');
});

test('a block goes to the column beside, or into the nearest columns', () => {
  const beside = (id: string, step: -1 | 1): string => {
    const gap = gapOneColumn(page, id, step);
    return gap === null || gap === 'edge' ? String(gap) : said(placed(page, new Set(id), gap).blocks);
  };
  assert.equal(beside('b', 1), 'a R c1 d2 b2 e w');
  assert.equal(beside('b', -1), 'edge');
  assert.equal(beside('d', -1), 'a R b1 c1 d1 e w');
  assert.equal(beside('e', 1), 'a R b1 c1 e1 d2 w');
  assert.equal(beside('a', -1), 'R b1 c1 d2 a2 e w');
  assert.equal(gapOneColumn(blocks('ab'), 'a', 1), null);
});

test('places between blocks', () => {
  assert.equal(placeAt(blocks('ab'), 0), 'a');
  assert.equal(placeAt(blocks('ab'), 2), '');
  const boxes = [{ top: 0, bottom: 10 }, { top: 10, bottom: 30 }];
  assert.deepEqual([-5, 4, 6, 19, 21, 99].map((height) => positionAt(boxes, height)), [0, 0, 1, 1, 2, 2]);
});

test('the focus goes to the block that took the place of one that is gone', () => {
  assert.equal(successor(blocks('abc'), 'b', blocks('ac')), 'c');
  assert.equal(successor(blocks('abc'), 'c', blocks('ab')), 'b');
  assert.equal(successor(blocks('a'), 'a', blocks('')), '');
});

test('a few letters find a block, its own letter first', () => {
  const kinds = [
    { type: 'text', label: 'Text', key: 'T' },
    { type: 'passage', label: 'Excerpt of a document', key: 'E' },
    { type: 'card', label: 'Document card', key: 'D' },
    { type: 'timeline', label: 'Timeline', key: 'L', hint: 'Documents by date' },
  ];
  assert.deepEqual(matching(kinds, '').map((kind) => kind.type), ['text', 'passage', 'card', 'timeline']);
  assert.deepEqual(matching(kinds, 'l').map((kind) => kind.type), ['timeline']);
  assert.deepEqual(matching(kinds, 'T').map((kind) => kind.type), ['text', 'timeline', 'passage', 'card']);
  assert.deepEqual(matching(kinds, 'doc').map((kind) => kind.type), ['card', 'passage', 'timeline']);
  assert.deepEqual(matching(kinds, 'xyz'), []);
  assert.deepEqual(matching([{ type: 'a', label: 'Éloge' }], 'elo').length, 1);
});

class Memory implements Store {
  readonly items = new Map<string, string>();
  getItem = (key: string): string | null => this.items.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.items.set(key, value);
  removeItem = (key: string): void => void this.items.delete(key);
}

test('typed text wins until the server has it', () => {
  const texts = new LocalTexts(null);
  const first = texts.write('a', 'one', '').sequence;
  const second = texts.write('a', 'one two', '').sequence;
  texts.arrived('a', '', 'one');
  texts.acknowledge('a', first);
  assert.equal(texts.valueOf('a'), 'one two');
  assert.ok(texts.hasPending);
  texts.acknowledge('a', second);
  assert.equal(texts.hasPending, false);
  assert.equal(texts.valueOf('a'), 'one two', 'the server has not shown the newer text yet');
  texts.arrived('a', 'one', 'one two');
  assert.equal(texts.valueOf('a'), null);
});

test('a text that somebody else changed is shown once ours is confirmed', () => {
  const texts = new LocalTexts(null);
  const { sequence } = texts.write('a', 'mine', '');
  texts.arrived('a', 'old', 'mine and theirs');
  assert.equal(texts.valueOf('a'), 'mine');
  texts.acknowledge('a', sequence);
  assert.equal(texts.valueOf('a'), null);
});

test('unconfirmed text survives the page and is told once', () => {
  const store = new Memory();
  const before = new LocalTexts(store);
  before.mirrorUnder('draft');
  before.write('a', 'kept', 'at first');
  before.write('b', 'the same', '');
  before.acknowledge('c', 9);

  const after = new LocalTexts(store);
  after.mirrorUnder('draft');
  const shown = new Map([['a', 'old'], ['b', 'the same'], ['x', '']]);
  assert.deepEqual(after.recover(shown), [{ id: 'a', value: 'kept', sequence: 1, base: 'at first' }]);
  assert.deepEqual(after.recover(shown), []);
  const { a, ...others } = JSON.parse(store.getItem('draft') ?? '') as { a: { value: string; sequence: number; base: string } };
  assert.deepEqual([a.value, a.sequence, a.base, others], ['kept', 1, 'at first', {}]);
  assert.ok(after.write('z', 'new', '').sequence > 2, 'sequence numbers go on');
  after.acknowledge('a', 1);
  after.acknowledge('z', 99);
  assert.equal(store.getItem('draft'), null);
});

test('what the server has already of a text that is handed over is not taken for the text of somebody else', () => {
  const store = new Memory();
  const before = new LocalTexts(store);
  before.mirrorUnder('draft');
  before.write('a', 'one', 'none');
  before.write('a', 'one two', 'one');
  before.write('a', 'one two three', 'one two');

  const recovered = (now: string): unknown => {
    const after = new LocalTexts(store);
    after.mirrorUnder('draft');
    return after.recover(new Map([['a', now]]))[0]?.base;
  };
  assert.equal(recovered('none'), 'none');
  assert.equal(recovered('one two'), 'one two', 'saved, but its confirmation never came');
  assert.equal(recovered('none of theirs'), 'none');
});

test('what is sent names what was there before the server has heard of it', () => {
  const texts = new LocalTexts(null);
  const first = texts.write('a', 'one', 'none');
  assert.equal(first.base, 'none');
  assert.equal(texts.write('a', 'one two', 'one').base, 'none', 'still the same run');
  texts.acknowledge('a', first.sequence + 1);
  assert.equal(texts.write('a', 'one two three', 'one two').base, 'one two', 'a new run');
});

test('a broken or full storage does not stop anybody', () => {
  const store = new Memory();
  store.items.set('draft', '{"a":');
  const texts = new LocalTexts({ ...store, getItem: store.getItem, removeItem: store.removeItem, setItem: () => { throw new Error('full'); } });
  texts.mirrorUnder('draft');
  assert.equal(texts.write('a', 'x', '').sequence, 1);
});

test('texts are filled in, and English stands in for what is missing', () => {
  assert.equal(say({ moved: '{label} → {number}' }, 'moved', { label: 'Text', number: 2 }), 'Text → 2');
  assert.equal(say(null, 'bold'), english.bold);
  assert.equal(say({}, 'sourceOnly', {}), english.sourceOnly);
});

test('several blocks are chosen from one to another, and one by one', () => {
  assert.deepEqual([...between(blocks('abcd'), 'c', 'a')], ['a', 'b', 'c']);
  assert.deepEqual([...between(blocks('abcd'), 'gone', 'b')], ['b']);
  assert.deepEqual([...toggled(new Set(['a', 'b']), 'a')], ['b']);
  assert.deepEqual([...toggled(new Set(['a']), 'c')], ['a', 'c']);
});

test('a clipping is known by how it begins', () => {
  assert.ok(isClipping(clippingOf(['{"type":"text"}'])));
  assert.equal(isClipping('{"vitrine": true}'), false);
  assert.equal(isClipping('a text'), false);
});
