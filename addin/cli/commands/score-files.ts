import { changesToJson } from '../../../shared/earlier/to-json.ts';
import { scoringToJson } from '../../../shared/explain/to-json.ts';
import { composeWorkingSheets, receiptOf } from '../../../shared/joint-review/working-copy.ts';
import { ourSheetNames, writeCopy } from '../../../shared/joint-review/write-copy.ts';
import type { Language } from '../../../shared/messages/message.ts';
import { done, type Result } from '../../../shared/messages/problem.ts';
import { ENGINE } from '../../engine.ts';
import { inflateByZlib } from '../deflate.ts';
import { showStage } from '../output.ts';
import { startPackingThread } from '../packing-thread.ts';
import type { Prepared } from '../prepare.ts';
import { sha256 } from '../sha-256.ts';
import type { OutputFile } from '../write-files.ts';

interface Wanted {
  /** Paths of the files that are asked for. */
  readonly output: string | undefined;
  readonly json: string | undefined;
  readonly language: Language;
  /** Whether the copy prints the sheets that say how it was reckoned. */
  readonly isAllPrinted?: boolean;
}

/**
 * The files of a scored review. Sheets are composed only for the file that they go into: they take
 * the most time of all.
 */
export function filesOf(
  prepared: Prepared,
  { output, json, language, isAllPrinted = false }: Wanted,
  compose = composeWorkingSheets,
): Result<OutputFile[]> {
  const result = json === undefined ? [] : [jsonFile(prepared, language, json)];
  if (output === undefined) return done(result);
  const packer = startPackingThread();
  try {
    showStage('composing', language);
    const options = { engine: ENGINE, language, isAllPrinted, digest: sha256 };
    const composed = compose(prepared.scored, options);
    if (!composed.ok) return composed;
    showStage('writing', language);
    const change = {
      removed: ourSheetNames(prepared.scored.workbook),
      added: composed.value.sheets,
    };
    const zip = { packer, inflate: inflateByZlib };
    const copy = writeCopy(prepared.file.packaged(), change, zip);
    if (!copy.ok) return copy;
    return done([{ path: output, content: copy.value }, ...result], copy.problems);
  } finally {
    packer.end();
  }
}

function jsonFile({ scored, problems }: Prepared, language: Language, path: string): OutputFile {
  const result = scoringToJson(scored.scoring, {
    engine: ENGINE,
    receipt: receiptOf(scored, ENGINE),
    rulebookHash: scored.rulebookHash,
    language,
    account: scored.account.map(({ sheet, read, leftOut, notUnderstood }) => ({
      sheet,
      read,
      leftOut: Object.fromEntries(leftOut),
      notUnderstood,
    })),
    problems,
  });
  const since = scored.changes && {
    since: changesToJson(scored.changes, scored.scoring.review.subjects),
  };
  return { path, content: `${JSON.stringify({ ...result, ...since }, null, 2)}\n` };
}
