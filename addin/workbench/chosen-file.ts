import { fileProblem } from '../../shared/messages/file.ts';
import { done, type Result, stopped } from '../../shared/messages/problem.ts';
import { whyUnreadable } from '../../shared/messages/system-refusals.ts';
import { checkFileSize } from '../file-size.ts';

/** A file that the user chose: its name, its size in bytes, and a way to its content. */
export interface ChosenFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Old kinds may be chosen too: they get a sentence on how to save them as .xlsx. */
export const WORKBOOKS = '.xlsx,.csv,.xls,.et';

/** The bytes, or a sentence on why they cannot be had. */
export async function readChosen(file: ChosenFile): Promise<Result<Uint8Array>> {
  const path = file.name;
  if (/\.ya?ml$/i.test(path)) return stopped(fileProblem('file-is-text', { path }));
  const tooLarge = checkFileSize(path, file.size);
  if (tooLarge) return stopped(tooLarge);
  try {
    return done(new Uint8Array(await file.arrayBuffer()));
  } catch (cause) {
    return stopped(fileProblem('file-unreadable', { path, reason: whyUnreadable(codeOf(cause)) }));
  }
}

/** Moved, locked, or a folder: the browser says which only by a name such as NotFoundError. */
function codeOf(cause: unknown): string {
  if (cause instanceof DOMException) return cause.name;
  return cause instanceof Error ? cause.message : `${cause}`;
}
