// What `npm start` does after the build: scores the sample, says where things lie, serves the workbench.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { preview } from 'vite';

const sample = 'seeds/workbooks/joint-review-2026.xlsx';
const copy = '.output/sample/joint-review-2026-联评.xlsx';

rmSync('.output/sample', { recursive: true, force: true });
mkdirSync('.output/sample', { recursive: true });
const { status } = spawnSync(
  process.execPath,
  ['.output/cli/lianping.js', 'score', sample, '--rulebook', 'grassroots-joint-review', '-o', copy],
  { stdio: ['ignore', 'inherit', 'ignore'] },
);
// 1 is 'scored, and a problem voided a subject': the sample may hold such a case.
if (status !== 0 && status !== 1) process.exit(status ?? 2);

console.log(
  '示例 Examples:          工作台里可选 · to choose in the workbench, each a rulebook and its sample',
);
console.log(`工作底稿 Working copy:  ${copy}`);
console.log(
  `浏览器扩展 Extension:    .output/chrome-mv3（Chrome、Edge：chrome://extensions → 加载已解压的扩展程序）`,
);
console.log(
  `                        .output/firefox-mv3（Firefox：about:debugging → 临时载入附加组件）`,
);
console.log(`单文件工作台 One file:   .output/workbench-file/lianping-workbench.html`);
console.log(
  `LibreOffice 扩展:        .output/lianping.oxt（工具 → 扩展管理器 · Tools → Extensions）`,
);
console.log(`Excel 加载项 Add-in:     .output/excel（见 README · see the README）`);
if (!process.argv.includes('--once')) await serve();

async function serve() {
  const server = await preview({
    configFile: 'addin/vite.config.ts',
    logLevel: 'warn',
    preview: { host: '127.0.0.1', port: 4600, open: false },
  });
  console.log(`工作台 Workbench:       ${server.resolvedUrls?.local[0] ?? ''}`);
  console.log('按 Ctrl+C 结束 · Ctrl+C ends it');
}
