/** How many of a sheet's cells became what. */
interface AccountWords {
  readonly sheet: string;
  readonly read: number;
  readonly leftOut: number;
  /** Each with its count. */
  readonly reasons: readonly string[];
  readonly notUnderstood: number;
}

export const zh = {
  stages: {
    reading: '正在读取…',
    scoring: '正在计分…',
    composing: '正在生成公式…',
    writing: '正在写入…',
    verifying: '正在核验…',
  },
  ranking: ['名次', '姓名', '单位', '总分', '建议等次'],
  voided: '不计分',
  account: ({ sheet, read, leftOut, reasons, notUnderstood }: AccountWords) => {
    const why = reasons.length === 0 ? '' : `（${reasons.join('、')}）`;
    return `${sheet}: 读取 ${read} · 未读 ${leftOut}${why} · 不明 ${notUnderstood}`;
  },
  more: (count: number) => `（共 ${count} 处）`,
  unlisted: (count: number) =>
    `另有 ${count} 处同类的没有列出：改正以上各处后再运行，或用 --json 看全部。`,
  written: (path: string) => `已写入 ${path}`,
  findings: (errors: number, warnings: number) =>
    errors + warnings === 0 ? '没有发现问题' : `${errors} 处要改正，${warnings} 处提醒`,
  verified: (code: string, count: number) =>
    count === 0 ? `短码 ${code}：没有发现改动` : `短码 ${code}：发现 ${count} 处改动`,
  decided: (count: number) => `核定等次和理由（${count} 人，不作改动论）：`,
  options: '[参数…]',
  needed: '（必需）',
  perCommand: 'lianping <命令> --help  显示一个命令的参数',
  version: 'lianping --version      显示版本',
  builtIn: (ids: string) => `内置规则：${ids}`,
  statuses: [
    '退出码：0 完成',
    '        1 完成，但有问题使人不计分，评分规则中有要改正的地方，或底稿有改动',
    '        2 输入或参数不可用，什么都没有写',
  ],
};
