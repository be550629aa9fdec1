import { commandProblem } from '../../../shared/messages/command.ts';
import { defineCommand, type Given } from '../command.ts';
import { finish } from '../finish.ts';
import { SHARED_OPTIONS, WORKBOOK } from '../options.ts';
import { refuse } from '../output.ts';
import { prepare, type ReviewOptions } from '../prepare.ts';
import { checkCopyName, checkOutputs } from '../write-files.ts';
import { accountLines } from './account-lines.ts';
import { changeLines } from './change-lines.ts';
import { rankingTable } from './ranking-table.ts';
import { filesOf } from './score-files.ts';

export const score = defineCommand({
  name: 'score',
  summary: {
    zh: '计分：打印名次表；-o 写出带公式的工作底稿，--json 写出结果。',
    en: 'Scores: prints the ranking; -o writes the working copy with formulas, --json the result.',
  },
  operand: WORKBOOK,
  options: {
    rulebook: {
      ...SHARED_OPTIONS.rulebook,
      help: {
        zh: '评分规则；再次计分的底稿可不写，沿用其中的规则',
        en: 'the rulebook; a copy that is scored again may go by the one it holds',
      },
    },
    output: {
      short: 'o',
      argument: { zh: '<工作底稿.xlsx>', en: '<working-copy.xlsx>' },
      help: { zh: '写出带公式的工作底稿', en: 'writes the working copy with formulas' },
    },
    'print-all': {
      help: {
        zh: '底稿打印时连同计算、规则、凭证各表；不写只打印得分',
        en: 'the copy prints workings, rules and receipt too; scores alone otherwise',
      },
    },
    json: SHARED_OPTIONS.json,
    layout: SHARED_OPTIONS.layout,
    'no-facts': SHARED_OPTIONS['no-facts'],
  },
  run: scoreWorkbook,
});

interface ScoreOptions extends ReviewOptions {
  readonly output: string | undefined;
  readonly json: string | undefined;
  readonly 'print-all': true | undefined;
}

/** The ranking on stdout, problems on stderr, files only when all is well. */
function scoreWorkbook(given: Given<ScoreOptions>): number {
  const { operands, options, language } = given;
  const { rulebook, layout = [], output, json } = options;
  const paths = [output, json].filter((path) => path !== undefined);
  const wrong = [
    ...checkOutputs(
      paths,
      [...operands, ...(rulebook === undefined ? [] : [rulebook])].concat(layout),
    ),
    ...(output === undefined ? [] : checkCopyName(output)),
  ];
  if (wrong.length > 0) return refuse(wrong, language);
  const prepared = prepare(given);
  if (!prepared.ok) return refuse(prepared.problems, language);
  const { scored, problems } = prepared.value;
  const files = filesOf(prepared.value, {
    output,
    json,
    language,
    isAllPrinted: options['print-all'] ?? false,
  });
  if (!files.ok) {
    const without = commandProblem('scores-without-copy', {});
    return refuse([...problems, ...files.problems, without], language);
  }
  const text = rankingTable(scored.scoring, language) + changeLines(scored, language);
  const account = accountLines(scored.account, language);
  const told = [...problems, ...files.problems];
  return finish({ files: files.value, text, problems: told, account }, language);
}
