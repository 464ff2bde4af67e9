// The sea at Halvern Rock, computed pixel by pixel as a plate camera might have taken it.
import { writeFileSync } from 'node:fs';
import { random } from './paper.mjs';

function noise(seed) {
  const r = random(seed);
  const table = Array.from({ length: 65536 }, () => r());
  const at = (x, y) => table[((x * 73856093) ^ (y * 19349663)) & 65535];
  const smooth = (t) => t * t * t * (t * (t * 6 - 15) + 10);
  return (x, y) => {
    const [ix, iy] = [Math.floor(x), Math.floor(y)];
    const [u, v] = [smooth(x - ix), smooth(y - iy)];
    const top = at(ix, iy) * (1 - u) + at(ix + 1, iy) * u;
    const bottom = at(ix, iy + 1) * (1 - u) + at(ix + 1, iy + 1) * u;
    return top * (1 - v) + bottom * v;
  };
}
function fractal(seed, octaves, gain = 0.5) {
  const n = noise(seed);
  return (x, y) => {
    let sum = 0;
    let a = 1;
    let total = 0;
    for (let i = 0; i < octaves; i++) {
      sum += a * n(x * 2 ** i + i * 17.3, y * 2 ** i + i * 9.1);
      total += a;
      a *= gain;
    }
    return sum / total;
  };
}
const clamp = (v, lo = 0, hi = 1) => Math.min(hi, Math.max(lo, v));
const mix = (a, b, t) => a + (b - a) * t;
const step = (a, b, v) => {
  const t = clamp((v - a) / (b - a));
  return t * t * (3 - 2 * t);
};

/**
 * Writes a greyscale picture. With a rock: tower, steps nearly under water, a small vessel on the horizon.
 * Without: fog over an empty sea.
 */
export function seascape(file, { width: W, height: H, rock = true, seed = 1, horizon = 0.56 }) {
  const clouds = fractal(seed, 6, 0.52);
  const wisps = fractal(seed + 1, 5, 0.55);
  const swell = fractal(seed + 2, 6, 0.5);
  const chop = fractal(seed + 3, 6, 0.62);
  const stone = fractal(seed + 4, 6, 0.56);
  const edge = fractal(seed + 5, 5, 0.55);
  const grain = random(seed + 6);
  const hy = H * horizon;
  const L = new Float32Array(W * H);

  // Sky and water.
  const wave = (x, d) => swell(x * 0.55 + d * 0.12, d * 1.7) * 0.62 + chop(x * 2.6, d * 6.2) * 0.38;
  for (let y = 0; y < H; y++) {
    for (let x = 0; x < W; x++) {
      let v;
      if (y < hy) {
        const t = (hy - y) / hy;
        const far = 1 / (t + 0.09);
        const cx = ((x - W * 0.36) / W) * far * 2.4;
        const c = clouds(cx + 40, far * 1.15 + 3);
        const c2 = wisps(cx * 0.6 + 9, far * 0.5 + 50);
        const body = step(0.42, 0.7, c) * 0.75 + step(0.5, 0.75, c2) * 0.3;
        const glow = Math.exp(-(((x / W - 0.16) / 0.42) ** 2)) * Math.exp(-(((t - 0.1) / 0.35) ** 2));
        const base = mix(0.8, 0.5, Math.pow(t, 0.7)) + glow * 0.18;
        v = rock ? mix(base, base - 0.2 + glow * 0.1, body) + step(0.62, 0.8, c) * 0.08 : mix(0.66, 0.56, t) + (c2 - 0.5) * 0.1;
      } else {
        const t = (y - hy + 1) / (H - hy);
        const d = 1 / (t + 0.035);
        const px = ((x - W / 2) / W) * d * 3.2;
        const e = 0.02;
        const h0 = wave(px, d);
        const slope = (wave(px + e, d) - h0) / e;
        const fall = (wave(px, d + e * 2) - h0) / (e * 2);
        const facing = clamp(0.5 - slope * 0.16 - fall * 0.11);
        const glint = Math.exp(-(((x / W - 0.16) / (0.16 + t * 0.12)) ** 2));
        const near = mix(0.6, 0.3, Math.pow(t, 0.55));
        v = near + (facing - 0.5) * mix(0.12, 0.62, Math.pow(t, 0.5)) + glint * Math.pow(facing, 2) * 0.5 * (rock ? 1 : 0.25);
        if (h0 > 0.69 && t > 0.05) v += (h0 - 0.69) * 1.9;
        if (!rock) v = mix(v, 0.66, Math.exp(-t * 2.4) * 0.97);
        else v = mix(v, 0.66, Math.exp(-t * 26) * 0.75);
      }
      L[y * W + x] = v;
    }
  }
  const put = (x, y, v, a = 1) => {
    if (x < 0 || y < 0 || x >= W || y >= H || a <= 0) return;
    const i = (y | 0) * W + (x | 0);
    L[i] = mix(L[i], v, Math.min(1, a));
  };

  if (rock) {
    const s = W / 1400;
    const water = hy + 64 * s; // where the sea meets the rock
    const centre = W * 0.6;
    // A small vessel, hull down, to the left.
    const vx = W * 0.21;
    for (let y = -30 * s; y < 8 * s; y++)
      for (let x = -46 * s; x < 46 * s; x++) {
        const [X, Y] = [x / s, y / s];
        const hull = Y > -5 - Math.abs(X) * 0.02 && Y < 4 && Math.abs(X) < 42 - Y * 1.1;
        const house = X > -14 && X < 10 && Y > -13 && Y <= -5;
        const funnel = X > 1 && X < 6 && Y > -20 && Y <= -13;
        const mast = Math.abs(X + 17) < 0.9 && Y > -29 && Y <= -5;
        if (hull || house || funnel || mast) put(vx + x, hy + 3 * s + y, hull ? 0.36 : 0.43, 0.85);
      }
    const smoke = (x, y) => clouds(x * 3 + 80, y * 6);
    for (let y = 0; y < 26 * s; y++)
      for (let x = 0; x < 150 * s; x++) {
        const k = x / (150 * s);
        const a = step(0.4, 0.75, smoke(k * 2.2, y / (26 * s))) * (1 - k) * Math.exp(-(((y / s - 16 + k * 7) / 8) ** 2)) * 0.55;
        put(vx + 4 * s + x, hy - 38 * s + y, 0.45, a);
      }
    // The rock: a height for every column, broken by noise; light from the left.
    const profile = (u) => {
      const points = [[-1, 0], [-0.9, 14], [-0.72, 30], [-0.55, 62], [-0.4, 98], [-0.2, 122], [0.1, 128], [0.3, 118], [0.46, 92], [0.62, 80], [0.78, 40], [0.92, 18], [1, 0]];
      for (let i = 0; i < points.length - 1; i++)
        if (u >= points[i][0] && u <= points[i + 1][0]) return mix(points[i][1], points[i + 1][1], step(points[i][0], points[i + 1][0], u));
      return 0;
    };
    const half = 300 * s;
    const top = (x) => {
      const u = (x - centre) / half;
      if (Math.abs(u) >= 1) return 0;
      const p = profile(u);
      return (p + (edge(x / (34 * s), 3) - 0.5) * 46 * Math.min(1, p / 50)) * s;
    };
    for (let x = Math.floor(centre - half); x <= centre + half; x++) {
      const h = top(x);
      const foot = water + (edge(x / (60 * s), 40) - 0.5) * 9 * s;
      for (let y = Math.floor(foot - h); y <= foot; y++) {
        const k = (foot - y) / Math.max(1, h);
        const n = stone(x / (46 * s), y / (30 * s));
        const nl = stone((x - 3 * s) / (46 * s), (y - 2 * s) / (30 * s));
        const strata = Math.sin((y / s) * 0.24 + stone(x / (90 * s), y / (90 * s)) * 16) * 0.035;
        const side = clamp(0.5 - (top(x + 6 * s) - top(x - 6 * s)) / (s * 60) * -0.5);
        let v = 0.27 + (n - nl) * 2.6 + (side - 0.5) * 0.2 + strata + k * 0.05 - (x > centre + 60 * s ? 0.05 : 0);
        if (k < 0.3) v -= (0.3 - k) * 0.38; // wet and weedy below
        put(x, y, clamp(v, 0.07, 0.6), Math.min(1, y - (foot - h) + 0.4));
      }
    }
    // Steps cut down the left flank to the landing: light treads; the lowest are under the water.
    for (let i = 0; i < 15; i++) {
      const sx = centre - 96 * s - i * 9.4 * s;
      const sy = water - 112 * s + i * 8.1 * s;
      if (sy > water + 1 * s) break;
      for (let y = 0; y < 4.6 * s; y++) for (let x = 0; x < 30 * s; x++) put(sx + x, sy + y, y < 2 * s ? 0.62 : 0.16, 0.8);
    }
    // A rail beside them.
    for (let i = 0; i <= 14; i += 2) {
      const sx = centre - 98 * s - i * 9.4 * s;
      const sy = water - 112 * s + i * 8.1 * s;
      for (let y = 0; y < 24 * s; y++) for (let x = 0; x < 1.7 * s; x++) put(sx + x, sy - y, 0.2, 0.85);
    }
    for (let t = 0; t <= 1; t += 0.0012) put(centre - 98 * s - t * 131 * s, water - 136 * s + t * 113 * s, 0.22, 0.8);
    // The tower: a tapered column, shaded as a cylinder.
    const base = water - 118 * s;
    const height = 268 * s;
    const cx = centre - 10 * s;
    for (let y = 0; y < height; y++) {
      const k = y / height;
      const r = mix(43, 27, Math.pow(k, 0.8)) * s + (k < 0.05 ? (0.05 - k) * 150 * s : 0);
      for (let x = -r; x <= r; x++) {
        const u = x / r;
        const lambert = clamp(0.28 + 0.72 * Math.cos((u + 0.62) * 1.18));
        let v = 0.16 + lambert * 0.72;
        const band = k > 0.43 && k < 0.63; // one dark band
        if (band) v = 0.1 + lambert * 0.2;
        v += (stone((cx + x) / (10 * s), (base - y) / (16 * s)) - 0.5) * 0.09;
        if (Math.floor(y / (13 * s)) !== Math.floor((y + 1) / (13 * s))) v -= 0.03;
        put(cx + x, base - y, v, clamp(r - Math.abs(x)) );
      }
    }
    const box = (x0, x1, y0, y1, tone, a = 1) => {
      for (let y = y0 * s; y < y1 * s; y++) for (let x = x0 * s; x < x1 * s; x++) {
        const u = (x / s - x0) / (x1 - x0);
        put(cx + x, base - y, typeof tone === 'function' ? tone(u, y / s) : tone, a);
      }
    };
    const round = (lo, hi) => (u) => mix(lo, hi, clamp(Math.cos((u - 0.25) * 2)));
    box(-38, 38, 264, 271, round(0.14, 0.5));
    box(-36, 36, 286, 288, 0.2, 0.9);
    box(-36, 36, 278, 279.4, 0.22, 0.8);
    for (let i = -36; i <= 36; i += 8) box(i, i + 1.4, 271, 288, 0.2, 0.85);
    box(-20, 20, 271, 282, round(0.2, 0.72));
    box(-19, 19, 282, 312, (u) => 0.34 + Math.exp(-(((u - 0.3) / 0.2) ** 2)) * 0.42 - u * 0.12);
    for (const i of [-19, -10, 0, 10, 18]) box(i, i + 1.6, 282, 312, 0.14, 0.95);
    box(-19, 19, 296, 297.2, 0.16, 0.9);
    box(-23, 23, 312, 316, round(0.14, 0.44));
    for (let y = 0; y < 19; y++) {
      const r = 21 * Math.sqrt(1 - (y / 19) ** 2);
      box(-r, r, 316 + y, 317 + y, round(0.12, 0.5));
    }
    box(-2.2, 2.2, 334, 341, 0.2);
    box(-0.9, 0.9, 341, 356, 0.25, 0.9);
    box(-3, 5, 60, 84, 0.1, 0.95);
    box(-2, 4, 150, 166, 0.07, 0.9);
    box(-2, 4, 212, 226, 0.14, 0.95);
    // Keeper's store beside the tower.
    for (let y = 0; y < 40 * s; y++) for (let x = 0; x < 78 * s; x++) put(centre + 52 * s + x, water - 106 * s - y, x < 24 * s ? 0.66 : 0.3, 1);
    for (let y = 0; y < 20 * s; y++) for (let x = y * 0.55; x < 84 * s - y * 0.55; x++) put(centre + 49 * s + x, water - 146 * s - y, 0.23 + (1 - y / (20 * s)) * 0.08, 1);
    for (let y = 0; y < 14 * s; y++) for (let x = 0; x < 9 * s; x++) put(centre + 92 * s + x, water - 134 * s + y, 0.08, 1);
    for (let y = 0; y < 26 * s; y++) for (let x = 0; x < 9 * s; x++) put(centre + 104 * s + x, water - 180 * s + y, 0.24, 1);
    // Foam at the foot, and the dark reflection below.
    for (let x = Math.floor(centre - half - 26 * s); x <= centre + half + 26 * s; x++) {
      const foot = water + (edge(x / (60 * s), 40) - 0.5) * 9 * s;
      for (let y = -16 * s; y < 120 * s; y++) {
        const u = Math.abs((x - centre) / (half + 26 * s));
        if (y > 3 * s) put(x, foot + y, 0.2, (1 - u ** 3) * Math.exp(-y / (46 * s)) * 0.5 * (0.55 + 0.6 * chop(x / (60 * s), y / (7 * s))));
        const f = stone(x / (30 * s), (y + 900) / (9 * s));
        const burst = Math.exp(-(((y - 1 * s) / ((5 + 13 * step(0.5, 0.8, edge(x / (42 * s), 70))) * s)) ** 2));
        put(x, foot + y, 0.9, step(0.46, 0.66, f) * burst * (1 - u ** 6) * 0.92);
      }
    }
  }

  // The lens and the plate: a soft glow, darker corners, grain.
  const blur = (source, radius) => {
    let a = source;
    for (let pass = 0; pass < 2; pass++) {
      const b = new Float32Array(W * H);
      for (let y = 0; y < H; y++) {
        let sum = 0;
        for (let x = -radius; x <= radius; x++) sum += a[y * W + clamp(x, 0, W - 1)];
        for (let x = 0; x < W; x++) {
          b[y * W + x] = sum / (2 * radius + 1);
          sum += a[y * W + Math.min(W - 1, x + radius + 1)] - a[y * W + Math.max(0, x - radius)];
        }
      }
      const c = new Float32Array(W * H);
      for (let x = 0; x < W; x++) {
        let sum = 0;
        for (let y = -radius; y <= radius; y++) sum += b[clamp(y, 0, H - 1) * W + x];
        for (let y = 0; y < H; y++) {
          c[y * W + x] = sum / (2 * radius + 1);
          sum += b[Math.min(H - 1, y + radius + 1) * W + x] - b[Math.max(0, y - radius) * W + x];
        }
      }
      a = c;
    }
    return a;
  };
  const soft = blur(L, 1);
  const glow = blur(L, Math.round(W / 90));
  const out = Buffer.alloc(W * H);
  for (let y = 0; y < H; y++) {
    for (let x = 0; x < W; x++) {
      const i = y * W + x;
      let v = soft[i] * 0.86 + glow[i] * 0.14;
      const r = Math.hypot((x / W - 0.5) * 1.05, (y / H - 0.5) * 1.05);
      v *= 1 - 0.5 * r ** 2.4;
      v = clamp((v - 0.08) / 0.84);
      v = v * v * (3 - 2 * v) * 0.5 + v * 0.5;
      v = 0.085 + v * 0.83 + (grain() + grain() + grain() - 1.5) * (rock ? 0.034 : 0.02);
      out[i] = Math.round(clamp(v) * 255);
    }
  }
  writeFileSync(file, Buffer.concat([Buffer.from(`P5\n${W} ${H}\n255\n`), out]));
  return file;
}
