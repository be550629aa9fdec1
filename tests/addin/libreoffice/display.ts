import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import {
  addToChecksum,
  FIRST_CHECKSUM,
  finishChecksum,
} from '../../../shared/workbook/zip/checksum.ts';

/** A display that nobody sees, with a window manager, whose picture can be taken. */
export interface Display {
  readonly name: string;
  /** What it shows, as a PNG. */
  picture(): Buffer;
  /** Puts the first window of that title there. */
  place(title: string, box: readonly [x: number, y: number, width: number, height: number]): void;
  /** Presses keys, one after another, in the window of that title. */
  press(title: string, keys: readonly string[]): void;
  /** What a hand does with mouse and keys, in the words of xdotool. */
  hand(...words: string[]): void;
  close(): void;
}

export async function openDisplay(size: string): Promise<Display> {
  const folder = mkdtempSync(join(tmpdir(), 'lianping-display-'));
  // It chooses a number that is free, and says it once it answers. Whoever has a window may draw on it.
  const words = ['-displayfd', '3', '-ac', '-screen', '0', `${size}x24`, '-fbdir', folder];
  const server = spawn('Xvfb', words, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise<string>((told) => {
    server.stdio[3]?.once('data', (text: Buffer) => told(`${text}`.trim()));
  });
  const name = `:${number}`;
  const env = { ...process.env, DISPLAY: name };
  const manager = spawn('openbox', [], { stdio: 'ignore', env });
  const xdotool = (...asked: string[]) => execFileSync('xdotool', asked, { env, encoding: 'utf8' });
  const windowOf = (title: string) =>
    xdotool('search', '--sync', '--onlyvisible', '--name', title).split('\n')[0] ?? '';
  return {
    name,
    picture: () => toPng(readFileSync(join(folder, 'Xvfb_screen0'))),
    place: (title, [x, y, width, height]) => {
      const window = windowOf(title);
      xdotool('windowsize', '--sync', window, `${width}`, `${height}`);
      xdotool('windowmove', window, `${x}`, `${y}`);
    },
    press: (title, keys) => {
      const window = windowOf(title);
      xdotool('windowactivate', '--sync', window);
      xdotool('key', '--delay', '60', ...keys);
    },
    hand: xdotool,
    close: () => {
      manager.kill();
      server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * From the display's own memory: a header of big-endian words (its size first, colours eighteenth),
 * colours of 12 bytes, then rows of blue, green, red and nothing.
 * @source XWDFile.h of X.Org
 */
function toPng(screen: Buffer): Buffer {
  const word = (index: number) => screen.readUInt32BE(index * 4);
  const [start, width, height, rowBytes] = [word(0) + word(19) * 12, word(4), word(5), word(12)];
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = start + y * rowBytes + x * 4;
      const to = y * (1 + width * 3) + 1 + x * 3;
      for (let colour = 0; colour < 3; colour++) {
        rows[to + colour] = screen[from + 2 - colour] ?? 0;
      }
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [part('IHDR', header), part('IDAT', deflateSync(rows)), part('IEND', Buffer.of())];
  return Buffer.concat([signature, ...parts]);
}

function part(kind: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(finishChecksum(addToChecksum(FIRST_CHECKSUM, named)));
  return Buffer.concat([size, named, check]);
}
