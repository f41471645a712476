import type { DataConverter } from '@temporalio/common';

// The one place where the payload codec will be named: client and worker must encode alike.
export const dataConverter: DataConverter = {};
