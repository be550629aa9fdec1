import type { Language } from '../../shared/messages/message.ts';

/** The functions that Excel offers under `LIANPING.`; the same ids in every language. */
export const FUNCTION_IDS = ['SCORE', 'RANK', 'GRADE', 'EXPLAIN'] as const;
export type FunctionId = (typeof FUNCTION_IDS)[number];

type Said = Readonly<Record<Language, string>>;

interface Parameter {
  readonly name: Said;
  readonly description: Said;
  readonly shape: 'text' | 'tables';
}

const RULEBOOK: Parameter = {
  name: { zh: '评分规则', en: 'rulebook' },
  description: {
    zh: '内置规则的名称，例如 "grassroots-joint-review"；写 "" 用工作簿中保存的规则。',
    en: 'The name of a built-in rulebook such as "grassroots-joint-review"; "" for the one kept in the workbook.',
  },
  shape: 'text',
};
const PERSON: Parameter = {
  name: { zh: '姓名', en: 'name' },
  description: {
    zh: '要解释谁的得分；有重名时写“姓名 单位”。',
    en: 'Whose score is explained; where two share a name, “name unit”.',
  },
  shape: 'text',
};
const TABLES: Parameter = {
  name: { zh: '各表区域', en: 'tables' },
  description: {
    zh: '名册、计票、考核、台账各表的区域，连同表头，一个区域一个参数。',
    en: 'The ranges of roster, tallies, checklists and facts with their headers, one a parameter.',
  },
  shape: 'tables',
};

const FUNCTIONS: Readonly<
  Record<FunctionId, { readonly description: Said; readonly parameters: readonly Parameter[] }>
> = {
  SCORE: {
    description: {
      zh: '每人的姓名、单位和总分。导出的文件里没有这个函数：要交出去的，请用“写入”。',
      en: 'Name, unit and total of everybody. Exported files do not hold this function: what is handed on is written by “Write”.',
    },
    parameters: [RULEBOOK, TABLES],
  },
  RANK: {
    description: {
      zh: '每人的姓名、单位和类别内名次。',
      en: 'Name, unit and rank in the category of everybody.',
    },
    parameters: [RULEBOOK, TABLES],
  },
  GRADE: {
    description: {
      zh: '每人的姓名、单位和建议等次；等次由人核定。',
      en: 'Name, unit and suggested grade of everybody; people decide the grade.',
    },
    parameters: [RULEBOOK, TABLES],
  },
  EXPLAIN: {
    description: {
      zh: '一个人的得分是怎样得来的，一步一行：说明、数值、依据。',
      en: 'How one person’s score came about, a step a row: what was done, its number, its clause.',
    },
    parameters: [PERSON, RULEBOOK, TABLES],
  },
};

/** What Excel asks of `functions.json`, in one language. */
export function functionsJson(language: Language): string {
  const functions = FUNCTION_IDS.map((id) => ({
    id,
    name: id,
    description: FUNCTIONS[id].description[language],
    parameters: FUNCTIONS[id].parameters.map((parameter) => parameterJson(parameter, language)),
    result: { type: 'any', dimensionality: 'matrix' },
    // Which sheet a range is on says whose ballots it holds.
    options: { requiresParameterAddresses: true },
  }));
  return `${JSON.stringify({ allowCustomDataForDataTypeAny: false, functions }, null, 2)}\n`;
}

const parameterJson = ({ name, description, shape }: Parameter, language: Language) => ({
  name: name[language],
  description: description[language],
  ...(shape === 'text'
    ? { type: 'string', dimensionality: 'scalar' }
    : { type: 'any', dimensionality: 'matrix', repeating: true }),
});
