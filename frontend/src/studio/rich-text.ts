import { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { number as numberFootnotes } from './editor/footnote';
import { OFFERED_LEVELS, textExtensions } from './editor/schema';
import { icon } from './icons';
import { isAllowedHref, isEmptyText, tidyNote, type TextNode } from './markdown/document';
import { freeLabel } from './markdown/footnotes';
import { labelsOf, parseMarkdown, type Unsupported } from './markdown/parse';
import { isLossless, serializeMarkdown } from './markdown/serialize';
import { richTextStyles } from './rich-text-styles';
import { ownLanguage, say, type TextKey, type Texts } from './texts';

const QUIET_MILLISECONDS = 500;
const ASKING_MILLISECONDS = 120;

interface Tool {
  name: TextKey;
  look: TemplateResult;
  shortcut?: string;
  pressed?: boolean;
  disabled?: boolean;
  run: () => void;
}

type OpenForm =
  | { kind: 'link'; href: string; text: string | null; exists: boolean; wrong: TextKey | null }
  | { kind: 'footnote'; position: number | null; text: string; wrong: TextKey | null }
  | { kind: 'reference'; offered: Reference[]; typed: string; wrong: TextKey | null }
  | { kind: 'mention'; typed: string; answered: string | null; offered: Mentionable[]; active: number; sign: boolean; eager: boolean };

/** A block that a text may refer to. */
export interface Reference {
  id: string;
  /** How the reference reads now. */
  name: string;
  /** By which it is found. */
  label: string;
}

/** A document, person, place or subject that a text may mention. */
export interface Mentionable {
  href: string;
  /** How it is called in the text. */
  name: string;
  /** By which it is known among others. */
  label: string;
  kind: string;
}

const isMac = /mac|iphone|ipad/i.test(navigator.platform);
const EXPLANATIONS: Record<Unsupported, TextKey> = {
  table: 'sourceTable',
  html: 'sourceHtml',
  image: 'sourceImage',
  footnote: 'sourceFootnote',
  link: 'sourceLink',
  character: 'sourceCharacter',
  other: 'sourceOther',
};

/**
 * A text in Markdown, edited as it will look. Markdown that cannot be shown without loss is edited as Markdown, and a text that
 * nobody changed is never given back altered.
 *
 * Fires `editing` at the first change after a rest, `value-changed` with `{value, base, sequence}` when typing rests, and `slash`
 * (cancelable) when a slash is typed into an empty paragraph. With `refers` it fires `references-wanted`, which `offerReferences`
 * answers, and while somebody looks for what to mention `mentions-wanted` with `{words}`, which `offerMentions` answers.
 */
@customElement('vitrine-rich-text')
export class RichText extends LitElement {
  static override styles = richTextStyles;

  /** Markdown. */
  @property() value = '';
  @property() label = '';
  @property({ attribute: false }) texts: Texts = {};
  /** The language of the text; the tools stay in the language of the page. */
  @property() override lang = '';
  /** A bordered field for forms, instead of text on the page. */
  @property({ type: Boolean, reflect: true }) compact = false;
  @property({ type: Boolean, reflect: true }) readonly = false;
  @property() placeholder = '';
  /** Whether the text may refer to blocks, and mention documents, people, places and subjects. */
  @property({ type: Boolean }) refers = false;
  /** The number of the first footnote, so that numbers agree with the page around. */
  @property({ type: Number, attribute: 'first-note' }) firstNote = 1;

  @state() private mode: 'formatted' | 'source' = 'formatted';
  /** Why the text can only be edited as Markdown; empty where it need not be. */
  @state() private obstacles: Unsupported[] = [];
  @state() private form: OpenForm | null = null;
  @state() private currentTool = 0;
  @state() private isEmpty = false;

  @query('.surface') private surface!: HTMLElement;
  @query('textarea.code') private code!: HTMLTextAreaElement;
  @query('.form') private popup!: HTMLElement;

  private editor: Editor | null = null;
  private sources = new WeakMap<DocumentNode, string>();
  private restingDoc: DocumentNode | null = null;
  private restingValue = '';
  private known = '';
  private changed = false;
  private sequence = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asking: ReturnType<typeof setTimeout> | undefined;

  /** Whether there is text that was not given out yet. */
  get unsaved(): boolean {
    return this.changed;
  }

  /** The text as HTML, for showing it until the server's rendering comes. */
  get renderedHtml(): string | null {
    return this.mode === 'source' || !this.editor ? null : this.surface.querySelector('.ProseMirror')?.innerHTML ?? null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('focusout', this.leave);
    window.addEventListener('pagehide', this.flush);
    document.addEventListener('visibilitychange', this.hide);
    if (this.hasUpdated && !this.editor) {
      this.open();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('focusout', this.leave);
    window.removeEventListener('pagehide', this.flush);
    document.removeEventListener('visibilitychange', this.hide);
    this.flush();
    // Being moved within the page is a disconnection too, after which the editor goes on.
    queueMicrotask(() => {
      if (!this.isConnected) {
        this.editor?.destroy();
        this.editor = null;
      }
    });
  }

  protected override firstUpdated(): void {
    this.open();
  }

  protected override updated(changes: PropertyValues<this>): void {
    if (!this.editor) {
      return;
    }
    if (changes.has('value') && changes.get('value') !== undefined) {
      this.accept();
    }
    if (changes.has('readonly')) {
      this.editor.setEditable(!this.readonly, false);
    }
    if (changes.has('firstNote') || changes.has('texts')) {
      numberFootnotes(this.editor.view, this.firstNote);
    }
    const dom = this.editor.view.dom;
    setAttribute(dom, 'lang', this.lang);
    setAttribute(dom, 'aria-label', this.label);
    setAttribute(dom, 'aria-readonly', this.readonly ? 'true' : '');
  }

  /** Puts the caret into the text: at its start or end, or where the pointer is. */
  override focus(options?: FocusOptions & { at?: 'start' | 'end' | { left: number; top: number } }): void {
    const at = options?.at ?? 'end';
    if (this.mode === 'source') {
      this.code?.focus(options);
      return;
    }
    const editor = this.editor;
    if (!editor) {
      void this.updateComplete.then(() => this.editor && this.focus(options));
      return;
    }
    if (typeof at === 'object') {
      const found = editor.view.posAtCoords(at);
      editor.commands.focus(found?.pos ?? 'end', { scrollIntoView: false });
    } else {
      editor.commands.focus(at, { scrollIntoView: options?.preventScroll !== true });
    }
  }

  /** Takes up the focus where it was. */
  resume(): void {
    if (this.mode === 'source') {
      this.code?.focus();
    } else {
      this.editor?.view.focus();
    }
  }

  insertText(text: string): void {
    this.editor?.commands.insertContent({ type: 'text', text });
  }

  /** Gives out what was typed, now. */
  readonly flush = (): void => {
    clearTimeout(this.timer);
    if (!this.changed) {
      return;
    }
    this.changed = false;
    const value = this.current();
    if (value === this.known) {
      // What was typed was taken back; a text that came meanwhile may be shown now.
      this.accept();
      return;
    }
    const base = this.known;
    this.known = value;
    this.value = value;
    this.sequence++;
    this.dispatchEvent(new CustomEvent('value-changed', { detail: { value, base, sequence: this.sequence }, bubbles: true, composed: true }));
  };

  private readonly hide = (): void => {
    if (document.visibilityState === 'hidden') {
      this.flush();
    }
  };

  private readonly leave = (): void => this.flush();

  private open(): void {
    const { doc, sources } = this.read(this.value);
    this.editor = new Editor({
      element: this.surface,
      injectCSS: false,
      editable: !this.readonly,
      content: doc,
      extensions: textExtensions({
        footnote: {
          open: (position) => this.openFootnote(position),
          name: (number, text) => say(this.texts, 'footnoteName', { number, text }),
          first: () => this.firstNote,
        },
        shortcuts: {
          'Mod-k': () => this.openLink(),
          'Mod-Alt-f': () => this.openFootnote(null),
          'Mod-Alt-r': () => this.wantReferences(),
          'Alt-F10': () => this.focusTools(),
        },
      }),
      editorProps: {
        attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': this.label },
        // Escape belongs to whoever is around: the page ends editing, a dialog closes.
        handleDOMEvents: { keydown: (_, event) => event.key === 'Escape' },
        handleKeyDown: (view, event) => {
          const { $from, empty } = view.state.selection;
          if (event.key === '@' && empty && !event.isComposing && beginsWord($from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc')) && this.openMention(true)) {
            return true;
          }
          const atStart = empty && $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0;
          return (
            event.key === '/' && atStart && !event.isComposing &&
            !this.dispatchEvent(new CustomEvent('slash', { bubbles: true, composed: true, cancelable: true }))
          );
        },
      },
      onUpdate: ({ transaction }) => {
        if (transaction.getMeta('given') !== true) {
          this.change();
        }
      },
      onTransaction: () => this.requestUpdate(),
    });
    this.rest(sources);
  }

  /** Takes up a text that was set from outside, unless newer text was typed meanwhile. */
  private accept(): void {
    const value = this.value;
    if (value === this.known || this.changed) {
      return;
    }
    const choseSource = this.mode === 'source' && this.obstacles.length === 0;
    const { doc, sources } = this.read(value);
    const editor = this.editor;
    if (!editor) {
      return;
    }
    const next = editor.schema.nodeFromJSON(doc);
    const { tr, doc: before } = editor.state;
    const start = before.content.findDiffStart(next.content);
    const end = before.content.findDiffEnd(next.content);
    if (start !== null && end) {
      // Only what differs is replaced, so that the caret stays where it is.
      const overlap = start - Math.min(end.a, end.b);
      const shift = Math.max(0, overlap);
      tr.replace(start, end.a + shift, next.slice(start, end.b + shift));
      if (!tr.doc.eq(next)) {
        tr.replaceWith(0, tr.doc.content.size, next.content);
      }
      editor.view.dispatch(tr.setMeta('given', true).setMeta('addToHistory', false));
    }
    this.rest(sources);
    if (choseSource) {
      this.mode = 'source';
    }
    if (this.code) {
      this.code.value = value;
    }
  }

  /** Reads a text, and decides whether it can be edited as it looks. */
  private read(value: string): { doc: TextNode; sources: Array<string | null> } {
    const { doc, sources, unsupported } = parseMarkdown(value);
    this.known = value;
    this.restingValue = value;
    this.changed = false;
    this.obstacles = unsupported.length > 0 ? unsupported : isLossless(value) ? [] : ['other'];
    this.mode = this.obstacles.length > 0 ? 'source' : 'formatted';
    return this.mode === 'source' ? { doc: { type: 'doc', content: [{ type: 'paragraph' }] }, sources: [] } : { doc, sources };
  }

  private rest(sources: Array<string | null>): void {
    const doc = this.editor?.state.doc ?? null;
    this.restingDoc = doc;
    this.sources = new WeakMap();
    doc?.forEach((block, _, index) => {
      const source = sources[index];
      if (source !== null && source !== undefined && sources.length === doc.childCount) {
        this.sources.set(block, source);
      }
    });
    this.isEmpty = doc !== null && doc.childCount === 1 && doc.firstChild?.type.name === 'paragraph' && doc.content.size === 2;
  }

  private current(): string {
    if (this.mode === 'source') {
      return this.code?.value ?? this.known;
    }
    const doc = this.editor?.state.doc;
    if (!doc || (this.restingDoc && doc.eq(this.restingDoc))) {
      return this.restingValue;
    }
    const sources: Array<string | null> = [];
    doc.forEach((block) => sources.push(this.sources.get(block) ?? null));
    const json = doc.toJSON() as TextNode;
    return isEmptyText(json) ? '' : serializeMarkdown(json, sources);
  }

  private change(): void {
    const doc = this.editor?.state.doc;
    this.isEmpty = doc?.childCount === 1 && doc.firstChild?.type.name === 'paragraph' && doc.content.size === 2;
    if (!this.changed) {
      this.changed = true;
      this.dispatchEvent(new CustomEvent('editing', { detail: {}, bubbles: true, composed: true }));
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(this.flush, QUIET_MILLISECONDS);
  }

  private switchMode(): void {
    if (this.mode === 'formatted') {
      const value = this.current();
      this.mode = 'source';
      void this.updateComplete.then(() => {
        this.code.value = value;
        this.code.focus();
      });
      return;
    }
    this.flush();
    const value = this.code.value;
    const { doc, sources } = this.read(value);
    if (this.obstacles.length === 0) {
      this.editor?.chain().setMeta('given', true).setContent(doc, { emitUpdate: false }).run();
      this.rest(sources);
      void this.updateComplete.then(() => this.editor?.commands.focus('end'));
    }
  }

  // ---------- tools ----------

  private tools(): Tool[][] {
    const editor = this.editor;
    const isSource = this.mode === 'source';
    const run = (command: (chain: ReturnType<Editor['chain']>) => ReturnType<Editor['chain']>) => () => {
      if (editor) {
        command(editor.chain().focus(undefined, { scrollIntoView: false })).run();
      }
    };
    const active = (name: string, attributes?: Record<string, unknown>): boolean => !isSource && (editor?.isActive(name, attributes) ?? false);
    const formatting: Tool[][] = [
      [
        { name: 'paragraph', look: icon('paragraph'), shortcut: 'Mod-Alt-0', pressed: active('paragraph') && !active('listItem') && !active('blockquote'), run: run((chain) => chain.setParagraph()) },
        ...OFFERED_LEVELS.map((level): Tool => ({
          name: level === 3 ? 'heading3' : 'heading4',
          look: icon(level === 3 ? 'heading3' : 'heading4'),
          shortcut: `Mod-Alt-${level}`,
          pressed: active('heading', { level }),
          run: run((chain) => chain.toggleHeading({ level })),
        })),
      ],
      [
        { name: 'bold', look: icon('bold'), shortcut: 'Mod-B', pressed: active('bold'), run: run((chain) => chain.toggleBold()) },
        { name: 'italic', look: icon('italic'), shortcut: 'Mod-I', pressed: active('italic'), run: run((chain) => chain.toggleItalic()) },
        { name: 'link', look: icon('link'), shortcut: 'Mod-K', pressed: active('link'), run: () => this.openLink() },
      ],
      [
        { name: 'bulletList', look: icon('bullets'), shortcut: 'Mod-Shift-8', pressed: active('bulletList'), run: run((chain) => chain.toggleBulletList()) },
        { name: 'orderedList', look: icon('numbers'), shortcut: 'Mod-Shift-7', pressed: active('orderedList'), run: run((chain) => chain.toggleOrderedList()) },
        { name: 'quote', look: icon('quote'), shortcut: 'Mod-Shift-B', pressed: active('blockquote'), run: run((chain) => chain.toggleBlockquote()) },
        { name: 'footnote', look: icon('footnote'), shortcut: 'Mod-Alt-F', run: () => this.openFootnote(null) },
        ...(this.refers ? [{ name: 'reference' as const, look: icon('reference'), shortcut: 'Mod-Alt-R', run: () => this.wantReferences() }] : []),
        ...(this.refers ? [{ name: 'mention' as const, look: icon('mention'), shortcut: '@', run: () => this.openMention(false) }] : []),
      ],
      [
        { name: 'undo', look: icon('undo'), shortcut: 'Mod-Z', disabled: !(editor?.can().undo() ?? false), run: run((chain) => chain.undo()) },
        { name: 'redo', look: icon('redo'), shortcut: isMac ? 'Mod-Shift-Z' : 'Mod-Y', disabled: !(editor?.can().redo() ?? false), run: run((chain) => chain.redo()) },
      ],
    ];
    return [
      ...formatting.map((group) => group.map((tool) => ({ ...tool, disabled: isSource || (tool.disabled ?? false) }))),
      [{ name: 'source', look: icon('source'), pressed: isSource, disabled: isSource && this.obstacles.length > 0, run: () => this.switchMode() }],
    ];
  }

  private focusTools(): boolean {
    this.renderRoot.querySelector<HTMLElement>('.tools button[tabindex="0"]')?.focus();
    return true;
  }

  private onToolKey(event: KeyboardEvent): void {
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>('.tools button')];
    const at = buttons.indexOf(event.target as HTMLElement);
    const forward = getComputedStyle(this).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backward = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const to =
      event.key === forward ? (at + 1) % buttons.length
      : event.key === backward ? (at - 1 + buttons.length) % buttons.length
      : event.key === 'Home' ? 0
      : event.key === 'End' ? buttons.length - 1
      : -1;
    if (to >= 0) {
      event.preventDefault();
      event.stopPropagation();
      this.currentTool = to;
      buttons[to]?.focus();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      this.resume();
    }
  }

  // ---------- link and footnote ----------

  private openLink(): boolean {
    const editor = this.editor;
    if (!editor || this.readonly || this.mode === 'source') {
      return false;
    }
    if (editor.isActive('link')) {
      editor.chain().extendMarkRange('link').run();
    }
    const href = String(editor.getAttributes('link')['href'] ?? '');
    this.openForm({ kind: 'link', href, text: editor.state.selection.empty ? '' : null, exists: href !== '', wrong: null });
    return true;
  }

  private openFootnote(position: number | null): boolean {
    const editor = this.editor;
    if (!editor || this.readonly || this.mode === 'source') {
      return false;
    }
    const node = position === null ? null : editor.state.doc.nodeAt(position);
    if (position !== null) {
      editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, position)));
    }
    this.openForm({ kind: 'footnote', position, text: String(node?.attrs['text'] ?? ''), wrong: null });
    return true;
  }

  private wantReferences(): boolean {
    if (!this.editor || this.readonly || !this.refers || this.mode === 'source') {
      return false;
    }
    this.flush();
    this.dispatchEvent(new CustomEvent('references-wanted', { detail: {}, bubbles: true, composed: true }));
    return true;
  }

  /** Called with the blocks there are, when they were asked for. */
  offerReferences(offered: Reference[]): void {
    this.openForm({ kind: 'reference', offered, typed: '', wrong: null });
  }

  /** @param sign whether the sign that was typed becomes part of the text when nothing is chosen */
  private openMention(sign: boolean): boolean {
    if (!this.editor || this.readonly || !this.refers || this.mode === 'source') {
      return false;
    }
    this.openForm({ kind: 'mention', typed: '', answered: null, offered: [], active: 0, sign, eager: false });
    this.askForMentions('');
    return true;
  }

  private askForMentions(words: string): void {
    this.dispatchEvent(new CustomEvent('mentions-wanted', { detail: { words }, bubbles: true, composed: true }));
  }

  /** Called with what may be mentioned by these words. */
  offerMentions(words: string, offered: Mentionable[]): void {
    if (this.form?.kind !== 'mention' || this.form.typed.trim() !== words) {
      return;
    }
    const { eager } = this.form;
    this.form = { ...this.form, answered: words, offered, active: 0, eager: false };
    if (eager) {
      this.mention(offered[0]);
    }
  }

  private onMentionTyped(event: Event): void {
    if (this.form?.kind !== 'mention') {
      return;
    }
    const typed = (event.target as HTMLInputElement).value;
    this.form = { ...this.form, typed, eager: false };
    clearTimeout(this.asking);
    this.asking = setTimeout(() => this.askForMentions(typed.trim()), ASKING_MILLISECONDS);
  }

  private onMentionKey(event: KeyboardEvent): void {
    const form = this.form;
    if (form?.kind !== 'mention' || event.isComposing) {
      return;
    }
    const count = form.offered.length;
    const go = (active: number): void => {
      this.form = { ...form, active };
      void this.updateComplete.then(() => this.popup.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }));
    };
    if (event.key === 'ArrowDown' && count > 0) {
      go((form.active + 1) % count);
    } else if (event.key === 'ArrowUp' && count > 0) {
      go((form.active - 1 + count) % count);
    } else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey && count > 0)) {
      // Who chooses before the list has come means its first.
      if (form.answered === form.typed.trim()) {
        this.mention(form.offered[form.active]);
      } else {
        this.form = { ...form, eager: true };
      }
    } else if (event.key === 'Escape') {
      this.leaveMention();
    } else if (event.key === 'Backspace' && form.typed === '' && form.sign) {
      // Taking back the sign takes back the list.
      this.closeForm();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /** The sign was meant as a sign. */
  private leaveMention(): void {
    const form = this.form;
    this.closeForm();
    if (form?.kind === 'mention' && form.sign) {
      this.editor?.commands.insertContent({ type: 'text', text: `@${form.typed}` });
    }
  }

  private mention(chosen: Mentionable | undefined): void {
    const editor = this.editor;
    if (!editor || !chosen) {
      return;
    }
    this.lead(chosen.href, chosen.name);
    this.closeForm();
  }

  /** Makes the chosen words lead there; where there are none, says what it leads to. */
  private lead(href: string, name: string): void {
    const editor = this.editor;
    if (editor?.state.selection.empty === false) {
      editor.chain().setLink({ href }).run();
    } else {
      editor
        ?.chain()
        .insertContent({ type: 'text', text: name, marks: [{ type: 'link', attrs: { href } }] })
        .unsetMark('link')
        .run();
    }
  }

  private openForm(form: OpenForm): void {
    this.form = form;
    void this.updateComplete.then(() => {
      const editor = this.editor;
      if (!editor || !this.popup) {
        return;
      }
      this.popup.showPopover?.();
      const zoom = currentZoom(this);
      const { left, bottom, top } = editor.view.coordsAtPos(editor.state.selection.from);
      const box = this.popup.getBoundingClientRect();
      const below = bottom + 8 + box.height <= window.innerHeight;
      this.popup.style.left = `${Math.max(8, Math.min(left, window.innerWidth - box.width - 8)) / zoom}px`;
      this.popup.style.top = `${Math.max(8, below ? bottom + 8 : top - box.height - 8) / zoom}px`;
      this.popup.querySelector<HTMLElement>('input, textarea')?.focus();
    });
  }

  private closeForm(): void {
    this.form = null;
    this.popup?.hidePopover?.();
    this.resume();
  }

  private applyForm(event: Event): void {
    event.preventDefault();
    event.stopPropagation();
    const editor = this.editor;
    const form = this.form;
    if (!editor || !form) {
      return;
    }
    if (form.kind === 'mention') {
      this.mention(form.offered[form.active]);
      return;
    }
    const given = (name: string): string => (this.popup.querySelector<HTMLInputElement>(`[name=${name}]`)?.value ?? '').trim();
    if (form.kind === 'link') {
      const href = given('href');
      const text = form.text === null ? null : given('text') || href;
      if (!isAllowedHref(href)) {
        this.form = { ...form, href, text, wrong: 'linkInvalid' };
        this.popup.querySelector<HTMLElement>('[name=href]')?.focus();
        return;
      }
      if (text === null) {
        editor.chain().setLink({ href }).run();
      } else {
        editor.chain().insertContent({ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] }).run();
      }
    } else if (form.kind === 'reference') {
      const id = this.popup.querySelector<HTMLSelectElement>('[name=block]')?.value ?? '';
      const found = form.offered.find((reference) => reference.id === id);
      if (!found) {
        this.form = { ...form, wrong: 'referenceMissing' };
        this.popup.querySelector<HTMLElement>('[name=find]')?.focus();
        return;
      }
      this.lead(`block:${found.id}`, found.name);
    } else {
      const text = tidyNote(given('note'));
      if (text === '') {
        this.form = { ...form, wrong: 'footnoteMissing' };
        this.popup.querySelector<HTMLElement>('[name=note]')?.focus();
        return;
      }
      if (form.position === null) {
        const label = freeLabel(labelsOf(editor.state.doc.toJSON() as TextNode));
        const end = editor.state.selection.to;
        editor.chain().setTextSelection(end).insertContent({ type: 'footnote', attrs: { label, text } }).run();
      } else {
        this.changeNote(form.position, text);
      }
    }
    this.closeForm();
  }

  /** A note that several places refer to is one note. */
  private changeNote(position: number, text: string): void {
    const editor = this.editor;
    const label = editor?.state.doc.nodeAt(position)?.attrs['label'] as string | undefined;
    if (!editor || label === undefined) {
      return;
    }
    const { tr } = editor.state;
    editor.state.doc.descendants((node, at) => {
      if (node.type.name === 'footnote' && node.attrs['label'] === label) {
        tr.setNodeMarkup(at, null, { ...node.attrs, text });
      }
    });
    editor.view.dispatch(tr);
  }

  private removeByForm(): void {
    const form = this.form;
    if (form?.kind === 'link') {
      this.editor?.chain().extendMarkRange('link').unsetLink().run();
    } else if (form?.kind === 'footnote' && form.position !== null) {
      this.editor?.chain().setNodeSelection(form.position).deleteSelection().run();
    }
    this.closeForm();
  }

  private onFormKey(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      this.closeForm();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      this.applyForm(event);
    }
  }

  private onFormLeave(event: FocusEvent): void {
    const to = event.relatedTarget;
    if (this.form && to instanceof Node && !this.popup.contains(to)) {
      this.form = null;
      this.popup.hidePopover?.();
    }
  }

  // ---------- what is seen ----------

  protected override render(): TemplateResult {
    const isSource = this.mode === 'source';
    let index = -1;
    return html`
      ${this.readonly
        ? nothing
        : html`<div class="dock" lang=${ownLanguage() || nothing}>
            <div class="tools" role="toolbar" aria-label=${say(this.texts, 'editorToolbar')} @keydown=${this.onToolKey}>
              ${this.tools().map(
                (group, which) => html`${which === 0 ? nothing : html`<i></i>`}${group.map((tool) => {
                  index++;
                  return this.toolButton(tool, index);
                })}`,
              )}
            </div>
          </div>`}
      <div class="body">
        ${isSource && this.obstacles.length > 0 ? html`<p class="why" id="why">${this.explanation()}</p>` : nothing}
        ${!isSource && this.isEmpty && this.placeholder ? html`<div class="placeholder" aria-hidden="true">${this.placeholder}</div>` : nothing}
        <div class="surface" ?hidden=${isSource}></div>
        ${isSource
          ? html`<textarea
              class="code"
              spellcheck="true"
              lang=${this.lang || nothing}
              .value=${this.restingValue}
              ?readonly=${this.readonly}
              aria-label=${say(this.texts, 'sourceLabel', { label: this.label })}
              aria-describedby=${this.obstacles.length > 0 ? 'why' : nothing}
              @input=${this.change}
            ></textarea>`
          : nothing}
      </div>
      ${this.form ? this.formTemplate(this.form) : nothing}
    `;
  }

  private toolButton(tool: Tool, index: number): TemplateResult {
    const name = say(this.texts, tool.name);
    const isDisabled = tool.disabled === true;
    return html`<button
      type="button"
      tabindex=${index === this.currentTool ? 0 : -1}
      aria-label=${name}
      title=${tool.shortcut ? `${name} (${shortcutText(tool.shortcut)})` : name}
      aria-pressed=${tool.pressed === undefined ? nothing : tool.pressed ? 'true' : 'false'}
      aria-disabled=${isDisabled ? 'true' : nothing}
      aria-describedby=${tool.name === 'source' && isDisabled ? 'why' : nothing}
      @mousedown=${(event: Event) => event.preventDefault()}
      @focus=${() => (this.currentTool = index)}
      @click=${() => !isDisabled && tool.run()}
    >${tool.look}</button>`;
  }

  private explanation(): string {
    const what = this.obstacles.map((obstacle) => say(this.texts, EXPLANATIONS[obstacle])).join(', ');
    return say(this.texts, 'sourceOnly', { what });
  }

  private formTemplate(form: OpenForm): TemplateResult {
    if (form.kind === 'mention') {
      return this.mentionTemplate(form);
    }
    const mayRemove = form.kind === 'link' ? form.exists : form.kind === 'footnote' && form.position !== null;
    const wrong = form.wrong ? html`<small class="wrong" id="wrong" role="alert">${say(this.texts, form.wrong)}</small>` : nothing;
    return html`<div
      class="form"
      lang=${ownLanguage() || nothing}
      popover="manual"
      role="dialog"
      aria-label=${say(this.texts, form.kind)}
      @keydown=${this.onFormKey}
      @focusout=${this.onFormLeave}
    >
      <form novalidate @submit=${this.applyForm}>
        ${form.kind === 'reference' ? this.referenceTemplate(form.offered, form.typed, wrong, form.wrong !== null) : form.kind === 'link'
          ? html`
              ${form.text === null
                ? nothing
                : html`<label>${say(this.texts, 'linkText')}<input name="text" autocomplete="off" .value=${form.text} /></label>`}
              <label
                >${say(this.texts, 'linkAddress')}<input
                  name="href"
                  inputmode="url"
                  autocomplete="off"
                  spellcheck="false"
                  .value=${form.href}
                  aria-invalid=${form.wrong ? 'true' : nothing}
                  aria-describedby=${form.wrong ? 'wrong hint' : 'hint'}
              /></label>
              ${wrong}<small id="hint">${say(this.texts, 'linkHint')}</small>
            `
          : html`
              <label
                >${say(this.texts, 'footnoteText')}<textarea
                  name="note"
                  .value=${form.text}
                  aria-invalid=${form.wrong ? 'true' : nothing}
                  aria-describedby=${form.wrong ? 'wrong hint' : 'hint'}
                ></textarea>
              </label>
              ${wrong}<small id="hint">${say(this.texts, 'footnoteHint')}</small>
            `}
        <div class="acts">
          <button class="primary">${say(this.texts, 'apply')}</button>
          <button type="button" @click=${this.closeForm}>${say(this.texts, 'cancel')}</button>
          ${mayRemove ? html`<button type="button" class="end" @click=${this.removeByForm}>${say(this.texts, 'remove')}</button>` : nothing}
        </div>
      </form>
    </div>`;
  }

  /** What is typed stays in a field of its own, under which what it may mean is listed. */
  private mentionTemplate(form: OpenForm & { kind: 'mention' }): TemplateResult {
    const count = form.offered.length;
    const status =
      form.answered === null || form.answered !== form.typed.trim() ? ''
      : count === 0 ? say(this.texts, 'mentionNone')
      : say(this.texts, 'mentionCount', { count });
    return html`<div
      class="form form--mention"
      lang=${ownLanguage() || nothing}
      popover="manual"
      role="dialog"
      aria-label=${say(this.texts, 'mention')}
      @keydown=${(event: KeyboardEvent) => event.stopPropagation()}
      @focusout=${this.onFormLeave}
    >
      <label
        >${say(this.texts, 'mentionFind')}<input
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-expanded=${count > 0 ? 'true' : 'false'}
          aria-controls="mentions"
          aria-autocomplete="list"
          aria-activedescendant=${count > 0 ? `mention-${form.active}` : nothing}
          .value=${form.typed}
          @input=${this.onMentionTyped}
          @keydown=${this.onMentionKey}
      /></label>
      <ul id="mentions" role="listbox" aria-label=${say(this.texts, 'mentionList')}>
        ${form.offered.map(
          (offered, at) => html`<li
            id="mention-${at}"
            role="option"
            aria-selected=${at === form.active ? 'true' : 'false'}
            @mousedown=${(event: Event) => event.preventDefault()}
            @click=${() => this.mention(offered)}
          ><span>${offered.label}</span><small>${offered.kind}</small></li>`,
        )}
      </ul>
      <small role="status">${status}</small>
    </div>`;
  }

  /** A list that is made shorter by typing; its first entry is chosen until another is. */
  private referenceTemplate(offered: Reference[], typed: string, wrong: unknown, isWrong: boolean): TemplateResult {
    const words = typed.toLocaleLowerCase().split(/\s+/).filter((word) => word !== '');
    const found = offered.filter((reference) => words.every((word) => reference.label.toLocaleLowerCase().includes(word)));
    return html`
      <label
        >${say(this.texts, 'referenceFind')}<input
          name="find"
          autocomplete="off"
          spellcheck="false"
          aria-invalid=${isWrong ? 'true' : nothing}
          aria-describedby=${isWrong ? 'wrong hint' : 'hint'}
          .value=${typed}
          @input=${(event: Event) => {
            if (this.form?.kind === 'reference') {
              this.form = { ...this.form, typed: (event.target as HTMLInputElement).value, wrong: null };
            }
          }}
          @keydown=${(event: KeyboardEvent) => {
            const list = this.popup.querySelector<HTMLSelectElement>('[name=block]');
            if (event.key === 'ArrowDown' && list && list.options.length > 0) {
              event.preventDefault();
              list.selectedIndex = Math.min(list.options.length - 1, list.selectedIndex + 1);
              list.focus();
            }
          }}
      /></label>
      <label
        >${say(this.texts, 'referenceList')}<select
          name="block"
          size="7"
          @dblclick=${this.applyForm}
          @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && this.applyForm(event)}
        >
          ${found.map((reference, at) => html`<option value=${reference.id} ?selected=${at === 0}>${reference.label}</option>`)}
        </select></label>
      ${found.length === 0 ? html`<small role="status">${say(this.texts, 'referenceNone')}</small>` : nothing}
      ${wrong}<small id="hint">${say(this.texts, 'referenceHint')}</small>
    `;
  }
}

/** Whether what is typed after this begins a word: an @ within one belongs to an address. */
const beginsWord = (before: string): boolean => before === '' || /[\s([{"'“„«‘\u2013\u2014-]$/u.test(before);

/** How far an ancestor enlarges or shrinks an element. */
export function currentZoom(element: Element): number {
  return (element as Element & { currentCSSZoom?: number }).currentCSSZoom ?? 1;
}

function shortcutText(shortcut: string): string {
  return shortcut
    .split('-')
    .map((key) => (key === 'Mod' ? (isMac ? '⌘' : 'Ctrl') : key === 'Alt' ? (isMac ? '⌥' : 'Alt') : key === 'Shift' ? (isMac ? '⇧' : 'Shift') : key))
    .join(isMac ? '' : '+');
}

function setAttribute(element: Element, name: string, value: string): void {
  // The editor watches its element: what is the same is not set again.
  if (value === '') {
    element.removeAttribute(name);
  } else if (element.getAttribute(name) !== value) {
    element.setAttribute(name, value);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-rich-text': RichText;
  }
}
