import { addMs } from '@toriyose/domain';
import { resumeRuns, startRun } from '../../run/start-run.ts';
import { actOnDemoOrder } from './act-on-demo-order.ts';
import type { DemoWorld } from './demo-world.ts';
import { placeDemoOrder } from './place-demo-order.ts';
import type { Step } from './plan-history.ts';

export interface PlayFrom {
  /** Steps that are done. */
  readonly done: number;
  /** Whether the step after those may have been begun by a process that was interrupted. */
  readonly isResumed: boolean;
}

/**
 * Plays the steps that are left, each at its time. Every step does only what is missing; one that may have been begun
 * before comes late enough for the leases of whoever was interrupted to be over.
 * @param onDone told how many are done; not after every run, since a run of a slot can be asked for again
 */
export async function playHistory(
  world: DemoWorld,
  steps: readonly Step[],
  { done, isResumed }: PlayFrom,
  onDone: (done: number) => Promise<void>,
): Promise<void> {
  let isRepeated = isResumed;
  for (const [index, step] of steps.entries()) {
    if (index < done) continue;
    world.clock.moveTo(isRepeated ? addMs(step.at, world.services.config.LEASE_MS + 1) : step.at);
    await playStep(world, step);
    if (step.kind === 'run') continue;
    isRepeated = false;
    await onDone(index + 1);
  }
}

async function playStep(world: DemoWorld, step: Step): Promise<void> {
  switch (step.kind) {
    case 'run': {
      const started = await startRun(world.services, step.slot, 'schedule');
      if (started.kind === 'not_needed') await resumeRuns(world.services);
      return;
    }
    case 'place':
      return placeDemoOrder(world, step.order);
    case 'act':
      return actOnDemoOrder(world, step.order, step.act);
  }
}
