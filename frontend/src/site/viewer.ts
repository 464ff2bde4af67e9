/*
 * Enlarges a page of a scan. A bundle of its own: it is asked for only when somebody wants to look closer.
 *
 * Where the house serves parts of a picture (IIIF Image API), only what is seen is fetched; else the whole picture is.
 */
import OpenSeadragon from 'openseadragon';

export interface Leaf {
  /** Of the picture, in its own pixels. */
  width: number;
  height: number;
  /** An info.json of the IIIF Image API, where there may be one. */
  zoomable: string | undefined;
  /** The picture itself, for when there is none. */
  picture: string;
}

export interface Mark {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Viewer {
  /** Shows a page; resolves to false where its picture cannot be had. */
  show(leaf: Leaf, marks: Mark[]): Promise<boolean>;
  /** Brings a rectangle of the page into sight and marks it; nothing with null. */
  look(mark: Mark | null): void;
  zoomBy(factor: number): void;
  turn(): void;
  close(): void;
}

const FULL_TURN = 360;
const QUARTER_TURN = 90;

/** @param onLevel is told how large the picture is, 1 being its own size on the screen's pixels */
export function open(place: HTMLElement, onLevel: (level: number) => void): Viewer {
  forestallStyles();
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const osd = OpenSeadragon({
    element: place,
    drawer: 'canvas',
    showNavigationControl: false,
    animationTime: still ? 0 : 0.4,
    immediateRender: still,
    visibilityRatio: 0.5,
    maxZoomPixelRatio: 4,
    minZoomImageRatio: 0.8,
    gestureSettingsMouse: { clickToZoom: false, dblClickToZoom: true },
    keyboardNavEnabled: true,
    // On a disk every file is an origin of its own, and none allows the others anything.
    crossOriginPolicy: location.protocol === 'file:' ? false : 'Anonymous',
  });
  let overlay: HTMLElement | null = null;
  let size = { width: 1, height: 1 };
  const told = () => {
    const item = osd.world.getItemAt(0);
    if (item) {
      onLevel(item.viewportToImageZoom(osd.viewport.getZoom(true)));
    }
  };
  osd.addHandler('animation', told);
  osd.addHandler('open', told);

  /** The picture may come in another size than the rectangles are measured in; only proportions count. */
  const rectangle = (mark: Mark) =>
    new OpenSeadragon.Rect(mark.x / size.width, mark.y / size.width, mark.width / size.width, mark.height / size.width);

  const load = (source: string | { type: string; url: string }): Promise<boolean> =>
    new Promise((resolve) => {
      osd.addOnceHandler('open', () => resolve(true));
      osd.addOnceHandler('open-failed', () => resolve(false));
      osd.open(source as never);
    });

  return {
    async show(leaf, marks) {
      size = leaf;
      const whole = { type: 'image', url: leaf.picture };
      const parts = leaf.zoomable ? await isThere(leaf.zoomable) : false;
      const shown = (parts && (await load(leaf.zoomable as string))) || (await load(whole));
      osd.clearOverlays();
      overlay = null;
      for (const mark of marks) {
        const link = document.getElementById(mark.id)?.closest('a');
        if (shown && link?.classList.contains('mark--note')) {
          const box = document.createElement('a');
          box.className = 'viewer__note';
          box.href = link.getAttribute('href') ?? '';
          box.textContent = link.querySelector('text')?.textContent ?? '';
          box.setAttribute('aria-label', link.getAttribute('aria-label') ?? '');
          osd.addOverlay({ element: box, location: rectangle(mark) });
        }
      }
      return shown;
    },
    look(mark) {
      if (overlay) {
        osd.removeOverlay(overlay);
        overlay = null;
      }
      if (mark) {
        overlay = document.createElement('span');
        overlay.className = 'viewer__mark';
        const location = rectangle(mark);
        osd.addOverlay({ element: overlay, location });
        if (!osd.viewport.getBounds(true).containsPoint(location.getCenter())) {
          osd.viewport.panTo(location.getCenter(), still);
        }
      }
    },
    zoomBy(factor) {
      osd.viewport.zoomBy(factor, undefined, still);
      osd.viewport.applyConstraints(still);
    },
    turn() {
      osd.viewport.setRotation((osd.viewport.getRotation() + QUARTER_TURN) % FULL_TURN, still);
    },
    close() {
      osd.destroy();
    },
  };
}

/**
 * OpenSeadragon writes a style element unless there is one with this mark. The page's policy forbids it, and nothing misses it. An
 * element that is only called so is enough.
 */
function forestallStyles(): void {
  const mark = 'data-openseadragon-mobile-css';
  if (!document.querySelector(`style[${mark}]`)) {
    const style = document.createElementNS('urn:vitrine', 'style');
    style.setAttribute(mark, 'true');
    document.head.append(style);
  }
}

async function isThere(info: string): Promise<boolean> {
  try {
    return (await fetch(info, { headers: { Accept: 'application/json' } })).ok;
  } catch {
    return false;
  }
}
