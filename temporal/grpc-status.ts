import { isGrpcCancelledError, isGrpcDeadlineError, isGrpcServiceError, ServiceError } from '@temporalio/client';

// The enum lives in @grpc/grpc-js, which is the client's dependency and not ours.
export const notFound = 5;
export const alreadyExists = 6;

/** The gRPC status of a request's error, also where the client has wrapped it in its own; null for an error of any other kind. */
export function grpcStatus(error: unknown): number | null {
  if (isGrpcServiceError(error)) return error.code;
  return error instanceof ServiceError && isGrpcServiceError(error.cause) ? error.cause.code : null;
}

/**
 * Whether a call ended because its deadline passed. The server may notice first and break the call off, which then
 * reads as cancelled (under load about one call in thirty); nothing here cancels calls otherwise.
 */
export function isTimedOut(error: unknown): boolean {
  return isGrpcDeadlineError(error) || isGrpcCancelledError(error);
}
