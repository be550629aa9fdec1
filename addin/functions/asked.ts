import type { Language } from '../../shared/messages/message.ts';
import type { FunctionId } from './metadata.ts';
import type { Table } from './tables.ts';

/** What a formula asks: by which rulebook, over which ranges, and in whose words it is answered. */
export interface Asked {
  /** The id of a built-in rulebook; empty for the one that the workbook keeps, else the first built-in one. */
  readonly rulebook: string;
  readonly tables: readonly Table[];
  readonly language: Language;
}

/** The rulebooks that can be asked for. */
export interface Rulebooks {
  readonly builtIn: readonly { readonly id: string; readonly text: string }[];
  /** The text that the workbook keeps. */
  readonly kept: string | undefined;
}

/** Rows that spill below and beside the formula. */
export type Spill = readonly (readonly (string | number)[])[];

export interface FunctionAsked {
  readonly id: FunctionId;
  /** Whom an explanation is about. */
  readonly name: string;
  readonly asked: Asked;
  readonly rulebooks: Rulebooks;
}
