import type { SheetAccount } from '../../../shared/layout/account/sheet-account.ts';
import { LAYOUT_REASONS } from '../../../shared/messages/layout/reasons.ts';
import type { Language } from '../../../shared/messages/message.ts';
import { inert } from '../../../shared/messages/say.ts';
import { wordsIn } from '../words/index.ts';

/** Further reasons are in the JSON. */
const MOST_REASONS = 4;

/** `上级评议: 读取 312 · 未读 14（标题 2、合计 3）· 不明 0`: what became of each sheet's cells. */
export function accountLines(account: readonly SheetAccount[], language: Language): string {
  const words = wordsIn(language);
  return account
    .map(({ sheet, read, leftOut, notUnderstood }) => {
      const reasons = [...leftOut].toSorted(([, a], [, b]) => b - a);
      const shown = reasons
        .slice(0, MOST_REASONS)
        .map(([reason, count]) => `${LAYOUT_REASONS[reason][language]} ${count}`);
      const all = reasons.length > MOST_REASONS ? [...shown, '…'] : shown;
      const sum = reasons.reduce((total, [, count]) => total + count, 0);
      const line = words.account({ sheet, read, leftOut: sum, reasons: all, notUnderstood });
      return `${inert(line)}\n`;
    })
    .join('');
}
