import { fileProblem } from '../shared/messages/file.ts';
import type { Problem } from '../shared/messages/problem.ts';

const MEGABYTE = 1_000_000;
/** A file is held in memory whole, and what it unpacks to beside it. */
const MOST_MEGABYTES = 200;

/** Refuses a file of more bytes than can be held; its `path` is as the user knows it. */
export function checkFileSize(path: string, bytes: number): Problem | undefined {
  const megabytes = Math.ceil(bytes / MEGABYTE);
  if (megabytes <= MOST_MEGABYTES) return undefined;
  return fileProblem('file-too-large', { path, megabytes, most: MOST_MEGABYTES });
}
