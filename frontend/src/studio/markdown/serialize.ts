import { attribute, childrenOf, isLoose, sameMeaning, tidyNote, type TextMark, type TextNode } from './document';
import { freeLabel, writeFootnote } from './footnotes';
import { footnotesOf, parseMarkdown } from './parse';

/**
 * Writes a text as CommonMark with footnotes. Blocks that were not touched are written as they were read (`sources`). What is
 * written is read again; should it not mean the same, the next careful way of writing is tried.
 */
export function serializeMarkdown(doc: TextNode, sources: Array<string | null> = []): string {
  const labelled = withDistinctLabels(doc);
  const untouched = childrenOf(doc).map((block, index) => (block === childrenOf(labelled)[index] ? (sources[index] ?? null) : null));
  const ways = [
    () => write(labelled, untouched, '*'),
    () => write(labelled, [], '*'),
    () => write(labelled, [], '_'),
  ];
  let first: string | null = null;
  for (const way of ways) {
    const markdown = way();
    first ??= markdown;
    const again = parseMarkdown(markdown);
    if (again.unsupported.length === 0 && sameMeaning(again.doc, labelled)) {
      return markdown;
    }
  }
  return first ?? '';
}

/** Whether a text comes back from the editor meaning what it meant. */
export function isLossless(markdown: string): boolean {
  const read = parseMarkdown(markdown);
  if (read.unsupported.length > 0) {
    return false;
  }
  const again = parseMarkdown(serializeMarkdown(read.doc));
  return again.unsupported.length === 0 && sameMeaning(read.doc, again.doc);
}

/** Two notes that say different things never share a label, which copying between texts can bring about. */
function withDistinctLabels(doc: TextNode): TextNode {
  const texts = new Map<string, string>();
  const all = new Set(footnotesOf(doc).map((note) => attribute(note, 'label')));
  const renamed = new Map<TextNode, string>();
  const fresh = new Map<string, string>();
  for (const note of footnotesOf(doc)) {
    const label = attribute(note, 'label');
    const text = tidyNote(attribute(note, 'text'));
    if (!texts.has(label)) {
      texts.set(label, text);
    } else if (texts.get(label) !== text) {
      const key = `${label}\n${text}`;
      const other = fresh.get(key) ?? freeLabel(all);
      all.add(other);
      fresh.set(key, other);
      renamed.set(note, other);
    }
  }
  const rename = (node: TextNode): TextNode => {
    const label = renamed.get(node);
    if (label !== undefined) {
      return { ...node, attrs: { ...node.attrs, label } };
    }
    const content = childrenOf(node).map(rename);
    return content.every((child, index) => child === childrenOf(node)[index]) ? node : { ...node, content };
  };
  return renamed.size === 0 ? doc : rename(doc);
}

function write(doc: TextNode, sources: Array<string | null>, italic: '*' | '_'): string {
  const writer = new Writer(italic);
  const body = writer.blocks(childrenOf(doc), sources);
  const notes = new Map<string, string>();
  for (const note of footnotesOf(doc)) {
    const label = attribute(note, 'label');
    if (!notes.has(label)) {
      notes.set(label, tidyNote(attribute(note, 'text')));
    }
  }
  return [body, ...[...notes].map(([label, text]) => writeFootnote(label, text))].filter((part) => part !== '').join('\n\n');
}

interface Piece {
  kind: 'text' | 'open' | 'close' | 'atom';
  text: string;
}

const isSpace = (character: string): boolean => character === '' || /^\s$/u.test(character);
const isPunctuation = (character: string): boolean => /^[\p{P}\p{S}]$/u.test(character);
const isWordCharacter = (character: string | undefined): boolean => character !== undefined && /^[\p{L}\p{N}]$/u.test(character);
const characterReference = (character: string): string => `&#${character.codePointAt(0) ?? 0xfffd};`;

class Writer {
  constructor(private readonly italic: '*' | '_') {}

  blocks(nodes: TextNode[], sources: Array<string | null> = []): string {
    const written: string[] = [];
    let previous: TextNode | null = null;
    let alternate = false;
    nodes.forEach((node, index) => {
      // Two lists of one kind in a row would be read as one; the second takes the other marker.
      alternate = previous !== null && previous.type === node.type && !alternate;
      const source = sources[index] ?? null;
      const text = source !== null && !alternate ? source : this.block(node, alternate);
      if (text !== '') {
        written.push(text);
        previous = node;
      }
    });
    return written.join('\n\n');
  }

  private block(node: TextNode, alternate: boolean): string {
    switch (node.type) {
      case 'paragraph':
        return this.paragraph(childrenOf(node));
      case 'heading': {
        const text = this.inline(childrenOf(node).map((child) => (child.type === 'hardBreak' ? { type: 'text', text: ' ' } : child)))
          .replace(/\s*\n\s*/g, ' ')
          .trim()
          .replace(/(^|\s)(#+)$/, '$1\\$2');
        return text === '' ? '' : `${'#'.repeat(Math.min(6, Math.max(1, Number(attribute(node, 'level')) || 1)))} ${text}`;
      }
      case 'blockquote': {
        const inner = this.blocks(childrenOf(node));
        return inner === '' ? '' : prefixed(inner, '> ', '> ');
      }
      case 'bulletList':
        return this.items(node, () => (alternate ? '* ' : '- '));
      case 'orderedList': {
        const start = Number(node.attrs?.['start'] ?? 1);
        return this.items(node, (index) => `${start + index}${alternate ? ')' : '.'} `);
      }
      case 'codeBlock': {
        const code = childrenOf(node)
          .map((child) => child.text ?? '')
          .join('');
        const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map((run) => run[0].length));
        const fence = '`'.repeat(longest + 1);
        return `${fence}${attribute(node, 'language')}\n${code}${code === '' ? '' : '\n'}${fence}`;
      }
      case 'horizontalRule':
        return '---';
      default:
        return this.blocks(childrenOf(node));
    }
  }

  private items(list: TextNode, marker: (index: number) => string): string {
    const loose = isLoose(list);
    return childrenOf(list)
      .map((item, index) => {
        const sign = marker(index);
        const children = childrenOf(item);
        const body = loose ? this.blocks(children) : this.tight(children);
        return body === '' ? sign.trimEnd() : prefixed(body, sign, ' '.repeat(sign.length));
      })
      .join(loose ? '\n\n' : '\n');
  }

  /** The blocks of an item of a tight list: a list within follows its paragraph without an empty line. */
  private tight(children: TextNode[]): string {
    let text = '';
    let alternate = false;
    children.forEach((child, index) => {
      alternate = index > 0 && children[index - 1]?.type === child.type && !alternate;
      const written = this.block(child, alternate);
      const gap = text === '' || written === '' ? '' : '\n';
      text += gap + written;
    });
    return text;
  }

  private paragraph(nodes: TextNode[]): string {
    return this.inline(nodes)
      .replace(/(?:\\\n|\s)+$/, '')
      .split('\n')
      .map((line, index) => escapeLineStart(line.trim(), index))
      .join('\n')
      .replace(/^(?:\\\n)+/, '');
  }

  private inline(nodes: TextNode[]): string {
    const pieces = this.pieces(nodes, 0);
    settle(pieces);
    return pieces.map((piece) => piece.text).join('');
  }

  /** Marks nest: the one that reaches furthest is written outermost. */
  private pieces(nodes: TextNode[], depth: number, within: string[] = []): Piece[] {
    const result: Piece[] = [];
    for (let at = 0; at < nodes.length; ) {
      const node = nodes[at];
      if (node === undefined) {
        break;
      }
      const open = (node.marks ?? []).filter((mark) => mark.type !== 'code' && !within.includes(markKey(mark)));
      let best: TextMark | null = null;
      let end = at + 1;
      for (const mark of open) {
        let reach = at;
        while (reach < nodes.length && nodes[reach]?.marks?.some((other) => markKey(other) === markKey(mark))) {
          reach++;
        }
        if (best === null || reach > end || (reach === end && mark.type === 'link')) {
          best = mark;
          end = reach;
        }
      }
      if (best === null) {
        result.push(...this.leaf(node, nodes[at + 1], within));
        at++;
        continue;
      }
      result.push(...this.marked(best, nodes.slice(at, end), depth, [...within, markKey(best)]));
      at = end;
    }
    return result;
  }

  private marked(mark: TextMark, nodes: TextNode[], depth: number, within: string[]): Piece[] {
    if (mark.type === 'link') {
      return this.link(mark, nodes, depth, within);
    }
    const sign = mark.type === 'bold' ? '**' : mark.type === 'italic' ? this.italic : '';
    const inner = this.pieces(nodes, depth + 1, within);
    if (sign === '') {
      return inner;
    }
    // Spaces at the edge of a mark stay outside of it, where Markdown wants them.
    const before: Piece[] = [];
    const after: Piece[] = [];
    const first = inner[0];
    if (first?.kind === 'text') {
      const space = /^\s+/.exec(first.text)?.[0] ?? '';
      before.push({ kind: 'text', text: space });
      first.text = first.text.slice(space.length);
    }
    const last = inner.at(-1);
    if (last?.kind === 'text') {
      const space = /\s+$/.exec(last.text)?.[0] ?? '';
      after.push({ kind: 'text', text: space });
      last.text = last.text.slice(0, last.text.length - space.length);
    }
    const filled = inner.filter((piece) => piece.text !== '');
    if (filled.length === 0) {
      return [...before, ...after];
    }
    return [...before, { kind: 'open', text: sign }, ...filled, { kind: 'close', text: sign }, ...after].filter((piece) => piece.text !== '') as Piece[];
  }

  private link(mark: TextMark, nodes: TextNode[], depth: number, within: string[]): Piece[] {
    const href = attribute(mark, 'href');
    const title = attribute(mark, 'title');
    const plain = nodes.map((node) => (node.type === 'text' && !node.marks?.some((other) => other.type !== 'link') ? (node.text ?? '') : '\n')).join('');
    if (title === '' && /^https?:[^\s<>\u0000-\u001f]+$/i.test(href) && plain === href) {
      return [{ kind: 'atom', text: `<${href}>` }];
    }
    if (title === '' && href === `mailto:${plain}` && /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i.test(plain)) {
      return [{ kind: 'atom', text: `<${plain}>` }];
    }
    const inner = this.pieces(nodes, depth + 1, within);
    settle(inner);
    const text = inner.map((piece) => piece.text).join('');
    const said = title === '' ? '' : ` "${title.replace(/[\\"]/g, '\\$&').replace(/\s*\n\s*/g, ' ')}"`;
    return [{ kind: 'atom', text: `[${text}](${destination(href)}${said})` }];
  }

  private leaf(node: TextNode, next: TextNode | undefined, within: string[]): Piece[] {
    switch (node.type) {
      case 'text': {
        const text = (node.text ?? '').replace(/\s*\n\s*/g, ' ');
        return node.marks?.some((mark) => mark.type === 'code')
          ? [{ kind: 'atom', text: codeSpan(text) }]
          : [{ kind: 'text', text: escapeText(text, within.some((key) => key.startsWith('link')), opensBracket(next)) }];
      }
      case 'footnote':
        return [{ kind: 'atom', text: `[^${attribute(node, 'label')}]` }];
      case 'hardBreak':
        return [{ kind: 'text', text: '\\\n' }];
      default:
        return [];
    }
  }
}

const markKey = (mark: TextMark): string => `${mark.type}\n${attribute(mark, 'href')}\n${attribute(mark, 'title')}`;
const opensBracket = (node: TextNode | undefined): boolean =>
  node !== undefined && (node.type === 'footnote' || (node.marks ?? []).some((mark) => mark.type === 'link'));

function prefixed(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first : rest) + line)
    .map((line) => line.trimEnd())
    .join('\n');
}

/**
 * CommonMark opens emphasis only where a word begins and closes it only where one ends. Where a mark stands between
 * punctuation and a letter, the letter is written as a character reference, which counts as punctuation.
 */
function settle(pieces: Piece[]): void {
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at];
    if (piece === undefined || (piece.kind !== 'open' && piece.kind !== 'close')) {
      continue;
    }
    let from = at;
    let to = at;
    while (isDelimiter(pieces[from - 1])) {
      from--;
    }
    while (isDelimiter(pieces[to + 1])) {
      to++;
    }
    const before = pieces[from - 1];
    const after = pieces[to + 1];
    const previous = [...(before?.text ?? '')].at(-1) ?? '';
    const next = [...(after?.text ?? '')][0] ?? '';
    if (piece.kind === 'open' && isPunctuation(next) && !isSpace(previous) && !isPunctuation(previous) && before?.kind === 'text') {
      before.text = before.text.slice(0, before.text.length - previous.length) + characterReference(previous);
    }
    if (piece.kind === 'close' && isPunctuation(previous) && !isSpace(next) && !isPunctuation(next) && after?.kind === 'text') {
      after.text = characterReference(next) + after.text.slice(next.length);
    }
  }
}

const isDelimiter = (piece: Piece | undefined): boolean => piece?.kind === 'open' || piece?.kind === 'close';

/** Backslashes before the characters that Markdown would take for its own, and before no others: the source stays legible. */
function escapeText(text: string, inLink: boolean, beforeBracket: boolean): string {
  const characters = [...text];
  // The text of a link may hold pairs of brackets; others are not read alike everywhere, escaped or not.
  const keepsBrackets = inLink && balanced(text.replace(/[()]/g, '').replace(/\[/g, '(').replace(/\]/g, ')')) && !/\[\^|\][([:]/.test(text);
  return characters
    .map((character, index) => {
      const previous = characters[index - 1];
      const next = characters[index + 1];
      switch (character) {
        case '\\':
          return inLink && (next === '[' || next === ']') ? characterReference('\\') : '\\\\';
        case '`':
          return '\\`';
        case '*':
          return isAlone(characters, index) ? '*' : '\\*';
        case '_':
          return isWordCharacter(previous) && isWordCharacter(next) ? '_' : '\\_';
        case '[':
          return inLink ? (keepsBrackets ? '[' : characterReference('[')) : next === '^' ? '\\[' : '[';
        case ']':
          if (inLink) {
            return keepsBrackets ? ']' : characterReference(']');
          }
          return next === '(' || next === '[' || next === ':' || (next === undefined && beforeBracket) ? '\\]' : ']';
        case '!':
          return next === '[' || (next === undefined && beforeBracket) ? '\\!' : '!';
        case '<':
          return next !== undefined && /[A-Za-z/!?]/.test(next) ? '\\<' : '<';
        case '&':
          return /^&(?:#[xX]?[0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);/.test(characters.slice(index, index + 40).join('')) ? '\\&' : '&';
        default:
          return character;
      }
    })
    .join('');
}

/** Whether a character stands between spaces with words on both sides. */
function isAlone(characters: string[], index: number): boolean {
  return (
    isSpace(characters[index - 1] ?? '') &&
    isSpace(characters[index + 1] ?? '') &&
    characters.slice(0, index).some((character) => !isSpace(character)) &&
    characters.slice(index + 1).some((character) => !isSpace(character))
  );
}

function escapeLineStart(line: string, index: number): string {
  const number = /^(\d{1,9})([.)])(\s|$)/.exec(line);
  if (number) {
    return `${number[1]}\\${line.slice((number[1] ?? '').length)}`;
  }
  const isBlockSign = /^(?:#{1,6}(?:\s|$)|>|[-+](?:\s|$)|~{3,})/.test(line);
  const isRule = /^(?:(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/.test(line);
  const isUnderline = index > 0 && /^(?:-+|=+)$/.test(line);
  const isTableRule = index > 0 && /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/.test(line);
  return isBlockSign || isRule || isUnderline || isTableRule ? `\\${line}` : line;
}

function codeSpan(text: string): string {
  const runs = new Set([...text.matchAll(/`+/g)].map((run) => run[0].length));
  let length = 1;
  while (runs.has(length)) {
    length++;
  }
  const fence = '`'.repeat(length);
  const pad = /^`|`$/.test(text) || (/^ .* $/.test(text) && text.trim() !== '') ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

function destination(href: string): string {
  const escaped = href.replace(/\\/g, '\\\\').replace(/&(?=(?:#[xX]?[0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);)/g, '\\&');
  if (href === '' || /[\s<>]/.test(href) || !balanced(href)) {
    return `<${escaped.replace(/[<>]/g, '\\$&').replace(/\s/g, '%20')}>`;
  }
  return escaped;
}

function balanced(href: string): boolean {
  let depth = 0;
  for (const character of href) {
    depth += character === '(' ? 1 : character === ')' ? -1 : 0;
    if (depth < 0) {
      return false;
    }
  }
  return depth === 0;
}
