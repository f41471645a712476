import { grpcStatus, isTimedOut } from '../temporal/grpc-status.ts';

// PostgreSQL: connection lost, out of connections or disk, shutting down, deadlock, lock or statement timeout.
const databaseOutage = /^(08\w{3}|53\w{3}|57P\d\d|57014|55P03|40001|40P01)$/;
const socketOutage = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;
// The pool and the driver give these no code.
const poolOutage =
  /Connection terminated|is not queryable|timeout exceeded when trying to connect|Connection ended unexpectedly/;

// gRPC: resource exhausted, aborted, unavailable.
const temporalOutage = [8, 10, 14];

/** Whether an error says that PostgreSQL or Temporal is away or overloaded, so that trying again later may help. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  if (databaseOutage.test(code) || socketOutage.test(code) || poolOutage.test(error.message)) return true;
  const status = grpcStatus(error);
  if (isTimedOut(error) || (status !== null && temporalOutage.includes(status))) return true;
  return error.cause !== undefined && error.cause !== error && isOutage(error.cause);
}
