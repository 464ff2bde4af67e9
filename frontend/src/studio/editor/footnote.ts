import { Node, mergeAttributes } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView, NodeView } from '@tiptap/pm/view';
import { attribute, childrenOf, isAllowedHref, type TextNode } from '../markdown/document';
import { parseMarkdown } from '../markdown/parse';

export interface FootnoteOptions {
  /** Called when a note is to be edited: it was clicked, or Enter was pressed on it. */
  open: (position: number) => void;
  /** What a note is called for those who do not see it. */
  name: (number: number, text: string) => string;
  /** The number of the first note, so that it agrees with the page around. */
  first: () => number;
}

/** A reference to a note, holding the note itself. Shown as on the public page: a key in the text, the note in the margin. */
export const Footnote = Node.create<FootnoteOptions>({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,

  addOptions() {
    return { open: () => undefined, name: (number, text) => `${number}: ${text}`, first: () => 1 };
  },

  addAttributes() {
    return {
      label: { default: '', parseHTML: (element) => element.getAttribute('data-footnote'), renderHTML: () => ({}) },
      text: { default: '', parseHTML: (element) => element.getAttribute('data-note'), renderHTML: () => ({}) },
    };
  },

  parseHTML() {
    return [{ tag: 'span[data-footnote]' }];
  },

  renderHTML({ node, HTMLAttributes }) {
    return [
      'span',
      mergeAttributes(HTMLAttributes, { 'data-footnote': String(node.attrs['label']), 'data-note': String(node.attrs['text']) }),
    ];
  },

  renderText: () => '',

  addKeyboardShortcuts() {
    const openSelected = (): boolean => {
      const { selection } = this.editor.state;
      if (this.editor.isEditable && 'node' in selection && (selection.node as DocumentNode).type === this.type) {
        this.options.open(selection.from);
        return true;
      }
      return false;
    };
    return { Enter: openSelected };
  },

  addNodeView() {
    return ({ node, getPos }) =>
      new FootnoteView(node, this.options, () => {
        const position = getPos();
        if (position !== undefined && this.editor.isEditable) {
          this.options.open(position);
        }
      });
  },

  addProseMirrorPlugins() {
    const { options } = this;
    return [
      new Plugin({
        view: (view) => {
          number(view, options.first());
          return {
            update: (changed, before) => {
              if (!changed.state.doc.eq(before.doc)) {
                number(changed, options.first());
              }
            },
          };
        },
      }),
    ];
  },
});

const views = new WeakMap<globalThis.Node, FootnoteView>();

/** Notes are numbered as they are read; a note referred to twice keeps its number and is shown once. */
export function number(view: EditorView, first: number): void {
  const numbers = new Map<string, number>();
  view.state.doc.descendants((node, position) => {
    if (node.type.name === 'footnote') {
      const label = String(node.attrs['label']);
      const isFirst = !numbers.has(label);
      const its = numbers.get(label) ?? first + numbers.size;
      numbers.set(label, its);
      const dom = view.nodeDOM(position);
      if (dom) {
        views.get(dom)?.number(its, isFirst);
      }
    }
    return true;
  });
}

class FootnoteView implements NodeView {
  readonly dom = document.createElement('span');
  private readonly key = document.createElement('a');
  private readonly note = document.createElement('span');
  private its = 0;
  private isFirst = true;

  constructor(
    private node: DocumentNode,
    private readonly options: FootnoteOptions,
    open: () => void,
  ) {
    this.dom.className = 'footnote';
    this.dom.contentEditable = 'false';
    this.key.className = 'key';
    this.key.setAttribute('role', 'button');
    this.note.className = 'note';
    this.note.setAttribute('role', 'note');
    this.dom.append(this.key, this.note);
    this.dom.addEventListener('click', (event) => {
      event.preventDefault();
      open();
    });
    views.set(this.dom, this);
    this.show();
  }

  number(its: number, isFirst: boolean): void {
    if (this.its !== its || this.isFirst !== isFirst) {
      this.its = its;
      this.isFirst = isFirst;
      this.show();
    }
  }

  update(node: DocumentNode): boolean {
    if (node.type !== this.node.type) {
      return false;
    }
    this.node = node;
    this.show();
    return true;
  }

  ignoreMutation(): boolean {
    return true;
  }

  private show(): void {
    const text = String(this.node.attrs['text']);
    const shown = this.its === 0 ? '' : String(this.its);
    this.key.textContent = shown;
    this.key.setAttribute('aria-label', this.options.name(this.its, text));
    this.key.title = text;
    this.note.hidden = !this.isFirst;
    const bold = document.createElement('b');
    bold.textContent = shown;
    this.note.replaceChildren(bold, ...rendered(parseMarkdown(text).doc));
  }
}

/** A note's Markdown as inline elements; blocks are set one after the other. */
function rendered(node: TextNode): globalThis.Node[] {
  return childrenOf(node).flatMap((child, index): globalThis.Node[] => {
    if (child.type !== 'text') {
      return [...(index > 0 && child.type !== 'hardBreak' ? [document.createTextNode(' ')] : []), ...rendered(child)];
    }
    let inner: globalThis.Node = document.createTextNode(child.text ?? '');
    for (const mark of child.marks ?? []) {
      const element = document.createElement({ bold: 'strong', italic: 'em', code: 'code', link: 'a' }[mark.type] ?? 'span');
      if (mark.type === 'link' && isAllowedHref(attribute(mark, 'href'))) {
        element.setAttribute('href', attribute(mark, 'href'));
        element.tabIndex = -1;
      }
      element.append(inner);
      inner = element;
    }
    return [inner];
  });
}
