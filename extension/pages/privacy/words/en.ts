import { en as shared } from '../../parts/words/en.ts';
import type { zh } from './zh.ts';

export const en: typeof zh = {
  ...shared,
  title: 'Privacy',
  intro:
    'In plain words: what is kept, where, who can see it, how to delete it. Tests of this software hold every sentence true.',
  groups: {
    kept: 'What is kept',
    where: 'Where',
    never: 'What never is',
    seen: 'Who can see it',
    leaves: 'What leaves this computer',
    delete: 'How to delete it',
  },
};
