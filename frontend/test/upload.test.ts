import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Queue } from '../src/studio/upload/queue';

const files = (...names: string[]): File[] => names.map((name) => new File(['x'], name));

test('files come in the order of their names, numbers as numbers', () => {
  const queue = Queue.empty.add(files('leaf 10.jpg', 'leaf 2.jpg', 'Leaf 1.jpg'), 0);
  assert.deepEqual(queue.items.map((item) => item.file.name), ['Leaf 1.jpg', 'leaf 2.jpg', 'leaf 10.jpg']);
});

test('no more are sent at once than may be, one that waits for a line among them', () => {
  let queue = Queue.empty.add(files('a', 'b', 'c', 'd'), 0);
  assert.deepEqual(queue.next(2).map((item) => item.number), [0, 1]);
  queue = queue.become(0, { kind: 'sending', percent: 3 }).become(1, { kind: 'interrupted' });
  assert.equal(queue.next(2).length, 0);
  queue = queue.become(0, { kind: 'working', done: 0, pages: 0 }, 'id-of-a');
  assert.deepEqual(queue.next(2).map((item) => item.number), [2]);
  assert.equal(queue.item(0)?.id, 'id-of-a');
});

test('a batch is through when each of its files was taken or refused', () => {
  let queue = Queue.empty.add(files('a', 'b'), 4).become(4, { kind: 'done' });
  assert.equal(queue.isThrough, false);
  queue = queue.become(5, { kind: 'refused', why: 'the file is empty.' });
  assert.equal(queue.isThrough, true);
  assert.deepEqual([queue.done.length, queue.refused.length], [1, 1]);
  assert.deepEqual(queue.without([4]).items.map((item) => item.number), [5]);
});
