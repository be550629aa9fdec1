import type { Rulebook } from '../../../shared/rulebook/model/rulebook.ts';
import type { StripDot, StripPlot } from '../../desk/views/strip-plot.ts';
import { gradeShape } from './grade-shape.ts';

interface Props {
  plot: StripPlot;
  label: string;
  rulebook: Pick<Rulebook, 'grades'>;
  open: number | null;
}

const LINE = 68;
const LEVEL_HEIGHT = 9;
const TOP_LEVEL = 4;

/** Totals along a line with the edges of the bands; the dashed line is where a quota cut. */
export function StripPlotFigure({ plot, label, rulebook, open }: Props) {
  // Above the top of the figure dots lie on those that are there already.
  const isSeen = ({ subject, level }: StripDot) => level <= TOP_LEVEL || subject === open;
  return (
    <svg class="strip" role="img" aria-label={label} width="100%" height="88">
      <line class="strip-line" x1="0" x2="100%" y1={LINE} y2={LINE} />
      {plot.edges.map(({ label: edge, x }) => (
        <g key={edge}>
          <line class="strip-edge" x1={percent(x)} x2={percent(x)} y1="18" y2={LINE + 4} />
          <text class="strip-number" x={percent(x)} y={LINE + 17} text-anchor="middle">
            {edge}
          </text>
        </g>
      ))}
      {plot.bands.map(({ grade, x }) => (
        <text key={grade} class="strip-grade" x={percent(x)} y="12" text-anchor="middle">
          {gradeShape(rulebook, grade)} {grade}
        </text>
      ))}
      {plot.cuts.map(({ grade, x }) => (
        <line key={grade} class="strip-cut" x1={percent(x)} x2={percent(x)} y1="18" y2={LINE} />
      ))}
      {plot.dots.filter(isSeen).map(({ subject, grade, x, level }) => (
        <text
          key={subject}
          class={subject === open ? 'strip-dot is-open' : 'strip-dot'}
          x={percent(x)}
          y={LINE - 4 - Math.min(level, TOP_LEVEL) * LEVEL_HEIGHT}
          text-anchor="middle"
        >
          {gradeShape(rulebook, grade)}
        </text>
      ))}
    </svg>
  );
}

const percent = (x: number): string => `${x.toFixed(2)}%`;
