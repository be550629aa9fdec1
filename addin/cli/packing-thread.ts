import {
  MessageChannel,
  type MessagePort,
  receiveMessageOnPort,
  Worker,
} from 'node:worker_threads';
import type { Packed, Packer } from '../../shared/workbook/zip/pack-text.ts';
import { type PackedPiece, startDeflating } from './deflate.ts';

/** A piece of one of the texts that are being packed. */
interface Piece {
  readonly stream: number;
  readonly text: string;
  readonly isLast: boolean;
}

/** What comes back for it. */
interface Done {
  readonly stream: number;
  readonly piece: PackedPiece;
}

/** What the thread is given: where pieces come and go, and how many it has done. */
interface Given {
  readonly port: MessagePort;
  readonly done: Int32Array;
}

/** Packs in a thread beside this one, while the rows that follow are made. */
export interface PackingThread extends Packer {
  readonly end: () => void;
}

/** So many pieces may wait for it, each a quarter of a megabyte. */
const MOST_WAITING = 16;
/** A piece takes milliseconds: a thread that is silent for so long has died. */
const LONGEST_SILENCE = 120_000;

export function startPackingThread(): PackingThread {
  const { port1: port, port2 } = new MessageChannel();
  const done = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const given: Given = { port: port2, done };
  const thread = new Worker(`(${runThread})(${startDeflating})`, {
    eval: true,
    workerData: given,
    transferList: [port2],
  });
  const received = receiving(port);
  let [sent, streams] = [0, 0];
  const waitUntil = (least: number) => {
    for (let now = Atomics.load(done, 0); now < least; now = Atomics.load(done, 0))
      if (Atomics.wait(done, 0, now, LONGEST_SILENCE) === 'timed-out')
        throw new Error('The thread that packs is silent');
  };
  const send = (piece: Piece) => {
    waitUntil(sent - MOST_WAITING);
    port.postMessage(piece);
    sent += 1;
  };
  return {
    start: () => {
      const stream = streams++;
      return {
        add: (text) => send({ stream, text, isLast: false }),
        finish: (text) => {
          send({ stream, text, isLast: true });
          waitUntil(sent);
          return received.take(stream);
        },
      };
    },
    end: () => {
      port.close();
      void thread.terminate();
    },
  };
}

/** What came back, stream by stream. */
function receiving(port: MessagePort) {
  const streams = new Map<number, PackedPiece[]>();
  return {
    take: (stream: number): Packed => {
      for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port)) {
        const { stream: of, piece }: Done = next.message;
        const pieces = streams.get(of) ?? [];
        streams.set(of, pieces);
        pieces.push(piece);
      }
      const pieces = streams.get(stream) ?? [];
      streams.delete(stream);
      const { size = 0, crc = 0 } = pieces.at(-1) ?? {};
      return { packed: pieces.map(({ packed }) => packed), size, crc };
    },
  };
}

/** All that the thread runs, which knows nothing but node and what it is given. */
function runThread(start: typeof startDeflating): void {
  const { port, done }: Given = process.getBuiltinModule('node:worker_threads').workerData;
  const streams = new Map<number, ReturnType<typeof startDeflating>>();
  port.on('message', ({ stream, text, isLast }: Piece) => {
    const deflate = streams.get(stream) ?? start();
    if (isLast) streams.delete(stream);
    else streams.set(stream, deflate);
    const made: Done = { stream, piece: deflate(text, isLast) };
    port.postMessage(made);
    Atomics.add(done, 0, 1);
    Atomics.notify(done, 0);
  });
}
