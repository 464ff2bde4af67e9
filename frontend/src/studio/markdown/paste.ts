import { generateJSON } from '@tiptap/core';
import { textExtensions } from '../editor/schema';
import type { TextNode } from './document';
import { serializeMarkdown } from './serialize';

const NOT_TEXT = 'style, script, template, title, meta, link, head, xml, noscript, iframe, object, svg, img, input, button, select, textarea';

/**
 * What was copied from a web page or a word processor, as Markdown: headings, paragraphs, lists, quotations, emphasis and links.
 * Nothing of it is run or fetched: it is parsed in a document of its own.
 */
export function markdownOf(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  page.querySelectorAll(NOT_TEXT).forEach((element) => element.remove());
  page.querySelectorAll<HTMLElement>('*').forEach((element) => {
    const style = element.getAttribute('style') ?? '';
    if (/display\s*:\s*none|mso-hide\s*:\s*all/i.test(style) || element.localName.startsWith('o:')) {
      element.remove();
    }
  });
  listsOfWord(page);
  rowsOfTables(page);
  const doc = generateJSON(page.body.innerHTML, textExtensions({ footnote: { open: () => undefined, name: () => '', first: () => 1 }, shortcuts: {} })) as TextNode;
  const content = (doc.content ?? []).filter((node) => (node.content ?? []).length > 0 || node.type === 'horizontalRule').map(withOfferedLevel);
  return content.length === 0 ? '' : serializeMarkdown({ ...doc, content }, content.map(() => null)).trim();
}

/** The page's own headings are blocks; those within a text stand below them. */
const withOfferedLevel = (node: TextNode): TextNode =>
  node.type === 'heading' ? { ...node, attrs: { ...node.attrs, level: Math.min(4, Math.max(3, Number(node.attrs?.['level'] ?? 3))) } } : node;

/** Tables have no place in a text: each row becomes a line. */
function rowsOfTables(page: Document): void {
  page.querySelectorAll('table').forEach((table) => {
    const lines = [...table.querySelectorAll('tr')].map((row) => {
      const line = page.createElement('p');
      [...row.children].forEach((cell, at) => line.append(...(at === 0 ? [] : [' – ']), (cell.textContent ?? '').replace(/\s+/g, ' ').trim()));
      return line;
    });
    table.replaceWith(...lines);
  });
}

/** Word writes the items of a list as paragraphs that only look like them. */
function listsOfWord(page: Document): void {
  page.querySelectorAll<HTMLElement>('p').forEach((paragraph) => {
    if (!/mso-list\s*:\s*(?!none|skip)/i.test(paragraph.getAttribute('style') ?? '')) {
      return;
    }
    const sign = [...paragraph.querySelectorAll<HTMLElement>('span')].find((span) => /mso-list\s*:\s*ignore/i.test(span.getAttribute('style') ?? ''));
    const kind = /^\s*\(?(?:\d+|[a-z]|[ivxlc]+)[.)]/i.test(sign?.textContent ?? '') ? 'ol' : 'ul';
    sign?.remove();
    const before = paragraph.previousElementSibling;
    const list = before?.localName === kind && before.hasAttribute('data-word') ? before : page.createElement(kind);
    if (list !== before) {
      list.setAttribute('data-word', '');
      paragraph.before(list);
    }
    const item = page.createElement('li');
    item.append(...paragraph.childNodes);
    list.append(item);
    paragraph.remove();
  });
}
