/*
 * What the reading room gains from a script: scan and text follow each other, scans are enlarged, a paragraph's address and
 * quotation are copied. Without it there are the same pictures, texts and links.
 */
import { copyButton } from './copying';
import type { Leaf, Mark, Viewer } from './viewer';

declare global {
  interface Window {
    vitrineViewer?: typeof import('./viewer');
  }
}

const STEP = 1.5;
const PERCENT = 100;

function rectangleOf(mark: Element): SVGRectElement | null {
  return mark.querySelector('rect');
}

function targetOf(link: Element): string {
  return decodeURIComponent(link.getAttribute('href')?.slice(1) ?? '');
}

/** Scan and text: whatever has the focus, or is pointed at, is marked on the other side. */
export class ReadingRoom {
  private readonly marks = [...document.querySelectorAll<SVGAElement>('.marks .mark')];
  private readonly stage = document.querySelector<HTMLElement>('.stage');
  private zoomed: Enlarged | null = null;

  start(): void {
    const texts = document.querySelector<HTMLElement>('.texts');
    if (!texts) {
      return;
    }
    for (const kind of ['focusin', 'pointerover'] as const) {
      texts.addEventListener(kind, (event) => {
        const about = (event.target as Element).closest('.segment, .remark');
        this.mark(about?.id ?? this.named, kind === 'focusin');
      });
    }
    for (const kind of ['focusin', 'pointerover'] as const) {
      this.stage?.addEventListener(kind, (event) => {
        const mark = (event.target as Element).closest('.mark');
        if (mark) {
          this.markText(mark);
        }
      });
    }
    addEventListener('hashchange', () => this.mark(this.named, true));
    this.followPages();
    const viewer = document.querySelector<HTMLElement>('.viewer');
    if (viewer && this.stage) {
      this.zoomed = new Enlarged(viewer, this.stage);
      this.zoomed.offer();
    }
    if (location.hash) {
      this.mark(this.named, true);
    }
  }

  /** @param follows whether the stage turns to it */
  private mark(id: string, follows: boolean): void {
    const hits = id === '' ? [] : this.marksOf(id);
    this.marks.forEach((mark) => mark.classList.toggle('mark--on', hits.includes(mark)));
    this.light(hits.length > 0 ? [document.getElementById(id)] : []);
    const first = hits[0];
    if (first && follows) {
      if (this.zoomed?.isOpen) {
        void this.zoomed.look(first);
      } else {
        this.turnTo(first);
      }
    }
  }

  /** Where something stands on the scan: by itself or, for a translation, by what it translates. */
  private marksOf(id: string): SVGAElement[] {
    const own = this.marks.filter((mark) => targetOf(mark) === id);
    const leaf = document.getElementById(id)?.querySelector('.segment__leaf');
    const place = leaf ? document.getElementById(targetOf(leaf))?.closest<SVGAElement>('.mark') : null;
    return own.length > 0 || !place ? own : [place];
  }

  private markText(mark: Element): void {
    const text = document.getElementById(targetOf(mark));
    const place = rectangleOf(mark)?.id;
    const translated = [...document.querySelectorAll('.segment__leaf')]
      .filter((leaf) => targetOf(leaf) === place)
      .map((leaf) => leaf.closest('.segment'));
    this.light([text, ...translated]);
  }

  private light(elements: (Element | null)[]): void {
    document.querySelectorAll('.segment--on, .remark--on').forEach((element) => element.classList.remove('segment--on', 'remark--on'));
    elements.forEach((element) => element?.classList.add(element.classList.contains('segment') ? 'segment--on' : 'remark--on'));
  }

  /** What the address names. */
  private get named(): string {
    return decodeURIComponent(location.hash.slice(1));
  }

  /** Scrolls the stage, and nothing but the stage. */
  private turnTo(mark: SVGAElement): void {
    const stage = this.stage;
    const box = rectangleOf(mark)?.getBoundingClientRect();
    if (!stage || !box) {
      return;
    }
    const frame = stage.getBoundingClientRect();
    if (box.top < frame.top || box.bottom > frame.bottom) {
      stage.scrollBy({ top: box.top - frame.top - frame.height / 4 });
    }
  }

  /** Which page is seen stands marked among the small ones. */
  private followPages(): void {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('.thumbs a')];
    if (!this.stage || links.length === 0) {
      return;
    }
    const seen = new Map<Element, number>();
    const watcher = new IntersectionObserver(
      (entries) => {
        entries.forEach((entry) => seen.set(entry.target, entry.intersectionRect.height));
        const most = [...seen].sort((one, other) => other[1] - one[1])[0]?.[0].id;
        links.forEach((link) => {
          if (targetOf(link) === most) {
            link.setAttribute('aria-current', 'true');
          } else {
            link.removeAttribute('aria-current');
          }
        });
      },
      { root: this.stage, threshold: [0, 0.25, 0.5, 0.75, 1] },
    );
    document.querySelectorAll('.stage .sheet').forEach((sheet) => watcher.observe(sheet));
  }
}

/** A page that lies over the others, to be looked at closely. */
class Enlarged {
  private readonly words: DOMStringMap;
  private readonly sheets: HTMLElement[];
  private readonly tools = document.createElement('div');
  private readonly begin: HTMLButtonElement;
  private readonly level = document.createElement('output');
  private readonly status = document.createElement('span');
  private viewer: Viewer | null = null;
  private place: HTMLElement | null = null;
  private current = -1;

  constructor(
    private readonly element: HTMLElement,
    private readonly stage: HTMLElement,
  ) {
    this.words = element.dataset;
    this.sheets = [...stage.querySelectorAll<HTMLElement>('.sheet')];
    this.begin = this.button('enlarge', 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5', () => void this.open(this.seen()));
  }

  get isOpen(): boolean {
    return this.viewer !== null;
  }

  offer(): void {
    this.tools.className = 'viewer__tools';
    this.tools.setAttribute('role', 'toolbar');
    this.tools.setAttribute('aria-label', this.words.tools ?? '');
    this.status.className = 'visually-hidden';
    this.status.setAttribute('role', 'status');
    this.begin.append(this.words.enlarge ?? '');
    this.tools.append(this.begin);
    this.element.append(this.tools, this.status);
    this.tools.addEventListener('keydown', (event) => this.walk(event));
    this.element.addEventListener('click', (event) => {
      const small = (event.target as Element).closest('.thumbs a');
      if (small && this.isOpen) {
        event.preventDefault();
        void this.open(this.sheets.findIndex((sheet) => sheet.id === targetOf(small)));
      }
    });
    this.element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.isOpen && !document.fullscreenElement) {
        this.close();
      }
    });
  }

  async look(link: SVGAElement): Promise<void> {
    const sheet = link.closest<HTMLElement>('.sheet');
    const index = sheet ? this.sheets.indexOf(sheet) : -1;
    if (index >= 0 && index !== this.current) {
      await this.open(index);
    }
    this.viewer?.look(markOf(link));
  }

  /** The page of which most is seen. */
  private seen(): number {
    const frame = this.stage.getBoundingClientRect();
    const heights = this.sheets.map((sheet) => {
      const box = sheet.getBoundingClientRect();
      return Math.min(box.bottom, frame.bottom) - Math.max(box.top, frame.top);
    });
    return heights.indexOf(Math.max(...heights));
  }

  private async open(index: number): Promise<void> {
    const sheet = this.sheets[index];
    const address = this.words.viewer;
    if (!sheet || !address) {
      return;
    }
    this.begin.setAttribute('aria-busy', 'true');
    try {
      if (!this.viewer) {
        // In a folder that was opened from a disk no script may ask for another: there the viewer came with the page.
        const module =
          window.vitrineViewer ?? ((await import(/* the address has a hash and comes from the page */ address)) as typeof import('./viewer'));
        this.place = document.createElement('div');
        this.place.className = 'viewer__place';
        this.element.append(this.place);
        this.viewer = module.open(this.place, (level) => this.tell(level));
        const canvas = this.place.querySelector<HTMLElement>('.openseadragon-canvas');
        canvas?.setAttribute('role', 'application');
        canvas?.setAttribute('aria-label', this.words.stage ?? '');
        this.element.classList.add('viewer--open');
        this.showTools();
        canvas?.focus();
      }
      this.current = index;
      const marks = [...sheet.querySelectorAll<SVGAElement>('.mark')].map(markOf);
      if (!(await this.viewer.show(leafOf(sheet), marks))) {
        this.fail();
      }
    } catch {
      this.fail();
    } finally {
      this.begin.removeAttribute('aria-busy');
    }
  }

  private fail(): void {
    this.close();
    this.status.textContent = this.words.failed ?? '';
    this.status.className = 'viewer__failed';
  }

  private close(): void {
    const hadFocus = this.element.contains(document.activeElement);
    this.viewer?.close();
    this.viewer = null;
    this.place?.remove();
    this.place = null;
    this.element.classList.remove('viewer--open');
    this.tools.replaceChildren(this.begin);
    if (this.current >= 0) {
      const sheet = this.sheets[this.current];
      if (sheet) {
        this.stage.scrollTop = sheet.offsetTop - this.stage.offsetTop;
      }
    }
    this.current = -1;
    if (hadFocus) {
      this.begin.focus();
    }
  }

  private showTools(): void {
    this.level.setAttribute('aria-label', this.words.level ?? '');
    this.tools.replaceChildren(
      this.button('out', 'M5 12h14', () => this.viewer?.zoomBy(1 / STEP)),
      this.level,
      this.button('in', 'M12 5v14M5 12h14', () => this.viewer?.zoomBy(STEP)),
      this.button('turn', 'M5 12a7 7 0 1 0 2.5-5.4L5 9M5 4v5h5', () => this.viewer?.turn()),
      this.button('whole', 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5', () => void this.fill()),
      this.button('close', 'm6 6 12 12M18 6 6 18', () => this.close()),
    );
    this.tools.querySelectorAll('button').forEach((button, index) => (button.tabIndex = index === 0 ? 0 : -1));
  }

  private async fill(): Promise<void> {
    if (document.fullscreenElement) {
      await document.exitFullscreen();
    } else {
      await this.element.requestFullscreen?.();
    }
  }

  private tell(level: number): void {
    const text = `${Math.round(level * PERCENT)} %`;
    if (this.level.textContent !== text) {
      this.level.textContent = text;
    }
  }

  /** A toolbar is one stop of the Tab key; the arrow keys walk through it. */
  private walk(event: KeyboardEvent): void {
    const buttons = [...this.tools.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = buttons[(at + step + buttons.length) % buttons.length];
    if (step !== 0 && at >= 0 && next) {
      buttons.forEach((button) => (button.tabIndex = button === next ? 0 : -1));
      next.focus();
      event.preventDefault();
    }
  }

  private button(word: string, path: string, act: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    icon.setAttribute('viewBox', '0 0 24 24');
    icon.setAttribute('class', 'icon');
    icon.setAttribute('aria-hidden', 'true');
    const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    line.setAttribute('d', path);
    icon.append(line);
    button.append(icon);
    if (word !== 'enlarge') {
      button.setAttribute('aria-label', this.words[word] ?? '');
      button.title = this.words[word] ?? '';
    }
    button.addEventListener('click', act);
    return button;
  }
}

function markOf(link: SVGAElement): Mark {
  const rectangle = rectangleOf(link);
  const number = (name: string) => Number(rectangle?.getAttribute(name) ?? 0);
  return { id: rectangle?.id ?? '', x: number('x'), y: number('y'), width: number('width'), height: number('height') };
}

function leafOf(sheet: HTMLElement): Leaf {
  return {
    width: Number(sheet.dataset.width),
    height: Number(sheet.dataset.height),
    zoomable: sheet.dataset.zoomable,
    picture: sheet.querySelector<HTMLAnchorElement>('a[href]:has(img)')?.href ?? '',
  };
}

/**
 * Of the paragraph that is marked: where the page was opened from a disk, that under which everybody finds it; else that
 * of the edition, since the page's own will show the next one.
 */
function address(marked: HTMLElement | null): string {
  const { address } = document.documentElement.dataset;
  return address ? address + location.hash : (marked?.querySelector<HTMLAnchorElement>('.segment__cite')?.href ?? location.href);
}

/** Beside the marked paragraph: its address, and its words with where they are from. */
export function offerParagraph(): void {
  const texts = document.querySelector<HTMLElement>('.texts[data-label]');
  if (!texts) {
    return;
  }
  const copied = texts.dataset.copied ?? '';
  let marked: HTMLElement | null = null;
  const share = document.createElement('span');
  share.className = 'share';
  share.lang = document.documentElement.lang;
  share.append(
    copyButton(texts.dataset.label ?? '', copied, () => address(marked)),
    copyButton(texts.dataset.quote ?? '', copied, () => quotation(texts.dataset.quotation ?? '', marked)),
  );
  const move = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    marked = target?.matches('.texts .segment') ? target : null;
    if (marked) {
      marked.append(share);
    } else {
      share.remove();
    }
  };
  addEventListener('hashchange', move);
  move();
}

/** The words of a paragraph, without its number, its notes' numbers and what can be done with it. */
function quotation(form: string, segment: HTMLElement | null): string {
  if (!segment) {
    return '';
  }
  const words = segment.cloneNode(true) as HTMLElement;
  words.querySelectorAll('.segment__no, .segment__leaf, .segment__cite, .share, sup').forEach((element) => element.remove());
  const number = segment.querySelector('.segment__no')?.textContent ?? '';
  const filled = { text: words.textContent?.trim() ?? '', paragraph: number, anchor: `#${segment.id}` };
  return form
    .replace(/ \(%paragraph%\)/, number === '' ? '' : ' (%paragraph%)')
    .replace(/%(text|paragraph|anchor)%/g, (_, name: keyof typeof filled) => filled[name]);
}

/** The copy button copies the citation of the chosen style. */
export function followStyle(): void {
  const button = document.querySelector<HTMLElement>('.cite [data-copy-from]');
  if (!button) {
    return;
  }
  const chosen = () => {
    const style = document.querySelector<HTMLInputElement>('.styles input:checked');
    button.dataset.copyFrom = style ? `_citation${style.id.slice('_style'.length)}` : '_citation';
  };
  document.querySelector('.styles')?.addEventListener('change', chosen);
  chosen();
}
