/**
 * Everything the studio's components say or announce. The server passes translations as an object with the same keys in the
 * property `texts`; what it leaves out is said in English. Words in braces are filled in.
 */
export const english = {
  // The text editor
  editorToolbar: 'Formatting',
  paragraph: 'Paragraph',
  heading3: 'Heading',
  heading4: 'Smaller heading',
  bold: 'Bold',
  italic: 'Italic',
  link: 'Link',
  bulletList: 'List',
  orderedList: 'Numbered list',
  quote: 'Quotation',
  footnote: 'Footnote',
  undo: 'Undo',
  redo: 'Redo',
  source: 'Markdown source',
  sourceLabel: '{label}, Markdown source',
  sourceOnly: 'Edited as Markdown, because the formatted view cannot show what it holds: {what}.',
  sourceTable: 'a table',
  sourceHtml: 'HTML',
  sourceImage: 'a picture',
  sourceFootnote: 'a footnote that nothing refers to, or that stands within another block',
  sourceLink: 'a link with an address that is not allowed',
  sourceCharacter: 'a character name that is not known',
  sourceOther: 'an arrangement of blocks it does not know',
  linkAddress: 'Address',
  linkHint: 'A web address, mail address, page of this site, or # and an anchor',
  linkText: 'Text of the link',
  linkInvalid: 'Begin with https://, http://, mailto:, / or #, or give the address of a page of this site.',
  linkTextMissing: 'Say what the link shall be called.',
  apply: 'Apply',
  cancel: 'Cancel',
  remove: 'Remove',
  footnoteText: 'Note',
  footnoteHint: 'Markdown is allowed. Ctrl+Enter applies.',
  footnoteMissing: 'Write the note, or remove it.',
  footnoteName: 'Footnote {number}: {text}',
  // Rectangles on a scan
  regions: 'Rectangles on this page',
  regionAdd: 'Add a rectangle',
  regionHelp:
    'Arrow keys move the rectangle, with Shift they size it. Enter chooses it, Delete removes it. Drag on the picture to draw one.',
  regionSaid: '{label}: {x}, {y}, {width} wide, {height} high',
  regionRemoved: '{label} removed',
  // The page
  pageLabel: 'Page “{title}”',
  pageTitle: 'Title of the page',
  pageLede: 'Introduction of the page',
  titlePlaceholder: 'Title',
  ledePlaceholder: 'One or two sentences that lead into the page (optional)',
  headingPlaceholder: 'Heading',
  textPlaceholder: 'Write, or type / for other blocks',
  blocks: 'Blocks of this page',
  block: 'block',
  blockName: '{label}, {number} of {total}',
  blockHelp:
    'Arrow keys go from block to block. Enter edits. Alt with an arrow key moves the block. Delete removes it. Slash inserts another after it, C comments. Shift with the arrow keys chooses several, Ctrl+Space adds one, Ctrl+A takes all; Ctrl+C, Ctrl+X and Ctrl+V copy, cut and paste.',
  blockToolbar: '{label}: what can be done with it',
  moveUp: 'Move up',
  moveDown: 'Move down',
  duplicate: 'Duplicate',
  delete: 'Delete',
  comment: 'Comment',
  openComments: 'Open comments: {count}',
  edit: 'Edit',
  grip: 'Drag to move',
  blocksChosen: '{count} blocks chosen.',
  blockChosen: '{name}, chosen',
  blocksCopied: '{count} blocks copied.',
  blocksCut: '{count} blocks cut.',
  chosenMoved: '{count} blocks are now at place {number} of {total}.',
  chosenFirst: 'They are first already.',
  chosenLast: 'They are last already.',
  moved: '{label} is now {number} of {total}.',
  movedFirst: '{label} is first already.',
  movedLast: '{label} is last already.',
  dragging: '{label} goes to place {number} of {total}.',
  dragCancelled: 'Not moved.',
  editingBlock: 'Editing {label}. Escape ends it.',
  selectedBlock: '{label} selected.',
  emptyPage: 'Nothing on this page yet.',
  insert: 'Insert a block here',
  insertFirst: 'Insert the first block',
  insertMenu: 'Blocks',
  insertFilter: 'Type to find a block',
  insertNone: 'No block is called that.',
  insertCount: '{count} found',
  dropHere: 'Drop it here: place {number} of {total}.',
  // Choosing a passage
  passageText: 'Text of the document. Hold Shift with the arrow keys to choose a passage.',
  passageParagraphs: 'Choose whole paragraphs',
  passageParagraph: 'Choose paragraph {number}',
  passageSegment: 'Choose {kind}',
  passageExtendHint: 'Shift+Enter extends the passage to here.',
  passageNone: 'Nothing chosen yet. Select text, or press the number of a paragraph.',
  passageChosen: '{where}, {words}',
  passageRange: '{first} to {last}',
  passageWord: '{count} word',
  passageWords: '{count} words',
  kindHeading: 'heading',
  kindParagraph: 'paragraph',
  kindAddressLine: 'address line',
  kindRemark: 'remark',
  kindSignature: 'signature',
  noteMark: 'Note {key}',
};

export type TextKey = keyof typeof english;
export type Texts = Partial<Record<TextKey, string>>;

/** A text in the server's words, with its braces filled. */
export function say(texts: Texts | null | undefined, key: TextKey, values: Record<string, string | number> = {}): string {
  const pattern = texts?.[key] ?? english[key];
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole));
}

/** The language of what the components themselves say, which may be another than that of the text they hold. */
export const ownLanguage = (): string => document.documentElement.lang;
