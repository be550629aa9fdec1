import { zh as shared } from '../../parts/words/zh.ts';

export const zh = {
  ...shared,
  title: '隐私说明',
  intro: '用平常话说清：留下什么，在哪里，谁能看到，怎样删去。每一条都由本软件的测试核对。',
  groups: {
    kept: '留下什么',
    where: '在哪里',
    never: '从不留下什么',
    seen: '谁能看到',
    leaves: '什么会离开这台电脑',
    delete: '怎样删去',
  },
};
