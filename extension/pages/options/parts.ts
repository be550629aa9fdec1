import type { ReadonlySignal } from '@preact/signals';
import type { Day } from '../../../shared/reading/calendar/calendar.ts';
import type { ReadingRules } from '../../../shared/rulebook/model/rulebook.ts';
import type { Profile } from '../../members/profile.ts';
import type { OptionsState } from '../../members/settings.ts';
import type { BackupState } from './state/backup.ts';
import type { DeleteState } from './state/delete.ts';
import type { MembersState } from './state/members.ts';
import type { RecordImportState } from './state/records.ts';
import type { RulebookState } from './state/rulebook.ts';
import type { SourceChecks } from './state/source-checks.ts';
import type { SwitchState } from './state/switches.ts';

/** Everything that the options page shows and does. */
export interface OptionsParts {
  readonly options: OptionsState;
  /** The ledger cannot be opened; absent where none is asked. */
  readonly isMirror?: ReadonlySignal<boolean>;
  readonly switches: SwitchState;
  /** Absent where pages cannot be asked. */
  readonly checks?: SourceChecks;
  /** Today. */
  today(): Day;
  readonly rulebook: RulebookState;
  readonly members: MembersState;
  readonly records: RecordImportState;
  readonly backup: BackupState;
  readonly deletion: DeleteState;
  /** Today's. */
  rulesOf(profile: Profile): ReadingRules;
}
