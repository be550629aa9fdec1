import type { Explanation, Step } from '../../../shared/explain/step/explanation.ts';
import type { SheetPlace } from '../../../shared/messages/problem.ts';
import { CellButtons } from '../parts/CellButtons.tsx';

interface Props {
  explanation: Explanation;
  onSelect: (place: SheetPlace) => void;
}

/** How a score came about: one line a step, what it rests on folded below it. */
export function ExplanationView({ explanation, onSelect }: Props) {
  return (
    <section class="explanation" aria-label={explanation.headline}>
      <Steps steps={explanation.steps} onSelect={onSelect} />
    </section>
  );
}

function Steps({ steps, onSelect }: { steps: readonly Step[]; onSelect: Props['onSelect'] }) {
  return (
    <ul class="reasons">
      {steps.map((step, index) => (
        <li key={index} class={step.kind === 'not-fired' ? 'quiet' : undefined}>
          <StepView step={step} onSelect={onSelect} />
        </li>
      ))}
    </ul>
  );
}

function StepView({ step, onSelect }: { step: Step; onSelect: Props['onSelect'] }) {
  const cells = <CellButtons places={ownPlaces(step)} onSelect={onSelect} />;
  if (step.of.length === 0) {
    return (
      <div class="reason">
        <StepLine step={step} />
        {cells}
      </div>
    );
  }
  return (
    <details>
      <summary class="reason">
        <StepLine step={step} />
      </summary>
      {cells}
      <Steps steps={step.of} onSelect={onSelect} />
    </details>
  );
}

/** Cells that a step below names already are left to it. */
function ownPlaces({ places, of }: Step): SheetPlace[] {
  const below = of.flatMap((step) => step.places);
  return places.filter(
    ({ sheet, cell }) => !below.some((lower) => lower.sheet === sheet && lower.cell === cell),
  );
}

function StepLine({ step }: { step: Step }) {
  return (
    <span class="reason-line">
      <span class="reason-text">{step.text}</span>
      {step.value !== undefined && <span class="reason-value number">{step.value}</span>}
      {step.cite !== undefined && <span class="cite number">{step.cite}</span>}
    </span>
  );
}
