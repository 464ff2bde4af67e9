import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { all, caps, isApple, pressed, type Shortcut } from './keys';
import { matching } from './palette/fuzzy';

interface Entry {
  id: string;
  group: string;
  title: string;
  hint: string;
  /** Of the shortcut that does the same. */
  shortcut: string;
}

interface Server {
  entries(): Promise<string>;
  documents(words: string): Promise<string>;
  run(id: string): Promise<void>;
}

const MOST = 60;
const MOST_RECENT = 12;
const SHORTEST = 2;
const SINGLE_KEYS = 'vitrine-single-keys';

/**
 * Goes anywhere and does anything that the view offers, by typing a few letters; and says which keys there are.
 *
 * What there is comes from the server each time, as far as whoever is signed in may have it; documents come as one types. A
 * combobox with a listbox, as ARIA has it: the keyboard stays in the field.
 */
@customElement('vitrine-palette')
export class Palette extends LitElement {
  /** Words by key: what stands around, the groups, and for each shortcut and area what it is called. */
  @property({ attribute: false }) texts: Record<string, string> = {};
  /** Whose recent places these are. */
  @property() owner = '';

  @state() private entries: Entry[] = [];
  @state() private found: Entry[] = [];
  @state() private typed = '';
  @state() private active = 0;
  @state() private waiting = false;
  /** What is not seen is not there either, for whoever looks for words in the page. */
  @state() private keysAreShown = false;
  @state() private isOpen = false;
  private asked = 0;

  @query('.palette') private dialog!: HTMLDialogElement;
  @query('.keys') private overview!: HTMLDialogElement;
  @query('input[role=combobox]') private field!: HTMLInputElement;

  private get server(): Server | undefined {
    return (this as unknown as { $server?: Server }).$server;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.onWindowKey, true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.onWindowKey, true);
  }

  private readonly onWindowKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) {
      return;
    }
    // In a text the same keys make a link, as everywhere.
    if (pressed(event, 'palette') && !inText(event)) {
      event.preventDefault();
      event.stopPropagation();
      if (this.dialog.open) {
        this.dialog.close();
      } else if (!this.isElsewhere()) {
        void this.open();
      }
    } else if (pressed(event, 'shortcuts') && this.singleKeys && !this.isElsewhere() && !isText(event)) {
      event.preventDefault();
      this.showKeys();
    }
  };

  /** A question of the studio's own waits for an answer. */
  private isElsewhere(): boolean {
    return this.overview.open || document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened], [role="dialog"][opened]') !== null;
  }

  async open(): Promise<void> {
    this.typed = '';
    this.active = 0;
    this.found = [];
    this.waiting = true;
    this.isOpen = true;
    this.dialog.showModal();
    this.field.value = '';
    this.field.focus();
    try {
      this.entries = JSON.parse((await this.server?.entries()) ?? '[]') as Entry[];
    } finally {
      this.waiting = false;
    }
  }

  showKeys(): void {
    this.keysAreShown = true;
    void this.updateComplete.then(() => this.overview.showModal());
  }

  private get shown(): Entry[] {
    const recent = this.recent;
    const known = [...this.entries, ...this.found.filter((entry) => !this.entries.some((other) => other.id === entry.id))];
    if (this.typed.trim() === '') {
      const before = recent.map((id) => known.find((entry) => entry.id === id)).filter((entry) => entry !== undefined);
      return [...before.map((entry) => ({ ...entry, group: 'recent' })), ...known.filter((entry) => !recent.includes(entry.id))].slice(0, MOST);
    }
    return matching(known, this.typed, (entry) => (recent.includes(entry.id) ? 15 - recent.indexOf(entry.id) : 0)).slice(0, MOST);
  }

  private get recent(): string[] {
    try {
      const kept = JSON.parse(localStorage.getItem(`vitrine-recent-${this.owner}`) ?? '[]') as unknown;
      return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string') : [];
    } catch {
      return [];
    }
  }

  private remember(id: string): void {
    try {
      const kept = [id, ...this.recent.filter((other) => other !== id)].slice(0, MOST_RECENT);
      localStorage.setItem(`vitrine-recent-${this.owner}`, JSON.stringify(kept));
    } catch {
      // Where nothing may be kept, nothing is recent.
    }
  }

  private get singleKeys(): boolean {
    try {
      return localStorage.getItem(SINGLE_KEYS) !== 'off';
    } catch {
      return true;
    }
  }

  private onSingleKeys(event: Event): void {
    try {
      localStorage.setItem(SINGLE_KEYS, (event.target as HTMLInputElement).checked ? 'on' : 'off');
    } catch {
      // It holds as long as the window is open.
    }
  }

  private onInput(): void {
    this.typed = this.field.value;
    this.active = 0;
    const turn = ++this.asked;
    if (this.typed.trim().length >= SHORTEST) {
      window.setTimeout(() => {
        if (turn === this.asked) {
          void this.server?.documents(this.typed).then((answer) => {
            if (turn === this.asked) {
              this.found = JSON.parse(answer) as Entry[];
            }
          });
        }
      }, 160);
    }
  }

  private onKey(event: KeyboardEvent): void {
    const last = this.shown.length - 1;
    const to =
      event.key === 'ArrowDown' ? (this.active >= last ? 0 : this.active + 1)
      : event.key === 'ArrowUp' ? (this.active <= 0 ? last : this.active - 1)
      : event.key === 'PageDown' ? Math.min(last, this.active + 8)
      : event.key === 'PageUp' ? Math.max(0, this.active - 8)
      : null;
    if (to !== null && last >= 0) {
      event.preventDefault();
      this.active = to;
      void this.updateComplete.then(() => this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }));
    } else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      const entry = this.shown[this.active];
      if (entry) {
        this.choose(entry);
      }
    }
  }

  private choose(entry: Entry): void {
    this.dialog.close();
    this.remember(entry.id);
    if (entry.id === 'shortcuts') {
      this.showKeys();
    } else {
      void this.server?.run(entry.id);
    }
  }

  private say(key: string): string {
    return this.texts[key] ?? key;
  }

  override render(): TemplateResult {
    const shown = this.isOpen ? this.shown : [];
    const apple = isApple();
    return html`
      <dialog class="palette" aria-label=${this.say('title')} @click=${onBackdrop} @close=${() => (this.isOpen = false)}>
        <div class="palette__field">
          <svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="10.5" cy="10.5" r="6" /><path d="m15 15 5.5 5.5" /></svg>
          <input role="combobox" type="text" aria-label=${this.say('label')} placeholder=${this.say('placeholder')} aria-expanded="true" aria-controls="list"
            aria-autocomplete="list" aria-activedescendant=${shown.length > 0 ? `entry-${this.active}` : nothing} autocomplete="off" spellcheck="false"
            @input=${this.onInput} @keydown=${this.onKey} />
        </div>
        <ul id="list" role="listbox" aria-label=${this.say('label')}>
          ${shown.map((entry, at) => this.renderEntry(entry, at, shown[at - 1], apple))}
        </ul>
        <p class="palette__none" role="status">${!this.isOpen || shown.length > 0 ? '' : this.waiting ? this.say('waiting') : this.say('none')}</p>
        <p class="palette__help" aria-hidden="true"><kbd>↑</kbd> <kbd>↓</kbd> ${this.say('help.choose')} <kbd>↵</kbd> ${this.say('help.go')} <kbd>Esc</kbd> ${this.say('help.close')}</p>
      </dialog>
      <dialog class="keys" aria-labelledby="keys-title" @click=${onBackdrop} @close=${() => (this.keysAreShown = false)}>
        <div class="keys__head"><h2 id="keys-title">${this.say('keys')}</h2>
          <button type="button" @click=${() => this.overview.close()}>${this.say('close')}</button></div>
        <div class="keys__areas">${this.keysAreShown ? areas().map((area) => this.renderArea(area, apple)) : nothing}</div>
        <label class="keys__single"><input type="checkbox" .checked=${this.singleKeys} @change=${this.onSingleKeys} /> ${this.say('single')}</label>
      </dialog>`;
  }

  private renderEntry(entry: Entry, at: number, before: Entry | undefined, apple: boolean): TemplateResult {
    const keys = all.find((shortcut) => shortcut.id === entry.shortcut)?.keys[0];
    const isFirst = entry.group !== before?.group;
    return html`
      ${isFirst && this.typed.trim() === '' ? html`<li class="palette__group" role="presentation">${this.say(`group.${entry.group}`)}</li>` : nothing}
      <li class="palette__entry" id=${`entry-${at}`} role="option" aria-selected=${at === this.active ? 'true' : 'false'}
        @click=${() => this.choose(entry)} @pointermove=${() => (this.active = at)}>
        <span class="palette__title">${entry.title}</span><span class="palette__hint">${entry.hint || (this.typed.trim() === '' ? '' : this.say(`group.${entry.group}`))}</span>
        ${keys ? html`<span class="palette__keys">${caps(keys, apple).map((cap) => html`<kbd>${cap}</kbd>`)}</span>` : nothing}
      </li>`;
  }

  private renderArea(area: string, apple: boolean): TemplateResult {
    return html`<section aria-labelledby=${`area-${area}`}><h3 id=${`area-${area}`}>${this.say(`area.${area}`)}</h3>
      <dl>${all
        .filter((shortcut) => shortcut.area === area)
        .map(
          (shortcut: Shortcut) => html`<div><dt>${this.say(`shortcut.${shortcut.id}`)}</dt>
            <dd>${shortcut.keys.map((keys, at) => html`${at === 0 ? nothing : shortcut.keys.length > 2 ? ' ' : html` ${this.say('or')} `}${caps(keys, apple).map((cap) => html`<kbd>${cap}</kbd>`)}`)}</dd></div>`,
        )}</dl></section>`;
  }

  static override styles = css`
    :host { display: contents; color: var(--ink); font: 400 .875rem / 1.4 var(--font-label); }
    dialog {
      width: min(40rem, calc(100vw - 2rem)); max-height: min(34rem, 80dvh); padding: 0; border: 1px solid var(--rule-strong); border-radius: 4px;
      background: var(--sheet, var(--surface)); color: var(--ink); font: 400 .875rem / 1.4 var(--font-label); box-shadow: var(--shadow-over);
    }
    dialog::backdrop { background: rgb(12 18 22 / .38); }
    .palette { margin-top: 12vh; overflow: hidden; }
    .palette[open] { display: grid; grid-template-rows: auto minmax(0, 1fr) auto auto; }
    .palette__field { display: flex; align-items: center; gap: .7rem; padding: .2rem 1rem; border-bottom: 1px solid var(--rule); }
    .palette__field svg { flex: none; width: 1.2rem; fill: none; stroke: var(--ink-3); stroke-width: 1.6; }
    .palette__field:focus-within { box-shadow: inset 0 -2px var(--accent); }
    input[role=combobox] { flex: 1; min-width: 0; height: 2.9rem; border: 0; outline: none; background: none; color: inherit; font: 450 1rem var(--font-label); }
    input::placeholder { color: var(--ink-3); opacity: 1; }
    ul { margin: 0; padding: .4rem; overflow-y: auto; list-style: none; }
    .palette__group { padding: .6rem .7rem .25rem; color: var(--ink-3); font-size: .8125rem; font-weight: 600; }
    .palette__entry { display: flex; align-items: baseline; gap: .8rem; padding: .45rem .7rem; border-radius: 3px; cursor: pointer; scroll-margin-block: 1.8rem; }
    .palette__entry[aria-selected=true] { background: var(--accent-soft); color: var(--accent); box-shadow: inset 3px 0 var(--accent); }
    .palette__title { overflow: hidden; font-weight: 500; text-overflow: ellipsis; white-space: nowrap; }
    .palette__hint { flex: 1; min-width: 0; overflow: hidden; color: var(--ink-3); font-size: .8125rem; text-overflow: ellipsis; white-space: nowrap; }
    .palette__none { margin: 0; padding: 1.2rem 1.1rem; color: var(--ink-2); }
    .palette__none:empty { display: none; }
    .palette__help { margin: 0; padding: .5rem 1rem; border-top: 1px solid var(--rule); color: var(--ink-3); font-size: .75rem; }
    kbd {
      display: inline-block; min-width: 1.1em; padding: .05rem .35rem; border: 1px solid var(--rule-strong); border-radius: 3px; background: var(--ground);
      color: var(--ink-2); font: 500 .75rem / 1.4 var(--font-label); text-align: center;
    }
    kbd + kbd { margin-left: .2rem; }
    .keys { width: min(54rem, calc(100vw - 2rem)); max-height: 86dvh; }
    .keys__head { position: sticky; top: 0; display: flex; align-items: center; justify-content: space-between; padding: .9rem 1.25rem; border-bottom: 1px solid var(--rule); background: inherit; }
    .keys h2 { margin: 0; font: 600 1.0625rem / 1.3 var(--font-label); }
    .keys h3 { margin: 0 0 .4rem; font: 600 .875rem / 1.3 var(--font-label); }
    .keys__areas { columns: 2; column-gap: 2.5rem; padding: 1.1rem 1.25rem .3rem; }
    .keys section { break-inside: avoid; margin-bottom: 1.3rem; }
    dl { margin: 0; }
    dl div { display: flex; gap: 1rem; justify-content: space-between; padding: .3rem 0; border-top: 1px solid var(--rule); }
    dd { margin: 0; color: var(--ink-3); white-space: nowrap; }
    .keys__single { display: flex; gap: .5rem; align-items: center; padding: .2rem 1.25rem 1.1rem; color: var(--ink-2); }
    button { padding: .35rem .8rem; border: 1px solid var(--rule-strong); border-radius: 3px; background: none; color: inherit; font: inherit; cursor: pointer; }
    :is(button, .keys__single input):focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
    @media (max-width: 40rem) { .keys__areas { columns: 1; } .palette { margin-top: 1rem; } .palette__help { display: none; } }
  `;
}

const areas = (): string[] => [...new Set(all.map((shortcut) => shortcut.area))];

function onBackdrop(event: MouseEvent): void {
  if (event.target instanceof HTMLDialogElement) {
    event.target.close();
  }
}

/** Whoever writes wants the sign, and not the list. */
const inText = (event: Event): boolean => event.composedPath().some((target) => target instanceof HTMLElement && target.localName === 'vitrine-rich-text');

function isText(event: KeyboardEvent): boolean {
  return event
    .composedPath()
    .some((target) => target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select, vitrine-rich-text')));
}
