import { LitElement, css, html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { pressed } from './keys';
import { say, type Texts } from './texts';

interface Region {
  id: string;
  label: string;
  xywh: string;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const SMALLEST = 8;
/** A step of the arrow keys, in hundredths of the picture's width. */
const STEP = 0.01;
const QUIET_MILLISECONDS = 400;

function read(xywh: string): Box {
  const [x = 0, y = 0, width = 1, height = 1] = xywh.split(',').map(Number);
  return { x, y, width, height };
}

function write(box: Box): string {
  return [box.x, box.y, box.width, box.height].map(Math.round).join(',');
}

/**
 * A page of a scan with rectangles on it. They are drawn by dragging; or one is added with a button, moved with the arrow keys and
 * sized with Shift and the arrow keys. What is done is announced. Fires `region-drawn`, `region-changed`, `region-removed` and
 * `region-picked`; the rectangles are measured in pixels of the original picture.
 */
@customElement('vitrine-scan-regions')
export class ScanRegions extends LitElement {
  static override styles = css`
    :host { display: block; font: 400 .875rem / 1.45 var(--font-label); color: var(--ink); }
    .help { margin: 0 0 .5rem; color: var(--ink-2); }
    .page { position: relative; max-width: 44rem; background: var(--paper); box-shadow: var(--shadow-sheet); touch-action: none; }
    img { display: block; width: 100%; height: auto; user-select: none; -webkit-user-drag: none; }
    svg { position: absolute; inset: 0; width: 100%; height: 100%; overflow: visible; cursor: crosshair; }
    rect { fill: color-mix(in srgb, var(--hl) 22%, transparent); stroke: var(--paper-accent); stroke-width: 1.5; vector-effect: non-scaling-stroke; cursor: move; }
    g:focus-visible { outline: none; }
    g:focus-visible rect { stroke-width: 4; }
    .chosen rect { fill: color-mix(in srgb, var(--hl) 55%, transparent); stroke-width: 2.5; }
    .drawing { fill: none; stroke-dasharray: 5 4; }
    text { fill: var(--paper-accent); stroke: var(--paper); paint-order: stroke; font: 700 1px / 1 var(--font-label); pointer-events: none; }
    button { min-height: 2.25rem; margin: .6rem 0 0; padding: 0 .9rem; border: 1px solid var(--rule-strong); border-radius: 3px; background: var(--surface); color: var(--ink); font: 500 .875rem / 1 var(--font-label); cursor: pointer; }
    button:focus-visible { outline: 2px solid var(--focus, var(--accent)); outline-offset: 3px; }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  `;

  @property() src = '';
  @property() label = '';
  @property({ type: Number }) pictureWidth = 1;
  @property({ type: Number }) pictureHeight = 1;
  @property({ attribute: false }) regions: Region[] = [];
  @property() chosen = '';
  @property({ attribute: false }) texts: Texts = {};

  @state() private drawing: Box | null = null;
  /** A rectangle that is being moved or sized, until the server knows. */
  @state() private moved: { id: string; box: Box } | null = null;
  @state() private said = '';

  private from: { x: number; y: number; id: string; box: Box | null } | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private focusNew = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.tell();
  }

  protected override willUpdate(changes: Map<string, unknown>): void {
    if (changes.has('regions')) {
      this.moved = null;
    }
  }

  protected override updated(changes: Map<string, unknown>): void {
    if (changes.has('regions') && this.focusNew) {
      this.focusNew = false;
      this.renderRoot.querySelector<SVGGElement>('g:last-of-type')?.focus();
    }
  }

  protected override render(): TemplateResult {
    return html`
      <p class="help" id="help">${say(this.texts, 'regionHelp')}</p>
      <div class="page">
        <img src=${this.src} alt=${this.label} draggable="false" />
        <svg
          viewBox="0 0 ${this.pictureWidth} ${this.pictureHeight}"
          preserveAspectRatio="none"
          role="group"
          aria-label=${say(this.texts, 'regions')}
          @pointerdown=${this.onDown}
          @pointermove=${this.onMove}
          @pointerup=${this.onUp}
          @pointercancel=${() => this.letGo()}
        >
          ${this.regions.map((region) => this.rectangle(region))}
          ${this.drawing ? svg`<rect class="drawing" x=${this.drawing.x} y=${this.drawing.y} width=${this.drawing.width} height=${this.drawing.height}></rect>` : nothing}
        </svg>
      </div>
      <button type="button" @click=${this.addOne}>${say(this.texts, 'regionAdd')}</button>
      <span class="unseen" role="status">${this.said}</span>
    `;
  }

  private rectangle(region: Region): TemplateResult {
    const box = this.boxOf(region);
    const size = this.pictureWidth / 45;
    return svg`<g
        tabindex="0" role="button" aria-describedby="help" data-id=${region.id}
        aria-label=${this.sentence(region.label, box)}
        class=${classMap({ chosen: region.id === this.chosen })}
        @keydown=${(event: KeyboardEvent) => this.onKey(event, region)}>
        <rect x=${box.x} y=${box.y} width=${box.width} height=${box.height}></rect>
        <text x=${box.x} y=${box.y - size / 4} style=${`font-size: ${size}px; stroke-width: ${size / 4}px`}>${region.label}</text>
      </g>` as unknown as TemplateResult;
  }

  private boxOf(region: Region): Box {
    return this.moved?.id === region.id ? this.moved.box : read(region.xywh);
  }

  private sentence(label: string, box: Box): string {
    const rounded = { x: Math.round(box.x), y: Math.round(box.y), width: Math.round(box.width), height: Math.round(box.height) };
    return say(this.texts, 'regionSaid', { label, ...rounded });
  }

  private readonly addOne = (): void => {
    const width = this.pictureWidth / 3;
    const height = this.pictureHeight / 8;
    this.focusNew = true;
    this.fire('region-drawn', { xywh: write({ x: (this.pictureWidth - width) / 2, y: (this.pictureHeight - height) / 2, width, height }) });
  };

  private onKey(event: KeyboardEvent, region: Region): void {
    const step = this.pictureWidth * STEP;
    const arrows: Record<string, [number, number]> = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
    const by = arrows[event.key];
    if (by && (pressed(event, 'region-move') || pressed(event, 'region-size'))) {
      const box = this.boxOf(region);
      const changed = pressed(event, 'region-size')
        ? { ...box, width: box.width + by[0], height: box.height + by[1] }
        : { ...box, x: box.x + by[0], y: box.y + by[1] };
      this.tryOut(region, changed);
    } else if (pressed(event, 'region-choose')) {
      this.tell();
      this.fire('region-picked', { id: region.id });
    } else if (pressed(event, 'region-remove')) {
      clearTimeout(this.timer);
      this.moved = null;
      this.said = say(this.texts, 'regionRemoved', { label: region.label });
      this.fire('region-removed', { id: region.id });
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /** Shows a change at once, and tells of it when the hand rests. */
  private tryOut(region: Region, box: Box): void {
    this.moved = { id: region.id, box: this.inside(box) };
    this.said = this.sentence(region.label, this.moved.box);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.tell(), QUIET_MILLISECONDS);
  }

  private tell(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const region = this.regions.find((candidate) => candidate.id === this.moved?.id);
    if (this.moved && region && write(this.moved.box) !== region.xywh) {
      this.fire('region-changed', { id: region.id, xywh: write(this.moved.box) });
    }
  }

  private inside(box: Box): Box {
    const width = Math.min(Math.max(box.width, SMALLEST), this.pictureWidth);
    const height = Math.min(Math.max(box.height, SMALLEST), this.pictureHeight);
    return {
      x: Math.min(Math.max(box.x, 0), this.pictureWidth - width),
      y: Math.min(Math.max(box.y, 0), this.pictureHeight - height),
      width,
      height,
    };
  }

  private point(event: PointerEvent): { x: number; y: number } {
    const frame = (event.currentTarget as Element).getBoundingClientRect();
    return {
      x: ((event.clientX - frame.left) / frame.width) * this.pictureWidth,
      y: ((event.clientY - frame.top) / frame.height) * this.pictureHeight,
    };
  }

  private readonly onDown = (event: PointerEvent): void => {
    if (event.button !== 0) {
      return;
    }
    const group = (event.target as Element).closest<SVGGElement>('g[data-id]');
    const region = this.regions.find((candidate) => candidate.id === group?.dataset.id);
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.from = { ...this.point(event), id: region?.id ?? '', box: region ? this.boxOf(region) : null };
    group?.focus();
    event.preventDefault();
  };

  private readonly onMove = (event: PointerEvent): void => {
    const from = this.from;
    if (!from) {
      return;
    }
    const at = this.point(event);
    const region = this.regions.find((candidate) => candidate.id === from.id);
    if (region && from.box) {
      this.moved = { id: region.id, box: this.inside({ ...from.box, x: from.box.x + at.x - from.x, y: from.box.y + at.y - from.y }) };
    } else {
      const x = Math.max(0, Math.min(from.x, at.x));
      const y = Math.max(0, Math.min(from.y, at.y));
      this.drawing = {
        x,
        y,
        width: Math.min(this.pictureWidth, Math.max(from.x, at.x)) - x,
        height: Math.min(this.pictureHeight, Math.max(from.y, at.y)) - y,
      };
    }
  };

  private readonly onUp = (): void => {
    const drawn = this.drawing;
    const region = this.regions.find((candidate) => candidate.id === this.from?.id);
    if (drawn && drawn.width >= SMALLEST && drawn.height >= SMALLEST) {
      this.fire('region-drawn', { xywh: write(drawn) });
    } else if (region && this.moved) {
      this.said = this.sentence(region.label, this.moved.box);
      this.tell();
    } else if (region) {
      this.fire('region-picked', { id: region.id });
    }
    this.letGo();
  };

  private letGo(): void {
    this.from = null;
    this.drawing = null;
  }

  private fire(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-scan-regions': ScanRegions;
  }
}
