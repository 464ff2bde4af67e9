import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { send, type Arrived, type Arriving } from './canvas/arrivals';
import { placeAt, positionAt, successor } from './canvas/block-order';
import { between, clippingOf, isClipping, toggled } from './canvas/choosing';
import { END, gapOneColumn, gapOneStep, isSame, mayStand, placed, rowOf, unitsOf, whole, type Gap, type Unit } from './canvas/columns';
import { matching, type Insertable } from './canvas/insertable';
import { LocalTexts } from './canvas/local-texts';
import { canvasStyles } from './canvas-styles';
import { connectionIsBack } from './connection';
import { grip, icon } from './icons';
import { pressed } from './keys';
import { markdownOf } from './markdown/paste';
import { RichText, type Mentionable, type Reference } from './rich-text';
import { ownLanguage, say, type TextKey, type Texts } from './texts';

export interface CanvasPage {
  id: string;
  kicker?: string | null;
  title: string;
  lede?: string | null;
}

export interface CanvasBlock {
  id: string;
  type: string;
  label: string;
  /** The block as the server renders it for the public: trusted and sanitised. */
  html: string;
  /** The Markdown of a text block, else null. */
  markdown?: string | null;
  /** The words of a heading, else null. */
  text?: string | null;
  /** What goes into the clipboard. */
  source?: string;
  /** How many open threads of comments there are about it. */
  comments?: number;
  /** What it says beside that, such as a caption: typed where it stands, in elements that name the place in `data-words`. */
  words?: Words[];
  /** In which column of its row it stands, from 1. */
  column?: number;
  /** How many columns it opens, where it is a row of them. */
  columns?: number;
  /** Whether it may stand in a column. */
  fits?: boolean;
  /** The class of its width, where it is a row of columns. */
  width?: string;
}

export interface Words {
  place: string;
  label: string;
  text: string;
}

export interface Colleague {
  name: string;
  /** The number of the person's colour. */
  colour: number;
  block: string;
}

type PageField = 'title' | 'lede';

interface OpenMenu {
  /** The block after which something is inserted; '' for the beginning. */
  after: string;
  /** The column of the row that is there; 0 outside of columns. */
  column: number;
  typed: string;
  active: number;
  /** What was under the caret when the menu opened, and takes it back. */
  opener: 'button' | 'block' | 'text';
}

const DOCUMENT_TYPE = 'application/x-vitrine-document';
const DOCUMENT_WORD = /^vitrine-document:(.+)$/;
const QUIET_MILLISECONDS = 500;
/** The page's width besides its text and margin column, and the air around the sheet, in rem and pixels. */
const SHEET_PADDING_REM = 7.85;
const HOST_PADDING_PX = 56;
/** Smaller than this nobody reads; the column then narrows instead. */
const SMALLEST_ZOOM = 0.62;

/**
 * The page as the public will see it, with what a curator needs to change it laid over. The server owns the page: this element
 * says what the curator wants by events, shows it at once where that is safe, and keeps typed text until the server has it.
 *
 * `block-select {id}`, `block-open {id}`, `block-move {id, before, column}`, `block-duplicate {id}`, `block-delete {id}`,
 * `block-insert {type, after, column}`, `column-refused {id}`, `block-edit {id, value, base, run, sequence}`, `page-edit {page, field, value, base, run, sequence}`,
 * `block-comments {id}`, `blocks-delete {ids}`, `blocks-move {ids, before, column}`, `blocks-paste {text, after}`, `words-paste {text, after}`,
 * `document-drop {document, before, column}`, `files-come {files, before, column, selecting}`, `words-drop {text, before, column}`, `recovered {page, id, value, base, sequence}`, `undo`, `redo`, `editing`.
 * A column is that of the row that is at the place which is named, 0 outside of columns.
 * A base is the text that was there when somebody began to type, so that what others typed meanwhile can be kept.
 * The title and lede are acknowledged and recovered under the ids `title` and `lede`.
 */
@customElement('vitrine-canvas')
export class Canvas extends LitElement {
  static override styles = canvasStyles;

  /** Address of the public style sheet. */
  @property() stylesheet = '';
  /** The house's own colours and faces, over those of the themes. */
  @property() houseStylesheet = '';
  @property() theme = '';
  @property() override lang = '';
  @property({ attribute: false }) page: CanvasPage | null = null;
  @property({ attribute: false }) blocks: CanvasBlock[] = [];
  @property() selected = '';
  @property({ attribute: false }) insertable: Insertable[] = [];
  @property({ type: Boolean, reflect: true }) readonly = false;
  @property({ attribute: false }) texts: Texts = {};
  /** Where files are sent. */
  @property() arrivals = '';
  /** Whether texts may refer to blocks. */
  @property({ type: Boolean }) refers = false;
  /** Who else is on this page, and in which block. */
  @property({ attribute: false }) others: Colleague[] = [];
  /** The key in the browser's session storage under which unconfirmed text is kept. */
  @property({ attribute: 'storage-key' }) storageKey = '';

  /** The blocks as they are shown: the server's, in the order in which the curator has put them since. */
  @state() private shown: CanvasBlock[] = [];
  /** Several blocks that are treated together; none or one is no matter of this. */
  @state() private chosen: ReadonlySet<string> = new Set();
  @state() private editing = '';
  @state() private current = '';
  @state() private currentTool = 0;
  /** The block in whose words somebody is typing. */
  @state() private writing = '';
  @state() private menu: OpenMenu | null = null;
  @state() private dragged = '';
  @state() private dropAt: Gap | null = null;
  @state() private announcement = '';
  @state() private arriving: Arriving[] = [];

  @query('vitrine-rich-text') private richText!: RichText | null;
  @query('.kinds-menu') private menuElement!: HTMLElement | null;
  @query('.page-root') private sheet!: HTMLElement;

  private readonly local = new LocalTexts(sessionStorageIfAllowed());
  /** How a block looks with text that the server has not rendered yet, and the server's rendering it stands for. */
  private readonly ownHtml = new Map<string, { html: string; instead: string }>();
  /** Fields of plain text with changes that were not sent yet. */
  private readonly typing = new Map<string, { timer: ReturnType<typeof setTimeout>; base: string; send: (base: string) => void }>();
  private caret: { left: number; top: number } | null = null;
  /** The blocks there were when one was asked for: the one that comes takes the focus. */
  private beforeNew: ReadonlySet<string> | null = null;
  private heldFocus: { id: string; action: string; editing: boolean } | null = null;
  private ownDrag = false;
  private arrivalKey = 0;
  /** Where the files that are chosen next go. */
  private chosenGap: Gap = END;
  /** The block from which a choice of several reaches to another. */
  private chosenFrom = '';
  private readonly sizes = new ResizeObserver(() => this.fit());

  /** Whether there is text here that the server has not confirmed. */
  get unsaved(): boolean {
    return this.local.hasPending || this.typing.size > 0 || (this.richText?.unsaved ?? false);
  }

  /** Called by the server when it has stored what was sent under a number. */
  acknowledge(id: string, sequence: number): void {
    connectionIsBack();
    if (id === 'title' || id === 'lede') {
      // The page may have been left meanwhile.
      this.local
        .pendingIds()
        .filter((pending) => pending.endsWith(`/${id}`))
        .concat(this.fieldKey(id))
        .forEach((key) => this.local.acknowledge(key, sequence));
    } else {
      this.local.acknowledge(id, sequence);
    }
    this.dispatchEvent(new CustomEvent('canvas-saved', { bubbles: true, composed: true }));
    this.requestUpdate();
  }

  /** Called by the server with the blocks that a text may refer to. */
  offerReferences(offered: Reference[]): void {
    this.richText?.offerReferences(offered);
  }

  /** Called by the server with what a text may mention by these words. */
  offerMentions(words: string, offered: Mentionable[]): void {
    this.richText?.offerMentions(words, offered);
  }

  async focusBlock(id: string): Promise<void> {
    this.current = id;
    await this.updateComplete;
    this.frame(id)?.focus();
  }

  async focusTitle(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[data-field="title"]')?.focus();
  }

  async scrollToBlock(id: string): Promise<void> {
    await this.updateComplete;
    this.frame(id)?.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  }

  // ---------- life ----------

  override connectedCallback(): void {
    super.connectedCallback();
    this.sizes.observe(this);
    this.addEventListener('keydown', this.onKey);
    this.addEventListener('click', this.onBackground);
    this.addEventListener('dragstart', this.onDragStart);
    this.addEventListener('dragover', this.onDragOver, true);
    this.addEventListener('dragleave', this.onDragLeave);
    this.addEventListener('drop', this.onDrop, true);
    window.addEventListener('dragend', this.onDragEnd);
    window.addEventListener('pagehide', this.sendAll);
    document.addEventListener('copy', this.onCopy);
    document.addEventListener('cut', this.onCopy);
    document.addEventListener('paste', this.onPaste, true);
    document.addEventListener('pointerdown', this.onPointerElsewhere, true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
    this.removeEventListener('keydown', this.onKey);
    this.removeEventListener('click', this.onBackground);
    this.removeEventListener('dragstart', this.onDragStart);
    this.removeEventListener('dragover', this.onDragOver, true);
    this.removeEventListener('dragleave', this.onDragLeave);
    this.removeEventListener('drop', this.onDrop, true);
    window.removeEventListener('dragend', this.onDragEnd);
    window.removeEventListener('pagehide', this.sendAll);
    document.removeEventListener('copy', this.onCopy);
    document.removeEventListener('cut', this.onCopy);
    document.removeEventListener('paste', this.onPaste, true);
    document.removeEventListener('pointerdown', this.onPointerElsewhere, true);
    this.sendAll();
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('storageKey')) {
      this.local.mirrorUnder(this.storageKey);
    }
    const left = changes.has('page') ? changes.get('page') : undefined;
    const isOtherPage = left !== undefined && left?.id !== this.page?.id;
    if (isOtherPage) {
      this.closest('.canvas')?.scrollTo({ top: 0 });
      this.sendAll(left);
      this.stopEditing();
      this.menu = null;
    }
    if (changes.has('page') && !isOtherPage && this.page) {
      const before = changes.get('page');
      this.local.arrived(this.fieldKey('title'), before?.title ?? null, this.page.title);
      this.local.arrived(this.fieldKey('lede'), before?.lede ?? null, this.page.lede ?? '');
    }
    if (changes.has('blocks')) {
      this.takeBlocks(changes.get('blocks') ?? []);
    }
    if (changes.has('selected') && this.editing !== '' && this.editing !== this.selected) {
      this.stopEditing();
    }
    this.holdFocus();
  }

  private takeBlocks(before: readonly CanvasBlock[]): void {
    const shownBefore = this.shown;
    const earlier = new Map(before.map((block) => [block.id, block]));
    const now = new Set(this.blocks.map((block) => block.id));
    if (this.editing !== '' && !now.has(this.editing)) {
      this.stopEditing();
    }
    for (const block of this.blocks) {
      const was = earlier.get(block.id);
      this.local.arrived(block.id, was ? wordsOf(was) : null, wordsOf(block));
      for (const { place, text } of block.words ?? []) {
        this.local.arrived(place, was?.words?.find((words) => words.place === place)?.text ?? null, text);
      }
    }
    this.shown = [...this.blocks];
    if ([...this.chosen].some((id) => !now.has(id))) {
      this.chosen = new Set();
    }
    if (!now.has(this.current)) {
      this.current = this.current === '' ? (this.blocks[0]?.id ?? '') : successor(shownBefore, this.current, this.blocks);
    }
    if (this.selected !== '' && !now.has(this.selected) && earlier.has(this.selected)) {
      this.selected = '';
    }
  }

  protected override updated(changes: PropertyValues<this>): void {
    this.showFields();
    this.tameLinks();
    this.showWords();
    this.restoreFocus();
    if (changes.has('page') || changes.has('blocks') || changes.has('storageKey')) {
      this.tellRecovered();
    }
    const arrived = this.beforeNew?.has(this.selected) === false ? this.blockOf(this.selected) : undefined;
    if (arrived) {
      this.beforeNew = null;
      this.current = arrived.id;
      void (wordsOf(arrived) === null ? this.focusBlock(arrived.id) : this.enter(arrived.id));
    }
    if (this.editing !== '' && this.blockOf(this.editing)?.text !== null && this.blockOf(this.editing)?.text !== undefined) {
      this.openHeading(this.editing);
    }
    this.fit();
  }

  private tellRecovered(): void {
    if (this.storageKey === '' || !this.page) {
      return;
    }
    const texts = new Map<string, string>([
      [this.fieldKey('title'), this.page.title],
      [this.fieldKey('lede'), this.page.lede ?? ''],
    ]);
    for (const block of this.blocks) {
      const words = wordsOf(block);
      if (words !== null) {
        texts.set(block.id, words);
      }
      block.words?.forEach(({ place, text }) => texts.set(place, text));
    }
    for (const { id, ...kept } of this.local.recover(texts)) {
      this.emit('recovered', { page: this.page.id, id: id.startsWith(`${this.page.id}/`) ? id.slice(this.page.id.length + 1) : id, ...kept });
    }
  }

  /** Shrinks the sheet so that its width is seen whole. */
  private fit(): void {
    if (!this.sheet) {
      return;
    }
    const style = getComputedStyle(this.sheet);
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    const wide = ['--measure', '--note-gap', '--note-col'].reduce((sum, name) => sum + (Number.parseFloat(style.getPropertyValue(name)) || 0), SHEET_PADDING_REM);
    const room = this.clientWidth - HOST_PADDING_PX;
    const zoom = room <= 0 ? 1 : Math.min(1, Math.max(SMALLEST_ZOOM, room / (wide * rem)));
    this.sheet.style.setProperty('--zoom', zoom.toFixed(3));
    this.sheet.classList.toggle('is-narrow', room < 660);
  }

  // ---------- lookups ----------

  private fieldKey(field: PageField): string {
    return `${this.page?.id ?? ''}/${field}`;
  }

  private blockOf(id: string): CanvasBlock | undefined {
    return this.shown.find((block) => block.id === id);
  }

  private frame(id: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`.block-frame[data-id="${CSS.escape(id)}"]`);
  }

  private frames(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.block-frame')];
  }

  private say(key: TextKey, values?: Record<string, string | number>): string {
    return say(this.texts, key, values);
  }

  private nameOf(id: string): string {
    const at = this.shown.findIndex((block) => block.id === id);
    const name = this.say('blockName', { label: this.shown[at]?.label ?? '', number: at + 1, total: this.shown.length });
    const row = rowOf(this.shown, id);
    return row ? this.say('blockInColumn', { name, column: this.shown[at]?.column ?? 0, columns: row.columns ?? 0 }) : name;
  }

  private announce(text: string): void {
    // The same words twice are read twice only if they differ.
    this.announcement = text === this.announcement ? `${text}\u00a0` : text;
  }

  private emit(type: string, detail: Record<string, unknown> = {}): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  // ---------- selecting and editing ----------

  private select(id: string): void {
    if (this.editing !== '' && this.editing !== id) {
      this.stopEditing();
    }
    if (id !== '') {
      this.current = id;
    }
    if (this.selected !== id) {
      this.selected = id;
      this.currentTool = 0;
      this.emit('block-select', { id });
      const block = this.blockOf(id);
      if (block) {
        this.announce(this.say('selectedBlock', { label: block.label }));
      }
    }
  }

  /** Selects a block and, where it holds text, begins to edit it; asked for again, opens what else it holds. */
  private async enter(id: string, caret: { left: number; top: number } | null = null): Promise<void> {
    const wasSelected = this.selected === id;
    this.select(id);
    const block = this.blockOf(id);
    if (!block || this.readonly) {
      this.frame(id)?.focus();
      return;
    }
    if (wordsOf(block) === null) {
      if (wasSelected && caret === null) {
        this.emit('block-open', { id });
      } else {
        this.frame(id)?.focus({ preventScroll: caret !== null });
      }
      return;
    }
    if (this.editing === id) {
      return;
    }
    this.editing = id;
    this.caret = caret;
    if (block.markdown === null || block.markdown === undefined) {
      // What is under the caret stays, whatever the server renders meanwhile.
      this.ownHtml.set(id, { html: this.ownHtml.get(id)?.html ?? block.html, instead: block.html });
    }
    this.announce(this.say('editingBlock', { label: block.label }));
    await this.updateComplete;
    const editor = this.richText;
    if (editor) {
      await editor.updateComplete;
      editor.focus({ preventScroll: true, at: caret ?? 'end' });
      if (caret === null) {
        this.frame(id)?.scrollIntoView({ block: 'nearest' });
      }
    }
  }

  private stopEditing(): void {
    const id = this.editing;
    if (id === '') {
      return;
    }
    const block = this.blockOf(id) ?? this.blocks.find((candidate) => candidate.id === id);
    const editor = this.richText;
    if (editor) {
      editor.flush();
      if (block && this.local.valueOf(id) !== null) {
        this.ownHtml.set(id, { html: withoutEditor(editor), instead: block.html });
      }
    } else {
      this.sendField(id);
      const heading = this.headingOf(id);
      if (heading) {
        heading.textContent = plainText(heading);
        if (block && this.local.valueOf(id) !== null) {
          this.ownHtml.set(id, { html: heading.outerHTML, instead: block.html });
        } else {
          this.ownHtml.delete(id);
        }
      }
    }
    this.editing = '';
    this.caret = null;
  }

  private leaveEditing(): void {
    const id = this.editing;
    this.stopEditing();
    void this.updateComplete.then(() => this.frame(id)?.focus());
  }

  private onFrameClick(event: MouseEvent, id: string): void {
    event.stopPropagation();
    if (this.editing === id) {
      return;
    }
    if (isWords(event.composedPath()[0]) && !event.shiftKey && !event.ctrlKey && !event.metaKey) {
      this.chosen = new Set();
      this.select(id);
      return;
    }
    if (event.shiftKey || event.ctrlKey || event.metaKey) {
      event.preventDefault();
      getSelection()?.removeAllRanges();
      this.stopEditing();
      this.choose(event.shiftKey ? between(this.shown, this.anchor(), id) : toggled(this.group(), id), event.shiftKey ? '' : id);
      void this.focusBlock(id);
      return;
    }
    this.chosen = new Set();
    void this.enter(id, { left: event.clientX, top: event.clientY });
  }

  // ---------- several at once ----------

  /** The blocks that are treated together: those chosen, or the selected one. */
  private group(): ReadonlySet<string> {
    return this.chosen.size > 0 ? this.chosen : new Set(this.blockOf(this.selected) ? [this.selected] : []);
  }

  private anchor(): string {
    return this.blockOf(this.chosenFrom) ? this.chosenFrom : this.selected || this.current;
  }

  /** @param from where the choice begins from now on; '' where it began before */
  private choose(ids: ReadonlySet<string>, from = ''): void {
    this.chosenFrom = from === '' ? this.anchor() : from;
    this.chosen = ids;
    this.announce(this.say('blocksChosen', { count: ids.size }));
  }

  /** What was chosen, in the order of the page; with nothing chosen, the block that has the focus. */
  private inHand(): CanvasBlock[] {
    const ids = this.group();
    const focused = this.blockOf(this.focusedFrame());
    return ids.size > 0 ? this.shown.filter((block) => ids.has(block.id)) : focused ? [focused] : [];
  }

  /** The same, with what stands in rows among it. */
  private wholeInHand(): CanvasBlock[] {
    const ids = whole(this.shown, this.inHand().map((block) => block.id));
    return this.shown.filter((block) => ids.has(block.id));
  }

  private focusedFrame(): string {
    const active = (this.renderRoot as ShadowRoot).activeElement;
    return active instanceof HTMLElement ? (active.closest<HTMLElement>('.block-frame')?.dataset['id'] ?? '') : '';
  }

  /** Whether the keyboard speaks to the page, and to no text on it. */
  private isMeant(event: Event): boolean {
    const typing = event
      .composedPath()
      .concat((this.renderRoot as ShadowRoot).activeElement ?? [])
      .some((target) => target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, vitrine-rich-text')));
    return !typing && this.hasKeyboard;
  }

  /** Where nothing else has the keyboard, the page has it: after its last block was cut, for example. */
  private get hasKeyboard(): boolean {
    return document.activeElement === this || document.activeElement === document.body || document.activeElement === null;
  }

  private readonly onCopy = (event: ClipboardEvent): void => {
    const blocks = this.wholeInHand();
    const isText = (getSelection()?.toString() ?? '') !== '';
    if (!event.clipboardData || blocks.length === 0 || isText || !this.isMeant(event)) {
      return;
    }
    const isCut = event.type === 'cut' && !this.readonly;
    event.preventDefault();
    event.clipboardData.setData('text/plain', clippingOf(blocks.flatMap((block) => block.source ?? [])));
    if (isCut) {
      this.emit('blocks-delete', { ids: blocks.map((block) => block.id) });
    }
    this.announce(this.say(isCut ? 'blocksCut' : 'blocksCopied', { count: blocks.length }));
  };

  /** A clipping never goes into a text, wherever the caret is. */
  private readonly onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const files = [...(event.clipboardData?.files ?? [])];
    // Word processors put a picture of the words beside them.
    if (!this.readonly && files.length > 0 && text.trim() === '' && this.isMeant(event)) {
      event.preventDefault();
      event.stopPropagation();
      const behind = this.inHand().at(-1)?.id ?? (this.focusedFrame() || (this.shown.at(-1)?.id ?? ''));
      this.chosen = new Set();
      void this.sendFiles(files, this.gapBehind(behind, this.blockOf(behind)?.column ?? 0));
      return;
    }
    if (this.readonly || text === '' || !this.hasKeyboard || (!isClipping(text) && !this.isMeant(event))) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const after = this.inHand().at(-1)?.id ?? this.focusedFrame();
    this.stopEditing();
    this.chosen = new Set();
    if (isClipping(text)) {
      this.emit('blocks-paste', { text, after });
    } else {
      this.emit('words-paste', { text: event.clipboardData ? wordsIn(event.clipboardData) : text, after });
    }
  };

  private readonly onBackground = (event: MouseEvent): void => {
    const path = event.composedPath();
    const isPage = path.some((target) => target instanceof Element && target.matches('.block-frame, .page-field, .kinds-menu, .block-inserter, .form, .arrivals, input.files'));
    if (!isPage) {
      this.chosen = new Set();
    }
    if (!isPage && this.selected !== '') {
      this.stopEditing();
      this.select('');
    }
  };

  // ---------- keys ----------

  private readonly onKey = (event: KeyboardEvent): void => {
    const path = event.composedPath();
    const isText = path.some((target) => target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, vitrine-rich-text')));
    if (!isText && !this.readonly) {
      const type = pressed(event, 'undo') ? 'undo' : pressed(event, 'redo') ? 'redo' : null;
      if (type) {
        event.preventDefault();
        this.emit(type);
      }
    }
  };

  private onFrameKey(event: KeyboardEvent, id: string): void {
    const target = event.target as HTMLElement;
    if (event.defaultPrevented || (target.closest('.block-inserter') && event.key !== 'Escape')) {
      return;
    }
    if (pressed(event, 'block-leave')) {
      event.preventDefault();
      event.stopPropagation();
      if (this.editing === id) {
        this.leaveEditing();
      } else if (target !== this.frame(id)) {
        this.frame(id)?.focus();
      } else if (this.chosen.size > 0) {
        this.chosen = new Set();
        this.announce(this.say('blocksChosen', { count: 0 }));
      } else if (this.selected !== '') {
        this.select('');
      }
      return;
    }
    if (isWords(target)) {
      if (event.key === 'Enter' && !event.isComposing) {
        event.preventDefault();
        this.frame(id)?.focus();
      }
      return;
    }
    const inText = this.editing === id && !target.closest('.block-bar') && target !== this.frame(id);
    if (inText) {
      if (event.key === 'Enter' && target.matches('[contenteditable]') && !event.isComposing) {
        event.preventDefault();
        this.leaveEditing();
      }
      return;
    }
    if (pressed(event, 'block-up') || pressed(event, 'block-down')) {
      event.preventDefault();
      this.step(id, pressed(event, 'block-up') ? -1 : 1);
      return;
    }
    if (pressed(event, 'block-column-back') || pressed(event, 'block-column-on')) {
      event.preventDefault();
      this.beside(id, pressed(event, 'block-column-back') ? -1 : 1);
      return;
    }
    if (!target.closest('.block-bar') && this.onChoosingKey(event, id)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (target.closest('.block-bar') || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const at = this.shown.findIndex((block) => block.id === id);
    const go = (to: number): void => {
      const next = this.shown[Math.max(0, Math.min(this.shown.length - 1, to))];
      if (next) {
        void this.focusBlock(next.id);
      }
    };
    if (pressed(event, 'block-previous')) {
      go(at - 1);
    } else if (pressed(event, 'block-next')) {
      go(at + 1);
    } else if (pressed(event, 'block-first')) {
      go(0);
    } else if (pressed(event, 'block-last')) {
      go(this.shown.length - 1);
    } else if (pressed(event, 'block-enter')) {
      void this.enter(id);
    } else if (pressed(event, 'block-comment')) {
      this.emit('block-comments', { id });
    } else if (this.readonly) {
      return;
    } else if (pressed(event, 'block-insert')) {
      this.openMenu(id, 'block');
    } else if (pressed(event, 'block-delete') && this.chosen.size > 1 && this.chosen.has(id)) {
      this.emit('blocks-delete', { ids: this.wholeInHand().map((block) => block.id) });
    } else if (pressed(event, 'block-delete') && this.selected === id) {
      this.emit('block-delete', { id });
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /** Shift with the arrow keys reaches further, Ctrl+Space adds one block, Ctrl+A takes all. */
  private onChoosingKey(event: KeyboardEvent, id: string): boolean {
    if (pressed(event, 'choose-up') || pressed(event, 'choose-down')) {
      const at = this.shown.findIndex((block) => block.id === id) + (pressed(event, 'choose-up') ? -1 : 1);
      const next = this.shown[at];
      if (next) {
        this.choose(between(this.shown, this.chosen.size > 0 ? this.anchor() : id, next.id), this.chosen.size > 0 ? '' : id);
        void this.focusBlock(next.id);
      }
      return true;
    }
    if (pressed(event, 'choose-one')) {
      this.choose(toggled(this.group(), id), id);
      return true;
    }
    if (pressed(event, 'choose-all')) {
      this.choose(new Set(this.shown.map((block) => block.id)), id);
      return true;
    }
    return false;
  }

  private onToolKey(event: KeyboardEvent): void {
    const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll('button')];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const forward = getComputedStyle(this).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const to =
      event.altKey ? -1
      : event.key === forward ? (at + 1) % buttons.length
      : event.key === 'ArrowLeft' || event.key === 'ArrowRight' ? (at - 1 + buttons.length) % buttons.length
      : event.key === 'Home' ? 0
      : event.key === 'End' ? buttons.length - 1
      : -1;
    if (to >= 0) {
      event.preventDefault();
      event.stopPropagation();
      this.currentTool = to;
      buttons[to]?.focus();
    }
  }

  // ---------- moving ----------

  private step(id: string, step: -1 | 1): void {
    if (this.readonly) {
      return;
    }
    if (this.chosen.size > 1 && this.chosen.has(id)) {
      this.stepAll(step);
      return;
    }
    const to = gapOneStep(this.shown, new Set([id]), step);
    if (to === null) {
      this.announce(this.say(step < 0 ? 'movedFirst' : 'movedLast', { label: this.blockOf(id)?.label ?? '' }));
    } else {
      this.move(id, to);
    }
  }

  private stepAll(step: -1 | 1): void {
    const to = gapOneStep(this.shown, this.chosen, step);
    if (to === null) {
      this.announce(this.say(step < 0 ? 'chosenFirst' : 'chosenLast'));
      return;
    }
    const ids = this.inHand().map((block) => block.id);
    const { gap, blocks } = placed(this.shown, this.chosen, to);
    this.shown = blocks;
    this.emit('blocks-move', { ids, before: gap.before, column: gap.column });
    const number = this.shown.findIndex((block) => block.id === ids[0]) + 1;
    this.announce(this.say('chosenMoved', { count: ids.length, number, total: this.shown.length }));
  }

  /** To the column beside, or into the nearest columns. */
  private beside(id: string, step: -1 | 1): void {
    const block = this.blockOf(id);
    if (this.readonly || !block) {
      return;
    }
    const to = gapOneColumn(this.shown, id, step);
    if (to === null) {
      this.announce(this.say('columnsNone'));
    } else if (!mayStand(this.shown, new Set([id]))) {
      this.emit('column-refused', { id });
    } else if (to === 'edge') {
      this.announce(this.say(step < 0 ? 'columnFirst' : 'columnLast', { label: block.label }));
    } else {
      this.move(id, to);
    }
  }

  private move(id: string, to: Gap): void {
    const { gap, blocks } = placed(this.shown, new Set([id]), to);
    if (isSame(blocks, this.shown)) {
      return;
    }
    this.shown = blocks;
    this.emit('block-move', { id, before: gap.before, column: gap.column });
    this.announce(this.saidOf(id, 'moved', 'movedColumn'));
    void this.updateComplete.then(() => this.frame(id)?.scrollIntoView({ block: 'nearest' }));
  }

  /** Says where a block is, or would be. */
  private saidOf(id: string, outside: TextKey, inside: TextKey, blocks: readonly CanvasBlock[] = this.shown): string {
    const at = blocks.findIndex((block) => block.id === id);
    const block = blocks[at];
    const row = rowOf(blocks, id);
    return this.say(row ? inside : outside, { label: block?.label ?? '', number: at + 1, total: blocks.length, column: block?.column ?? 0, columns: row?.columns ?? 0 });
  }

  /** The place under the pointer: in a column where that is allowed, or between what stands under each other. */
  private gapAt(left: number, height: number, inColumns: boolean): Gap {
    const units = unitsOf(this.shown);
    for (const unit of inColumns ? units : []) {
      const columns = [...this.renderRoot.querySelectorAll<HTMLElement>(`.columns[data-row="${CSS.escape(unit.block.id)}"] > .column`)];
      const boxes = columns.map((column) => column.getBoundingClientRect());
      const box = columns[0]?.parentElement?.getBoundingClientRect();
      if (box && height >= box.top && height <= box.bottom) {
        const distances = boxes.map((column) => Math.hypot(Math.max(column.left - left, 0, left - column.right), Math.max(column.top - height, 0, height - column.bottom)));
        const index = distances.indexOf(Math.min(...distances));
        const inside = unit.columns[index] ?? [];
        const position = positionAt(inside.map((block) => this.boxOf(block.id)), height);
        const behind = this.shown[this.shown.findIndex((block) => block.id === ([...unit.columns.slice(0, index + 1).flat()].at(-1)?.id ?? unit.block.id)) + 1]?.id ?? '';
        return { before: inside[position]?.id ?? behind, column: index + 1, row: unit.block.id };
      }
    }
    const position = positionAt(units.map((unit) => this.boxOf(unit.block.id, '.block-slot')), height);
    return { before: units[position]?.block.id ?? '', column: 0, row: '' };
  }

  private boxOf(id: string, around = '.block-frame'): { top: number; bottom: number } {
    return this.frame(id)?.closest(around)?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
  }

  private onGrip(event: PointerEvent, id: string): void {
    if (event.button !== 0 || this.readonly) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const handle = event.currentTarget as HTMLElement;
    const startedAt = event.clientY;
    const startedLeft = event.clientX;
    let isDragging = false;
    let height = event.clientY;
    let left = event.clientX;
    let scrolling = 0;
    const fits = mayStand(this.shown, new Set([id]));
    handle.setPointerCapture(event.pointerId);
    const show = (): void => {
      const gap = this.gapAt(left, height, fits);
      if (!sameGap(gap, this.dropAt)) {
        this.dropAt = gap;
        this.announce(this.saidOf(id, 'dragging', 'draggingColumn', placed(this.shown, new Set([id]), gap).blocks));
      }
    };
    const scroll = (): void => {
      const box = this.getBoundingClientRect();
      const by = height < box.top + 48 ? -12 : height > box.bottom - 48 ? 12 : 0;
      if (isDragging && by !== 0) {
        this.scrollTop += by;
        show();
      }
      scrolling = requestAnimationFrame(scroll);
    };
    const onMove = (moved: PointerEvent): void => {
      height = moved.clientY;
      left = moved.clientX;
      if (!isDragging && Math.hypot(height - startedAt, left - startedLeft) > 4) {
        isDragging = true;
        this.dragged = id;
        this.classList.add('dragging');
        scrolling = requestAnimationFrame(scroll);
      }
      if (isDragging) {
        show();
      }
    };
    const finish = (drop: boolean): void => {
      cancelAnimationFrame(scrolling);
      handle.removeEventListener('pointermove', onMove);
      handle.removeEventListener('pointerup', onUp);
      handle.removeEventListener('pointercancel', onCancel);
      window.removeEventListener('keydown', onEscape, true);
      const to = this.dropAt;
      const wasDragging = isDragging;
      isDragging = false;
      this.dragged = '';
      this.dropAt = null;
      this.classList.remove('dragging');
      if (drop && wasDragging && to !== null) {
        this.move(id, to);
        if (!fits && this.gapAt(left, height, true).column > 0) {
          this.emit('column-refused', { id });
        }
      } else if (wasDragging) {
        this.announce(this.say('dragCancelled'));
      } else if (drop) {
        this.select(id);
        this.frame(id)?.focus({ preventScroll: true });
      }
    };
    const onUp = (): void => finish(true);
    const onCancel = (): void => finish(false);
    const onEscape = (pressed: KeyboardEvent): void => {
      if (pressed.key === 'Escape') {
        pressed.preventDefault();
        pressed.stopPropagation();
        finish(false);
      }
    };
    handle.addEventListener('pointermove', onMove);
    handle.addEventListener('pointerup', onUp);
    handle.addEventListener('pointercancel', onCancel);
    window.addEventListener('keydown', onEscape, true);
  }

  // ---------- dropping documents and files ----------

  private readonly onDragStart = (): void => {
    this.ownDrag = true;
  };

  private accepts(event: DragEvent): boolean {
    const types = event.dataTransfer?.types ?? [];
    if (this.readonly || this.ownDrag) {
      return false;
    }
    // Words dragged from elsewhere belong to the text they are dragged into.
    const overText = event.composedPath().some((target) => target instanceof HTMLElement && target.isContentEditable);
    return types.includes(DOCUMENT_TYPE) || types.includes('Files') || ((types.includes('text/plain') || types.includes('text/html')) && !overText);
  }

  private readonly onDragOver = (event: DragEvent): void => {
    if (!this.accepts(event)) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (event.dataTransfer) {
      event.dataTransfer.dropEffect = 'copy';
    }
    const gap = this.gapAt(event.clientX, event.clientY, true);
    if (!sameGap(gap, this.dropAt)) {
      this.dropAt = gap;
      const at = gap.before === '' ? this.shown.length : this.shown.findIndex((block) => block.id === gap.before);
      const row = this.blockOf(gap.row);
      this.announce(this.say(row ? 'dropHereColumn' : 'dropHere', { number: at + 1, total: this.shown.length + 1, column: gap.column, columns: row?.columns ?? 0 }));
    }
  };

  private readonly onDragLeave = (event: DragEvent): void => {
    const to = event.relatedTarget;
    if (!(to instanceof Node) || !(this.contains(to) || this.renderRoot.contains(to))) {
      this.dropAt = this.dragged === '' ? null : this.dropAt;
    }
  };

  private readonly onDragEnd = (): void => {
    this.ownDrag = false;
    this.dropAt = this.dragged === '' ? null : this.dropAt;
  };

  private readonly onDrop = (event: DragEvent): void => {
    const data = event.dataTransfer;
    const { before, column } = this.dropAt ?? this.gapAt(event.clientX, event.clientY, true);
    this.dropAt = null;
    if (!data || this.readonly || this.ownDrag) {
      this.ownDrag = false;
      return;
    }
    const document = data.getData(DOCUMENT_TYPE) || (DOCUMENT_WORD.exec(data.getData('text/plain').trim())?.[1] ?? '');
    if (document !== '') {
      event.preventDefault();
      event.stopPropagation();
      this.beforeNew = new Set(this.shown.map((block) => block.id));
      this.emit('document-drop', { document: document.replace(/^vitrine-document:/, ''), before, column });
    } else if (data.files.length > 0) {
      event.preventDefault();
      event.stopPropagation();
      void this.sendFiles([...data.files], { before, column, row: '' });
    } else if (this.accepts(event)) {
      const text = wordsIn(data);
      if (text !== '') {
        event.preventDefault();
        event.stopPropagation();
        this.stopEditing();
        this.beforeNew = null;
        this.emit('words-drop', { text, before, column });
      }
    }
  };

  // ---------- files from the curator's machine ----------

  private gapBehind(after: string, column: number): Gap {
    return { before: placeAt(this.shown, this.shown.findIndex((block) => block.id === after) + 1), column, row: '' };
  }

  /** Sends files one after another, and says which blocks are to be made of those that were taken. */
  private async sendFiles(files: File[], { before, column }: Gap): Promise<void> {
    if (this.arrivals === '' || files.length === 0) {
      return;
    }
    const page = this.page?.id;
    this.announce(this.say('arrivingStarted', { count: files.length }));
    const waiting = files.map((file): { file: File; entry: Arriving; stopped: boolean } => {
      const entry: Arriving = { key: ++this.arrivalKey, name: file.name, sent: 0, why: '', stop: () => undefined };
      const one = { file, entry, stopped: false };
      entry.stop = () => {
        one.stopped = true;
        this.forget(entry.key);
      };
      return one;
    });
    this.arriving = [...this.arriving, ...waiting.map((one) => one.entry)];
    const arrived: Arrived[] = [];
    for (const one of waiting) {
      if (one.stopped) {
        continue;
      }
      const { entry, file } = one;
      const sending = send(file, this.arrivals, (sent) => this.change(entry.key, { sent }));
      this.change(entry.key, {
        stop: () => {
          one.stopped = true;
          sending.stop();
          this.forget(entry.key);
        },
      });
      try {
        arrived.push(await sending.done);
        this.forget(entry.key);
        this.announce(this.say('arrivingKept', { name: file.name }));
      } catch (refused) {
        if (!one.stopped) {
          const why = (refused as Error).message || this.say('arrivingLost');
          this.change(entry.key, { why, stop: () => this.forget(entry.key) });
          this.announce(this.say('arrivingFailed', { name: file.name, why }));
        }
      }
    }
    if (arrived.length > 0 && this.page?.id === page) {
      // Who has gone on with something else meanwhile is not called away from it.
      this.emit('files-come', { files: arrived, before: this.blockOf(before) ? before : '', column, selecting: this.editing === '' && this.menu === null });
    }
  }

  private change(key: number, to: Partial<Arriving>): void {
    this.arriving = this.arriving.map((entry) => (entry.key === key ? { ...entry, ...to } : entry));
  }

  private forget(key: number): void {
    const had = (this.renderRoot as ShadowRoot).activeElement?.closest('.arrivals') !== null && (this.renderRoot as ShadowRoot).activeElement !== null;
    this.arriving = this.arriving.filter((entry) => entry.key !== key);
    if (had) {
      void this.updateComplete.then(() => (this.renderRoot.querySelector<HTMLElement>('.arrivals button') ?? this.frame(this.current))?.focus());
    }
  }

  private onFilesChosen(event: Event): void {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = '';
    void this.sendFiles(files, this.chosenGap);
  }

  private arrivalsTemplate(): TemplateResult {
    return html`<div class="arrivals" role="region" aria-label=${this.say('arriving')} lang=${ownLanguage() || nothing} @click=${stop} @keydown=${stop}>
      <ul>
        ${repeat(this.arriving, (entry) => entry.key, (entry) => {
          const percent = Math.round(entry.sent * 100);
          return html`<li class=${classMap({ 'is-wrong': entry.why !== '' })}>
            ${entry.why === ''
              ? html`<span>${entry.name}</span><progress max="100" .value=${percent} aria-label=${this.say('arrivingFile', { name: entry.name, percent })}></progress>`
              : html`<span>${this.say('arrivingFailed', { name: entry.name, why: entry.why })}</span>`}
            <button type="button" aria-label=${this.say(entry.why === '' ? 'arrivingStop' : 'arrivingDismiss', { name: entry.name })} title=${this.say(entry.why === '' ? 'arrivingStop' : 'arrivingDismiss', { name: entry.name })} @click=${() => entry.stop()}>${icon('cross')}</button>
          </li>`;
        })}
      </ul>
    </div>`;
  }

  // ---------- inserting ----------

  private openMenu(after: string, opener: OpenMenu['opener'], column = this.blockOf(after)?.column ?? 0): void {
    if (this.insertable.length === 0) {
      return;
    }
    this.menu = { after, column, typed: '', active: 0, opener };
    void this.updateComplete.then(() => {
      const menu = this.menuElement;
      if (!menu) {
        return;
      }
      menu.showPopover?.();
      const anchor = this.inserterButton(after, column) ?? this.frame(after);
      const at = (anchor ?? this).getBoundingClientRect();
      const box = menu.getBoundingClientRect();
      const below = at.bottom + 6;
      menu.style.left = `${Math.max(8, Math.min(at.right - 8, window.innerWidth - box.width - 8))}px`;
      if (below + box.height <= window.innerHeight - 8 || at.top < box.height + 14) {
        menu.style.top = `${Math.max(8, Math.min(below, window.innerHeight - box.height - 8))}px`;
      } else {
        // It stays with its place while typing makes it shorter.
        menu.style.bottom = `${window.innerHeight - at.top + 6}px`;
      }
      menu.querySelector('input')?.focus();
    });
  }

  private closeMenu(chosen: boolean): void {
    const menu = this.menu;
    if (!menu) {
      return;
    }
    this.menu = null;
    this.menuElement?.hidePopover?.();
    if (chosen) {
      return;
    }
    if (menu.opener === 'text') {
      // The slash was meant as a slash.
      this.richText?.insertText('/');
      this.richText?.resume();
    } else if (menu.opener === 'block') {
      this.frame(menu.after)?.focus();
    } else {
      void this.updateComplete.then(() =>
        this.inserterButton(menu.after, menu.column)?.focus(),
      );
    }
  }

  private inserterButton(after: string, column: number): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`.block-inserter[data-after="${CSS.escape(after)}"][data-column="${column}"] button`);
  }

  /** What may be put where the menu was opened. */
  private offered(menu: OpenMenu): Insertable[] {
    return matching(menu.column > 0 ? this.insertable.filter((kind) => kind.fits !== false) : this.insertable, menu.typed);
  }

  private insert(type: string): void {
    const { after, column } = this.menu ?? { after: '', column: 0 };
    this.closeMenu(true);
    this.stopEditing();
    if (type === 'upload') {
      this.chosenGap = this.gapBehind(after, column);
      this.renderRoot.querySelector<HTMLInputElement>('input.files')?.click();
      void this.updateComplete.then(() => (this.inserterButton(after, column) ?? this.frame(after))?.focus({ preventScroll: true }));
      return;
    }
    this.beforeNew = new Set(this.shown.map((block) => block.id));
    this.emit('block-insert', { type, after, column });
    if (after !== '') {
      void this.updateComplete.then(() => this.frame(after)?.focus({ preventScroll: true }));
    }
  }

  private onMenuType(event: Event): void {
    if (this.menu) {
      const typed = (event.target as HTMLInputElement).value;
      this.menu = { ...this.menu, typed, active: 0 };
      const count = this.offered(this.menu).length;
      this.announce(count === 0 ? this.say('insertNone') : this.say('insertCount', { count }));
    }
  }

  private onMenuKey(event: KeyboardEvent): void {
    event.stopPropagation();
    const menu = this.menu;
    if (!menu || event.isComposing) {
      return;
    }
    const found = this.offered(menu);
    const go = (active: number): void => {
      this.menu = { ...menu, active };
      void this.updateComplete.then(() => this.renderRoot.querySelector('.kinds-menu [aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }));
    };
    switch (event.key) {
      case 'ArrowDown':
        go((menu.active + 1) % Math.max(1, found.length));
        break;
      case 'ArrowUp':
        go((menu.active - 1 + found.length) % Math.max(1, found.length));
        break;
      case 'Enter': {
        const kind = found[menu.active];
        if (kind) {
          this.insert(kind.type);
        }
        break;
      }
      case 'Escape':
        this.closeMenu(false);
        break;
      case 'Tab':
        this.closeMenu(false);
        break;
      case 'Backspace':
        if (menu.typed !== '') {
          return;
        }
        if (menu.opener === 'text') {
          // Taking back the slash takes back the menu.
          this.menu = null;
          this.menuElement?.hidePopover?.();
          this.richText?.resume();
        } else {
          this.closeMenu(false);
        }
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  private readonly onPointerElsewhere = (event: PointerEvent): void => {
    if (this.menu && this.menuElement && !event.composedPath().includes(this.menuElement)) {
      const { opener } = this.menu;
      this.menu = null;
      this.menuElement.hidePopover?.();
      if (opener === 'text') {
        this.richText?.insertText('/');
      }
    }
  };

  // ---------- text ----------

  private onTyped(event: CustomEvent<{ value: string; base: string }>, id: string): void {
    event.stopPropagation();
    this.sendBlock(id, event.detail.value, event.detail.base);
  }

  private sendBlock(id: string, value: string, base: string): void {
    this.emit('block-edit', { id, value, ...this.local.write(id, value, base) });
  }

  private onSlash(event: Event, id: string): void {
    event.stopPropagation();
    if (this.insertable.length > 0) {
      event.preventDefault();
      this.openMenu(id, 'text');
    }
  }

  /** Sends plain text when typing rests. */
  private onFieldTyped(key: string, shown: string, send: (base: string) => void): void {
    const before = this.typing.get(key);
    clearTimeout(before?.timer);
    if (!before) {
      this.emit('editing');
    }
    // What comes from elsewhere while somebody types is not shown, so that what they type is not based on it.
    const base = before?.base ?? this.local.valueOf(key) ?? shown;
    this.typing.set(key, { send, base, timer: setTimeout(() => this.sendField(key), QUIET_MILLISECONDS) });
  }

  private sendField(key: string): void {
    const typed = this.typing.get(key);
    if (typed) {
      clearTimeout(typed.timer);
      this.typing.delete(key);
      typed.send(typed.base);
    }
  }

  /** Sends whatever was typed and not sent yet. */
  private readonly sendAll = (_: unknown = null): void => {
    this.richText?.flush();
    [...this.typing.keys()].forEach((key) => this.sendField(key));
  };

  private headingOf(id: string): HTMLElement | null {
    return this.frame(id)?.querySelector<HTMLElement>(':scope > .block-html :is(h1, h2, h3, h4, h5, h6)') ?? null;
  }

  private openHeading(id: string): void {
    const heading = this.headingOf(id);
    const block = this.blockOf(id);
    if (!heading || !block || heading.querySelector('.page-field')) {
      return;
    }
    const field = document.createElement('span');
    field.className = 'page-field';
    field.textContent = this.local.valueOf(id) ?? block.text ?? '';
    makePlain(field, block.label, this.say('headingPlaceholder'));
    heading.replaceChildren(field);
    field.oninput = () => {
      emptyIfBlank(field);
      const block = this.blockOf(id);
      this.onFieldTyped(id, (block && wordsOf(block)) ?? '', (base) => this.sendBlock(id, plainText(field), base));
    };
    field.onblur = () => this.sendField(id);
    field.onpaste = pastePlain;
    field.focus({ preventScroll: true });
    placeCaret(field, this.caret);
  }

  // ---------- words in place ----------

  /** Makes a curator's own words typed where they stand. */
  private showWords(): void {
    for (const block of this.readonly ? [] : this.shown) {
      for (const element of this.frame(block.id)?.querySelectorAll<HTMLElement>('[data-words]') ?? []) {
        const words = block.words?.find(({ place }) => place === element.dataset['words']);
        if (!words) {
          continue;
        }
        // Tab goes from block to block, and through the words of the one that is selected.
        element.tabIndex = this.selected === block.id ? 0 : -1;
        if (!element.isContentEditable) {
          this.openWords(element, block.id, words);
        }
      }
    }
  }

  private openWords(element: HTMLElement, id: string, { place, label, text }: Words): void {
    const own = this.local.valueOf(place);
    if (own !== null && own !== plainText(element)) {
      element.textContent = own;
    }
    makePlain(element, label, label);
    element.onfocus = () => {
      const block = this.blockOf(id);
      if (block) {
        this.writing = id;
        this.select(id);
        // What is under the caret stays, whatever the server renders meanwhile.
        this.ownHtml.set(id, { html: this.ownHtml.get(id)?.html ?? block.html, instead: block.html });
      }
    };
    element.oninput = () => {
      emptyIfBlank(element);
      const shown = this.blockOf(id)?.words?.find((words) => words.place === place)?.text ?? text;
      this.onFieldTyped(place, shown, (base) => {
        const typed = plainText(element);
        // Words that are emptied go, and their place with them: not before somebody leaves it so.
        if (typed !== '' || document.activeElement !== this || (this.renderRoot as ShadowRoot).activeElement !== element) {
          this.sendBlock(place, typed, base);
        }
      });
    };
    element.onblur = () => this.leaveWords(element, id, place, text);
    element.onpaste = pastePlain;
    // Within a summary the browser would open and close what it stands over.
    element.onkeyup = (event) => event.key === ' ' && event.preventDefault();
  }

  private leaveWords(element: HTMLElement, id: string, place: string, text: string): void {
    const shown = this.blockOf(id)?.words?.find((words) => words.place === place)?.text ?? text;
    this.sendField(place);
    if (plainText(element) === '' && (this.local.valueOf(place) ?? shown) !== '') {
      this.sendBlock(place, '', this.local.valueOf(place) ?? shown);
    }
    this.writing = '';
    const block = this.blockOf(id);
    const html = element.closest('.block-html')?.innerHTML;
    if (block && html && this.isPending(block)) {
      this.ownHtml.set(id, { html: withoutEditing(html), instead: block.html });
    } else {
      this.ownHtml.delete(id);
    }
  }

  private showFields(): void {
    for (const field of ['title', 'lede'] as const) {
      const element = this.renderRoot.querySelector<HTMLElement>(`[data-field="${field}"]`);
      if (!element) {
        continue;
      }
      const text = this.local.valueOf(this.fieldKey(field)) ?? this.page?.[field] ?? '';
      if (!this.typing.has(this.fieldKey(field)) && plainText(element) !== text) {
        element.textContent = text;
      }
      if (!this.readonly && !element.isContentEditable) {
        makePlain(element, this.say(field === 'title' ? 'pageTitle' : 'pageLede'), this.say(field === 'title' ? 'titlePlaceholder' : 'ledePlaceholder'));
      } else if (this.readonly && element.isContentEditable) {
        ['contenteditable', 'role', 'aria-label', 'aria-multiline'].forEach((name) => element.removeAttribute(name));
      }
    }
  }

  private onPageTyped(event: Event, field: PageField): void {
    const element = event.target as HTMLElement;
    const key = this.fieldKey(field);
    const page = this.page?.id ?? '';
    let value = plainText(element);
    emptyIfBlank(element);
    const current = (): string => (element.isConnected && this.fieldKey(field) === key ? (value = plainText(element)) : value);
    this.onFieldTyped(key, this.page?.[field] ?? '', (base) => {
      const said = current();
      this.emit('page-edit', { page, field, value: said, ...this.local.write(key, said, base) });
    });
  }

  private onPageKey(event: KeyboardEvent, field: PageField): void {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    this.sendField(this.fieldKey(field));
    const next = event.key === 'Escape' ? null : field === 'title' ? this.renderRoot.querySelector<HTMLElement>('[data-field="lede"]') : (this.frames()[0] ?? this.renderRoot.querySelector<HTMLElement>('.block-inserter--first button'));
    if (next) {
      next.focus();
    } else {
      (event.target as HTMLElement).blur();
    }
  }

  // ---------- after each rendering ----------

  /** Links and controls within a block belong to the reader; the curator's Tab goes from block to block. */
  private tameLinks(): void {
    this.renderRoot
      .querySelectorAll<HTMLElement>('.block-html :is(a[href], button, input, select, textarea, summary, audio, video, [tabindex]:not([tabindex="-1"]))')
      .forEach((element) => (element.tabIndex = -1));
  }

  /** What the public would follow or press is only shown here; the click goes on and selects the block. */
  private readonly onRenderedClick = {
    capture: true,
    handleEvent: (event: Event): void => {
      const target = event.target as Element;
      if (target.closest('.block-html') && target.closest('a[href], button, input, summary, label')) {
        event.preventDefault();
      }
    },
  };

  /** A block that changes its place in the document loses the focus on the way. */
  private holdFocus(): void {
    const root = this.renderRoot as ShadowRoot | undefined;
    const active = root?.activeElement as HTMLElement | null | undefined;
    const id = active?.closest<HTMLElement>('.block-frame')?.dataset['id'];
    this.heldFocus = id === undefined ? null : { id, action: active?.dataset['action'] ?? '', editing: active instanceof RichText };
  }

  private restoreFocus(): void {
    const held = this.heldFocus;
    this.heldFocus = null;
    const root = this.renderRoot as ShadowRoot;
    const lost = document.activeElement === document.body || document.activeElement === null || (document.activeElement === this && root.activeElement === null);
    if (!held || root.activeElement || !lost) {
      return;
    }
    if (held.editing && this.editing === held.id) {
      this.richText?.resume();
      return;
    }
    const frame = this.frame(held.id) ?? this.frame(this.current);
    const next = frame?.querySelector<HTMLElement>(`[data-action="${held.action}"]`) ?? frame ?? root.querySelector<HTMLElement>('.block-inserter--first button');
    next?.focus({ preventScroll: true });
  }

  // ---------- what is seen ----------

  protected override render(): TemplateResult {
    const page = this.page;
    return html`
      ${this.stylesheet ? html`<link rel="stylesheet" href=${this.stylesheet} />` : nothing}
      ${this.houseStylesheet ? html`<link rel="stylesheet" href=${this.houseStylesheet} />` : nothing}
      <div class="page-root" data-theme=${this.theme || nothing} lang=${this.lang || nothing} @click=${this.onRenderedClick}>
        <div class="folio" role="region" aria-label=${this.say('pageLabel', { title: page?.title ?? '' })}>
          <article class="prose">
            ${page
              ? html`
                  ${page.kicker ? html`<p class="kicker">${page.kicker}</p>` : nothing}
                  <h1 class="display">${this.fieldTemplate('title')}</h1>
                  ${this.readonly && !page.lede
                    ? nothing
                    : html`<p class="lede">${this.fieldTemplate('lede')}</p>`}
                `
              : nothing}
            ${this.shown.length === 0 ? this.blankTemplate() : this.inserter('')}
            <div role="list" aria-label=${this.say('blocks')} ?hidden=${this.shown.length === 0}>
              ${repeat(unitsOf(this.shown), (unit) => unit.block.id, (unit) => this.unitTemplate(unit))}
            </div>
            ${sameGap(END, this.dropAt) && this.shown.length > 0 ? html`<div class="drop-line drop-line--wide"></div>` : nothing}
          </article>
        </div>
      </div>
      ${this.menu ? this.menuTemplate(this.menu) : nothing}
      ${this.arriving.length > 0 ? this.arrivalsTemplate() : nothing}
      <input class="files" type="file" multiple hidden tabindex="-1" aria-hidden="true" @change=${this.onFilesChosen} @click=${stop} />
      <p class="unseen" id="help">${this.say('blockHelp')}</p>
      <div class="unseen" aria-live="polite">${this.announcement}</div>
    `;
  }

  /** Its text is set by showFields, which leaves alone what is being typed. */
  private fieldTemplate(field: PageField): TemplateResult {
    return html`<span
      class="page-field"
      data-field=${field}
      @input=${(event: Event) => this.onPageTyped(event, field)}
      @keydown=${(event: KeyboardEvent) => this.onPageKey(event, field)}
      @blur=${() => this.sendField(this.fieldKey(field))}
      @paste=${pastePlain}
    ></span>`;
  }

  private blankTemplate(): TemplateResult {
    return html`<div class="blank-page">${this.dropAt === null ? nothing : html`<div class="drop-line drop-line--wide"></div>`}${this.inserter('')}${this.say('emptyPage')}</div>`;
  }

  private dropLine(before: string, column: number, row: string): TemplateResult | typeof nothing {
    return sameGap({ before, column, row }, this.dropAt) ? html`<div class=${classMap({ 'drop-line': true, 'drop-line--wide': column === 0 })}></div>` : nothing;
  }

  private unitTemplate({ block, columns }: Unit<CanvasBlock>): TemplateResult {
    if (columns.length === 0) {
      return this.blockTemplate(block);
    }
    const last = columns.flat().at(-1)?.id ?? block.id;
    const row = html`<div class=${`columns columns--${columns.length} ${block.width ?? ''}`} data-row=${block.id}>
      ${columns.map((inside, index) => this.columnTemplate(block, columns, inside, index + 1))}
    </div>
    ${this.inserter(last, 0, 'block-inserter--row')}`;
    return this.blockTemplate(block, row);
  }

  private columnTemplate(row: CanvasBlock, columns: CanvasBlock[][], inside: CanvasBlock[], column: number): TemplateResult {
    const before = columns.slice(0, column - 1).flat().at(-1)?.id ?? row.id;
    const behind = this.shown[this.shown.findIndex((block) => block.id === (inside.at(-1)?.id ?? before)) + 1]?.id ?? '';
    return html`<div class=${classMap({ column: true, 'column--blank': inside.length === 0 })} role="list" aria-label=${this.say('column', { column, columns: columns.length })}>
      ${inside.length === 0 && !this.readonly ? html`<div class="column-blank" role="listitem">${this.inserter(before, column, 'block-inserter--column')}<span>${this.say('columnEmpty', { column })}</span></div>` : nothing}
      ${repeat(inside, (block) => block.id, (block) => this.blockTemplate(block, nothing, row.id))}
      ${this.dropLine(behind, column, row.id)}
    </div>`;
  }

  /** @param inside what stands in the columns that it opens */
  private blockTemplate(block: CanvasBlock, inside: TemplateResult | typeof nothing = nothing, row = ''): TemplateResult {
    const { id } = block;
    const column = row === '' ? 0 : (block.column ?? 0);
    const isSelected = this.selected === id;
    const isEditing = this.editing === id && !this.readonly;
    const isText = block.markdown !== null && block.markdown !== undefined;
    return html`<div class=${classMap({ 'block-slot': true, 'block-slot--text': isText, 'block-slot--heading': block.type === 'heading', 'block-slot--row': inside !== nothing, 'is-selected': inside !== nothing && isSelected })} role="listitem">
      ${this.dropLine(id, column, row)}
      <div
        class=${classMap({ 'block-frame': true, 'is-selected': isSelected, 'is-editing': isEditing, 'is-dragged': this.dragged === id, 'is-chosen': this.chosen.has(id) })}
        data-id=${id}
        role="group"
        tabindex=${(this.current || this.shown[0]?.id) === id ? 0 : -1}
        aria-roledescription=${this.say('block')}
        aria-label=${this.chosen.has(id) ? this.say('blockChosen', { name: this.nameOf(id) }) : this.nameOf(id)}
        aria-describedby="help"
        aria-current=${isSelected ? 'true' : nothing}
        @click=${(event: MouseEvent) => this.onFrameClick(event, id)}
        @keydown=${(event: KeyboardEvent) => this.onFrameKey(event, id)}
        @focus=${() => (this.current = id)}
      >
        ${isSelected ? this.barTemplate(block) : nothing}
        ${block.comments
          ? html`<button
              type="button"
              class="comment-mark"
              lang=${ownLanguage() || nothing}
              tabindex="-1"
              title=${this.say('openComments', { count: block.comments })}
              aria-label=${this.say('openComments', { count: block.comments })}
              @click=${(event: Event) => {
                stop(event);
                this.emit('block-comments', { id });
              }}
            >${icon('callout')}<span aria-hidden="true">${block.comments}</span></button>`
          : nothing}
        ${this.others
          .filter((colleague) => colleague.block === id)
          .map((colleague) => html`<span class="block-colleague" style=${`--person: var(--u${colleague.colour})`}>${colleague.name}</span>`)}
        ${this.readonly ? nothing : html`<span class="block-grip" title=${this.say('grip')} @pointerdown=${(event: PointerEvent) => this.onGrip(event, id)} @click=${stop}>${grip}</span>`}
        ${isEditing && isText
          ? html`<vitrine-rich-text
              .value=${this.local.valueOf(id) ?? block.markdown ?? ''}
              .label=${block.label}
              .lang=${this.lang}
              .texts=${this.texts}
              .placeholder=${this.say('textPlaceholder')}
              .firstNote=${firstNoteIn(block.html)}
              .refers=${this.refers}
              @value-changed=${(event: CustomEvent<{ value: string; base: string }>) => this.onTyped(event, id)}
              @slash=${(event: Event) => this.onSlash(event, id)}
            ></vitrine-rich-text>`
          : html`<div class="block-html">${this.contentOf(block)}</div>`}
        ${inside === nothing ? nothing : html`<p class="row-strip">${icon('columns')}<span>${this.say('columnsStrip', { count: block.columns ?? 0 })}</span></p>`}
        ${this.readonly || inside !== nothing ? nothing : this.inserter(id, column)}
      </div>
      ${inside}
    </div>`;
  }

  private contentOf(block: CanvasBlock): unknown {
    const own = this.ownHtml.get(block.id);
    const isOpen = this.editing === block.id || this.writing === block.id;
    if (own && !isOpen && !this.isPending(block) && own.instead !== block.html) {
      this.ownHtml.delete(block.id);
    }
    if (this.editing !== block.id && (this.local.valueOf(block.id) ?? wordsOf(block)) === '') {
      return html`<p class="block-hollow">${this.say(block.markdown === '' ? 'textPlaceholder' : 'headingPlaceholder')}</p>`;
    }
    return unsafeHTML(this.ownHtml.get(block.id)?.html ?? block.html);
  }

  private isPending(block: CanvasBlock): boolean {
    return this.local.isPending(block.id) || (block.words?.some(({ place }) => this.local.isPending(place)) ?? false);
  }

  private barTemplate(block: CanvasBlock): TemplateResult {
    const { id } = block;
    const kind = this.insertable.find((candidate) => candidate.type === block.type);
    const beside = (step: -1 | 1): Gap | 'edge' | null => gapOneColumn(this.shown, id, step);
    const comment = { key: 'comment' as const, look: icon('callout'), run: () => this.emit('block-comments', { id }), gap: true };
    const actions: Array<{ key: TextKey; look: unknown; off?: boolean; run: () => void; gap?: boolean }> = this.readonly ? [comment] : [
      ...(wordsOf(block) === null ? [{ key: 'edit' as const, look: html`<span class="bar-edit">${icon('edit')}${this.say('edit')}</span>`, run: () => this.emit('block-open', { id }) }] : []),
      { key: 'moveUp', look: icon('up'), off: gapOneStep(this.shown, new Set([id]), -1) === null, run: () => this.step(id, -1), gap: true },
      { key: 'moveDown', look: icon('down'), off: gapOneStep(this.shown, new Set([id]), 1) === null, run: () => this.step(id, 1) },
      ...(block.fits === false || beside(1) === null ? [] : [
        { key: 'columnBack' as const, look: icon('left'), off: beside(-1) === 'edge', run: () => this.beside(id, -1) },
        { key: 'columnOn' as const, look: icon('right'), off: beside(1) === 'edge', run: () => this.beside(id, 1) },
      ]),
      comment,
      { key: 'duplicate', look: icon('duplicate'), run: () => this.emit('block-duplicate', { id }) },
      { key: 'delete', look: icon('delete'), run: () => this.emit('block-delete', { id }) },
    ];
    const shortcuts: Partial<Record<TextKey, string>> = { comment: 'C', moveUp: 'Alt+↑', moveDown: 'Alt+↓', columnBack: 'Alt+←', columnOn: 'Alt+→', delete: 'Del' };
    return html`<div class="block-dock" lang=${ownLanguage() || nothing}>
      <div class="block-bar" role="toolbar" aria-label=${this.say('blockToolbar', { label: block.label })} @keydown=${this.onToolKey} @click=${stop}>
        <span class="block-kind" aria-hidden="true">${icon(kind?.icon ?? block.type)}${block.label}</span>
        ${actions.map(
          (action, at) => html`${action.gap ? html`<i></i>` : nothing}<button
              type="button"
              data-action=${action.key}
              tabindex=${at === Math.min(this.currentTool, actions.length - 1) ? 0 : -1}
              aria-label=${this.say(action.key)}
              title=${action.key in shortcuts ? `${this.say(action.key)} (${shortcuts[action.key] ?? ''})` : this.say(action.key)}
              aria-disabled=${action.off ? 'true' : nothing}
              @mousedown=${(event: Event) => event.preventDefault()}
              @focus=${() => (this.currentTool = at)}
              @click=${() => !action.off && action.run()}
            >${action.look}</button>`,
        )}
      </div>
    </div>`;
  }

  private inserter(after: string, column = 0, style = ''): TemplateResult | typeof nothing {
    if (this.readonly || this.insertable.length === 0) {
      return nothing;
    }
    const isBlank = this.shown.length === 0;
    // Tab passes the places around the current block only; the others are reached from their blocks.
    const current = this.current || (this.shown[0]?.id ?? '');
    const label = column > 0 && style !== '' ? this.say('insertColumn', { column }) : this.say(isBlank ? 'insertFirst' : style === '' ? 'insert' : 'insertBehindRow');
    const isOpen = this.menu?.after === after && this.menu.column === column;
    return html`<div class=${`block-inserter ${after === '' ? 'block-inserter--first' : style} ${isBlank || style === 'block-inserter--column' ? 'is-always' : ''} ${isOpen ? 'is-open' : ''}`} data-after=${after} data-column=${column}>
      <button
        type="button"
        lang=${ownLanguage() || nothing}
        tabindex=${isBlank || style !== '' || after === current || (after === '' && current === this.shown[0]?.id) ? 0 : -1}
        aria-label=${label}
        title=${label}
        aria-haspopup="listbox"
        aria-expanded=${isOpen ? 'true' : 'false'}
        @click=${(event: Event) => {
          event.stopPropagation();
          this.openMenu(after, 'button', column);
        }}
      >${icon('plus')}</button>
    </div>`;
  }

  private menuTemplate(menu: OpenMenu): TemplateResult {
    const found = this.offered(menu);
    return html`<div class="kinds-menu" popover="manual" @keydown=${this.onMenuKey} @click=${stop}>
      <label class="kinds-find"
        >${icon('search')}<span class="unseen">${this.say('insertFilter')}</span
        ><input
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-expanded="true"
          aria-controls="kinds"
          aria-autocomplete="list"
          aria-activedescendant=${found.length > 0 ? `kind-${menu.active}` : nothing}
          placeholder=${this.say('insertFilter')}
          .value=${menu.typed}
          @input=${this.onMenuType}
        /></label>
      <ul id="kinds" role="listbox" aria-label=${this.say('insertMenu')}>
        ${found.map(
          (kind, at) => html`<li
            id="kind-${at}"
            role="option"
            aria-selected=${at === menu.active ? 'true' : 'false'}
            @pointermove=${() => at !== this.menu?.active && (this.menu = { ...menu, active: at })}
            @click=${() => this.insert(kind.type)}
          >
            ${icon(kind.icon ?? kind.type)}<span>${kind.label}${kind.hint ? html`<small>${kind.hint}</small>` : nothing}</span>${kind.key ? html`<kbd>${kind.key.toUpperCase()}</kbd>` : nothing}
          </li>`,
        )}
      </ul>
      ${found.length === 0 ? html`<p class="kinds-none">${this.say('insertNone')}</p>` : nothing}
      ${menu.column > 0 ? html`<p class="kinds-none">${this.say('insertInColumn')}</p>` : nothing}
    </div>`;
  }
}

const sameGap = (one: Gap, other: Gap | null): boolean => one.before === other?.before && one.column === other.column && (one.row === other.row || other.row === '');

/** The words of a block that are edited in place, or null. */
const wordsOf = (block: CanvasBlock): string | null => block.markdown ?? block.text ?? null;

/** What was copied or dragged: with its headings, lists and emphasis where it has them. */
function wordsIn(data: DataTransfer): string {
  const rich = data.getData('text/html');
  return (rich === '' ? '' : markdownOf(rich)) || data.getData('text/plain').trim();
}

const stop = (event: Event): void => event.stopPropagation();

function sessionStorageIfAllowed(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

function makePlain(element: HTMLElement, name: string, placeholder: string): void {
  try {
    element.contentEditable = 'plaintext-only';
  } catch {
    element.contentEditable = 'true';
  }
  element.setAttribute('role', 'textbox');
  element.setAttribute('aria-multiline', 'false');
  element.setAttribute('aria-label', name);
  element.dataset['placeholder'] = placeholder;
}

/** A browser leaves a line break behind, which would hide the hint. */
function emptyIfBlank(element: HTMLElement): void {
  if (plainText(element) === '' && element.childNodes.length > 0) {
    element.replaceChildren();
  }
}

const plainText = (element: HTMLElement): string => (element.textContent ?? '').replace(/\s*\n\s*/g, ' ').trim();

function pastePlain(event: ClipboardEvent): void {
  event.preventDefault();
  const text = (event.clipboardData?.getData('text/plain') ?? '').replace(/\s*[\r\n]+\s*/g, ' ');
  document.execCommand('insertText', false, text);
}

function placeCaret(element: HTMLElement, at: { left: number; top: number } | null): void {
  const root = element.getRootNode();
  const selection = getSelection();
  const found = at && root instanceof ShadowRoot ? document.caretPositionFromPoint?.(at.left, at.top, { shadowRoots: [root] }) : null;
  if (found && element.contains(found.offsetNode)) {
    selection?.collapse(found.offsetNode, found.offset);
  } else {
    selection?.selectAllChildren(element);
    selection?.collapseToEnd();
  }
}

/** How the text looks without the editor around it, for as long as the server has not rendered it. */
function withoutEditor(editor: RichText): string {
  const rendered = editor.renderedHtml;
  const holder = document.createElement('div');
  holder.className = 'commentary';
  if (rendered === null) {
    const source = document.createElement('pre');
    source.className = 'unrendered';
    source.textContent = editor.value;
    holder.append(source);
  } else {
    holder.innerHTML = rendered;
    holder.querySelectorAll('[contenteditable]').forEach((element) => element.removeAttribute('contenteditable'));
    holder.querySelectorAll('.ProseMirror-trailingBreak, .ProseMirror-separator, .ProseMirror-gapcursor').forEach((element) => element.remove());
  }
  return holder.outerHTML;
}

/** A piece of a page as it is read. */
function withoutEditing(html: string): string {
  const holder = document.createElement('template');
  holder.innerHTML = html;
  holder.content
    .querySelectorAll('[data-words]')
    .forEach((element) => ['contenteditable', 'role', 'aria-label', 'aria-multiline', 'data-placeholder', 'tabindex'].forEach((name) => element.removeAttribute(name)));
  return holder.innerHTML;
}

const isWords = (target: EventTarget | null | undefined): boolean => target instanceof HTMLElement && target.isContentEditable && target.closest('[data-words]') !== null;

/** The number that the page gives to the first footnote of a block. */
const firstNoteIn = (rendered: string): number => Number(/class="key"[^>]*>\s*(\d+)/.exec(rendered)?.[1] ?? 1);

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-canvas': Canvas;
  }
}
