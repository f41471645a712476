import { defineEntity, p } from '@mikro-orm/core';
import type { SentCommand } from '../../domain/commands.ts';
import type { RefusalCode } from '../../domain/refusals.ts';
import { InstantType } from '../instants.ts';
import { freeText } from '../personal-data.ts';

export type CommandState = 'pending' | 'done' | 'refused';

/** A command whose sender does not wait. It is committed before the signal is sent, so that the relay can send it again. */
export const Command = defineEntity({
  name: 'Command',
  tableName: 'command',
  properties: {
    caseId: p.uuid().primary(),
    id: p.string().primary(),
    caller: p.string(),
    bodyHash: p.string(),
    body: p.json<SentCommand>().comment(freeText),
    state: p.string().$type<CommandState>(),
    code: p.string().$type<RefusalCode>().nullable(),
    createdAt: p.type(InstantType),
    decidedAt: p.type(InstantType).nullable(),
  },
});
