import { expect, test } from 'vitest';
import { counted } from '../../shared/messages/counted.ts';

test.each([
  [counted(0, 'sheet'), '0 sheets'],
  [counted(1, 'sheet'), '1 sheet'],
  [counted(2, 'sheet'), '2 sheets'],
  [counted(1, 'person', 'people'), '1 person'],
  [counted(21, 'person', 'people'), '21 people'],
])('%s', (said, expected) => {
  expect(said).toBe(expected);
});
