import type { Problem } from '../../shared/messages/problem.ts';
import { digest } from '../../shared/receipt/digest.ts';
import { groupProblems, type MarkedGroup, type ProblemGroup } from './problem-groups.ts';

/** Problems as they are told, each group with its mark. */
export const markedGroups = (problems: readonly Problem[]): readonly MarkedGroup[] =>
  groupProblems(problems).map((group) => ({ ...group, mark: markOf(group) }));

/**
 * Of all that the group tells, with every place: 12 hexadecimal digits. A note that was accepted is
 * known again by it, and told anew once it tells anything else.
 */
const markOf = ({ problems }: ProblemGroup): string =>
  digest(JSON.stringify(problems.map(({ code, place, values }) => [code, place, values]))).slice(
    0,
    MARK_DIGITS,
  );

const MARK_DIGITS = 12;
