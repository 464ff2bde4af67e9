// The photograph of exhibits/halvern-strait, front and back, and the fog of its first page.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bare, escape, notice, segments, sheet, stamp, written } from '../paper.mjs';
import { seascape } from '../scene.mjs';

const at = (document, file) => `halvern-strait/documents/${document}/${file}`;
const half = { scale: 2, finish: ['-resize', '50%'] };
const photograph = 'halvern-rock-photograph';

function plate(name, options) {
  const pgm = seascape(join(process.env.ART_TMP, `${name}.pgm`), options);
  const png = pgm.replace('.pgm', '.png');
  execFileSync('convert', [pgm, png]);
  return pathToFileURL(png).href;
}

function front() {
  const t = segments(at(photograph, 'transcript.en.md'));
  const [W, H] = [1400, 1080];
  const [x, y, w, h] = [58, 54, 1284, 890];
  const picture = plate('rock', { width: 1284, height: 890, seed: 37 });
  const inner = `
    <image href="${picture}" x="${x}" y="${y}" width="${w}" height="${h}"/>
    <rect x="${x}" y="${y}" width="${w}" height="${h}" fill="#7a5a2a" style="mix-blend-mode:soft-light" opacity=".5"/>
    <rect x="${x}" y="${y}" width="${w}" height="${h}" fill="#f0dfb8" style="mix-blend-mode:multiply" opacity=".42"/>
    <rect x="${x}" y="${y}" width="${w}" height="${h}" fill="none" stroke="#fff" stroke-opacity=".35" stroke-width="2"/>
    ${written(bare(t.p1), { x: 78, y: 1003, size: 34, hand: 'photographer', colour: '#2a2a33', seed: 4, turn: -0.4 })}
    ${notice(t.n1, W, H, { x: 1342, anchor: 'end', y: 1062 })}`;
  return sheet({ width: W, height: H, seed: 800, tone: '#F4EFE3', mottle: 0.12, fibre: 0.16, turn: -0.15, inner });
}

function back() {
  const t = segments(at(photograph, 'transcript.en.md'));
  const [W, H] = [1400, 1080];
  const [name, trade, street, town] = bare(t.r1).split(', ');
  const inner = `
    ${stamp(
      `<rect x="-190" y="-74" width="380" height="148" fill="none" stroke="#4a3d78" stroke-width="3.5"/>
       <text font-family="Old Standard Bold" font-size="40" text-anchor="middle" y="-26" letter-spacing="3">${escape(name)},</text>
       <text font-family="Old Standard Italic" font-size="28" text-anchor="middle" y="10">${escape(trade)}, ${escape(street)},</text>
       <text font-family="Old Standard Bold" font-size="30" text-anchor="middle" y="50" letter-spacing="4">${escape(town)}</text>`,
      { x: 1010, y: 300, turn: 3, colour: '#4a3d78', opacity: 0.78 },
    )}
    <g filter="url(#wax)">
    ${written(bare(t.r2), { x: 170, y: 210, size: 46, hand: 'photographer', colour: '#4d4d50', seed: 1, turn: -2, opacity: 1 })}
    ${written(bare(t.r3), { x: 210, y: 600, size: 44, hand: 'photographer', colour: '#57575a', seed: 2, turn: -3, opacity: 0.52 })}</g>
    <path d="M200 590q90 -34 190 -6t200 -16t180 -6t120 -10" stroke="#f4ecd9" stroke-width="38" opacity=".4" fill="none" filter="url(#rubber)"/>
    <g filter="url(#wax)">${written(bare(t.r4), { x: 330, y: 850, size: 60, hand: 'seaman', colour: '#2446a6', seed: 3, turn: 2, opacity: 1 })}</g>
    ${notice(t.n2, W, H)}`;
  return sheet({ width: W, height: H, seed: 801, tone: '#EFE6D1', mottle: 0.3, fibre: 0.34, turn: 0.2, inner });
}

function fog() {
  const picture = plate('fog', { width: 2000, height: 720, seed: 12, rock: false, horizon: 0.44 });
  return `<!doctype html><meta charset="utf-8"><style>html,body{margin:0;background:#888}div{position:relative;width:2000px;height:720px;overflow:hidden}img{display:block;width:100%;height:100%}i{position:absolute;inset:0;background:#e9dcbd;mix-blend-mode:multiply;opacity:.34}</style><div><img src="${picture}"><i></i></div>`;
}

export default [
  { name: 'halvern-photograph-1', to: at(photograph, 'scan-001.jpg'), width: 1400, height: 1080, html: front, ...half },
  { name: 'halvern-photograph-2', to: at(photograph, 'scan-002.jpg'), width: 1400, height: 1080, html: back, ...half },
  { name: 'halvern-fog', to: 'halvern-strait/images/fog.jpg', width: 2000, height: 720, html: fog, quality: 76 },
];
