import type { Answer } from '../../../shared/layout/saved/answers.ts';
import type { Problem } from '../../../shared/messages/problem.ts';
import { groupOf, type ProblemGroup, placeOf } from '../../problems/problem-groups.ts';
import { type Question, questionIn } from '../../problems/question.ts';
import { sayProblem } from '../../problems/say-problem.ts';
import { useLanguage } from '../language.ts';
import { useWords } from '../words/index.ts';
import { FirstOf } from './FirstOf.tsx';

interface Props {
  group: ProblemGroup;
  /** Shows where the problem is. */
  onShow: (problem: Problem) => void;
  /** Takes the answer to what the problem asks. */
  onAnswer: (answer: Answer) => void;
}

/** A problem with its place, or several of one kind that fold. */
export function ProblemLine(props: Props) {
  const { group } = props;
  const language = useLanguage();
  const words = useWords();
  const { first, problems } = group;
  if (problems.length === 1) return <Single {...props} />;
  return (
    <details class="problem-group">
      <summary class="problem">
        <strong class="place number">{placeOf(group, language)}</strong>{' '}
        {sayProblem(first, language)} <span class="quiet">{words.more(problems.length)}</span>
      </summary>
      <FirstOf all={problems} show={(problem) => <Single {...props} group={groupOf(problem)} />} />
    </details>
  );
}

function Single({ group, onShow, onAnswer }: Props) {
  const language = useLanguage();
  const words = useWords();
  const { place } = group.first;
  const sentence = sayProblem(group.first, language);
  if (!place) return <p class="problem">{sentence}</p>;
  const inRulebook = 'line' in place ? `${words.rulebookLine} ` : '';
  const question = questionIn(group.first);
  return (
    <>
      <button type="button" class="problem" onClick={() => onShow(group.first)}>
        <strong class="place number">
          {inRulebook}
          {placeOf(group, language)}
        </strong>{' '}
        {sentence}
      </button>
      {question && <Answers question={question} about={sentence} onAnswer={onAnswer} />}
    </>
  );
}

interface AnswersProps {
  question: Question;
  /** The sentence that asks. */
  about: string;
  onAnswer: Props['onAnswer'];
}

function Answers({ question: { same, own }, about, onAnswer }: AnswersProps) {
  const words = useWords();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would frame two buttons
    <span class="answers" role="group" aria-label={about}>
      {same && (
        <button type="button" onClick={() => onAnswer(same)}>
          {words.isSame}
        </button>
      )}
      <button type="button" onClick={() => onAnswer(own)}>
        {same ? words.isAnother : words.isSomebody}
      </button>
    </span>
  );
}
