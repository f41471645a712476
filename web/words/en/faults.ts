export const faults = {
  offline: 'The server cannot be reached; check the network and try again',
  offlineTitle: 'No connection',
  code: 'Code',
  requestId: 'Request',
  unknown: 'Something unexpected went wrong',
  notFound: 'There is no such page',
  toBoard: 'Back to the cases',
};
