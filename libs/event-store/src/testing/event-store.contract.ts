import { afterEach, describe, it } from 'vitest';
import type { EventStore } from '../event-store.js';
import { appendCases } from './append.cases.js';
import { commandCases } from './command.cases.js';
import type { ContractCase } from './contract-case.js';
import { lifetimeCases } from './lifetime.cases.js';
import { readingCases } from './reading.cases.js';
import { subscriptionCases } from './subscription.cases.js';

/** An adapter under test: each case gets a store of its own, empty. */
export interface EventStoreHarness {
  open(): Promise<EventStore>;
  /** Opens again what the store that `open` gave last has stored; that one is closed by then. */
  reopen(): Promise<EventStore>;
  /** Removes what the case left behind; its stores are closed by then. */
  cleanUp?(): Promise<void>;
}

const cases = { ...appendCases, ...readingCases, ...subscriptionCases, ...lifetimeCases, ...commandCases } satisfies Record<
  string,
  ContractCase
>;
export type EventStoreCase = keyof typeof cases;
const isCase = (name: string): name is EventStoreCase => name in cases;

/** What every adapter of the log promises, case by case. A case is left out only with a reason, which the run prints. */
export function eventStoreContract(adapter: string, harness: EventStoreHarness, skip: Partial<Record<EventStoreCase, string>> = {}): void {
  describe(`the log ${adapter}`, () => {
    let opened: EventStore[] = [];
    const kept = async (store: Promise<EventStore>) => {
      opened.push(await store);
      return store;
    };
    afterEach(async () => {
      await Promise.all(opened.map((store) => store.close()));
      opened = [];
      await harness.cleanUp?.();
    });

    for (const name of Object.keys(cases).filter(isCase)) {
      const reason = skip[name];
      if (reason) it.skip(`${name} (left out: ${reason})`);
      else it(name, async () => cases[name]({ store: await kept(harness.open()), reopen: () => kept(harness.reopen()) }));
    }
  });
}
