import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAllowedHref, sameMeaning, type TextNode } from '../src/studio/markdown/document';
import { freeLabel, splitFootnotes, writeFootnote } from '../src/studio/markdown/footnotes';
import { parseMarkdown } from '../src/studio/markdown/parse';
import { isLossless, serializeMarkdown } from '../src/studio/markdown/serialize';

const text = (value: string, ...marks: string[]): TextNode =>
  marks.length === 0 ? { type: 'text', text: value } : { type: 'text', text: value, marks: marks.map((type) => ({ type })) };
const link = (value: string, href: string, title?: string): TextNode => ({
  type: 'text',
  text: value,
  marks: [{ type: 'link', attrs: title === undefined ? { href } : { href, title } }],
});
const note = (label: string, said: string): TextNode => ({ type: 'footnote', attrs: { label, text: said } });
const paragraph = (...content: TextNode[]): TextNode => ({ type: 'paragraph', content });
const doc = (...content: TextNode[]): TextNode => ({ type: 'doc', content });
const again = (markdown: string): string => serializeMarkdown(parseMarkdown(markdown).doc);

test('text that looks like Markdown is written so that it stays text', () => {
  const awkward = [
    '1953. A year of talks', '12) twelfth', '# not a heading', '- not a list', '+ nor this', '* nor this', '> not a quote', '---', '===',
    '*not emphasis*', '_nor_ this_', '`no code`', '[not](a-link)', '[^1] no note', '[^1]: no note', '[a]: http://b', '![no](image)',
    '<b>no html</b>', '&amp; &nbsp; & Co', 'a \\ b \\* c', '~~~', '| a | b |', '2 * 3 * 4', 'snake_case_name', '[illegible] [sic]',
    'ends with !', '#', '1.', '-', '***', '**', 'a**b**c', '中文*强调*中文', 'http://a.example/c_d_e*f*',
  ];
  for (const value of awkward) {
    const written = serializeMarkdown(doc(paragraph(text(value))));
    const read = parseMarkdown(written);
    assert.deepEqual(read.unsupported, [], value);
    assert.ok(sameMeaning(read.doc, doc(paragraph(text(value)))), `${value} was written ${written} and read ${JSON.stringify(read.doc)}`);
  }
});

test('nothing is escaped that need not be', () => {
  for (const plain of ['[illegible] and [sic]', 'snake_case_name', '2 * 3', 'Fish & chips', 'a < b', 'Really!', 'f. 3, op. 65 (d. 830)', 'It’s 5-6']) {
    assert.equal(serializeMarkdown(doc(paragraph(text(plain)))), plain);
  }
});

test('marks are nested and close where words end', () => {
  const cases: Array<[TextNode, string]> = [
    [paragraph(text('a '), text('b', 'bold'), text(' c')), 'a **b** c'],
    [paragraph(text('a'), text(' b ', 'bold'), text('c')), 'a **b** c'],
    [paragraph(text('a ', 'italic'), text('b', 'italic', 'bold'), text(' c', 'italic')), '*a **b** c*'],
    [paragraph(text('b', 'bold'), text('i', 'italic')), '**b***i*'],
    [paragraph(text('code', 'code'), text(' x')), '`code` x'],
    [paragraph(text('a`b', 'code')), '``a`b``'],
    [paragraph(text('   ', 'bold'), text('x')), 'x'],
  ];
  for (const [node, expected] of cases) {
    assert.equal(serializeMarkdown(doc(node)), expected);
  }
});

test('emphasis between punctuation and letters survives', () => {
  for (const node of [
    paragraph(text('“Quoted.”', 'bold'), text('then')),
    paragraph(text('中文。', 'bold'), text('中文')),
    paragraph(text('before'), text('(aside)', 'italic'), text('after')),
    paragraph(text('x'), text('“a”', 'bold', 'italic'), text('y')),
  ]) {
    const written = serializeMarkdown(doc(node));
    assert.ok(sameMeaning(parseMarkdown(written).doc, doc(node)), `${written} → ${JSON.stringify(parseMarkdown(written).doc)}`);
  }
});

test('links keep address and title, and write themselves short where they can', () => {
  assert.equal(serializeMarkdown(doc(paragraph(link('here', '/documents/x')))), '[here](/documents/x)');
  assert.equal(serializeMarkdown(doc(paragraph(link('here', 'https://a.example/b (c', 'So "said"')))), '[here](<https://a.example/b%20(c> "So \\"said\\"")');
  assert.equal(serializeMarkdown(doc(paragraph(link('https://a.example/', 'https://a.example/')))), '<https://a.example/>');
  assert.equal(serializeMarkdown(doc(paragraph(link('a@b.example', 'mailto:a@b.example')))), '<a@b.example>');
  assert.equal(again('[ref] and [that][ref]\n\n[ref]: /x "T"'), '[ref](/x "T") and [that](/x "T")');
  assert.equal(serializeMarkdown(doc(paragraph(text('Look!'), link('here', '#a')))), 'Look\\![here](#a)');
});

test('lists keep their kind, start, nesting and air', () => {
  for (const markdown of ['- a\n- b', '- a\n\n- b', '3. x\n4. y', '- a\n  - b\n    1. c\n- d', '- a\n\n  more\n\n- b', '1. a\n   - b\n2. c']) {
    assert.equal(again(markdown), markdown);
  }
  assert.equal(again('- a\n\n* b'), '- a\n\n* b');
  assert.equal(again('* a\n* b'), '- a\n- b');
});

test('blocks', () => {
  for (const markdown of ['### Title\n\nText', '> a\n>\n> b', '```js\nx\n\ny\n```', 'a\n\n---\n\nb', 'a\\\nb', '#### A \\#']) {
    assert.equal(again(markdown), markdown);
  }
  assert.equal(again('a  \nb'), 'a\\\nb');
  assert.equal(again('soft\nwrapped\ntext'), 'soft wrapped text');
  assert.equal(again('a &amp; b&nbsp;c &eacute;'.replace('&eacute;', '&#233;')), 'a & b\u00a0c é');
});

test('footnotes are taken out of the text and put back beneath it', () => {
  const markdown = 'One[^1] and two[^b].\n\n[^1]: The first, *stressed*.\n\n[^b]: The second.\n\n    With more.';
  const read = parseMarkdown(markdown);
  assert.deepEqual(read.unsupported, []);
  assert.deepEqual(read.doc.content?.[0]?.content, [
    text('One'),
    note('1', 'The first, *stressed*.'),
    text(' and two'),
    note('b', 'The second.\n\nWith more.'),
    text('.'),
  ]);
  assert.equal(serializeMarkdown(read.doc), markdown);
  assert.equal(writeFootnote('1', ''), '[^1]:');
  assert.equal(freeLabel(['1', '2', '4']), '3');
});

test('a footnote in the middle of a text, with a lazy line, and one named in code', () => {
  const split = splitFootnotes('A[^1]\n\n[^1]: note\ngoes on\n# Heading\n\n```\n[^2]: code\n```');
  assert.equal(split.notes.get('1'), 'note\ngoes on');
  assert.deepEqual([...split.notes.keys()], ['1']);
  assert.ok(isLossless('A[^1] and `[^1]`\n\n[^1]: note\n\nB'));
});

test('two notes with one label and different texts get labels of their own', () => {
  const written = serializeMarkdown(doc(paragraph(text('a'), note('1', 'one'), text('b'), note('1', 'two'), text('c'), note('1', 'one'))));
  assert.equal(written, 'a[^1]b[^2]c[^1]\n\n[^1]: one\n\n[^2]: two');
});

test('what the editor cannot hold is named', () => {
  const cases: Array<[string, string]> = [
    ['| a | b |\n|---|---|\n| 1 | 2 |', 'table'],
    ['a <b>c</b>', 'html'],
    ['<div>\nx\n</div>', 'html'],
    ['a <!-- c -->', 'html'],
    ['![a](b.png)', 'image'],
    ['text\n\n[^9]: nobody refers to this', 'footnote'],
    ['> [^1]: inside\n\na[^1]', 'footnote'],
    ['[x](javascript:alert(1))', 'link'],
    ['&zigrarr; arrow', 'character'],
    ['- > quote', 'other'],
  ];
  for (const [markdown, reason] of cases) {
    assert.ok((parseMarkdown(markdown).unsupported as string[]).includes(reason), `${markdown}: ${parseMarkdown(markdown).unsupported}`);
    assert.equal(isLossless(markdown), false, markdown);
  }
});

test('ordinary texts are lossless', () => {
  for (const markdown of [
    '', 'a', 'soft\nwrap', '***both***', '**a *b* c**', '_a_ __b__', '1) a\n2) b', 'Title\n===\n\ntext', '    code', 'a  \nb', '[a]\n\n[a]: /b',
    '\\*a\\*', 'a\u00a0b', '- [ ] a', '~~no~~', 'Русский *текст*[^п].\n\n[^п]: Примечание.', '# One\n\n## Two\n\n### Three', 'x | y', '<https://a.example>',
  ]) {
    assert.ok(isLossless(markdown), `${markdown} → ${again(markdown)}`);
  }
});

test('blocks nobody touched are written as they were', () => {
  const read = parseMarkdown('soft\nwrapped\n\n* a\n* b\n\nlast[^1]\n\n[^1]: n');
  assert.equal(serializeMarkdown(read.doc, read.sources), 'soft\nwrapped\n\n* a\n* b\n\nlast[^1]\n\n[^1]: n');
  const changed = { ...read.doc, content: [paragraph(text('new')), ...(read.doc.content ?? []).slice(1)] };
  assert.equal(serializeMarkdown(changed, [null, ...read.sources.slice(1)]), 'new\n\n* a\n* b\n\nlast[^1]\n\n[^1]: n');
});

test('addresses a link may have', () => {
  for (const good of ['https://a.example', 'http://a', 'mailto:a@b', '#note', '/documents/x', 'page-2', '../x', '?q=1']) {
    assert.ok(isAllowedHref(good), good);
  }
  for (const bad of ['', ' ', 'javascript:alert(1)', 'JAVASCRIPT:x', 'data:text/html,x', '//evil.example', 'java\nscript:x', 'ftp://a', 'two words']) {
    assert.equal(isAllowedHref(bad), false, bad);
  }
});

test('what once went wrong', () => {
  const item = (...content: TextNode[]): TextNode => ({ type: 'listItem', content });
  const list = (type: string, start: number, ...content: TextNode[]): TextNode => ({ type, attrs: { start }, content });
  for (const node of [
    paragraph(link('[a](b) [sic]', '/x')),
    paragraph(link('\\[sic]', '/x')),
    paragraph(text('see '), link('[^1]', '/x'), note('1', 'n')),
    paragraph(text('a * ', 'italic'), text('b', 'bold')),
    paragraph(text('a\u00a0', 'bold'), text('b')),
    list('bulletList', 1, item(paragraph(text('a')), list('orderedList', 3, item(paragraph(text('b')))))),
    list('bulletList', 1, item(paragraph(text('a')), list('bulletList', 1, item({ type: 'paragraph' }), item(paragraph(text('b')))))),
  ]) {
    const written = serializeMarkdown(doc(node));
    assert.ok(sameMeaning(parseMarkdown(written).doc, doc(node)), `${written} → ${JSON.stringify(parseMarkdown(written).doc)}`);
  }
});
