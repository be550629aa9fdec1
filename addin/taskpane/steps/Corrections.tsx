import { type Answer, UNREAD } from '../../../shared/layout/saved/answers.ts';
import { inert } from '../../../shared/messages/say.ts';
import type { Choices } from '../../desk/views/model.ts';
import { sayProblem } from '../../problems/say-problem.ts';
import { useLanguage } from '../language.ts';
import { TextChooser } from '../parts/TextChooser.tsx';
import type { PaneState } from '../state/pane-state.ts';
import { useWords, type Words } from '../words/index.ts';

/** What a person has said about the workbook: each answer can be taken back, all be kept as a file. */
export function Corrections({ pane, onSave }: { pane: PaneState; onSave: (text: string) => void }) {
  const language = useLanguage();
  const words = useWords();
  const answers = pane.answers.value;
  const remembered = words.remembering[pane.remembering.value];
  const save = async () => {
    const text = await pane.layoutText();
    if (text !== null) onSave(text);
  };
  return (
    <section class="corrections" aria-label={words.corrections}>
      <p class="quiet">{words.howToCorrect}</p>
      {answers.length > 0 && (
        <ul class="plain">
          {answers.map((answer) => (
            <li key={JSON.stringify(answer)}>
              <Given answer={answer} onTakeBack={() => pane.takeBack(answer)} />
            </li>
          ))}
        </ul>
      )}
      {remembered && (
        <p role="status">
          {remembered}{' '}
          {answers.length > 0 && (
            <button type="button" class="link" onClick={() => pane.takeAllBack()}>
              {words.takeAllBack}
            </button>
          )}
        </p>
      )}
      {pane.layoutProblems.value.map((problem, index) => (
        <p key={index} role="alert">
          {sayProblem(problem, language)}
        </p>
      ))}
      <p class="buttons">
        <button type="button" onClick={save} disabled={pane.checked.value?.layout === undefined}>
          {words.saveLayout}
        </button>
        <TextChooser label={words.openLayout} onText={pane.openLayout} />
      </p>
    </section>
  );
}

function Given({ answer, onTakeBack }: { answer: Answer; onTakeBack: () => void }) {
  const words = useWords();
  const said = sayAnswer(answer, words);
  return (
    <>
      {said}{' '}
      <button type="button" class="link" aria-label={words.takeBackOf(said)} onClick={onTakeBack}>
        {words.takeBack}
      </button>
    </>
  );
}

function sayAnswer(answer: Answer, { said }: Words): string {
  switch (answer.about) {
    case 'sheet': {
      const { sheet, called } = answer;
      return called === null ? said.sheetLeftOut(inert(sheet)) : said.sheet(inert(sheet), called);
    }
    case 'column': {
      const cell = inert(`${answer.sheet} ${answer.cell}`);
      return answer.text === UNREAD ? said.columnLeftOut(cell) : said.column(cell, answer.text);
    }
    case 'person': {
      const [written, meant] = [inert(answer.written), inert(answer.meant)];
      return written === meant ? said.own(written) : said.same(written, meant);
    }
    case 'note':
      return said.note(answer.at ?? answer.note, answer.by, answer.on);
  }
}

/** What the whole sheet is read as. */
export function SheetChoice({ pane, sheet }: { pane: PaneState; sheet: string }) {
  const language = useLanguage();
  const words = useWords();
  const { plan } = pane.checked.value ?? {};
  if (!plan) return null;
  const given = pane.answers.value.find(
    (answer) => answer.about === 'sheet' && answer.sheet === sheet,
  );
  const called = given?.about === 'sheet' ? given.called : undefined;
  return (
    <Choice
      label={words.sheetReadAs(sheet)}
      chosen={called === null ? LEFT_OUT : (called ?? '')}
      choices={plan.sheetChoices[language]}
      last={{ value: LEFT_OUT, label: words.sheetLeftOut }}
      onChoose={(value) => {
        const said = value === LEFT_OUT ? null : value;
        const answer: Answer = { about: 'sheet', sheet, called: said };
        return value === '' ? pane.takeBack(answer) : pane.answer(answer);
      }}
    />
  );
}

/** No sheet can be called so. */
const LEFT_OUT = '\\';

interface ColumnProps {
  pane: PaneState;
  sheet: string;
  /** Its header. */
  cell: string;
  /** Of its table. */
  choices: Choices;
}

/** What a column is read as. */
export function ColumnChoice({ pane, sheet, cell, choices }: ColumnProps) {
  const language = useLanguage();
  const words = useWords();
  const given = pane.answers.value.find(
    (answer) => answer.about === 'column' && answer.sheet === sheet && answer.cell === cell,
  );
  return (
    <Choice
      label={words.columnReadAs(`${sheet} ${cell}`)}
      chosen={given?.about === 'column' ? given.text : ''}
      choices={choices[language]}
      last={{ value: UNREAD, label: words.columnLeftOut }}
      onChoose={(text) => {
        const answer: Answer = { about: 'column', sheet, cell, text };
        return text === '' ? pane.takeBack(answer) : pane.answer(answer);
      }}
    />
  );
}

interface ChoiceProps {
  label: string;
  /** Empty for what the sheet says itself. */
  chosen: string;
  choices: readonly string[];
  last: { value: string; label: string };
  onChoose: (value: string) => Promise<void>;
}

function Choice({ label, chosen, choices, last, onChoose }: ChoiceProps) {
  const words = useWords();
  // A file may say what is not among them.
  const isOther = chosen !== '' && chosen !== last.value && !choices.includes(chosen);
  return (
    <select
      class={chosen === '' ? 'correct' : 'correct corrected'}
      aria-label={label}
      value={chosen}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      <option value="">{words.asRead}</option>
      {[...(isOther ? [chosen] : []), ...choices].map((choice) => (
        <option key={choice} value={choice}>
          {choice}
        </option>
      ))}
      <option value={last.value}>{last.label}</option>
    </select>
  );
}
