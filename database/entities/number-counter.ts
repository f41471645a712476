import { defineEntity, p } from '@mikro-orm/core';

/** The last case number given on a street on a local day (YYYYMMDD). */
export const NumberCounter = defineEntity({
  name: 'NumberCounter',
  tableName: 'number_counter',
  properties: {
    street: p.string().primary(),
    day: p.string().primary(),
    last: p.integer(),
  },
});
