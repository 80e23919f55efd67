import { formatYen, type Language, type LineStatus, type MailLine } from '@toriyose/domain';
import type { ReactElement } from 'react';
import { FIGURES, paint, TYPE } from '../tokens.ts';
import { lineStatusWords } from '../words/line-words.ts';

const STATUS_COLOUR: Readonly<Record<LineStatus, 'soft' | 'shu' | 'done'>> = {
  on_order: 'soft',
  available: 'done',
  delayed: 'shu',
  unobtainable: 'shu',
  cancelled: 'soft',
  shipped: 'done',
};

/** What is told of each line: its money, its status and date, or both. */
export type LineDetail = 'amounts' | 'status' | 'amounts_and_status';

interface LineProps {
  readonly line: MailLine;
  readonly language: Language;
  readonly detail: LineDetail;
}

function LineRow({ line, language, detail }: LineProps): ReactElement {
  const amounts = detail !== 'status';
  const cell = { verticalAlign: 'top', borderTop: '1px solid', padding: '10px 0' };
  return (
    <tr data-text="row">
      <td data-text="value" {...paint({ edge: 'line' }, cell)}>
        <div data-text="close" {...paint({ text: 'ink' }, { ...TYPE.body, lineHeight: '1.45' })}>
          <span data-text="item">{line.name[language]}</span>
        </div>
        <div data-text="close" {...paint({ text: 'faint' }, TYPE.detail)}>
          <span data-text="detail">
            {line.catalogueNumber}
            {amounts && ` · ${line.quantity} × ${formatYen(line.unitPrice)}`}
          </span>
        </div>
        {detail !== 'amounts' && (
          <div data-text="close" {...paint({ text: STATUS_COLOUR[line.status] }, TYPE.detail)}>
            <span data-text="detail">{lineStatusWords(line, language)}</span>
          </div>
        )}
      </td>
      {amounts && (
        <td
          data-text="value"
          align="right"
          {...paint({ text: 'ink', edge: 'line' }, { ...cell, ...TYPE.body, ...FIGURES, paddingLeft: '16px' })}
        >
          <span data-text="detail">{formatYen(line.amount)}</span>
        </td>
      )}
    </tr>
  );
}

/** Goods, one under the other: name, catalogue number, quantity and price, where each stands. */
export function LineList({
  lines,
  language,
  detail,
}: Omit<LineProps, 'line'> & { readonly lines: readonly MailLine[] }): ReactElement {
  return (
    <table role="presentation" width="100%" cellPadding="0" cellSpacing="0" border={0}>
      <tbody>
        {lines.map((line) => (
          <LineRow key={line.catalogueNumber} line={line} language={language} detail={detail} />
        ))}
      </tbody>
    </table>
  );
}
