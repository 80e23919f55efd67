import {
  dayWindow,
  type ExpectedDate as Expected,
  instant,
  jstDate,
  MINUTE_MS,
  parseExpectedDate,
  yen,
} from '@toriyose/domain';
import { useState } from 'react';
import { usePageSettings } from '../../app/page-settings.tsx';
import { Countdown, ExpectedDate, JstDate, Time } from '../../time/time.tsx';
import { Badge, StatusBadge } from '../../ui/badge.tsx';
import { AnchorButton, Button, LinkButton } from '../../ui/button.tsx';
import { Card, Section } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Definition, DefinitionList, Ledger, LedgerRow } from '../../ui/ledger.tsx';
import { Money } from '../../ui/money.tsx';
import { Breadcrumbs, Pagination } from '../../ui/navigation.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { StepLine } from '../../ui/step-line.tsx';
import { Table } from '../../ui/table.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { Timeline } from '../../ui/timeline.tsx';
import { useWords } from '../../words/words.ts';
import { FormSample } from './form-sample.tsx';
import { OverlaySample } from './overlay-sample.tsx';
import { sampleWords } from './sample-words.ts';

const WINDOWS: readonly (Expected | undefined)[] = [
  dayWindow(jstDate('2026-12-24')),
  ...['2026-12-late', '2026-12', '2026-Q4', '2026-H2', 'unknown'].map(parseExpectedDate),
];

const ROWS = [
  { number: 'CJ-4K7M-2', name: 'Tanaka Yuki', total: yen(12_300) },
  { number: 'CJ-8P2X-9', name: 'Alice Example', total: yen(4_980) },
];

/** Every component with sample content. */
export function StyleguidePage() {
  const words = useWords(sampleWords);
  const { renderedAt } = usePageSettings();
  const soon = instant(renderedAt + 192 * MINUTE_MS);
  const [clicks, setClicks] = useState(0);
  return (
    <>
      <Breadcrumbs
        label="Breadcrumbs"
        trail={[{ key: 'home', link: <TextLink to="/">{words.home}</TextLink> }]}
        current={words.title}
      />
      <PageHeading
        lead={words.lead}
        actions={
          <LinkButton to="/" variant="secondary">
            {words.home}
          </LinkButton>
        }
      >
        {words.title}
      </PageHeading>
      <Section heading={words.order}>
        <Card className="flex flex-col gap-6">
          <div>
            <StatusBadge>{words.paid}</StatusBadge>
            <p className="mt-2 text-lg">
              {words.sentence} <Countdown until={soon} />
            </p>
            <p className="text-sm text-soft">
              <Time at={soon} />
            </p>
          </div>
          <StepLine
            label={words.order}
            current={1}
            steps={[
              { key: 'a', label: words.received, note: <JstDate date={jstDate('2026-11-20')} /> },
              { key: 'b', label: words.paid },
              { key: 'c', label: words.processing },
              { key: 'd', label: words.shipped },
            ]}
          />
          <div className="flex flex-wrap items-start gap-3">
            <Button variant="danger">{words.cancelItem}</Button>
            <Button variant="secondary" disabledReason={words.reason}>
              {words.changeAddress}
            </Button>
          </div>
        </Card>
      </Section>
      <div className="mt-10 grid gap-x-12 gap-y-10 md:grid-cols-2">
        <Section heading={words.money}>
          <Ledger>
            <LedgerRow label={words.goods} amount={yen(11_000)} />
            <LedgerRow label={words.postage} amount={yen(1_300)} note="EMS" />
            <LedgerRow label={words.refunded} amount={yen(-3_000)} />
            <LedgerRow label={words.total} amount={yen(9_300)} total />
          </Ledger>
        </Section>
        <Section heading={words.timeline} className="mt-0">
          <Timeline
            entries={[
              {
                key: 'a',
                mark: 'attention',
                title: words.delayed,
                when: <Time at={instant(renderedAt)} />,
                body: <ExpectedDate window={WINDOWS[1] ?? null} />,
              },
              { key: 'b', mark: 'now', title: words.paid, when: <Time at={instant(renderedAt)} /> },
              { key: 'c', title: words.received, when: <Time at={instant(renderedAt)} /> },
            ]}
          />
        </Section>
      </div>
      <Section heading={words.buttons}>
        <div className="flex flex-wrap items-start gap-3">
          <Button onClick={() => setClicks(clicks + 1)}>{words.primary(clicks)}</Button>
          <Button variant="secondary">{words.changeAddress}</Button>
          <Button variant="quiet">{words.cancel}</Button>
          <Button variant="danger">{words.cancelItem}</Button>
          <Button busy>{words.processing}</Button>
          <Button size="sm" variant="secondary">
            {words.cancel}
          </Button>
          <AnchorButton href="https://example.com/" size="sm">
            example.com
          </AnchorButton>
        </div>
      </Section>
      <Section heading={words.statuses}>
        <div className="flex flex-wrap gap-2">
          <Badge>{words.received}</Badge>
          <StatusBadge tone="active">{words.processing}</StatusBadge>
          <StatusBadge tone="attention">{words.delayed}</StatusBadge>
          <StatusBadge tone="done">{words.shipped}</StatusBadge>
          <StatusBadge tone="muted">{words.cancelled}</StatusBadge>
        </div>
        <ul className="mt-4 flex flex-wrap gap-x-6">
          {WINDOWS.map((window) => (
            <li key={JSON.stringify(window)}>
              <ExpectedDate window={window ?? null} />
            </li>
          ))}
        </ul>
      </Section>
      <Section heading={words.notices}>
        <div className="flex flex-col gap-3">
          <Notice title={words.paid}>{words.reason}</Notice>
          <Notice tone="attention" title={words.delayed}>
            {words.reason}
          </Notice>
          <Notice tone="done">{words.shipped}</Notice>
          <Notice tone="error">{words.reason}</Notice>
        </div>
      </Section>
      <Section heading={words.form}>
        <FormSample />
      </Section>
      <Section heading={words.overlays}>
        <OverlaySample />
      </Section>
      <Section heading={words.table}>
        <Table
          caption={words.table}
          rows={ROWS}
          rowKey={({ number }) => number}
          columns={[
            { key: 'number', header: words.number, cell: ({ number }) => number },
            { key: 'name', header: words.name, cell: ({ name }) => name },
            { key: 'total', header: words.total, cell: ({ total }) => <Money amount={total} />, numeric: true },
          ]}
        />
        <Pagination
          summary="2 / 40"
          more={
            <LinkButton to="." variant="secondary">
              {words.showMore}
            </LinkButton>
          }
        />
      </Section>
      <Section heading={words.rest}>
        <Tabs
          label={words.rest}
          tabs={[
            {
              value: 'list',
              label: words.list,
              content: (
                <DefinitionList>
                  <Definition term={words.number}>CJ-4K7M-2</Definition>
                  <Definition term={words.name}>Tanaka Yuki</Definition>
                </DefinitionList>
              ),
            },
            { value: 'wait', label: words.waiting, content: <Skeleton className="h-16 w-full" /> },
            {
              value: 'none',
              label: words.empty,
              content: (
                <EmptyState title={words.empty} action={<Button>{words.home}</Button>}>
                  {words.reason}
                </EmptyState>
              ),
            },
          ]}
        />
      </Section>
    </>
  );
}
