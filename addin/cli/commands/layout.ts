import { type Preparation, prepareReview } from '../../../shared/joint-review/prepare.ts';
import { NOTHING_SAID } from '../../../shared/layout/saved/saved-layout.ts';
import { writeSavedLayout } from '../../../shared/layout/saved/write-layout.ts';
import { defineCommand, type Given } from '../command.ts';
import { finish } from '../finish.ts';
import { SHARED_OPTIONS, WORKBOOK } from '../options.ts';
import { refuse, UNUSABLE } from '../output.ts';
import { type Inputs, type ReviewOptions, readInputs } from '../prepare.ts';
import { checkOutputs } from '../write-files.ts';
import { describeLayout } from './describe-layout.ts';

export const layout = defineCommand({
  name: 'layout',
  summary: {
    zh: '看各表各列读作什么、有几分把握、依据什么；-o 另存为布局文件，改后用 --layout 读回。',
    en: 'Shows what sheets and columns are read as, how surely and why; -o saves a layout file to correct.',
  },
  operand: WORKBOOK,
  options: {
    rulebook: { ...SHARED_OPTIONS.rulebook, isNeeded: true },
    output: {
      short: 'o',
      argument: { zh: '<布局.yaml>', en: '<layout.yaml>' },
      help: { zh: '写出布局文件', en: 'writes the layout file' },
    },
    layout: SHARED_OPTIONS.layout,
    'no-facts': SHARED_OPTIONS['no-facts'],
  },
  run: showLayout,
});

interface LayoutOptions extends ReviewOptions {
  readonly rulebook: string;
  readonly output: string | undefined;
}

/** What was understood on stdout, problems on stderr; the file even where a sheet was not understood. */
function showLayout(given: Given<LayoutOptions>): number {
  const { operands, options, language } = given;
  const { rulebook, layout: saved = [], output } = options;
  const paths = output === undefined ? [] : [output];
  const wrong = checkOutputs(paths, [...operands, rulebook].concat(saved));
  if (wrong.length > 0) return refuse(wrong, language);
  const inputs = readInputs(given);
  if (!inputs.ok) return refuse(inputs.problems, language);
  const { plan, said, layout, problems } = prepareReview(inputs.value.input);
  if (!plan) return refuse(problems, language);
  const text = layout ? describeLayout(layout, plan, language) : '';
  const files = paths.map((path) => ({ path, content: fileOf(inputs.value, said, layout) }));
  const all = [...inputs.value.problems, ...problems];
  const status = finish({ files, text, problems: all }, language);
  return layout ? status : UNUSABLE;
}

function fileOf(
  { input: { workbook } }: Inputs,
  said: Preparation['said'],
  layout: Preparation['layout'],
): string {
  return writeSavedLayout(workbook, layout?.tables ?? [], said ?? NOTHING_SAID);
}
