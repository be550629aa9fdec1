import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ruleFields, withField } from '../../../shared/rulebook/edit/rule-fields.ts';
import { readRulebook } from '../../../shared/rulebook/read.ts';

const TEXT = readFileSync('seeds/rulebooks/grassroots-joint-review.yaml', 'utf8');
const FIELDS = ruleFields(TEXT);
const fieldAt = (path: string, fields = FIELDS) => {
  const field = fields.find((one) => one.path === path);
  if (!field) throw new Error(`No field ${path}`);
  return field;
};

test('the fields of the built-in rulebook, as they stand in its text', () => {
  expect(FIELDS.map(({ path, value }) => `${path}: ${value}`)).toEqual([
    'version: 2026.1.0',
    'scales.four.levels.好: 100',
    'scales.four.levels.较好: 80',
    'scales.four.levels.一般: 60',
    'scales.four.levels.差: 40',
    'components.report.weight.机关: 40%',
    'components.report.weight.基层: 30%',
    'components.report.ballots.groups.superiors: 40%',
    'components.report.ballots.groups.peers: 30%',
    'components.report.ballots.groups.members: 30%',
    'components.report.ballots.indicators.overall.weight: 40%',
    'components.report.ballots.indicators.duty.weight: 60%',
    'components.report.ballots.indicators.duty.of.lead.weight: 50%',
    'components.report.ballots.indicators.duty.of.dual.weight: 50%',
    'components.report.ballots.trim.high: 1',
    'components.report.ballots.trim.low: 1',
    'components.report.ballots.trim.when: marks >= 6',
    'components.assessment.weight.机关: 60%',
    'components.assessment.weight.基层: 70%',
    'components.study.weight: 0%',
    'adjust.award.points: +0.50',
    'adjust.award.cap: 2.00',
    'adjust.overdue.points: -0.20',
    'adjust.overdue.cap: 3.00',
    'final.round.places: 2',
    'grades.bands.好: [90, 100]',
    'grades.bands.较好: [80, 90)',
    'grades.bands.一般: [60, 80)',
    'grades.bands.差: [0, 60)',
    'grades.quota.好.max: 30%',
  ]);
});

test('a field is called by the titles around it', () => {
  const { labels } = fieldAt('components.report.ballots.indicators.duty.of.lead.weight');
  expect(labels).toContainEqual({ zh: '现场述职评议', en: 'Report and review' });
  expect(labels).toContainEqual({ zh: '第一责任', en: 'First responsibility' });
  expect(fieldAt('components.report.ballots.groups.peers').labels.at(-1)).toEqual({
    zh: '同级互评',
    en: 'Peers',
  });
});

test('a scale is called by its levels where there is another', () => {
  const two =
    'scales:\n  five: { levels: { 优: 5, 差: 1 } }\n  pass: { levels: { 是: 1, 否: 0 } }\n';
  expect(ruleFields(two).map(({ labels }) => labels[1])).toEqual([
    '优/差',
    '优/差',
    '是/否',
    '是/否',
  ]);
  expect(fieldAt('scales.four.levels.好').labels).toEqual(['scales', '', 'levels', '好']);
});

describe('another value', () => {
  test('takes the place of the one before, and nothing else of the text changes', () => {
    const field = fieldAt('components.report.weight.机关');
    const changed = withField(TEXT, field, '45%');
    expect(changed.length).toBe(TEXT.length);
    expect(changed.replace('机关: 45%', '机关: 40%')).toBe(TEXT);
  });

  test.each(FIELDS.map((field) => [field.path, field] as const))(
    '%s can be written and read again',
    (path, field) => {
      const changed = withField(TEXT, field, field.value);
      expect(fieldAt(path, ruleFields(changed)).value).toBe(field.value);
      expect(readRulebook(changed)).toEqual(readRulebook(TEXT));
    },
  );

  test.each(['"', '40%, x: y', "a'b\\", '# no', '{', 'marks >= 6', '４０％', ''])(
    'that is hostile stays one value: %s',
    (value) => {
      const changed = withField(TEXT, fieldAt('components.report.weight.机关'), value);
      const fields = ruleFields(changed);
      expect(fieldAt('components.report.weight.机关', fields).value).toBe(value);
      expect(fields).toHaveLength(FIELDS.length);
    },
  );

  test('that does not fit is told at its place by the lint', () => {
    const changed = withField(TEXT, fieldAt('components.report.weight.机关'), '45%');
    const [problem] = readRulebook(changed).problems;
    expect(problem?.effect).toBe('stop');
    expect(problem?.place).toHaveProperty('line');
  });
});

test('what is no YAML has no fields', () => {
  expect(ruleFields('a: [')).toEqual([]);
});
