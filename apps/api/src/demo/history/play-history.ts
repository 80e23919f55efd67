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
 * Plays the steps that are left, each at its time. Every step does only what is missing; one that was begun before comes
 * late enough for the leases of whoever was interrupted to be over.
 * @param onDone told after each step how many are done
 */
export async function playHistory(
  world: DemoWorld,
  steps: readonly Step[],
  { done, isResumed }: PlayFrom,
  onDone: (done: number) => Promise<void>,
): Promise<void> {
  for (const [index, step] of steps.entries()) {
    if (index < done) continue;
    const delayMs = isResumed && index === done ? world.services.config.LEASE_MS + 1 : 0;
    world.clock.moveTo(addMs(step.at, delayMs));
    await playStep(world, step);
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
