import type { Health } from '../../ledger/health.ts';
import { useSpeech } from './speech.ts';
import { judgeHealth } from './state/health.ts';

/** How keeping goes: one quiet line, or a sentence where something is wrong. */
export function HealthLine({ health }: { health: Health | null }) {
  const { words } = useSpeech();
  const kind = judgeHealth(health);
  const says = words.healthSays(kind, {
    code: health?.failure ?? '',
    missing: health ? health.kept - health.mirrored : 0,
    jumps: health?.clockJumps ?? 0,
  });
  const when = health?.lastWrite?.replace('T', ' ') ?? null;
  const isWell = kind === 'well' || kind === 'unknown';
  return (
    <p class={isWell ? 'health quiet' : 'health'} role={isWell ? 'note' : 'alert'} data-kind={kind}>
      {words.health(says)}
      {when && ` · ${words.lastWrite(when)}`}
      {kind === 'well' && ` · ${words.mirrorWhole}`}
    </p>
  );
}
