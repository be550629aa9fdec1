/** What staff do, task by task. */
export interface HelpText {
  readonly title: string;
  readonly open: string;
  readonly close: string;
  readonly intro: string;
  readonly tasks: readonly HelpTask[];
}

export interface HelpTask {
  readonly title: string;
  readonly steps: readonly string[];
  /** What its picture shows, to whoever does not see it. */
  readonly picture: string;
}
