// The papers of exhibits/halvern-strait written by hand: the light's journal and the engineer's letter.
import { escape, notice, random, segments, sheet, written } from '../paper.mjs';

const at = (document, file) => `halvern-strait/documents/${document}/${file}`;
const half = { scale: 2, finish: ['-resize', '50%', '-unsharp', '0x0.6+0.5+0.02'] };

function log(page) {
  const t = segments(at('halvern-log-1937-10-12', 'transcript.en.md'));
  const [W, H] = [1400, 1120];
  const left = page === 1;
  const ids = left ? { h: 'h1', s: 'h2', c: 'h3', d: 'd1', f: 'f1', n: 'n1' } : { h: 'h4', s: 'h5', c: 'h6', d: 'd2', f: 'f2', n: 'n2' };
  const entries = left ? [1, 2, 3, 4, 5, 6, 7, 8] : [9, 10, 11, 12, 13, 14, 15, 16, 17];
  const x = left ? [70, 190, 310, 420, 590, 1340] : [60, 180, 300, 410, 580, 1330];
  const green = '#3f5a4a';
  const print = (px, y, text, size, face = 'Old Standard', extra = '') => `<text x="${px}" y="${y}" font-family="${face}" font-size="${size}" fill="${green}" ${extra}>${escape(text)}</text>`;
  const [institution, journal] = t[ids.h].split('\n');
  const [station, keepers, number] = t[ids.s].split('\n');
  const columns = t[ids.c].split(' | ');
  const leading = 46;
  const top = 306;
  const rows = Math.floor((H - 130 - top) / leading);
  const rules = Array.from({ length: rows + 1 }, (_, i) => `<path d="M${x[0]} ${top + i * leading + 13}H${x[5]}" stroke="${green}" stroke-width="1" opacity=".5"/>`).join('');
  const bottom = top + rows * leading + 13;
  let y = top;
  let ink = '';
  const hand = (text, px, seed, extra = {}) => written(text, { x: px, y: y + 4, size: 31, hand: 'keeper', colour: left ? '#20242c' : '#262b3d', seed, ...extra });
  ink += written(t[ids.d], { x: (x[4] + x[5]) / 2 - 60, y: y + 4, size: 33, hand: 'keeper', colour: left ? '#20242c' : '#262b3d', anchor: 'middle', seed: 3 });
  y += leading;
  for (const e of entries) {
    const cells = t[`e${e}`].split(' | ');
    const remarks = cells.pop();
    const erased = cells[0].match(/\[written over an erased figure, perhaps ([\d.]+)\]/);
    const hour = cells[0].replace(/\s*\[.*/, '');
    if (erased) {
      // The scraped place is paler and rough, and the first figure is still in it.
      ink += `<rect x="${x[0] + 6}" y="${y - 26}" width="104" height="36" rx="9" fill="#fbf6ea" opacity=".75" filter="url(#rubber)"/>`;
      ink += written(erased[1], { x: x[0] + 25, y: y - 4, size: 31, hand: 'keeper', colour: '#20242c', seed: 77, opacity: 0.36 });
      ink += written(hour, { x: x[0] + 9, y: y + 8, size: 34, hand: 'keeper', colour: '#11141a', seed: 78, turn: -2, opacity: 1 });
    } else ink += hand(hour, x[0] + 14, e * 10);
    for (const cell of cells.slice(1)) {
      const column = /^(SW|W|S|NW) \d/.test(cell) ? 1 : /^\d\d\.\d\d$/.test(cell) ? 2 : 3;
      ink += hand(cell, x[column] + 12, e * 10 + column);
    }
    const limit = 52;
    const lines = [];
    let line = '';
    for (const word of remarks.split(' ')) {
      if (line && (line + ' ' + word).length > limit) {
        lines.push(line);
        line = word;
      } else line += (line ? ' ' : '') + word;
    }
    lines.push(line);
    lines.forEach((l, i) => {
      ink += hand(l, x[4] + 14, e * 10 + 5 + i);
      y += leading;
    });
  }
  const inner = `<g filter="url(#press)">
    ${print(W / 2, 70, institution, 30, 'Old Standard Bold', 'text-anchor="middle" letter-spacing="1"')}
    ${print(W / 2, 108, journal, 23, 'Old Standard Italic', 'text-anchor="middle"')}
    ${print(x[0], 166, station, 20)}${print(W / 2, 166, keepers, 20, 'Old Standard', 'text-anchor="middle"')}${print(x[5], 166, number, 20, 'Old Standard', 'text-anchor="end"')}
    <path d="M${x[0]} 188H${x[5]}" stroke="${green}" stroke-width="3"/>
    ${columns.map((c, i) => print((x[i] + x[i + 1]) / 2, 224, c, 17, 'Old Standard', 'text-anchor="middle"')).join('')}
    <path d="M${x[0]} 242H${x[5]}" stroke="${green}" stroke-width="1.4"/>
    ${x.map((v) => `<path d="M${v} 188V${bottom}" stroke="${green}" stroke-width="1.1" opacity=".8"/>`).join('')}
    ${rules}<path d="M${x[0]} ${bottom}H${x[5]}" stroke="${green}" stroke-width="2"/>
    ${t[ids.f].split('\n').map((l, i) => print(W / 2, bottom + 30 + i * 24, l, 17, 'Old Standard Italic', 'text-anchor="middle"')).join('')}
    </g>${ink}${notice(t[ids.n], W, H, { y: H - 16 })}`;
  const gutter = left
    ? `<linearGradient id="gutter" x1="1" x2="0"><stop offset="0" stop-color="#4a3a20" stop-opacity=".36"/><stop offset=".05" stop-color="#4a3a20" stop-opacity=".1"/><stop offset=".12" stop-color="#4a3a20" stop-opacity="0"/></linearGradient>`
    : `<linearGradient id="gutter" x1="0" x2="1"><stop offset="0" stop-color="#4a3a20" stop-opacity=".36"/><stop offset=".05" stop-color="#4a3a20" stop-opacity=".1"/><stop offset=".12" stop-color="#4a3a20" stop-opacity="0"/></linearGradient>`;
  return sheet({ width: W, height: H, seed: 600 + page, tone: '#F1E9D6', turn: left ? 0.25 : -0.3, defs: gutter, under: `<rect width="${W}" height="${H}" fill="url(#gutter)"/>`, inner });
}

function maubray(page) {
  const t = segments(at('halvern-maubray-letter-1937-10-16', 'transcript.fr.md'));
  const [W, H] = [1000, 1400];
  const size = 36;
  const leading = 47;
  const colour = '#2a2f5c';
  const r = random(70 + page);
  const prose = (ids) => {
    // The browser sets the lines; each word stands a little off them.
    return ids
      .map((id) => {
        const words = t[id]
          .split(' ')
          .map((w) => `<span style="transform:translateY(${((r() - 0.5) * 3.2).toFixed(1)}px) rotate(${((r() - 0.5) * 1.4).toFixed(2)}deg)">${escape(w)}</span>`)
          .join(' ');
        return `<p>${words}</p>`;
      })
      .join('');
  };
  const block = (y, height, html) => `<foreignObject x="120" y="${y}" width="800" height="${height}"><div xmlns="http://www.w3.org/1999/xhtml" class="letter">${html}</div></foreignObject>`;
  const css = `.letter{font:${size}px/${leading}px "Aurore";color:${colour};-webkit-text-stroke:.55px ${colour};filter:url(#nib)}.letter p{margin:0 0 8px;text-indent:56px}.letter span{display:inline-block;text-indent:0}.letter .plain{text-indent:0}`;
  let inner;
  if (page === 1) {
    const address = t.a2.split('\n');
    inner = `
      ${written(t.a1, { x: 900, y: 112, size, hand: 'engineer', colour, anchor: 'end', seed: 1, turn: -1 })}
      ${address.map((l, i) => written(l, { x: 120, y: 200 + i * 44, size, hand: 'engineer', colour, seed: 2 + i, turn: -0.4 })).join('')}
      ${block(352, 1000, prose(['p1', 'p2', 'p3', 'p4']))}
      ${notice(t.n1, W, H)}`;
  } else {
    inner = `
      ${block(82, 1090, prose(['p5', 'p6', 'p7', 'p8', 'p9']))}
      ${written(t.s1, { x: 590, y: 1292, size: 92, hand: 'round', colour, seed: 9, turn: -5 })}
      ${notice(t.n1, W, H)}`;
  }
  return sheet({ width: W, height: H, seed: 700 + page, tone: '#EFEBDD', mottle: 0.16, turn: page === 1 ? -0.3 : 0.35, folds: [{ at: 700 }], css, inner });
}

export default [
  { name: 'halvern-log-1', to: at('halvern-log-1937-10-12', 'scan-001.jpg'), width: 1400, height: 1120, html: () => log(1), ...half },
  { name: 'halvern-log-2', to: at('halvern-log-1937-10-12', 'scan-002.jpg'), width: 1400, height: 1120, html: () => log(2), ...half },
  { name: 'halvern-maubray-1', to: at('halvern-maubray-letter-1937-10-16', 'scan-001.jpg'), width: 1000, height: 1400, html: () => maubray(1), ...half },
  { name: 'halvern-maubray-2', to: at('halvern-maubray-letter-1937-10-16', 'scan-002.jpg'), width: 1000, height: 1400, html: () => maubray(2), ...half },
];
