// The typed papers of exhibits/halvern-strait: two telegrams, the memorandum, the commander's letter, the card.
import { bare, escape, notice, segments, sheet, stamp, struck, typed, wrap, written } from '../paper.mjs';

const at = (document, file) => `halvern-strait/documents/${document}/${file}`;
const half = { scale: 2, finish: ['-resize', '50%', '-unsharp', '0x0.6+0.5+0.02'] };
const BLUE_INK = '#1f2a52';

function quill() {
  const t = segments(at('halvern-quill-telegram-1937-10-13', 'transcript.en.md'));
  const [W, H] = [1400, 1010];
  const [office, telegram] = t.h1.split('\n');
  const fields = t.a1.split('\n').map((line) => line.split(': '));
  const number = fields.splice(1, 1)[0][0];
  const print = (x, y, text, size = 17, extra = '') => `<text x="${x}" y="${y}" font-family="Old Standard" font-size="${size}" fill="#7a2b21" ${extra}>${escape(text)}</text>`;
  const rule = (x1, y1, x2, y2, w = 1.3) => `<path d="M${x1} ${y1}L${x2} ${y2}" stroke="#7a2b21" stroke-width="${w}" fill="none"/>`;
  const value = (x, y, text, seed) => typed([text], { x, y, size: 26, leading: 0, machine: 'post', seed });
  const body = [t.p1, t.p2, t.p3, t.p4].join(' ');
  const lines = wrap(body, 62);
  const signature = t.s1;
  const leading = 57;
  const top = 452;
  const form = `<g filter="url(#press)">
    ${print(W / 2, 92, office.toUpperCase(), 40, 'text-anchor="middle" letter-spacing="5" font-family="Old Standard Bold"')}
    ${print(W / 2, 136, telegram, 30, 'text-anchor="middle" font-family="Old Standard Italic"')}
    ${rule(70, 164, W - 70, 164, 3)}${rule(70, 170, W - 70, 170, 1)}
    ${rule(70, 268, W - 70, 268)}${rule(430, 170, 430, 268)}${rule(660, 170, 660, 268)}${rule(1010, 170, 1010, 268)}
    ${print(84, 196, fields[0][0] + ':')}${print(444, 196, fields[1][0] + ':')}${print(674, 196, fields[2][0] + ':')}${print(1024, 196, fields[3][0] + ':')}
    ${print(84, 326, 'To:', 22)}${rule(70, 368, W - 70, 368, 1)}
    ${Array.from({ length: 7 }, (_, i) => rule(70, top + 14 + i * leading, W - 70, top + 14 + i * leading, 0.7)).join('')}
    </g>`;
  const inner = `${form}
    ${typed([number], { x: 1150, y: 128, size: 26, leading: 0, machine: 'post', seed: 5 })}
    ${value(110, 246, fields[0][1], 11)}${value(500, 246, fields[1][1], 12)}${value(730, 246, fields[2][1], 13)}${value(1080, 246, fields[3][1], 14)}
    ${typed([t.a2.replace('To: ', '')], { x: 150, y: 328, size: 30, leading: 0, machine: 'post', seed: 15 })}
    ${typed(lines, { x: 96, y: top, size: 30, leading, machine: 'post', seed: 21, pitch: 19.4 })}
    ${typed([signature], { x: 96 + 19.4 * (62 - signature.length), y: top + lines.length * leading, size: 30, leading, machine: 'post', seed: 22, pitch: 19.4 })}
    ${stamp(
      `<circle r="78" fill="none" stroke="#22242c" stroke-width="5"/><circle r="50" fill="none" stroke="#22242c" stroke-width="2.5"/>
       <path id="arc" d="M-58 0A58 58 0 0 1 58 0" fill="none"/><text font-family="Commissioner" font-weight="600" font-size="21" letter-spacing="3" text-anchor="middle"><textPath href="#arc" startOffset="50%">${bare(t.r1).split(' ')[0]}</textPath></text>
       <text font-family="Commissioner" font-weight="600" font-size="24" text-anchor="middle" y="-2">${bare(t.r1).split(' ').slice(1, 3).join(' ')}</text><text font-family="Commissioner" font-weight="600" font-size="24" text-anchor="middle" y="25">${bare(t.r1).split(' ')[3]}</text>`,
      { x: 176, y: 98, turn: -14, colour: '#22242c', opacity: 0.66 },
    )}
    ${written(bare(t.r2), { x: 690, y: 906, size: 38, hand: 'clerk', seed: 31, turn: -2.6, colour: BLUE_INK })}
    ${notice(t.n1, W, H)}`;
  return sheet({ width: W, height: H, seed: 101, tone: '#F0E4C6', turn: 0.35, folds: [{ at: 520 }, { at: 705, along: 'x' }], inner });
}

function lindenhaven() {
  const t = segments(at('halvern-lindenhaven-telegram-1937-10-14', 'transcript.en.md'));
  const [W, H] = [1100, 1400];
  const o = { size: 26, machine: 'stannery', leading: 44 };
  const [to, number, sent] = t.a1.split('\n');
  const columns = 54;
  let y = 520;
  let out = '';
  for (const id of ['p1', 'p2', 'p3', 'p4']) {
    const lines = wrap(t[id], columns, 5);
    out += typed(lines, { ...o, x: 130, y, seed: y });
    y += lines.length * o.leading + 16;
  }
  out += typed([t.s1], { ...o, x: 130 + 15.6 * 41, y: y + 36, seed: 9 });
  const inner = `
    ${typed([t.h1], { ...o, x: 130, y: 190, seed: 2, spacing: 3 })}
    <path d="M130 203h${[...t.h1].length * 18.6 - 4}" stroke="#23262e" stroke-width="2" opacity=".8" filter="url(#ribbon)"/>
    ${typed([to], { ...o, x: 130, y: 290, seed: 3 })}
    ${typed([number], { ...o, x: 130, y: 338, seed: 4 })}
    ${typed([sent], { ...o, x: 130, y: 386, seed: 5 })}
    ${out}
    ${stamp(`<rect x="-176" y="-40" width="352" height="80" fill="none" stroke="#3c4f8c" stroke-width="5"/><text font-family="Commissioner" font-weight="700" font-size="38" letter-spacing="5" text-anchor="middle" y="14">${bare(t.r1)}</text>`, { x: 820, y: 226, turn: -7, colour: '#3c4f8c', opacity: 0.7 })}
    <g filter="url(#wax)">${written(bare(t.r2), { x: 830, y: 120, size: 44, hand: 'quick', colour: '#4b4b4d', seed: 3, turn: -3 })}</g>
    ${notice(t.n1, W, H)}`;
  return sheet({ width: W, height: H, seed: 202, tone: '#EFE3CC', mottle: 0.24, turn: -0.5, folds: [{ at: 702 }], holes: [[52, 470], [52, 930]], inner });
}

/** Typed prose in which a span is struck out and something written in ink above or beside it. */
function corrected(text, { x, y, columns, size, leading, pitch, seed }) {
  const marks = [];
  const plain = text.replace(/\[struck out: ([^\]]*)\]\s*\[in ink (above|beside): ([^\]]*)\]/g, (_, old, where, now) => {
    marks.push({ old, now, where });
    return old.replace(/ /g, '\u0001') ;
  });
  const wrapped = wrap(plain.replace(/\u0001/g, ' '), columns);
  let out = typed(wrapped, { x, y, size, leading, machine: 'stannery', seed, pitch });
  marks.forEach((mark, k) => {
    let rest = mark.old;
    let first = true;
    wrapped.forEach((line, row) => {
      if (!rest) return;
      let piece = first ? longestStart(rest, line) : line.startsWith(rest) ? rest : rest.startsWith(line) ? line : '';
      if (!piece) return;
      const col = first ? line.indexOf(piece) : 0;
      const px = x + col * pitch;
      const py = y + row * leading;
      out += struck(px, py - size * 0.28, piece.length * pitch, { seed: seed + k * 7 + row });
      if (first)
        out += mark.where === 'above'
          ? written(mark.now, { x: Math.min(px + 4, x + columns * pitch - mark.now.length * 12.5 + 40), y: py - size * 0.98, size: 33, hand: 'clerk', seed: seed + k, turn: -1.5 })
          : written(mark.now, { x: px + mark.old.length * pitch + 24, y: py - 2, size: 33, hand: 'clerk', seed: seed + k, turn: -3 });
      rest = rest.slice(piece.length).trimStart();
      first = false;
    });
  });
  return { out, lines: wrapped.length };
}
function longestStart(rest, line) {
  if (line.includes(rest)) return rest;
  const words = rest.split(' ');
  for (let n = words.length - 1; n > 0; n--) {
    const piece = words.slice(0, n).join(' ');
    if (line.endsWith(piece)) return piece;
  }
  return '';
}

function memorandum() {
  const t = segments(at('halvern-memorandum-1937-10-13', 'transcript.en.md'));
  const [W, H] = [1060, 1400];
  const size = 22.5;
  const pitch = size * 0.6;
  const leading = 47;
  const x = 140;
  const o = { size, leading, machine: 'stannery', pitch };
  const [department, place] = t.a1.split('\n');
  const [to, date] = t.a3.split('\n');
  let y = 392;
  let out = '';
  ['p1', 'p2', 'p3', 'p4', 'p5'].forEach((id, i) => {
    const part = corrected(t[id], { x, y, columns: 60, size, leading, pitch, seed: 40 + i * 13 });
    out += part.out;
    y += part.lines * leading + 14;
  });
  const inner = `
    ${typed([department, place], { ...o, leading: 32, x, y: 108, seed: 1 })}
    ${typed([t.a2], { ...o, x: x + pitch * 48, y: 108, seed: 2 })}
    ${typed([t.h1], { ...o, x: x + pitch * 23, y: 204, seed: 3, pitch: pitch + 3 })}
    ${typed([to], { ...o, x, y: 266, seed: 4 })}${typed([date], { ...o, x: x + pitch * 42, y: 266, seed: 5 })}
    ${typed([t.h2], { ...o, x, y: 320, seed: 6 })}<path d="M${x} 329h${t.h2.length * pitch}" stroke="#23262e" stroke-width="1.8" opacity=".75" filter="url(#ribbon)"/>
    ${out}
    ${typed([t.s1], { ...o, x: x + pitch * 45, y: y + 8, seed: 7 })}
    ${written(bare(t.r1), { x: x - 30, y: y + 46, size: 40, hand: 'quick', colour: '#22252b', seed: 8, turn: -2.5 })}
    <g filter="url(#wax)">${bare(t.r2).split(/(?<=\?) /).map((line, i) => written(line, { x: x - 44 + i * 190, y: y + 116 + i * 54, size: 43, hand: 'quick', colour: '#2446a6', seed: 12 + i, turn: -1.6, opacity: 1 })).join('')}</g>
    ${notice(t.n1, W, H)}`;
  return sheet({ width: W, height: H, seed: 303, tone: '#F4ECDB', turn: 0.4, folds: [{ at: 698 }], holes: [[48, 470], [48, 930]], inner });
}

function wiebrecht(page) {
  const t = segments(at('halvern-wiebrecht-letter-1937-10-14', 'transcript.de.md'));
  const [W, H] = [1000, 1400];
  const size = 22.5;
  const pitch = size * 0.6;
  const leading = 36;
  const x = 140;
  const columns = 58;
  const o = { size, leading, machine: 'lindenhaven', pitch };
  const prose = (ids, from) => {
    let y = from;
    let out = '';
    const marks = {};
    for (const id of ids) {
      const lines = wrap(t[id], columns, 4);
      marks[id] = [y, y + (lines.length - 1) * leading];
      out += typed(lines, { ...o, x, y, seed: y + page });
      y += lines.length * leading + 16;
    }
    return { out, y, marks };
  };
  if (page === 1) {
    const [state, service, vessel] = t.a1.split('\n');
    const [subject, enclosure] = t.h1.split('\n');
    const body = prose(['p1', 'p2', 'p3'], 556);
    const inner = `
      ${typed([state, service, vessel], { ...o, leading: 31, x, y: 128, seed: 1 })}
      ${typed([t.a2], { ...o, x: x + pitch * (columns - [...t.a2].length), y: 128, seed: 2 })}
      ${typed(t.a3.split('\n'), { ...o, leading: 31, x, y: 286, seed: 3 })}
      ${typed([subject, enclosure], { ...o, leading: 34, x, y: 434, seed: 4 })}
      <path d="M${x} 444h${[...subject].length * pitch}" stroke="#2b2344" stroke-width="1.8" opacity=".7" filter="url(#ribbon)"/>
      ${body.out}
      ${stamp(
        `<rect x="-118" y="-56" width="236" height="112" rx="5" fill="none" stroke="#5b2f5e" stroke-width="4"/><path d="M-118 -18H118" stroke="#5b2f5e" stroke-width="2.5"/>
         <text font-family="Commissioner" font-weight="600" font-size="25" text-anchor="middle" y="-28" letter-spacing="1">${bare(t.r1).split(' ')[0]}</text>
         <text font-family="Commissioner" font-weight="500" font-size="21" text-anchor="middle" y="10">${bare(t.r1).split(' ')[1]}</text>
         <text font-family="PT Mono" font-size="25" text-anchor="middle" y="42">${bare(t.r1).split(' ').slice(2).join(' ')}</text>`,
        { x: 776, y: 300, turn: 4, colour: '#5b2f5e' },
      )}
      ${notice(t.n1, W, H)}`;
    return sheet({ width: W, height: H, seed: 404, tone: '#F1E9DA', turn: -0.4, folds: [{ at: 470 }, { at: 934 }], holes: [[46, 560], [46, 840]], inner });
  }
  const body = prose(['p4', 'p5', 'p6'], 150);
  const [top, bottom] = body.marks.p4;
  const [name, rank] = t.s1.split('\n');
  const inner = `
    ${body.out}
    ${written(name, { x: x + pitch * 25, y: body.y + 96, size: 84, hand: 'signer', colour: '#20284a', seed: 3, turn: -4 })}
    ${typed([rank], { ...o, x: x + pitch * 19, y: body.y + 164, seed: 5 })}
    <g filter="url(#wax)"><path d="M${x - 26} ${top + 190}q-7 ${(bottom - top - 190) / 2} -2 ${bottom - top - 176}" fill="none" stroke="#4a4a4e" stroke-width="3.4"/>
    ${written(bare(t.r2), { x: x - 40, y: bottom + 4, size: 38, hand: 'seaman', colour: '#3a3a3e', seed: 4, turn: -90, opacity: 1 })}</g>
    ${notice(t.n1, W, H)}`;
  return sheet({ width: W, height: H, seed: 405, tone: '#F1E9DA', turn: 0.5, folds: [{ at: 470 }, { at: 934 }], holes: [[46, 560], [46, 840]], inner });
}

function card() {
  const t = segments(at('halvern-wachtel-card', 'transcript.en.md'));
  const [W, H] = [1400, 860];
  const o = { size: 30, leading: 52, machine: 'stannery' };
  const facts = t.p2.split('\n');
  const rules = Array.from({ length: 12 }, (_, i) => `<path d="M0 ${196 + i * 52}H${W}" stroke="#7fa0b8" stroke-width="1.3" opacity=".75"/>`).join('');
  const inner = `
    ${typed([t.h1], { ...o, x: 110, y: 118, size: 42, seed: 1, pitch: 32 })}
    ${typed([t.p1], { ...o, x: 470, y: 118, seed: 2 })}
    ${typed(facts, { ...o, x: 110, y: 240, seed: 3 })}
    ${typed(t.p3.split(': ').map((s, i) => (i ? '  ' + s : s + ':')), { ...o, x: 790, y: 240, seed: 4 })}
    ${typed([t.p4], { ...o, x: 110, y: 552, seed: 5 })}
    ${typed([t.p5], { ...o, x: 110, y: 604, seed: 6, })}
    ${written(bare(t.r1), { x: 110, y: 714, size: 48, hand: 'clerk', seed: 8, turn: -0.8 })}
    ${notice(t.n1, W, H)}`;
  return sheet({
    width: W, height: H, seed: 505, tone: '#F0E7D0', mottle: 0.24, turn: -0.25, inner,
    under: `${rules}<path d="M0 148H${W}" stroke="#b5413a" stroke-width="2.2" opacity=".8"/><path d="M0 152.5H${W}" stroke="#b5413a" stroke-width="1" opacity=".7"/>`,
    holes: [[W / 2, H - 66, 17]],
  });
}

export default [
  { name: 'halvern-quill', to: at('halvern-quill-telegram-1937-10-13', 'scan-001.jpg'), width: 1400, height: 1010, html: quill, ...half },
  { name: 'halvern-lindenhaven', to: at('halvern-lindenhaven-telegram-1937-10-14', 'scan-001.jpg'), width: 1100, height: 1400, html: lindenhaven, ...half },
  { name: 'halvern-memorandum', to: at('halvern-memorandum-1937-10-13', 'scan-001.jpg'), width: 1060, height: 1400, html: memorandum, ...half },
  { name: 'halvern-wiebrecht-1', to: at('halvern-wiebrecht-letter-1937-10-14', 'scan-001.jpg'), width: 1000, height: 1400, html: () => wiebrecht(1), ...half },
  { name: 'halvern-wiebrecht-2', to: at('halvern-wiebrecht-letter-1937-10-14', 'scan-002.jpg'), width: 1000, height: 1400, html: () => wiebrecht(2), ...half },
  { name: 'halvern-card', to: at('halvern-wachtel-card', 'scan-001.jpg'), width: 1400, height: 860, html: card, ...half },
];
