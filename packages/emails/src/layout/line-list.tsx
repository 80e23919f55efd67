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

function LineRows({ line, language, detail }: LineProps): ReactElement {
  const amounts = detail !== 'status';
  const priced = `${line.quantity} × ${formatYen(line.unitPrice)}`;
  const first = { ...TYPE.body, lineHeight: '1.45', verticalAlign: 'top', borderTop: '1px solid', paddingTop: '10px' };
  return (
    <>
      <tr data-text="row">
        <td data-text={amounts ? 'label' : 'value'} {...paint({ text: 'ink', edge: 'line' }, first)}>
          <span data-text="item">{line.name[language]}</span>
        </td>
        <td
          data-text="value"
          align="right"
          {...paint({ text: 'ink', edge: 'line' }, { ...first, ...FIGURES, paddingLeft: '16px' })}
        >
          {amounts && formatYen(line.amount)}
        </td>
      </tr>
      <tr>
        <td colSpan={2} style={{ paddingBottom: '10px' }}>
          <div data-text="line" {...paint({ text: 'faint' }, TYPE.detail)}>
            <span data-text="detail">{amounts ? `${line.catalogueNumber} · ${priced}` : line.catalogueNumber}</span>
          </div>
          {detail !== 'amounts' && (
            <div data-text="line" {...paint({ text: STATUS_COLOUR[line.status] }, TYPE.detail)}>
              <span data-text="detail">{lineStatusWords(line, language)}</span>
            </div>
          )}
        </td>
      </tr>
    </>
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
        {lines.map((line, index) => (
          <LineRows key={index} line={line} language={language} detail={detail} />
        ))}
      </tbody>
    </table>
  );
}
