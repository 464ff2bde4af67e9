// Paper, typewriter, pen, rubber stamp: what a sheet in these exhibits is made of.
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fontFaces } from './fonts.mjs';

const exhibits = resolve(dirname(fileURLToPath(import.meta.url)), '../../exhibits');

/** A version's segments by id: the sheets are set from the transcripts, so that the two cannot differ. */
export function segments(path) {
  const chunks = readFileSync(join(exhibits, path), 'utf8').trimEnd().split('\n\n');
  return Object.fromEntries(
    chunks.map((chunk) => {
      const [head, ...text] = chunk.split('\n');
      return [head.match(/^\{#([a-z0-9-]+)/)[1], text.join('\n')];
    }),
  );
}

/** Without what the transcriber put in square brackets. */
export const bare = (text) => text.replace(/\[[^\]]*\]\s*/g, '').trim();

export const escape = (s) => s.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A small seeded generator: the same sheet comes out each time. */
export function random(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function wrap(text, columns, first = 0) {
  const lines = [];
  for (const part of text.split('\n')) {
    let line = ' '.repeat(lines.length ? 0 : first);
    for (const word of part.split(' ')) {
      if (line.trim() && line.length + 1 + word.length > columns) {
        lines.push(line);
        line = word;
      } else line += (line.trim() ? ' ' : '') + word;
    }
    lines.push(line);
  }
  return lines;
}

const machines = {
  // Three offices, three machines: face, width of a character, ink.
  stannery: { face: 'PT Mono', ratio: 0.6, ink: '#1b1e27', weight: 0.75 },
  lindenhaven: { face: 'Cutive Mono', ratio: 0.6, ink: '#231b3d', weight: 1.05 },
  post: { face: 'Special Elite', ratio: 0.6, ink: '#201e1b', weight: 0.2 },
  slip: { face: 'Cutive Mono', ratio: 0.6, ink: '#2e2b28', weight: 0.8 },
};

/**
 * Typed lines. Every stroke sits a little off its place and is a little lighter or darker than its neighbour;
 * each type bar has its own fault, the same each time it strikes.
 */
export function typed(lines, { x, y, size, leading, machine, seed = 1, pitch, spacing = 0 }) {
  const m = machines[machine];
  const step = pitch ?? size * m.ratio + spacing;
  const rnd = random(seed);
  const faults = new Map();
  const fault = (c) => {
    if (!faults.has(c)) {
      const r = random(c.codePointAt(0) * 7919 + machine.length);
      faults.set(c, [(r() - 0.5) * 0.05 * size, (r() - 0.5) * 0.07 * size, (r() - 0.5) * 2.2, r()]);
    }
    return faults.get(c);
  };
  let out = '';
  lines.forEach((line, row) => {
    const drift = (rnd() - 0.5) * 0.05 * size;
    const fade = 0.9 + rnd() * 0.08;
    [...line].forEach((c, i) => {
      if (c === ' ' || c === '\u00a0') return;
      const [dx, dy, turn, weak] = fault(c);
      const px = x + i * step + dx + (rnd() - 0.5) * 0.03 * size;
      const py = y + row * leading + drift + dy + (rnd() - 0.5) * 0.03 * size;
      const o = Math.min(1, fade - (weak > 0.86 ? 0.12 : 0) - rnd() * 0.12);
      const heavy = m.weight + (rnd() > 0.93 ? 0.5 : 0);
      out += `<text x="${px.toFixed(1)}" y="${py.toFixed(1)}" transform="rotate(${(turn + (rnd() - 0.5)).toFixed(2)} ${px.toFixed(1)} ${py.toFixed(1)})" opacity="${o.toFixed(2)}" stroke-width="${heavy}">${escape(c)}</text>`;
    });
  });
  return `<g filter="url(#ribbon)" font-family="${m.face}" font-size="${size}" fill="${m.ink}" stroke="${m.ink}">${out}</g>`;
}

/** A line struck out on the machine or by pen. */
export function struck(x, y, width, { colour = '#1f2a52', seed = 1, thick = 2.2 } = {}) {
  const r = random(seed);
  const n = Math.max(2, Math.round(width / 60));
  let d = `M${x - 4} ${(y + (r() - 0.5) * 4).toFixed(1)}`;
  for (let i = 1; i <= n; i++) {
    const [cx, px] = [x + (width * (i - 0.5)) / n, x + (width * i) / n + (i === n ? 5 : 0)];
    d += `Q${cx.toFixed(1)} ${(y + (r() - 0.5) * 5).toFixed(1)} ${px.toFixed(1)} ${(y + (r() - 0.5) * 4).toFixed(1)}`;
  }
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${thick}" stroke-linecap="round" filter="url(#nib)" opacity=".88"/>`;
}

const hands = {
  keeper: { face: 'Bad Script', weight: 0.85, spacing: 0.5, kerning: 'none', dot: 3.5 },
  engineer: { face: 'Aurore', weight: 0.35 },
  clerk: { face: 'Marck Script', weight: 0.25 },
  quick: { face: 'Dawning', weight: 1.3 },
  signer: { face: 'Haviland', weight: 0.5 },
  seaman: { face: 'Cedarville', weight: 0.7 },
  photographer: { face: 'Nothing', weight: 0.8, dot: 3 },
  round: { face: 'Delafield', weight: 0.4 },
};

/** One line in somebody's hand. */
export function written(text, { x, y, size, hand, colour = '#1f2a52', seed = 1, turn = 0, anchor = 'start', opacity = 0.92 }) {
  const h = hands[hand];
  const r = random(seed);
  const dotted = (word) => (h.dot ? word.replace(/\./g, `<tspan dx="${h.dot}">.</tspan>`) : word);
  const spans = text
    .split(' ')
    .map((word) => {
      const dy = ((r() - 0.5) * 0.1 * size).toFixed(1);
      return `<tspan dy="${dy}">${dotted(escape(word))}</tspan><tspan dy="${-dy}"> </tspan>`;
    })
    .join('');
  return `<text x="${x}" y="${y}" transform="rotate(${turn} ${x} ${y})" text-anchor="${anchor}" font-family="${h.face}" font-size="${size}" fill="${colour}" stroke="${colour}" stroke-width="${h.weight}" opacity="${opacity}" letter-spacing="${h.spacing ?? 0}" style="font-kerning:${h.kerning ?? 'auto'}" filter="url(#nib)" xml:space="preserve">${spans}</text>`;
}

/** A framed or round stamp: uneven, a little turned. */
export function stamp(inner, { x, y, turn = -3, colour = '#5b2f5e', opacity = 0.72 }) {
  return `<g transform="translate(${x} ${y}) rotate(${turn})" fill="${colour}" stroke="none" opacity="${opacity}" filter="url(#rubber)">${inner}</g>`;
}

/** The line that every sheet carries. */
export const notice = (text, width, height, { fill = '#5d5546', x, y, anchor = 'middle' } = {}) =>
  `<text x="${x ?? width / 2}" y="${y ?? height - 18}" text-anchor="${anchor}" font-family="Commissioner" font-size="14" fill="${fill}">${escape(text)}</text>`;

const filters = (seed) => `
<filter id="ribbon" x="-2%" y="-2%" width="104%" height="104%">
  <feTurbulence type="fractalNoise" baseFrequency=".55" numOctaves="2" seed="${seed}" result="n"/>
  <feDisplacementMap in="SourceGraphic" in2="n" scale="1.5" result="d"/>
  <feColorMatrix in="n" type="matrix" values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  0 0 0 -2.6 2.35" result="holes"/>
  <feComposite in="d" in2="holes" operator="in" result="worn"/><feGaussianBlur in="worn" stdDeviation=".32"/>
</filter>
<filter id="nib" x="-5%" y="-30%" width="110%" height="160%">
  <feTurbulence type="fractalNoise" baseFrequency=".09 .3" numOctaves="2" seed="${seed + 3}" result="n"/>
  <feDisplacementMap in="SourceGraphic" in2="n" scale="2" result="d"/>
  <feColorMatrix in="n" type="matrix" values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  0 0 0 -1.9 1.85" result="thin"/>
  <feComposite in="d" in2="thin" operator="in" result="w"/><feGaussianBlur in="w" stdDeviation=".3"/>
</filter>
<filter id="wax" x="-5%" y="-30%" width="110%" height="160%">
  <feTurbulence type="fractalNoise" baseFrequency=".7" numOctaves="2" seed="${seed + 5}" result="n"/>
  <feColorMatrix in="n" type="matrix" values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  0 0 0 -3.6 2.75" result="grain"/>
  <feComposite in="SourceGraphic" in2="grain" operator="in"/>
</filter>
<filter id="rubber" x="-10%" y="-10%" width="120%" height="120%">
  <feTurbulence type="fractalNoise" baseFrequency=".045" numOctaves="4" seed="${seed + 7}" result="n"/>
  <feColorMatrix in="n" type="matrix" values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  0 0 0 -3.4 2.95" result="patch"/>
  <feDisplacementMap in="SourceGraphic" in2="n" scale="2" result="d"/>
  <feComposite in="d" in2="patch" operator="in" result="w"/><feGaussianBlur in="w" stdDeviation=".45"/>
</filter>
<filter id="press" x="-2%" y="-2%" width="104%" height="104%">
  <feTurbulence type="fractalNoise" baseFrequency=".8" numOctaves="1" seed="${seed + 9}" result="n"/>
  <feDisplacementMap in="SourceGraphic" in2="n" scale=".9" result="d"/><feGaussianBlur in="d" stdDeviation=".3"/>
</filter>
<filter id="mottle" x="0" y="0" width="100%" height="100%">
  <feTurbulence type="fractalNoise" baseFrequency=".0035 .0045" numOctaves="4" seed="${seed + 11}"/>
  <feColorMatrix type="matrix" values="0 0 0 0 .45  0 0 0 0 .33  0 0 0 0 .16  0 0 0 1.5 -.58"/>
</filter>
<filter id="fibre" x="0" y="0" width="100%" height="100%">
  <feTurbulence type="fractalNoise" baseFrequency=".9 .55" numOctaves="3" seed="${seed + 13}"/>
  <feColorMatrix type="matrix" values="0 0 0 0 .3  0 0 0 0 .24  0 0 0 0 .14  0 0 0 .9 -.36"/>
</filter>
<radialGradient id="worn-edge" cx=".5" cy=".48" r=".75"><stop offset=".7" stop-color="#8a6a35" stop-opacity="0"/><stop offset="1" stop-color="#8a6a35" stop-opacity=".2"/></radialGradient>`;

/** A whole sheet: paper, then what lies on it, laid on the glass not quite straight. */
export function sheet({ width, height, seed = 1, tone = '#F2E8D5', mottle = 0.2, fibre = 0.3, turn = 0, folds = [], holes = [], under = '', inner, defs = '', css = '' }) {
  const crease = folds
    .map(({ at, along = 'y' }) => {
      const r = random(seed + at);
      const length = along === 'y' ? width : height;
      const points = Array.from({ length: 9 }, (_, i) => [(length * i) / 8, at + (r() - 0.5) * 2.4]);
      const d = points.map(([a, b], i) => `${i ? 'L' : 'M'}${along === 'y' ? `${a} ${b}` : `${b} ${a}`}`).join('');
      return `<path d="${d}" stroke="#6d5530" stroke-opacity=".2" stroke-width="2.2" fill="none"/><path d="${d}" transform="translate(${along === 'y' ? '0 2' : '2 0'})" stroke="#fff" stroke-opacity=".5" stroke-width="1.6" fill="none"/>`;
    })
    .join('');
  const punched = holes
    .map(([x, y, r = 13]) => `<circle cx="${x}" cy="${y}" r="${r}" fill="#d9d6cf"/><circle cx="${x}" cy="${y}" r="${r}" fill="none" stroke="#6d5530" stroke-opacity=".45" stroke-width="1.4"/><path d="M${x - r + 1} ${y - 3}A${r} ${r} 0 0 1 ${x + r - 1} ${y - 3}" fill="none" stroke="#3a2f1e" stroke-opacity=".3" stroke-width="3"/>`)
    .join('');
  return `<!doctype html><meta charset="utf-8"><style>
${fontFaces(...Object.values(machines).map((m) => m.face), ...Object.values(hands).map((h) => h.face), 'Old Standard', 'Old Standard Bold', 'Old Standard Italic', 'Commissioner')}
html,body{margin:0;background:${tone}}svg{display:block}${css}</style>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${filters(seed)}${defs}</defs>
<rect width="${width}" height="${height}" fill="${tone}"/>
<rect width="${width}" height="${height}" filter="url(#mottle)" opacity="${mottle}"/>
<rect width="${width}" height="${height}" filter="url(#fibre)" opacity="${fibre}"/>
<rect width="${width}" height="${height}" fill="url(#worn-edge)"/>${under}
<g transform="rotate(${turn} ${width / 2} ${height / 2})">${inner}</g>
${crease}${punched}
<rect x=".75" y=".75" width="${width - 1.5}" height="${height - 1.5}" fill="none" stroke="#7a6238" stroke-opacity=".28" stroke-width="1.5"/></svg>`;
}
