import { getRouteApi } from '@tanstack/react-router';
import { trpc } from '../../app/trpc.ts';
import { Countdown } from '../../time/time.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Section } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { useWords } from '../../words/words.ts';
import { adminTitles } from './admin-titles.ts';
import { DryRun } from './dry-run.tsx';
import { RunsTable } from './runs-table.tsx';
import { runsWords } from './runs-words.ts';
import { ShortTime } from './short-time.tsx';
import { staffWords } from './staff-words.ts';
import { StartRun } from './start-run.tsx';

const route = getRouteApi('/admin/runs');
const REFRESH_MS = 5_000;

/** RUN-1: what is next, what it would do, and what the last ones did. */
export function RunsPage() {
  const titles = useWords(adminTitles);
  const words = useWords(runsWords);
  const staff = useWords(staffWords);
  const { dry } = route.useSearch();
  const [upcoming] = trpc.admin.runs.upcoming.useSuspenseQuery(undefined, { refetchInterval: REFRESH_MS });
  const { nextSlot, waiting, waitingLimit, underWay } = upcoming;
  const count = waiting >= waitingLimit ? staff.capped(waitingLimit) : String(waiting);
  return (
    <>
      <PageHeading
        lead={words.lead}
        actions={
          <>
            <LinkButton to="/admin/runs" search={dry ? {} : { dry: '1' }} variant="secondary" resetScroll={false}>
              {dry ? words.closeDryRun : words.dryRun}
            </LinkButton>
            <StartRun waiting={count} underWay={underWay} />
          </>
        }
      >
        {titles.runs}
      </PageHeading>
      {underWay && (
        <Notice className="mb-6" title={words.underWay}>
          <TextLink to="/admin/runs/$id" params={{ id: underWay.id }}>
            {words.watch}
          </TextLink>
        </Notice>
      )}
      <dl className="mb-8 flex flex-wrap gap-x-10 gap-y-2 rounded-md bg-sunken px-4 py-3">
        <div>
          <dt className="text-soft text-xs">{words.next}</dt>
          <dd className="font-medium text-lg">
            <ShortTime at={nextSlot.at} />{' '}
            <span className="font-normal text-base text-soft">
              <Countdown until={nextSlot.at} />
            </span>
          </dd>
        </div>
        <div className="self-end text-soft">
          <dt className="sr-only">{titles.runs}</dt>
          <dd className="tabular-nums">{words.waiting(count)}</dd>
        </div>
      </dl>
      {dry && <DryRun />}
      <Section heading={words.history}>
        <RunsTable />
      </Section>
    </>
  );
}
