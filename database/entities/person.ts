import { defineEntity, p } from '@mikro-orm/core';
import { InstantType } from '../instants.ts';
import { personal } from '../personal-data.ts';

/** Somebody who works here and may log in. */
export const Person = defineEntity({
  name: 'Person',
  tableName: 'person',
  properties: {
    id: p.string().primary(),
    username: p.string().unique(),
    name: p.string().comment(personal),
    passwordHash: p.string().hidden(),
    /** When the wrong passwords came since the last right one. */
    loginFailures: p.json<number[]>(),
    disabledAt: p.type(InstantType).nullable(),
  },
});
