import { Extension, textblockTypeInputRule, type AnyExtension, type NodeConfig } from '@tiptap/core';
import { Fragment, Slice, type Node as DocumentNode } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { StarterKit } from '@tiptap/starter-kit';
import { isAllowedHref } from '../markdown/document';
import { Footnote, type FootnoteOptions } from './footnote';

/** The levels a curator may set within a text; the page's own headings are blocks. Others are kept where they are found. */
export const OFFERED_LEVELS = [3, 4] as const;

const offeredHeadings: Partial<NodeConfig> = {
  addInputRules() {
    return OFFERED_LEVELS.map((level) =>
      textblockTypeInputRule({ find: new RegExp(`^(#{${level}})\\s$`), type: this.type, getAttributes: { level } }),
    );
  },
  addKeyboardShortcuts() {
    return Object.fromEntries(OFFERED_LEVELS.map((level) => [`Mod-Alt-${level}`, () => this.editor.commands.toggleHeading({ level })]));
  },
};

const Kit = StarterKit.extend({
  addExtensions() {
    const extensions: AnyExtension[] = this.parent?.() ?? [];
    return extensions.map((extension) => (extension.name === 'heading' ? (extension as typeof Footnote).extend(offeredHeadings) : extension));
  },
});

export interface SchemaOptions {
  footnote: FootnoteOptions;
  shortcuts: Record<string, () => boolean>;
}

/** What a text may hold: what CommonMark has, without HTML and pictures, and footnotes. */
export function textExtensions({ footnote, shortcuts }: SchemaOptions): AnyExtension[] {
  return [
    Kit.configure({
      heading: { levels: [1, 2, 3, 4, 5, 6] },
      underline: false,
      strike: false,
      trailingNode: false,
      dropcursor: { color: false, class: 'dropcursor' },
      link: {
        openOnClick: false,
        autolink: false,
        linkOnPaste: true,
        HTMLAttributes: { target: null, rel: null, class: null },
        isAllowedUri: (address) => isAllowedHref(address),
      },
    }),
    Footnote.configure(footnote),
    Extension.create({
      name: 'studioText',
      // Whether the items of a list stand apart is part of what was written.
      addGlobalAttributes: () => [{ types: ['bulletList', 'orderedList'], attributes: { loose: { default: false, rendered: false, parseHTML: () => false } } }],
      addKeyboardShortcuts: () => shortcuts,
      addProseMirrorPlugins: () => [new Plugin({ props: { transformPasted: (slice) => new Slice(withOfferedLevels(slice.content), slice.openStart, slice.openEnd) } })],
    }),
  ];
}

/** Headings that are pasted take the nearest level that may be set within a text. */
function withOfferedLevels(content: Fragment): Fragment {
  const nodes: DocumentNode[] = [];
  content.forEach((node) => {
    if (node.isText) {
      nodes.push(node);
    } else if (node.type.name === 'heading') {
      const level = Math.min(4, Math.max(3, Number(node.attrs['level'] ?? 3)));
      nodes.push(node.type.create({ ...node.attrs, level }, node.content, node.marks));
    } else {
      nodes.push(node.copy(withOfferedLevels(node.content)));
    }
  });
  return Fragment.fromArray(nodes);
}
