import { AxisBottom, AxisLeft } from '@visx/axis';
import { scaleLinear, scalePoint } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { Target, Threshold, ValueItem } from '../../api/reportingTypes';
import { useLanguage } from '../../language/language';
import { useReportingMessages } from '../../language/reporting';
import { useStatisticsMessages } from '../../language/statistics';
import { markOf, showDecimal } from '../decimals';
import { periodName } from '../periods';
import { boundsOf, levelsOf } from './series';

const height = 300;
const edge = { top: 16, right: 28, bottom: 36, left: 64 };

/** How wide the place is that the chart has. */
function useWidth() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(640);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.max(240, Math.floor(entry.contentRect.width))));
    observer.observe(box.current!);
    return () => observer.disconnect();
  }, []);
  return { box, width };
}

interface Shown { value: ValueItem; amount: number | null }

/** The course of an indicator as a line. It is read period by period with arrow keys or a pointer; a table beside it says the same. */
export function ValueChart({ name, values, unit, decimals, targets, thresholds }: { name: string; values: ValueItem[]; unit: string; decimals: number; targets: Target[]; thresholds: Threshold[] }) {
  const language = useLanguage();
  const words = useStatisticsMessages().indicator;
  const { statuses } = useReportingMessages();
  const { box, width } = useWidth();
  const [chosen, setChosen] = useState<number | null>(null);
  // A chart has no more digits than a line has pixels.
  const shown: Shown[] = values.map((value) => ({ value, amount: value.value === null || value.value === undefined ? null : Number(value.value) }));
  const levels = levelsOf(values, targets, thresholds);
  const x = scalePoint({ domain: values.map((value) => value.period), range: [edge.left, width - edge.right], padding: 0.2 });
  const y = scaleLinear({ domain: boundsOf([...shown.flatMap(({ amount }) => (amount === null ? [] : [amount])), ...levels.map(({ amount }) => amount)]), range: [height - edge.bottom, edge.top], nice: true });
  const at = Math.min(chosen ?? values.length - 1, values.length - 1);
  const textOf = ({ value }: Shown) => `${periodName(value.period, language)}: ${value.value === null || value.value === undefined ? words.missing : `${showDecimal(value.value, markOf(language), decimals)} ${unit}, ${statuses[value.status]}`}`;
  const onKey = (event: KeyboardEvent) => {
    const next: Partial<Record<string, number>> = { ArrowLeft: at - 1, ArrowDown: at - 1, ArrowRight: at + 1, ArrowUp: at + 1, Home: 0, End: values.length - 1 };
    const to = next[event.key];
    if (to !== undefined) {
      event.preventDefault();
      setChosen(Math.max(0, Math.min(values.length - 1, to)));
    }
  };
  const onPointer = (event: PointerEvent<SVGSVGElement>) => {
    const left = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const distances = values.map((value) => Math.abs((x(value.period) ?? 0) - left));
    setChosen(distances.indexOf(Math.min(...distances)));
  };
  const space = Math.max(1, Math.ceil(values.length / Math.max(2, Math.floor(width / 110))));
  return (
    <div className="chart" ref={box}>
      <div role="slider" tabIndex={0} aria-label={words.chartOf(name)} aria-describedby="chart-keys" aria-valuemin={0} aria-valuemax={values.length - 1} aria-valuenow={at} aria-valuetext={textOf(shown[at]!)} onKeyDown={onKey}>
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" onPointerMove={onPointer} onPointerDown={onPointer}>
          {y.ticks(5).map((tick) => <line key={tick} className="grid-line" x1={edge.left} x2={width - edge.right} y1={y(tick)} y2={y(tick)} />)}
          <AxisLeft scale={y} left={edge.left} numTicks={5} axisLineClassName="axis-line" tickClassName="tick" tickFormat={(tick) => showDecimal(Number(Number(tick).toFixed(10)), markOf(language))} hideTicks />
          <AxisBottom scale={x} top={height - edge.bottom} axisLineClassName="axis-line" tickClassName="tick" tickValues={values.map((value) => value.period).filter((_, index) => (values.length - 1 - index) % space === 0)} tickFormat={(period) => String(period)} />
          {levels.map(({ kind, amount, from, to }) => (
            <line key={`${kind} ${amount} ${from}`} className={kind} x1={from === 0 ? edge.left : (x(values[from]!.period) ?? 0) - x.step() / 2} x2={to === values.length - 1 ? width - edge.right : (x(values[to]!.period) ?? 0) + x.step() / 2} y1={y(amount)} y2={y(amount)} />
          ))}
          <LinePath data={shown} className="line" defined={({ amount }) => amount !== null} x={({ value }) => x(value.period) ?? 0} y={({ amount }) => y(amount ?? 0)} />
          {shown.map(({ value, amount }, index) => amount === null ? null : (
            <circle key={value.period} className={`point${value.status === 'estimated' ? ' point--estimated' : ''}${index === at ? ' point--now' : ''}`} cx={x(value.period)} cy={y(amount)} r={index === at ? 6 : values.length > 60 ? 2 : 4} />
          ))}
        </svg>
      </div>
      <p className="chart__now" aria-hidden="true">{textOf(shown[at]!)}</p>
      <p className="chart__legend">
        {(['target', 'threshold'] as const).filter((kind) => levels.some((level) => level.kind === kind)).map((kind) => <span key={kind}><i className={`swatch swatch--${kind}`} aria-hidden="true" /> {words.legend[kind]}</span>)}
        {values.some(({ status }) => status === 'estimated') && <span><i className="swatch swatch--estimated" aria-hidden="true" /> {statuses.estimated}</span>}
      </p>
    </div>
  );
}
