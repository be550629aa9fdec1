import { done } from '../../../shared/messages/problem.ts';
import { verifyCopy } from '../../../shared/verify/verify.ts';
import { openFile } from '../../../shared/workbook/open-file.ts';
import { ENGINE } from '../../engine.ts';
import { defineCommand, type Given } from '../command.ts';
import { inflateByZlib } from '../deflate.ts';
import { finish } from '../finish.ts';
import { SHARED_OPTIONS } from '../options.ts';
import { refuse, showStage } from '../output.ts';
import { readBytes, readRulebookText } from '../read-files.ts';
import { checkOutputs } from '../write-files.ts';
import { formatDecisions, verifiedToJson } from './verify-output.ts';

export const verify = defineCommand({
  name: 'verify',
  summary: {
    zh: '核验工作底稿：与凭证逐格对照并重新计算，说明哪一格被改过。',
    en: 'Verifies a working copy: against its receipt and computed anew, and names each altered cell.',
  },
  operand: {
    name: { zh: '<工作底稿.xlsx>', en: '<working-copy.xlsx>' },
    help: {
      zh: '由 score -o 写出的底稿，不会改动',
      en: 'what score -o wrote; it is never changed',
    },
  },
  options: {
    expect: {
      argument: { zh: '<短码>', en: '<code>' },
      help: { zh: '打印件上的短码', en: 'the code on the printed pages' },
    },
    rulebook: {
      ...SHARED_OPTIONS.rulebook,
      help: { zh: '公布的评分规则，与底稿中的对照', en: 'the published rulebook to compare with' },
    },
    json: SHARED_OPTIONS.json,
  },
  run: verifyFile,
});

interface VerifyOptions {
  readonly expect: string | undefined;
  readonly rulebook: string | undefined;
  readonly json: string | undefined;
}

/** Alterations on stderr, how many on stdout, and what people decided. */
function verifyFile({ operands, options, language }: Given<VerifyOptions>): number {
  const { expect: code, rulebook, json } = options;
  const [path] = operands;
  const paths = json === undefined ? [] : [json];
  const wrong = checkOutputs(paths, [...operands, ...(rulebook === undefined ? [] : [rulebook])]);
  if (wrong.length > 0) return refuse(wrong, language);
  showStage('reading', language);
  const bytes = readBytes(path);
  if (!bytes.ok) return refuse(bytes.problems, language);
  const file = openFile({ name: path, bytes: bytes.value }, { inflate: inflateByZlib });
  if (!file.ok) return refuse(file.problems, language);
  const text = rulebook === undefined ? done(undefined) : readRulebookText(rulebook);
  if (!text.ok) return refuse(text.problems, language);
  showStage('verifying', language);
  const verified = verifyCopy({
    workbook: file.value.workbook,
    engine: ENGINE,
    ...(code !== undefined && { code }),
    ...(text.value !== undefined && { rulebookText: text.value }),
  });
  if (!verified.ok) return refuse(verified.problems, language);
  const files = paths.map((to) => ({
    path: to,
    content: verifiedToJson(verified.value, language),
  }));
  const shown = formatDecisions(verified.value, language);
  return finish({ files, text: shown, problems: verified.value.problems }, language);
}
