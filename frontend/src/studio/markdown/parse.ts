import { Lexer, Marked, type Token, type Tokens } from 'marked';
import { attribute, childrenOf, isAllowedHref, type TextMark, type TextNode } from './document';
import { splitFootnotes } from './footnotes';
import { decodeEntities } from './entities';

/** What the editor cannot hold; a text that has any of it is edited as Markdown. */
export type Unsupported = 'table' | 'html' | 'image' | 'footnote' | 'link' | 'character' | 'other';

export interface ParsedText {
  doc: TextNode;
  /** For each block of the document the Markdown it was read from, where it can be written back as it stands. */
  sources: Array<string | null>;
  unsupported: Unsupported[];
}

/** Reads CommonMark with footnotes, as the server does, into the editor's schema. */
export function parseMarkdown(markdown: string): ParsedText {
  const { body, notes, misplaced } = splitFootnotes(markdown);
  const reader = new Reader(notes);
  const blocks = lex(body, notes);
  const content: TextNode[] = [];
  const sources: Array<string | null> = [];
  let hasDefinitions = false;
  for (const token of blocks) {
    hasDefinitions ||= token.type === 'def';
    for (const node of reader.block(token)) {
      content.push(node);
      sources.push(token.raw.replace(/^\n+|\s+$/g, ''));
    }
  }
  if (misplaced || [...notes.keys()].some((label) => !reader.referenced.has(label))) {
    reader.unsupported.add('footnote');
  }
  if (hasTable(body)) {
    reader.unsupported.add('table');
  }
  return {
    doc: { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content },
    sources: content.length === 0 ? [null] : sources.map((source) => (hasDefinitions ? null : source)),
    unsupported: [...reader.unsupported],
  };
}

function lex(body: string, notes: Map<string, string>): Token[] {
  return new Marked({
    gfm: false,
    extensions: [
      {
        name: 'footnote',
        level: 'inline',
        start: (source) => {
          const at = source.indexOf('[^');
          return at < 0 ? undefined : at;
        },
        tokenizer(source) {
          const label = /^\[\^([^\]\s]+)\]/.exec(source)?.[1];
          return label !== undefined && notes.has(label) ? { type: 'footnote', raw: `[^${label}]`, label } : undefined;
        },
      },
    ],
  }).lexer(body);
}

/** The server reads tables; a reader of plain CommonMark would take them for a paragraph. */
function hasTable(body: string): boolean {
  const within = (tokens: Token[]): boolean =>
    tokens.some((token) => {
      if (token.type === 'list') {
        return within((token as Tokens.List).items);
      }
      return token.type === 'table' || ('tokens' in token && token.tokens ? within(token.tokens) : false);
    });
  return body.includes('|') && within(new Lexer({ gfm: true }).lex(body));
}

class Reader {
  readonly unsupported = new Set<Unsupported>();
  readonly referenced = new Set<string>();

  constructor(private readonly notes: Map<string, string>) {}

  block(token: Token): TextNode[] {
    switch (token.type) {
      case 'space':
      case 'def':
        return [];
      case 'paragraph':
      case 'text':
        return [withContent({ type: 'paragraph' }, this.inline(inner(token), []))];
      case 'heading':
        return [withContent({ type: 'heading', attrs: { level: (token as Tokens.Heading).depth } }, this.inline(inner(token), []))];
      case 'blockquote':
        return [{ type: 'blockquote', content: this.blocks(inner(token)) }];
      case 'list':
        return [this.list(token as Tokens.List)];
      case 'code': {
        const code = token as Tokens.Code;
        const text = code.text === '' ? [] : [{ type: 'text', text: code.text }];
        return [withContent({ type: 'codeBlock', attrs: { language: code.lang === undefined || code.lang === '' ? null : code.lang } }, text)];
      }
      case 'hr':
        return [{ type: 'horizontalRule' }];
      case 'html':
        this.unsupported.add('html');
        return [];
      default:
        this.unsupported.add(token.type === 'table' ? 'table' : 'other');
        return [];
    }
  }

  private blocks(tokens: Token[]): TextNode[] {
    const nodes = tokens.flatMap((token) => this.block(token));
    return nodes.length === 0 ? [{ type: 'paragraph' }] : nodes;
  }

  private list(list: Tokens.List): TextNode {
    const items = list.items.map((item) => {
      const content = this.blocks(item.tokens);
      if (content[0]?.type !== 'paragraph') {
        // The schema wants an item to begin with a paragraph.
        this.unsupported.add('other');
        content.unshift({ type: 'paragraph' });
      }
      return { type: 'listItem', content };
    });
    return list.ordered
      ? { type: 'orderedList', attrs: { start: list.start === '' ? 1 : list.start, loose: list.loose }, content: items }
      : { type: 'bulletList', attrs: { loose: list.loose }, content: items };
  }

  private inline(tokens: Token[], marks: TextMark[]): TextNode[] {
    const nodes: TextNode[] = [];
    const text = (value: string, its: TextMark[]): void => {
      if (value === '') {
        return;
      }
      const last = nodes.at(-1);
      if (last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(its)) {
        last.text = `${last.text ?? ''}${value}`;
      } else {
        nodes.push(withMarks({ type: 'text', text: value }, its));
      }
    };
    for (const token of tokens) {
      switch (token.type) {
        case 'text':
          if ('tokens' in token && token.tokens) {
            this.inline(token.tokens, marks).forEach((node) => (node.type === 'text' ? text(node.text ?? '', node.marks ?? []) : nodes.push(node)));
          } else {
            text(this.decode(token.raw).replace(/[ \t]*\n[ \t]*/g, ' '), marks);
          }
          break;
        case 'escape':
          text((token as Tokens.Escape).text, marks);
          break;
        case 'strong':
        case 'em': {
          const mark = { type: token.type === 'strong' ? 'bold' : 'italic' };
          const added = marks.some((has) => has.type === mark.type) ? marks : [...marks, mark];
          this.inline(inner(token), added).forEach((node) => (node.type === 'text' ? text(node.text ?? '', node.marks ?? []) : nodes.push(node)));
          break;
        }
        case 'codespan':
          text((token as Tokens.Codespan).text, [...marks, { type: 'code' }]);
          break;
        case 'link': {
          const link = token as Tokens.Link;
          const href = this.decode(link.href);
          if (!isAllowedHref(href)) {
            this.unsupported.add('link');
          }
          const attrs: Record<string, unknown> = { href };
          if (link.title) {
            attrs['title'] = this.decode(link.title);
          }
          this.inline(link.tokens, [...marks, { type: 'link', attrs }]).forEach((node) =>
            node.type === 'text' ? text(node.text ?? '', node.marks ?? []) : nodes.push(node),
          );
          break;
        }
        case 'br':
          nodes.push(withMarks({ type: 'hardBreak' }, marks));
          break;
        case 'footnote': {
          const label = String((token as Tokens.Generic)['label']);
          this.referenced.add(label);
          nodes.push(withMarks({ type: 'footnote', attrs: { label, text: this.notes.get(label) ?? '' } }, marks));
          break;
        }
        case 'image':
          this.unsupported.add('image');
          break;
        case 'html':
          this.unsupported.add('html');
          break;
        default:
          this.unsupported.add('other');
      }
    }
    return nodes;
  }

  private decode(text: string): string {
    return decodeEntities(text, () => this.unsupported.add('character'));
  }
}

const inner = (token: Token): Token[] => ('tokens' in token && token.tokens ? token.tokens : []);
const withContent = (node: TextNode, content: TextNode[]): TextNode => (content.length === 0 ? node : { ...node, content });
const withMarks = (node: TextNode, marks: TextMark[]): TextNode => (marks.length === 0 ? node : { ...node, marks });

/** Every footnote of a text, in reading order. */
export function footnotesOf(node: TextNode): TextNode[] {
  return node.type === 'footnote' ? [node] : childrenOf(node).flatMap(footnotesOf);
}

/** The labels a text uses. */
export const labelsOf = (doc: TextNode): string[] => footnotesOf(doc).map((note) => attribute(note, 'label'));
