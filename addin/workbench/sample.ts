import address from '../../seeds/workbooks/joint-review-2026.xlsx?url';
import type { ChosenFile } from './chosen-file.ts';

/** The sample workbook that comes with the page, read only when asked for. */
export const SAMPLE: ChosenFile = {
  name: 'joint-review-2026.xlsx',
  size: 0,
  arrayBuffer: () => (address.startsWith('data:') ? decode(address) : load(address)),
};

/** In the one-file build it is part of the page, which may not fetch anything. */
async function decode(dataUrl: string): Promise<ArrayBuffer> {
  const text = atob(dataUrl.slice(dataUrl.indexOf(',') + 1));
  return Uint8Array.from(text, (character) => character.charCodeAt(0)).buffer;
}

async function load(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.arrayBuffer();
}
