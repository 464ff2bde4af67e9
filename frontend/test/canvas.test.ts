import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isWhereItIs, placeAt, placeOneStep, positionAt, successor, withMoved } from '../src/studio/canvas/block-order';
import { between, clippingOf, isClipping, placeOneStepForAll, toggled, withAllMoved } from '../src/studio/canvas/choosing';
import { matching } from '../src/studio/canvas/insertable';
import { LocalTexts, type Store } from '../src/studio/canvas/local-texts';
import { english, say } from '../src/studio/texts';

const blocks = (ids: string): Array<{ id: string }> => [...ids].map((id) => ({ id }));
const order = (list: Array<{ id: string }>): string => list.map((block) => block.id).join('');

test('a block goes before another or to the end', () => {
  assert.equal(order(withMoved(blocks('abcd'), 'd', 'b')), 'adbc');
  assert.equal(order(withMoved(blocks('abcd'), 'a', '')), 'bcda');
  assert.equal(order(withMoved(blocks('abcd'), 'b', 'b')), 'abcd');
  assert.equal(order(withMoved(blocks('abcd'), 'x', 'b')), 'abcd');
  assert.equal(order(withMoved(blocks('abcd'), 'a', 'x')), 'abcd');
});

test('steps up and down end at the first and the last', () => {
  assert.equal(placeOneStep(blocks('abc'), 'b', -1), 'a');
  assert.equal(placeOneStep(blocks('abc'), 'a', 1), 'c');
  assert.equal(placeOneStep(blocks('abc'), 'b', 1), '');
  assert.equal(placeOneStep(blocks('abc'), 'a', -1), null);
  assert.equal(placeOneStep(blocks('abc'), 'c', 1), null);
  for (const [id, step] of [['b', -1], ['a', 1], ['b', 1]] as const) {
    const place = placeOneStep(blocks('abc'), id, step) ?? '?';
    const from = 'abc'.indexOf(id);
    assert.equal(order(withMoved(blocks('abc'), id, place)).indexOf(id), from + step);
  }
});

test('places between blocks', () => {
  assert.equal(placeAt(blocks('ab'), 0), 'a');
  assert.equal(placeAt(blocks('ab'), 2), '');
  assert.ok(isWhereItIs(blocks('abc'), 'b', 'b'));
  assert.ok(isWhereItIs(blocks('abc'), 'b', 'c'));
  assert.ok(isWhereItIs(blocks('abc'), 'c', ''));
  assert.equal(isWhereItIs(blocks('abc'), 'a', ''), false);
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

test('several blocks move together and keep their order', () => {
  assert.equal(order(withAllMoved(blocks('abcde'), new Set(['b', 'd']), 'a')), 'bdace');
  assert.equal(order(withAllMoved(blocks('abcde'), new Set(['b', 'd']), '')), 'acebd');
  assert.equal(order(withAllMoved(blocks('abcde'), new Set(['b', 'd']), 'd')), 'abcde');
  assert.equal(placeOneStepForAll(blocks('abcde'), new Set(['b', 'c']), -1), 'a');
  assert.equal(placeOneStepForAll(blocks('abcde'), new Set(['b', 'c']), 1), 'e');
  assert.equal(placeOneStepForAll(blocks('abc'), new Set(['b']), 1), '');
  assert.equal(placeOneStepForAll(blocks('abc'), new Set(['a', 'b']), -1), null);
  assert.equal(placeOneStepForAll(blocks('abc'), new Set(['c']), 1), null);
});

test('a clipping is known by how it begins', () => {
  assert.ok(isClipping(clippingOf(['{"type":"text"}'])));
  assert.equal(isClipping('{"vitrine": true}'), false);
  assert.equal(isClipping('a text'), false);
});
