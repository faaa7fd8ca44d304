// The measured servers, in a process of their own: the ward with its api and worker, and Nest on Fastify with a bare append behind it.
import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Body, Controller, HttpCode, Module, Param, Post, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openTestWard, ORGAN } from '@trinhky/api/testing';
import { openSqliteEventStore } from '@trinhky/event-store';
import type { EventStore } from '@trinhky/event-store';
import { randomSalts, sealEvents, sectionStream, uuidv7 } from '@trinhky/events';
import { IsArray, IsInt, Min } from 'class-validator';
import { editsOf, fill } from './section-history.js';

/** Sections that stand ready, each with 20 events. */
const SECTIONS = 256;

const folder = mkdtempSync(path.join(tmpdir(), 'trinhky-bench-'));
const ward = await openTestWard({ folder: path.join(folder, 'ward'), at: new Date() });
const from = Date.parse('2026-01-02T00:00:00Z');
for (let n = 0; n < SECTIONS; n++)
  await fill(
    ward.installation.store,
    sectionStream(ORGAN, `s${n}`),
    editsOf({ sectionId: `s${n}`, edits: 19, assignee: 'em' }),
    from,
    ORGAN,
  );
const end = await ward.installation.store.lastPosition();
await ward.installation.runner.waitFor(end, 120_000);
const { cookie } = await ward.as('em');

const bareStore: EventStore = openSqliteEventStore({ folder: path.join(folder, 'bare') });
const salt = randomSalts();

class BareEdit {
  @IsInt() @Min(0) base!: number;
  @IsArray() changes!: unknown[];
}

@Controller('bare')
class BareController {
  @Post(':id')
  @HttpCode(200)
  async append(@Param('id') id: string, @Body() { base, changes }: BareEdit) {
    const stream = `section-bare.${id}-${uuidv7()}`;
    const meta = {
      commandId: uuidv7(),
      correlationId: 'b',
      causationId: null,
      organId: 'bare',
      actor: { id: 'em', name: 'Em' },
      occurredAt: new Date().toISOString(),
    };
    const events = sealEvents({
      genesis: bareStore.genesis,
      stream,
      head: null,
      events: [{ type: 'section.edited.v1', data: { base, changes } }],
      meta,
      salt,
    });
    const { position } = await bareStore.append(stream, null, events);
    return { position: position.toString() };
  }
}

@Module({ controllers: [BareController] })
class BareModule {}

const bare = await NestFactory.create<NestFastifyApplication>(BareModule, new FastifyAdapter(), { logger: false });
bare.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true }));
await bare.listen(0, '127.0.0.1');

process.on('message', () => {
  void (async () => {
    await bare.close();
    await ward.close();
    await bareStore.close();
    rmSync(folder, { recursive: true, force: true });
    process.exit(0);
  })();
});
process.on('disconnect', () => process.exit(1));
process.send?.({ ward: ward.url, bare: await bare.getUrl(), cookie, sections: SECTIONS });
