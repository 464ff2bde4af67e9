import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { keyed } from 'lit/directives/keyed.js';
import { SegmentedText, countWords, type Mark, type PassageSegment, type SegmentKind, type Span } from './passage/passage';
import { ownLanguage, say, type TextKey, type Texts } from './texts';

const KINDS: Record<SegmentKind, TextKey> = {
  heading: 'kindHeading',
  paragraph: 'kindParagraph',
  'address-line': 'kindAddressLine',
  remark: 'kindRemark',
  signature: 'kindSignature',
};
const QUIET_MILLISECONDS = 250;
const HIGHLIGHT = 'vitrine-passage';

/** One highlight for all pickers of a page; each adds the passage it shows. */
const highlight = typeof Highlight === 'function' && typeof CSS !== 'undefined' && 'highlights' in CSS ? new Highlight() : null;
if (highlight) {
  CSS.highlights.set(HIGHLIGHT, highlight);
}

/**
 * A text of a document in which a passage is chosen: by selecting it with the mouse or a finger, with Shift and the arrow keys,
 * or by the numbers of paragraphs (Shift extends). The text cannot be changed. Fires `passage-picked` with the passage's
 * position in code points, its segments, its words and what stands around them.
 */
@customElement('vitrine-passage-picker')
export class PassagePicker extends LitElement {
  static override styles = css`
    :host { display: block; font: 400 .875rem / 1.45 var(--font-label); color: var(--ink); }
    :host([hidden]) { display: none; }
    *, *::before, *::after { box-sizing: border-box; }
    .said { min-height: 1.45em; margin: 0 0 .6rem; color: var(--ink-2); }
    .said b { color: var(--ink); font-weight: 600; }
    .paper {
      display: grid; grid-template-columns: 3.4rem minmax(0, 1fr); padding: 1.75rem 2rem 1.75rem .6rem; background: var(--paper); color: var(--paper-ink);
      box-shadow: var(--shadow-sheet);
    }
    .numbers, .text { display: grid; grid-template-rows: subgrid; grid-row: 1 / span var(--rows, 1); align-items: start; }
    .numbers { grid-column: 1; justify-items: center; }
    .text { grid-column: 2; outline: none; cursor: text; font: 400 1rem / 1.72 var(--font-doc); white-space: pre-wrap; overflow-wrap: break-word; caret-color: var(--paper-accent); }
    .paper:has(.text:focus-visible) { outline: 2px solid var(--focus, var(--accent)); outline-offset: 3px; }
    .segment { position: relative; margin: 0; padding: .42em 0 .42em .9rem; }
    .segment--heading { font-weight: 600; }
    .segment--signature { text-align: end; }
    .segment--remark { color: var(--paper-ink-2); }
    .segment:lang(zh, ja, ko) { font-family: "Noto Serif", var(--font-doc), serif; }
    .segment.chosen::before {
      content: ''; position: absolute; inset-block: .45em; inset-inline-start: 0; width: 3px; border-inline-start: 2px solid var(--paper-accent); border-radius: 40% 60% 50% 50% / 4%; rotate: .3deg;
    }
    mark { color: inherit; background: none; text-decoration: underline; text-decoration-color: var(--paper-accent); text-decoration-thickness: 2px; text-underline-offset: .26em; }
    mark[data-keys]::after {
      content: attr(data-keys); content: attr(data-keys) / attr(data-said); display: inline-block; margin-inline-start: .15em; color: var(--paper-accent); font: 600 .75rem / 1 var(--font-label);
      vertical-align: .5em; text-decoration: none;
    }
    mark.chosen-here { background: var(--hl); }
    ::highlight(vitrine-passage) { background-color: var(--hl); color: var(--paper-ink); }
    .text ::selection, .text::selection { background: color-mix(in srgb, var(--paper-accent) 28%, var(--paper)); color: var(--paper-ink); }
    .numbers button {
      min-width: 2.4rem; min-height: 1.75rem; margin: 0; margin-block-start: .34rem; padding: 0 .3rem; border: 0; border-radius: 3px; background: none; color: var(--paper-ink-2); cursor: pointer;
      font: 500 .8125rem / 1 var(--font-label); font-variant-numeric: tabular-nums;
    }
    .numbers button:hover { background: color-mix(in srgb, var(--paper-accent) 12%, transparent); color: var(--paper-accent); }
    .numbers button[aria-pressed='true'] { color: var(--paper-accent); font-weight: 700; box-shadow: inset 0 -2px 0 var(--paper-accent); }
    .numbers button:focus-visible { outline: 2px solid var(--paper-accent); outline-offset: 1px; }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    @media (max-width: 40rem) { .paper { grid-template-columns: 2.6rem minmax(0, 1fr); padding-inline: .1rem 1rem; } }
  `;

  @property({ attribute: false }) segments: PassageSegment[] = [];
  /** Language and direction of the text; what the picker itself says stays in the language of the page. */
  @property() override lang = '';
  @property() override dir = '';
  @property({ attribute: false }) value: Span | null = null;
  @property({ attribute: false }) marks: Mark[] = [];
  @property({ attribute: false }) texts: Texts = {};

  @state() private current = 0;
  /** Raised to build the text anew after something got around the ban on changing it. */
  @state() private generation = 0;

  @query('.text') private textElement!: HTMLElement;

  private text = new SegmentedText([]);
  private shownRange: Range | null = null;
  private anchor: number | null = null;
  private isPointing = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('selectionchange', this.onSelection);
    document.addEventListener('pointerup', this.onPointerUp);
    document.addEventListener('pointercancel', this.onPointerUp);
    if (this.hasUpdated) {
      this.showHighlight();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('selectionchange', this.onSelection);
    document.removeEventListener('pointerup', this.onPointerUp);
    document.removeEventListener('pointercancel', this.onPointerUp);
    clearTimeout(this.timer);
    this.hideHighlight();
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('segments')) {
      this.text = new SegmentedText(this.segments);
      this.current = Math.min(this.current, Math.max(0, this.segments.length - 1));
      this.anchor = null;
    }
  }

  protected override firstUpdated(): void {
    if (this.value) {
      this.current = this.text.within(this.value)[0] ?? 0;
      this.segmentElements()[this.current]?.scrollIntoView({ block: 'nearest' });
    }
  }

  protected override updated(): void {
    this.showHighlight();
  }

  // ---------- choosing ----------

  private choose(span: Span): void {
    const passage = this.text.pick(span);
    if (!passage || (this.value && passage.start === this.value.start && passage.end === this.value.end)) {
      return;
    }
    this.value = { start: passage.start, end: passage.end };
    this.dispatchEvent(new CustomEvent('passage-picked', { detail: passage, bubbles: true, composed: true }));
  }

  private chooseSegment(index: number, extend: boolean): void {
    const from = extend ? (this.anchor ?? (this.value ? this.text.within(this.value)[0] : undefined) ?? index) : index;
    this.anchor = from;
    this.current = index;
    clearTimeout(this.timer);
    getSelection()?.removeAllRanges();
    this.choose(this.text.across(from, index));
  }

  private readonly onSelection = (): void => {
    clearTimeout(this.timer);
    if (!this.isPointing && (this.renderRoot as ShadowRoot).activeElement === this.textElement) {
      this.timer = setTimeout(() => this.takeSelection(), QUIET_MILLISECONDS);
    }
  };

  private readonly onPointerUp = (): void => {
    if (this.isPointing) {
      this.isPointing = false;
      // The browser settles the selection after the event.
      setTimeout(() => this.takeSelection());
    }
  };

  private takeSelection(): void {
    const range = selectedRange(this.renderRoot as ShadowRoot);
    if (!range || !this.textElement?.contains(range.startContainer) || !this.textElement.contains(range.endContainer)) {
      return;
    }
    const start = this.positionOf(range.startContainer, range.startOffset);
    const end = this.positionOf(range.endContainer, range.endOffset);
    if (start !== end) {
      this.anchor = this.text.within({ start: Math.min(start, end), end: Math.max(start, end) })[0] ?? null;
      this.choose({ start: Math.min(start, end), end: Math.max(start, end) });
    }
  }

  // ---------- between the page and the text ----------

  private segmentElements(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.segment')];
  }

  /** The position in the text of a place in the page. */
  private positionOf(node: Node, offset: number): number {
    const elements = this.segmentElements();
    for (const [index, element] of elements.entries()) {
      const range = document.createRange();
      range.selectNodeContents(element);
      const side = range.comparePoint(node, offset);
      if (side < 0) {
        return this.text.spanOf(index).start;
      }
      if (side === 0) {
        range.setEnd(node, offset);
        return this.text.position(index, range.toString().length);
      }
    }
    return this.text.length;
  }

  /** The place in the page of a position in the text. */
  private pointOf(position: number): { node: Node; offset: number } | null {
    const { index, utf16 } = this.text.place(position);
    const element = this.segmentElements()[index];
    if (!element) {
      return null;
    }
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let left = utf16;
    let last: Text | null = null;
    while (walker.nextNode()) {
      last = walker.currentNode as Text;
      if (left <= last.data.length) {
        return { node: last, offset: left };
      }
      left -= last.data.length;
    }
    return last ? { node: last, offset: last.data.length } : { node: element, offset: 0 };
  }

  private showHighlight(): void {
    this.hideHighlight();
    const from = this.value && this.pointOf(this.value.start);
    const to = this.value && this.pointOf(this.value.end);
    if (highlight && from && to) {
      const range = document.createRange();
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, to.offset);
      highlight.add(range);
      this.shownRange = range;
    }
  }

  private hideHighlight(): void {
    if (this.shownRange) {
      highlight?.delete(this.shownRange);
      this.shownRange = null;
    }
  }

  // ---------- keys ----------

  private onNumberKey(event: KeyboardEvent): void {
    const last = this.segments.length - 1;
    const to =
      event.key === 'ArrowDown' ? Math.min(last, this.current + 1)
      : event.key === 'ArrowUp' ? Math.max(0, this.current - 1)
      : event.key === 'Home' ? 0
      : event.key === 'End' ? last
      : -1;
    if (to >= 0) {
      event.preventDefault();
      event.stopPropagation();
      this.current = to;
      const button = this.renderRoot.querySelectorAll<HTMLElement>('.numbers button')[to];
      button?.focus();
      if (event.shiftKey) {
        this.chooseSegment(to, true);
      }
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.chooseSegment(this.current, event.shiftKey);
    }
  }

  private readonly forbid = (event: Event): void => event.preventDefault();

  /** Some input methods write without asking; what they wrote is taken back. */
  private readonly restore = (): void => {
    this.generation++;
  };

  // ---------- what is seen ----------

  protected override render(): TemplateResult {
    const chosen = new Set(this.value ? this.text.within(this.value) : []);
    return html`
      <p class="said" role="status" lang=${ownLanguage() || nothing} dir=${document.documentElement.dir || 'ltr'}>${this.summary()}</p>
      <div class="paper" style="--rows: ${Math.max(1, this.segments.length)}" dir=${this.dir || nothing}>
        <div class="numbers" role="toolbar" lang=${ownLanguage() || nothing} aria-orientation="vertical" aria-label=${say(this.texts, 'passageParagraphs')} aria-describedby="extend" @keydown=${this.onNumberKey}>
          ${this.segments.map(
            (segment, index) => html`<button
              type="button"
              tabindex=${index === this.current ? 0 : -1}
              aria-pressed=${chosen.has(index) ? 'true' : 'false'}
              aria-label=${this.choiceOf(segment)}
              title=${this.choiceOf(segment)}
              @focus=${() => (this.current = index)}
              @click=${(event: MouseEvent) => this.chooseSegment(index, event.shiftKey)}
            >${segment.number === null ? '–' : `¶${segment.number}`}</button>`,
          )}
        </div>
        ${keyed(
          this.generation,
          html`<div
            class="text"
            role="textbox"
            aria-multiline="true"
            aria-readonly="true"
            aria-label=${say(this.texts, 'passageText')}
            contenteditable="true"
            inputmode="none"
            spellcheck="false"
            translate="no"
            autocorrect="off"
            autocapitalize="off"
            data-gramm="false"
            lang=${this.lang || nothing}
            dir=${this.dir || 'auto'}
            @beforeinput=${this.forbid}
            @paste=${this.forbid}
            @cut=${this.forbid}
            @drop=${this.forbid}
            @dragstart=${this.forbid}
            @input=${this.restore}
            @compositionend=${this.restore}
            @pointerdown=${() => (this.isPointing = true)}
          >${this.segments.map((segment, index) => this.segmentTemplate(segment, index, chosen.has(index)))}</div>`,
        )}
      </div>
      <span class="unseen" id="extend" lang=${ownLanguage() || nothing}>${say(this.texts, 'passageExtendHint')}</span>
    `;
  }

  private segmentTemplate(segment: PassageSegment, index: number, isChosen: boolean): TemplateResult {
    const own: Mark[] = highlight || !this.value ? [] : [{ ...this.value, key: '' }];
    return html`<p class=${classMap({ segment: true, [`segment--${segment.kind}`]: true, chosen: isChosen })} dir=${this.dir || 'auto'}>${this.text
      .runs(index, [...this.marks, ...own])
      .map((run) => {
        const keys = run.keys.filter((key) => key !== '');
        return run.isMarked
          ? html`<mark class=${own.length > 0 ? 'chosen-here' : nothing} data-keys=${keys.join(' ') || nothing} data-said=${keys.map((key) => say(this.texts, 'noteMark', { key })).join(', ') || nothing}>${run.text}</mark>`
          : run.text;
      })}</p>`;
  }

  private choiceOf(segment: PassageSegment): string {
    return segment.number === null
      ? say(this.texts, 'passageSegment', { kind: say(this.texts, KINDS[segment.kind]) })
      : say(this.texts, 'passageParagraph', { number: segment.number });
  }

  /** What is chosen, in words. */
  private summary(): string {
    const passage = this.value && this.text.pick(this.value);
    if (!passage || !this.value) {
      return say(this.texts, 'passageNone');
    }
    const within = this.text.within(this.value).map((index) => this.segments[index]);
    const name = (segment: PassageSegment | undefined): string =>
      segment === undefined ? '' : segment.number === null ? say(this.texts, KINDS[segment.kind]) : `¶${segment.number}`;
    const first = name(within[0]);
    const last = name(within.at(-1));
    const where = within.length > 1 ? say(this.texts, 'passageRange', { first, last }) : first;
    const count = countWords(passage.exact, this.lang);
    return say(this.texts, 'passageChosen', { where, words: say(this.texts, count === 1 ? 'passageWord' : 'passageWords', { count }) });
  }
}

/** What is selected within a shadow root, which browsers tell in different ways. */
function selectedRange(root: ShadowRoot): StaticRange | Range | null {
  const selection = getSelection();
  const composed = selection?.getComposedRanges?.({ shadowRoots: [root] })[0];
  if (composed) {
    return composed;
  }
  const own = (root as ShadowRoot & { getSelection?: () => Selection | null }).getSelection?.() ?? selection;
  return own && own.rangeCount > 0 ? own.getRangeAt(0) : null;
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-passage-picker': PassagePicker;
  }
}
