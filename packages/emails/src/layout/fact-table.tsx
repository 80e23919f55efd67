import type { ReactElement } from 'react';
import { FIGURES, paint, TYPE } from '../tokens.ts';

export interface Fact {
  readonly label: string;
  readonly value: string;
  /** The figure that counts. */
  readonly strong?: boolean;
}

/** Label and value, row by row; rows without a value are left out. */
function Rows({ facts, money }: { readonly facts: readonly Fact[]; readonly money: boolean }): ReactElement[] {
  return facts
    .filter(({ value }) => value !== '')
    .map(({ label, value, strong }) => {
      const weight = { fontWeight: strong ? 600 : 400, verticalAlign: 'top', padding: '3px 0' };
      const size = strong ? TYPE.body : TYPE.detail;
      return (
        <tr key={label} data-text="row">
          <td data-text="label" {...paint({ text: strong ? 'ink' : 'soft' }, { ...size, ...weight })}>
            {label}
          </td>
          <td
            data-text="value"
            align={money ? 'right' : 'left'}
            {...paint({ text: 'ink' }, { ...size, ...weight, ...(money && FIGURES), paddingLeft: '16px' })}
          >
            {value}
          </td>
        </tr>
      );
    });
}

/** Order number, dates, method. */
export function FactTable({ facts }: { readonly facts: readonly Fact[] }): ReactElement {
  return (
    <table role="presentation" cellPadding="0" cellSpacing="0" border={0} style={{ margin: '0 0 16px' }}>
      <tbody>
        <Rows facts={facts} money={false} />
      </tbody>
    </table>
  );
}

/** Amounts under each other, on a ground of their own. */
export function Ledger({ facts }: { readonly facts: readonly Fact[] }): ReactElement {
  return (
    <table
      role="presentation"
      width="100%"
      cellPadding="0"
      cellSpacing="0"
      border={0}
      {...paint({ ground: 'sunken' }, { borderRadius: '5px', padding: '10px 14px', margin: '12px 0 20px' })}
    >
      <tbody>
        <Rows facts={facts} money={true} />
      </tbody>
    </table>
  );
}
