import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Area } from '../../../shared/workbook/model.ts';
import type { Ask } from '../../desk/desk-line.ts';
import type { CellsAsked } from '../../desk/questions.ts';
import type { CellView } from '../../desk/views/model.ts';

/** Rows and columns that are asked for at once. */
const ROWS = 64;
const COLUMNS = 32;
/** As many are kept; those that came first go first. */
const MOST_TILES = 100;

/** The cells of a sheet, as far as they are there. */
export interface Cells {
  readonly at: (row: number, column: number) => CellView | undefined;
  readonly isHidden: (row: number) => boolean;
}

interface Tile {
  readonly cells: ReadonlyMap<string, CellView>;
  readonly hiddenRows: ReadonlySet<number>;
}

const keyOf = (row: number, column: number): string => `${row},${column}`;
const tileOf = (row: number, column: number): string =>
  keyOf(Math.floor((row - 1) / ROWS), Math.floor((column - 1) / COLUMNS));

/** The cells that are seen, asked for a tile at a time. */
export function createCellTiles(ask: Ask) {
  const tiles = signal<ReadonlyMap<string, Tile>>(new Map());
  const asked = new Set<string>();
  const generation = signal(0);

  async function fetchTile(key: string, from: Omit<CellsAsked, 'area'>): Promise<void> {
    const mine = generation.peek();
    const { cells, hiddenRows } = await ask('cells', { ...from, area: areaOf(key) });
    if (mine !== generation.peek()) return;
    const own = new Map(cells.map((cell) => [keyOf(cell.row, cell.column), cell]));
    const all = new Map(tiles.value).set(key, { cells: own, hiddenRows: new Set(hiddenRows) });
    for (const first of [...all.keys()].slice(0, Math.max(0, all.size - MOST_TILES))) {
      all.delete(first);
      asked.delete(first);
    }
    tiles.value = all;
  }

  function renew(): void {
    asked.clear();
    generation.value = generation.peek() + 1;
  }

  return {
    /** Another object whenever there is something to ask for anew. */
    cells: computed(() => ({
      ...cellsIn(tiles.value),
      generation: generation.value,
    })) as ReadonlySignal<Cells>,
    /** Asks for what of the part is not there yet. */
    want(part: Area, from: Omit<CellsAsked, 'area'>): void {
      for (const key of tilesIn(part)) {
        if (asked.has(key)) continue;
        asked.add(key);
        fetchTile(key, from);
      }
    },
    /** The cells may be others now: they are shown as they were until those come. */
    renew,
    /** Another sheet. */
    clear(): void {
      renew();
      tiles.value = new Map();
    },
  };
}

const cellsIn = (tiles: ReadonlyMap<string, Tile>): Cells => ({
  at: (row, column) => tiles.get(tileOf(row, column))?.cells.get(keyOf(row, column)),
  isHidden: (row) => [...tiles.values()].some(({ hiddenRows }) => hiddenRows.has(row)),
});

function areaOf(tile: string): Area {
  const [down = 0, right = 0] = tile.split(',').map(Number);
  return {
    ...{ top: down * ROWS + 1, bottom: (down + 1) * ROWS },
    ...{ left: right * COLUMNS + 1, right: (right + 1) * COLUMNS },
  };
}

function tilesIn({ top, left, bottom, right }: Area): string[] {
  const keys: string[] = [];
  for (let row = top; row <= bottom; row += ROWS - ((row - 1) % ROWS))
    for (let column = left; column <= right; column += COLUMNS - ((column - 1) % COLUMNS))
      keys.push(tileOf(row, column));
  return keys;
}
