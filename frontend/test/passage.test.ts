import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codePointLength, sliceCodePoints, toCodePoints, toUtf16 } from '../src/studio/passage/code-points';
import { CONTEXT, SegmentedText, countWords, type PassageSegment } from '../src/studio/passage/passage';

const paragraph = (id: string, number: number, text: string): PassageSegment => ({ id, kind: 'paragraph', number, text });
const version = (...texts: string[]): SegmentedText => new SegmentedText(texts.map((text, index) => paragraph(`p${index + 1}`, index + 1, text)));

test('code points and UTF-16 agree with the language’s own iteration', () => {
  for (const text of ['', 'abc', 'a𝕏b', '👨‍👩‍👧‍👦', '漢字かな', '𠮷野家', 'مرحبا', 'e\u0301', '\ud800 alone', 'alone \udc00']) {
    assert.equal(codePointLength(text), [...text].length, text);
    const points = [...text];
    for (let at = 0; at <= points.length; at++) {
      const utf16 = points.slice(0, at).join('').length;
      assert.equal(toUtf16(text, at), utf16, `${text} ${at}`);
      assert.equal(toCodePoints(text, utf16), at, `${text} ${utf16}`);
      assert.equal(sliceCodePoints(text, at, at + 2), points.slice(at, at + 2).join(''));
    }
  }
});

test('a position inside of a character counts as before it', () => {
  assert.equal(toCodePoints('a𝕏b', 2), 1);
  assert.equal(toCodePoints('𝕏𝕏', 3), 1);
  assert.equal(toCodePoints('abc', 99), 3);
  assert.equal(toUtf16('a𝕏', 99), 3);
  assert.equal(toUtf16('a', -1), 0);
});

test('positions count over the segments joined by line feeds', () => {
  const text = version('a𝕏', 'béc', '漢字');
  assert.equal(text.plain, 'a𝕏\nbéc\n漢字');
  assert.equal(text.length, 9);
  assert.deepEqual([0, 1, 2].map((index) => text.spanOf(index)), [{ start: 0, end: 2 }, { start: 3, end: 6 }, { start: 7, end: 9 }]);
  assert.equal(text.position(0, 3), 2);
  assert.equal(text.position(2, 1), 8);
  assert.deepEqual(text.place(2), { index: 0, utf16: 3 });
  assert.deepEqual(text.place(3), { index: 1, utf16: 0 });
  assert.deepEqual(text.place(9), { index: 2, utf16: 2 });
  assert.deepEqual(text.within({ start: 1, end: 4 }), [0, 1]);
  assert.deepEqual(text.within({ start: 2, end: 3 }), []);
  assert.deepEqual(text.across(2, 0), { start: 0, end: 9 });
});

test('a passage is told with its words and what stands around them', () => {
  const text = version('One 𝕏wo three', 'four five');
  assert.deepEqual(text.pick({ start: 3, end: 8 }), {
    start: 4, end: 7, segments: ['p1'], exact: '𝕏wo', prefix: 'One ', suffix: ' three\nfour five',
  });
  assert.deepEqual(text.pick({ start: 8, end: 18 })?.segments, ['p1', 'p2']);
  assert.equal(text.pick({ start: 8, end: 18 })?.exact, 'three\nfour');
  assert.equal(text.pick({ start: 13, end: 14 }), null, 'a line feed alone is no passage');
  assert.equal(text.pick({ start: 99, end: 120 }), null);
  assert.deepEqual(text.pick({ start: 7, end: 4 })?.exact, '𝕏wo', 'backwards');
});

test('no more than thirty-two code points stand around', () => {
  const text = version('𝕏'.repeat(50) + 'word' + '漢'.repeat(50));
  const passage = text.pick({ start: 50, end: 54 });
  assert.equal(passage?.exact, 'word');
  assert.equal(passage?.prefix, '𝕏'.repeat(CONTEXT));
  assert.equal(passage?.suffix, '漢'.repeat(CONTEXT));
});

test('marks cut a segment into pieces, overlapping ones too', () => {
  const text = version('ab𝕏def', 'next');
  assert.deepEqual(text.runs(0, []), [{ text: 'ab𝕏def', isMarked: false, keys: [] }]);
  assert.deepEqual(text.runs(0, [{ start: 1, end: 4, key: 'a' }, { start: 2, end: 9, key: 'b' }]), [
    { text: 'a', isMarked: false, keys: [] },
    { text: 'b', isMarked: true, keys: [] },
    { text: '𝕏d', isMarked: true, keys: ['a'] },
    { text: 'ef', isMarked: true, keys: [] },
  ]);
  assert.deepEqual(text.runs(1, [{ start: 2, end: 9, key: 'b' }])[0], { text: 'ne', isMarked: true, keys: ['b'] });
});

test('words are counted in every writing', () => {
  assert.equal(countWords('It would not be bad', 'en'), 5);
  assert.equal(countWords('не плохо было бы, еще', 'ru'), 5);
  assert.ok(countWords('朝鲜停战协定', 'zh') > 1);
  assert.equal(countWords('مرحبا بالعالم', 'ar'), 2);
  assert.equal(countWords('one two', 'not a language'), 2);
});
