import { functionProblem } from '../../shared/messages/addin/function.ts';
import { sayProblem } from '../../shared/messages/catalogue.ts';
import type { Language } from '../../shared/messages/message.ts';
import { done, type Result, stopped } from '../../shared/messages/problem.ts';
import {
  type Asked,
  explanationOf,
  gradesOf,
  type Rulebooks,
  ranksOf,
  type Spill,
  scoresOf,
} from './functions.ts';
import type { FunctionId } from './metadata.ts';
import type { Table, Values } from './tables.ts';

/** As much of Excel's `CustomFunctions` as is used. */
export interface FunctionHost {
  associate(id: string, call: (...given: unknown[]) => unknown): void;
  readonly Error: new (code: 'invalidValue', message: string) => unknown;
}

interface Ports {
  readonly functions: FunctionHost;
  readonly language: () => Language;
  readonly rulebooks: () => Rulebooks;
}

/** Makes our functions known to Excel. What they cannot answer they say in a sentence behind the #VALUE!. */
export function associateFunctions({ functions, language, rulebooks }: Ports): void {
  const answer = (result: Result<Spill>): Spill => {
    if (result.ok) return result.value;
    const [problem] = result.problems;
    throw new functions.Error('invalidValue', problem ? sayProblem(problem, language()) : '');
  };
  /** Excel gives the texts, then all ranges as one list, then what it knows of the call. */
  const ask = (
    [rulebook, ranges, call]: readonly unknown[],
    score: (asked: Asked) => Result<Spill>,
  ): Spill => {
    const tables = tablesIn(ranges, call);
    if (!tables.ok) return answer(tables);
    return answer(
      score({ rulebook: textIn(rulebook), tables: tables.value, language: language() }),
    );
  };
  const calls: Readonly<Record<FunctionId, (...given: unknown[]) => Spill>> = {
    SCORE: (...given) => ask(given, (asked) => scoresOf(asked, rulebooks())),
    RANK: (...given) => ask(given, (asked) => ranksOf(asked, rulebooks())),
    GRADE: (...given) => ask(given, (asked) => gradesOf(asked, rulebooks())),
    EXPLAIN: (name, ...given) =>
      ask(given, (asked) => explanationOf(textIn(name), asked, rulebooks())),
  };
  for (const [id, call] of Object.entries(calls)) functions.associate(id, call);
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Each range with its address; the addresses of the texts before them are not needed. */
function tablesIn(ranges: unknown, call: unknown): Result<readonly Table[]> {
  const matrices = Array.isArray(ranges) ? ranges.filter(isMatrix) : [];
  const addresses = addressesIn(call);
  if (matrices.length > addresses.length)
    return stopped(functionProblem('function-places-untold', {}));
  const own = addresses.slice(addresses.length - matrices.length);
  return done(matrices.map((values, index) => ({ values, address: own[index] ?? '' })));
}

const isMatrix = (value: unknown): value is Values =>
  Array.isArray(value) && value.every(Array.isArray);

/** One for each parameter; those of a repeated one may come as a list of their own. */
function addressesIn(call: unknown): readonly string[] {
  if (typeof call !== 'object' || call === null || !('parameterAddresses' in call)) return [];
  const { parameterAddresses: told } = call;
  return Array.isArray(told) ? told.flat().map(textIn) : [];
}
