import { functionProblem } from '../../shared/messages/addin/function.ts';
import type { Language } from '../../shared/messages/message.ts';
import { done, type Result, stopped } from '../../shared/messages/problem.ts';
import { sayProblem } from '../problems/say-problem.ts';
import type { FunctionAsked, Rulebooks, Spill } from './asked.ts';
import { FUNCTION_IDS, type FunctionId } from './metadata.ts';
import type { Table, Values } from './tables.ts';

/** As much of Excel's `CustomFunctions` as is used. */
export interface FunctionHost {
  associate(id: string, call: (...given: unknown[]) => unknown): void;
  readonly Error: new (code: 'invalidValue', message: string) => unknown;
}

interface Ports {
  readonly functions: FunctionHost;
  /** Scores what is asked, elsewhere. */
  readonly ask: (asked: FunctionAsked) => Promise<Result<Spill>>;
  readonly language: () => Language;
  readonly rulebooks: () => Rulebooks;
}

/** Makes our functions known to Excel. What they cannot answer they say in a sentence behind the #VALUE!. */
export function associateFunctions({ functions, ask, language, rulebooks }: Ports): void {
  /** Excel gives the texts, then all ranges as one list, then what it knows of the call. */
  async function answer(id: FunctionId, given: readonly unknown[]): Promise<Result<Spill>> {
    const [name, others] = id === 'EXPLAIN' ? [given[0], given.slice(1)] : ['', given];
    const [rulebook, ranges, call] = others;
    const tables = tablesIn(ranges, call);
    if (!tables.ok) return tables;
    const asked = { rulebook: textIn(rulebook), tables: tables.value, language: language() };
    return ask({ id, name: textIn(name), asked, rulebooks: rulebooks() });
  }
  for (const id of FUNCTION_IDS) {
    functions.associate(id, async (...given) => {
      const result = await answer(id, given);
      if (result.ok) return result.value;
      const [problem] = result.problems;
      throw new functions.Error('invalidValue', problem ? sayProblem(problem, language()) : '');
    });
  }
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
