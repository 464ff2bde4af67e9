/** The shape of a text as the editor's schema holds it (ProseMirror's JSON), so that reading and writing need no browser. */
export interface TextMark {
  type: string;
  attrs?: Record<string, unknown>;
}

export interface TextNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: TextNode[];
  text?: string;
  marks?: TextMark[];
}

/** A child or attribute read without trusting where the node comes from. */
export const childrenOf = (node: TextNode): TextNode[] => node.content ?? [];
export const attribute = (node: TextNode | TextMark, name: string): string => {
  const value = node.attrs?.[name];
  return value === null || value === undefined ? '' : String(value);
};

/** A reference to a block of the exhibit; its words are the block's number wherever the text is shown. */
export const REFERENCE = /^block:[a-z0-9][a-z0-9-]{0,39}$/;

/** What a link in a text may point at: the web, mail, a block, an anchor or an address within the site. */
export function isAllowedHref(href: string): boolean {
  const address = href.trim();
  if (address === '' || /[\u0000-\u001f\u007f]/.test(address) || address.startsWith('//') || address.startsWith('\\')) {
    return false;
  }
  if (REFERENCE.test(address)) {
    return true;
  }
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  return scheme === undefined ? !/\s/.test(address) : scheme === 'http' || scheme === 'https' || scheme === 'mailto';
}

/**
 * Whether two texts mean the same: spaces, empty paragraphs, and on which side of a space a mark ends do not count.
 */
export function sameMeaning(one: TextNode, other: TextNode): boolean {
  return JSON.stringify(canonical(one)) === JSON.stringify(canonical(other));
}

/** Whether a text has nothing in it that a reader would see. */
export const isEmptyText = (doc: TextNode): boolean => canonicalBlocks(childrenOf(doc)).length === 0;

type Canonical = [string, Record<string, unknown>, unknown[]];

function canonical(node: TextNode): Canonical {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return [node.type, attributes(node, ['level']), canonicalInline(childrenOf(node))];
    case 'codeBlock':
      return [node.type, attributes(node, ['language']), [childrenOf(node).map((child) => child.text ?? '').join('')]];
    case 'orderedList':
      return [node.type, { start: Number(node.attrs?.['start'] ?? 1), loose: isLoose(node) }, canonicalBlocks(childrenOf(node))];
    case 'bulletList':
      return [node.type, { loose: isLoose(node) }, canonicalBlocks(childrenOf(node))];
    default:
      return [node.type, {}, canonicalBlocks(childrenOf(node))];
  }
}

/**
 * A list is loose when it was written so, or has to be: an item of several paragraphs cannot be written tight, nor one with a
 * list that would not be seen as one right beneath a paragraph.
 */
export function isLoose(list: TextNode): boolean {
  return (
    list.attrs?.['loose'] === true ||
    childrenOf(list).some(
      (item) => childrenOf(item).filter((child) => child.type === 'paragraph').length > 1 || childrenOf(item).slice(1).some(needsAir),
    )
  );
}

function needsAir(block: TextNode): boolean {
  const isOrdered = block.type === 'orderedList';
  const first = childrenOf(block)[0];
  return (isOrdered && Number(block.attrs?.['start'] ?? 1) !== 1) || ((isOrdered || block.type === 'bulletList') && (first === undefined || isEmptyText(first)));
}

function attributes(node: TextNode, names: string[]): Record<string, unknown> {
  return Object.fromEntries(names.filter((name) => attribute(node, name) !== '').map((name) => [name, attribute(node, name)]));
}

function canonicalBlocks(blocks: TextNode[]): Canonical[] {
  return blocks
    .map(canonical)
    .filter(([type, , content]) => !((type === 'paragraph' || type === 'heading' || type === 'blockquote') && content.length === 0));
}

function canonicalInline(nodes: TextNode[]): unknown[] {
  const pieces: Array<{ kind: string; text: string; marks: string }> = [];
  const add = (kind: string, text: string, marks: TextMark[]): void => {
    const key = marks
      .map((mark) => `${mark.type}:${attribute(mark, 'href')}:${attribute(mark, 'title')}`)
      .sort()
      .join(' ');
    const last = pieces.at(-1);
    if (last && kind === 'text' && last.kind === 'text' && last.marks === key) {
      last.text += text;
    } else {
      pieces.push({ kind, text, marks: key });
    }
  };
  for (const node of nodes) {
    const marks = node.marks ?? [];
    if (node.type === 'text') {
      if (marks.some((mark) => mark.type === 'code')) {
        add('text', (node.text ?? '').replace(/\s+/g, ' '), marks);
      } else {
        for (const part of (node.text ?? '').split(/(\s+)/)) {
          if (/^\s+$/.test(part)) {
            add('text', part.replace(/[ \t\r\n]+/g, ' '), []);
          } else if (part !== '') {
            add('text', part, marks);
          }
        }
      }
    } else if (node.type === 'footnote') {
      add('footnote', attribute(node, 'label') + '\n' + tidyNote(attribute(node, 'text')), marks);
    } else {
      add(node.type, '', []);
    }
  }
  const atEdge = (piece: { kind: string; text: string } | undefined): boolean =>
    piece !== undefined && (piece.kind === 'hardBreak' || (piece.kind === 'text' && piece.text.trim() === ''));
  while (atEdge(pieces[0])) {
    pieces.shift();
  }
  while (atEdge(pieces.at(-1))) {
    pieces.pop();
  }
  return pieces
    .map((piece, index) => {
      let text = piece.text;
      const first = index === 0 || pieces[index - 1]?.kind === 'hardBreak';
      const last = index === pieces.length - 1 || pieces[index + 1]?.kind === 'hardBreak';
      if (piece.kind === 'text' && piece.marks === '') {
        text = text.replace(/ +/g, ' ');
        text = first ? text.trimStart() : text;
        text = last ? text.trimEnd() : text;
      }
      return [piece.kind, text, piece.marks];
    })
    .filter(([kind, text]) => kind !== 'text' || text !== '');
}

/** A note's text as it is compared and written: no spaces at the ends of lines, no empty lines around it. */
export const tidyNote = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
