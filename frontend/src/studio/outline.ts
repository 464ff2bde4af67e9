import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { grip, icon } from './icons';
import { pressed } from './keys';
import { say, type TextKey, type Texts } from './texts';

interface Face {
  name: string;
  initials: string;
  /** The number of the person's colour. */
  colour: number;
}

interface OutlinePage {
  id: string;
  title: string;
  number: number;
  /** Who else is on it. */
  faces: Face[];
}

interface OutlineSection {
  id: string;
  title: string;
  number: string;
  pages: OutlinePage[];
}

interface OpenMenu {
  kind: 'section' | 'page';
  id: string;
}

interface Act {
  act: string;
  words: TextKey;
}

const SECTION_ACTS: readonly Act[] = [
  { act: 'page-add', words: 'outlineAddPage' },
  { act: 'section-edit', words: 'outlineEditSection' },
  { act: 'section-up', words: 'outlineUp' },
  { act: 'section-down', words: 'outlineDown' },
  { act: 'section-duplicate', words: 'outlineDuplicate' },
  { act: 'section-delete', words: 'outlineDeleteSection' },
];

const PAGE_ACTS: readonly Act[] = [
  { act: 'page-up', words: 'outlineUp' },
  { act: 'page-down', words: 'outlineDown' },
  { act: 'page-duplicate', words: 'outlineDuplicate' },
  { act: 'page-delete', words: 'outlineDeletePage' },
];

const PAGE_TYPE = 'application/x-vitrine-page';

/** Where a page that is dragged would come to stand. */
interface Place {
  section: string;
  /** The page before which; '' for the end of the section. */
  before: string;
}

/**
 * The sections and pages of an exhibit: to go to, add to and put in order, with the mouse by dragging, with Alt and the arrow
 * keys, or from each one's menu. One menu serves them all, so that a long outline stays light.
 *
 * It says what the curator wants and changes nothing by itself: `page-open {id}`, `page-place {id, section, before}`,
 * `section-add`, and `act {act, id}` with the acts of the menus.
 */
@customElement('vitrine-outline')
export class Outline extends LitElement {
  @property({ attribute: false }) sections: OutlineSection[] = [];
  /** The page that is shown. */
  @property() current = '';
  @property({ attribute: false }) texts: Texts = {};
  /** Where nothing may be changed there is nothing but the way to the pages. */
  @property({ type: Boolean }) readonly = false;

  @state() private menu: OpenMenu | null = null;
  @state() private dragged = '';
  @state() private place: Place | null = null;

  @query('.outline__acts') private acts!: HTMLElement | null;

  /** The part of a row that has the keyboard. */
  private held = '';

  /** Lies in the page itself: the studio's style sheet is its own. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(): void {
    const focused = document.activeElement;
    this.held = focused instanceof HTMLElement && this.contains(focused) ? (focused.dataset['place'] ?? '') : '';
  }

  protected override updated(): void {
    // A row that comes to stand elsewhere loses the keyboard on the way.
    if (this.held !== '' && !this.contains(document.activeElement)) {
      this.querySelector<HTMLElement>(`[data-place="${CSS.escape(this.held)}"]`)?.focus();
    }
    const acts = this.acts;
    if (acts && !acts.matches(':popover-open')) {
      const opener = this.opener;
      acts.showPopover();
      if (opener) {
        const at = opener.getBoundingClientRect();
        const { width, height } = acts.getBoundingClientRect();
        acts.style.left = `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`;
        acts.style.top = `${at.bottom + height + 8 > innerHeight ? Math.max(8, at.top - height) : at.bottom}px`;
      }
      acts.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    }
  }

  /** The section to which a page is added when nobody says which: that of the page that is shown. */
  private get here(): string {
    const shown = this.sections.find((section) => section.pages.some((page) => page.id === this.current));
    return (shown ?? this.sections.at(-1))?.id ?? '';
  }

  private say(key: TextKey, values: Record<string, string | number> = {}): string {
    return say(this.texts, key, values);
  }

  private titleOfPage(page: OutlinePage): string {
    return page.title.trim() === '' ? this.say('outlineUntitledPage') : page.title;
  }

  private titleOf(section: OutlineSection): string {
    return section.title.trim() === '' ? this.say('outlineUntitledSection') : section.title;
  }

  private send(name: string, detail: Record<string, string> = {}): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  private act(act: string, id: string): void {
    this.send('act', { act, id });
  }

  protected override render(): TemplateResult {
    return html`${repeat(
        this.sections,
        (section) => section.id,
        (section) => html`${this.heading(section)}
          ${repeat(
            section.pages,
            (page) => page.id,
            (page) => this.row(section, page),
          )}
          ${this.line(section, '')}`,
      )}
      ${this.readonly
        ? nothing
        : html`<div class="outline__adds">
            <button type="button" class="outline__add" ?hidden=${this.here === ''} @click=${() => this.act('page-add', this.here)}>
              ${icon('plus')}${this.say('outlineAddPageHere')}
            </button>
            <button type="button" class="outline__add" @click=${() => this.send('section-add')}>
              ${icon('plus')}${this.say('outlineAddSection')}
            </button>
          </div>`}
      ${this.menu === null ? nothing : this.menuTemplate(this.menu)}`;
  }

  private heading(section: OutlineSection): TemplateResult {
    const title = this.titleOf(section);
    return html`<div
      class="outline__section"
      @dragover=${(event: DragEvent) => this.over(event, { section: section.id, before: section.pages[0]?.id ?? '' })}
      @drop=${this.drop}
    >
      <span class="outline__number">${section.number}</span><span>${title}</span>
      ${this.menuButton('section', section.id, this.say('outlineSectionMenu', { title }))}
    </div>`;
  }

  private row(section: OutlineSection, page: OutlinePage): TemplateResult {
    const title = this.titleOfPage(page);
    return html`${this.line(section, page.id)}
      <div
        class="outline__row"
        draggable=${this.readonly ? 'false' : 'true'}
        @dragstart=${(event: DragEvent) => this.drag(event, page.id)}
        @dragend=${this.letGo}
        @dragover=${(event: DragEvent) => this.overRow(event, section, page)}
        @drop=${this.drop}
      >
        <a
          href="#"
          draggable="false"
          class="outline__page ${this.dragged === page.id ? 'outline__page--ghost' : ''}"
          data-place="page-${page.id}"
          aria-current=${page.id === this.current ? 'page' : nothing}
          aria-keyshortcuts=${this.readonly ? nothing : 'Alt+ArrowUp Alt+ArrowDown'}
          @click=${(event: Event) => {
            event.preventDefault();
            this.send('page-open', { id: page.id });
          }}
          @keydown=${(event: KeyboardEvent) => this.onRowKey(event, page)}
          ><span class="outline__grip">${this.readonly ? nothing : grip}</span><span>${page.number}</span><span>${title}</span></a
        >
        ${page.faces.map(
          (face) => html`<span class="outline__face" title=${face.name}
            ><span class="person person--${face.colour}" aria-hidden="true">${face.initials}</span
            ><span class="visually-hidden">${this.say('outlineOnPage', { name: face.name })}</span></span
          >`,
        )}
        ${this.menuButton('page', page.id, this.say('outlinePageMenu', { title }))}
      </div>`;
  }

  private line(section: OutlineSection, before: string): TemplateResult | typeof nothing {
    const isHere = this.place !== null && this.place.section === section.id && this.place.before === before;
    return isHere ? html`<div class="drop-line"></div>` : nothing;
  }

  private menuButton(kind: OpenMenu['kind'], id: string, label: string): TemplateResult | typeof nothing {
    const isOpen = this.menu?.kind === kind && this.menu.id === id;
    return this.readonly
      ? nothing
      : html`<button
          type="button"
          class="outline__menu"
          data-place="menu-${id}"
          aria-label=${label}
          title=${label}
          aria-haspopup="menu"
          aria-expanded=${isOpen ? 'true' : 'false'}
          @click=${() => {
            this.menu = isOpen ? null : { kind, id };
          }}
        >
          ${icon('more')}
        </button>`;
  }

  private menuTemplate(menu: OpenMenu): TemplateResult {
    return html`<div
      class="outline__acts"
      popover="auto"
      role="menu"
      aria-label=${this.opener?.getAttribute('aria-label') ?? ''}
      @keydown=${this.onMenuKey}
      @toggle=${(event: ToggleEvent) => {
        if (event.newState === 'closed' && event.target === this.acts) {
          this.menu = null;
        }
      }}
    >
      ${(menu.kind === 'section' ? SECTION_ACTS : PAGE_ACTS).map(
        ({ act, words }) => html`<button
          type="button"
          role="menuitem"
          tabindex="-1"
          @click=${() => {
            this.close();
            this.act(act, menu.id);
          }}
        >
          ${this.say(words)}
        </button>`,
      )}
    </div>`;
  }

  private get opener(): HTMLElement | null {
    return this.querySelector('.outline__menu[aria-expanded=true]');
  }

  /** Gives the keyboard back to where the menu was opened from. */
  private close(): void {
    this.opener?.focus();
    this.acts?.hidePopover();
  }

  private readonly onMenuKey = (event: KeyboardEvent): void => {
    const items = [...(this.acts?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const to = {
      ArrowDown: (at + 1) % items.length,
      ArrowUp: (at - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
    }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      items[to]?.focus();
    } else if (event.key === 'Tab' || event.key === 'Escape') {
      event.preventDefault();
      this.close();
    }
  };

  private onRowKey(event: KeyboardEvent, page: OutlinePage): void {
    const step = pressed(event, 'page-up') ? -1 : pressed(event, 'page-down') ? 1 : 0;
    if (step === 0 || this.readonly) {
      return;
    }
    event.preventDefault();
    this.act(step < 0 ? 'page-up' : 'page-down', page.id);
  }

  private drag(event: DragEvent, page: string): void {
    if (this.readonly || !event.dataTransfer) {
      return;
    }
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData(PAGE_TYPE, page);
    this.dragged = page;
  }

  private readonly letGo = (): void => {
    this.dragged = '';
    this.place = null;
  };

  /** The upper half of a row is the place before it, the lower half that behind it. */
  private overRow(event: DragEvent, section: OutlineSection, page: OutlinePage): void {
    const row = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const next = section.pages[section.pages.findIndex(({ id }) => id === page.id) + 1];
    this.over(event, {
      section: section.id,
      before: event.clientY < row.top + row.height / 2 ? page.id : (next?.id ?? ''),
    });
  }

  private over(event: DragEvent, place: Place): void {
    if (this.dragged === '') {
      return;
    }
    event.preventDefault();
    if (event.dataTransfer) {
      event.dataTransfer.dropEffect = 'move';
    }
    if (this.place?.section !== place.section || this.place.before !== place.before) {
      this.place = place;
    }
  }

  private readonly drop = (event: DragEvent): void => {
    const place = this.place;
    if (this.dragged === '' || place === null) {
      return;
    }
    event.preventDefault();
    if (place.before !== this.dragged) {
      this.send('page-place', { id: this.dragged, section: place.section, before: place.before });
    }
    this.letGo();
  };
}
