import { sayProblem } from '../../../shared/messages/catalogue.ts';
import type { Problem } from '../../../shared/messages/problem.ts';
import { groupOf, type ProblemGroup, placeOf } from '../../problems/problem-groups.ts';
import { useLanguage } from '../language.ts';
import { useWords } from '../words/index.ts';

interface Props {
  group: ProblemGroup;
  /** Shows where the problem is. */
  onShow: (problem: Problem) => void;
}

/** A problem with its place, or several of one kind that fold. */
export function ProblemLine({ group, onShow }: Props) {
  const language = useLanguage();
  const words = useWords();
  const { first, problems } = group;
  if (problems.length === 1) return <Single group={group} onShow={onShow} />;
  return (
    <details class="problem-group">
      <summary class="problem">
        <strong class="place number">{placeOf(group, language)}</strong>{' '}
        {sayProblem(first, language)} <span class="quiet">{words.more(problems.length)}</span>
      </summary>
      <ul>
        {problems.map((problem, index) => (
          <li key={index}>
            <Single group={groupOf(problem)} onShow={onShow} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Single({ group, onShow }: Props) {
  const language = useLanguage();
  const words = useWords();
  const { place } = group.first;
  const sentence = sayProblem(group.first, language);
  if (!place) return <p class="problem">{sentence}</p>;
  const inRulebook = 'line' in place ? `${words.rulebookLine} ` : '';
  return (
    <button type="button" class="problem" onClick={() => onShow(group.first)}>
      <strong class="place number">
        {inRulebook}
        {placeOf(group, language)}
      </strong>{' '}
      {sentence}
    </button>
  );
}
