import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Figures } from '../measure/figures.ts';
import type { Downloads } from '../measure/measure-downloads.ts';

/** One line of the report, and the bare answer of its kind. */
export interface Row {
  readonly name: string;
  readonly figures: Figures;
  readonly yardstick: Figures | null;
}

const LATEST = fileURLToPath(new URL('../../results/latest.md', import.meta.url));

const count = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 1 : 0 });
const milliseconds = (value: number): string => (Number.isNaN(value) ? '-' : value.toFixed(value < 10 ? 2 : 0));
const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);

/** What the figures were taken on: without it they say nothing. */
export const describeMachine = (): string => {
  const [load = 0] = loadavg();
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  return `${availableParallelism()} cores (${model}), Node ${process.versions.node}, load average ${load.toFixed(1)} at the start`;
};

function rateTable(rows: readonly Row[]): string[] {
  return [
    '| What | per second | p50 ms | p97.5 ms | p99 ms | of bare Hono | kB | errors |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map(({ name, figures, yardstick }) => {
      const share = yardstick ? `${((100 * figures.perSecond) / yardstick.perSecond).toFixed(1)} %` : '-';
      const times = [figures.p50, figures.p97_5, figures.p99].map(milliseconds).join(' | ');
      const size = figures.bytes === null ? '-' : kilobytes(figures.bytes);
      return `| ${name} | ${count(figures.perSecond)} | ${times} | ${share} | ${size} | ${figures.errors} |`;
    }),
  ];
}

const downloadTable = (downloads: readonly Downloads[]): string[] => [
  '| First page `/` | files | gzip kB | brotli kB |',
  '| --- | ---: | ---: | ---: |',
  ...downloads.map(
    ({ kind, files, gzip, brotli }) => `| ${kind} | ${files} | ${kilobytes(gzip)} | ${kilobytes(brotli)} |`,
  ),
];

/** The report as Markdown, also kept in results/latest.md. */
export function writeReport(machine: string, rows: readonly Row[], downloads: readonly Downloads[]): string {
  const date = new Date().toISOString().slice(0, 16).replace('T', ' ');
  const text = [`${date} UTC. ${machine}.`, '', ...rateTable(rows), '', ...downloadTable(downloads), ''].join('\n');
  mkdirSync(fileURLToPath(new URL('../../results/', import.meta.url)), { recursive: true });
  writeFileSync(LATEST, text);
  return text;
}
