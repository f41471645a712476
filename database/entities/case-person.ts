import { defineEntity, p } from '@mikro-orm/core';
import { personal } from '../personal-data.ts';

/** Who reported a case or is a party to it. Their names and telephones are nowhere else. */
export const CasePerson = defineEntity({
  name: 'CasePerson',
  tableName: 'case_person',
  properties: {
    caseId: p.uuid().primary(),
    /** 0 is the reporter; the parties follow in the order in which they were named. */
    ordinal: p.integer().primary(),
    kind: p.string().$type<'reporter' | 'party'>(),
    name: p.string().nullable().comment(personal),
    phone: p.string().nullable().comment(personal),
    side: p.string().nullable(),
    anonymous: p.boolean(),
    confidential: p.boolean(),
  },
});
