import type { CSSProperties, ReactElement } from 'react';
import { FIGURES, paint, TYPE } from '../tokens.ts';

export interface Fact {
  readonly label: string;
  readonly value: string;
  /** The figure that counts. */
  readonly strong?: boolean;
}

const shown = (facts: readonly Fact[]): Fact[] => facts.filter(({ value }) => value !== '');

const CELL = { padding: '3px 0', verticalAlign: 'baseline' } as const satisfies CSSProperties;

/** Order number, dates, method. A fact without a value is left out. */
export function FactTable({ facts }: { readonly facts: readonly Fact[] }): ReactElement {
  return (
    <table role="presentation" cellPadding="0" cellSpacing="0" border={0} style={{ margin: '0 0 16px' }}>
      <tbody>
        {shown(facts).map(({ label, value, strong }) => {
          const size = strong ? { ...TYPE.body, fontWeight: 600 } : TYPE.detail;
          return (
            <tr key={label} data-text="row">
              <td data-text="label" {...paint({ text: 'soft' }, { ...TYPE.detail, ...CELL, whiteSpace: 'nowrap' })}>
                {label}
              </td>
              <td data-text="value" {...paint({ text: 'ink' }, { ...size, ...CELL, paddingLeft: '16px' })}>
                {value}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Amounts under each other, on a ground of their own. An amount that is empty is left out. */
export function Ledger({ facts }: { readonly facts: readonly Fact[] }): ReactElement {
  const ground = { borderRadius: '5px', padding: '10px 14px', margin: '12px 0 20px' };
  return (
    <table
      role="presentation"
      width="100%"
      cellPadding="0"
      cellSpacing="0"
      border={0}
      {...paint({ ground: 'sunken' }, ground)}
    >
      <tbody>
        {shown(facts).map(({ label, value, strong }) => {
          const size = strong ? { ...TYPE.body, fontWeight: 600 } : TYPE.detail;
          return (
            <tr key={label} data-text="row">
              <td data-text="label" {...paint({ text: strong ? 'ink' : 'soft' }, { ...size, ...CELL })}>
                {label}
              </td>
              <td
                data-text="value"
                align="right"
                {...paint({ text: 'ink' }, { ...size, ...CELL, ...FIGURES, paddingLeft: '16px' })}
              >
                {value}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
