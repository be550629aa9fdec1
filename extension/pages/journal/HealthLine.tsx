import { useSpeech } from './speech.ts';
import { type Health, judgeHealth } from './state/health.ts';

/** How keeping goes: one quiet line, or a sentence where something is wrong. */
export function HealthLine({ health }: { health: Health | null }) {
  const { journal } = useSpeech();
  const kind = judgeHealth(health);
  const says = journal.healthSays(kind, {
    code: health?.failure ?? '',
    missing: health ? health.kept - health.mirrored : 0,
    jumps: health?.clockJumps ?? 0,
  });
  const when = health?.lastWrite?.replace('T', ' ') ?? null;
  const isWell = kind === 'well' || kind === 'unknown';
  return (
    <p class={isWell ? 'health quiet' : 'health'} role={isWell ? 'note' : 'alert'} data-kind={kind}>
      {journal.health(says)}
      {when && ` · ${journal.lastWrite(when)}`}
      {kind === 'well' && ` · ${journal.mirrorWhole}`}
    </p>
  );
}
