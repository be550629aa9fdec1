import { ENGINE_ROW } from '../layout/own-sheets.ts';
import type { Problem } from '../messages/problem.ts';
import { verifyProblem } from '../messages/verify.ts';
import { digest } from '../receipt/digest.ts';
import type { Receipt } from '../receipt/read-receipt.ts';
import { codeOf } from '../receipt/receipt-head.ts';
import { FACT_KEYS, hashBody } from '../receipt/receipt-rows.ts';
import { hashRulebook } from '../rulebook/canonical/canonical.ts';
import { readRulebook } from '../rulebook/read.ts';

/** What a copy is held against besides itself. */
export interface Expected {
  /** A code that was printed. */
  readonly code?: string;
  /** The text of a rulebook that was published. */
  readonly rulebookText?: string;
}

/** Whether the receipt agrees with itself and with what is expected of it. */
export function receiptAlterations(receipt: Receipt, expected: Expected): Problem[] {
  const { name, head, body, bodyHash, title, faults, rulebook, said } = receipt;
  const at = (cell: string) => ({ place: { sheet: name, cell } });
  const row = (key: (typeof FACT_KEYS)[number]) => `B${ENGINE_ROW + FACT_KEYS.indexOf(key)}`;
  const code = codeOf(head);
  const source = said && readRulebook(said.rulebook);
  return [
    ...faults.map((cell) => verifyProblem('receipt-unreadable', {}, at(cell))),
    ...(title.endsWith(head.code)
      ? []
      : [verifyProblem('receipt-title-altered', { code: head.code }, at('A1'))]),
    ...(code === head.code
      ? []
      : [
          verifyProblem(
            'receipt-code-altered',
            { code: head.code, expected: code },
            at(row('code')),
          ),
        ]),
    ...(hashBody(body) === bodyHash
      ? []
      : [verifyProblem('receipt-body-altered', {}, at(`B${ENGINE_ROW + FACT_KEYS.length}`))]),
    ...(digest(rulebook) === head.rulebookHash
      ? []
      : [verifyProblem('receipt-rulebook-altered', {}, at(row('rulebookHash')))]),
    ...(source?.ok && hashRulebook(source.value) === head.rulebookHash
      ? []
      : [verifyProblem('receipt-source-altered', {}, at(row('rulebookHash')))]),
    ...expectations(receipt, expected),
  ];
}

function expectations({ head, rulebook }: Receipt, { code, rulebookText }: Expected): Problem[] {
  const isCode = code === undefined || plainCode(code) === plainCode(head.code);
  const problems: Problem[] = isCode
    ? []
    : [verifyProblem('code-not-expected', { code: head.code, expected: code })];
  if (rulebookText === undefined) return problems;
  const read = readRulebook(rulebookText);
  if (read.ok && hashRulebook(read.value) === head.rulebookHash) return problems;
  const scored = named(rulebook);
  return [
    ...problems,
    verifyProblem(read.ok ? 'rulebook-not-expected' : 'rulebook-not-readable', scored),
  ];
}

/** Crockford's base 32 takes O for 0, I and L for 1, and no notice of case and hyphens. */
const plainCode = (code: string): string =>
  code.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');

function named(canonical: string) {
  const id = /"id":"((?:[^"\\]|\\.)*)"/.exec(canonical)?.[1] ?? '';
  const version = /"version":"((?:[^"\\]|\\.)*)"/.exec(canonical)?.[1] ?? '';
  return { id, version };
}
