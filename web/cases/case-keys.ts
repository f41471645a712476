/** Under which names answers about cases are kept, so that the live stream can say which of them are out of date. */
export const caseKeys = {
  all: ['cases'] as const,
  lists: ['cases', 'list'] as const,
  list: (filters: object) => ['cases', 'list', filters] as const,
  views: ['cases', 'views'] as const,
  one: (id: string) => ['cases', 'one', id] as const,
  timeline: (id: string) => ['cases', 'one', id, 'timeline'] as const,
  explanation: (id: string, clock: string) => ['cases', 'one', id, 'clocks', clock] as const,
};
