import type { Client } from '@temporalio/client';
import { encodeWorkflowIdConflictPolicy, encodeWorkflowIdReusePolicy, type Payload } from '@temporalio/common';
import { alreadyExists, grpcStatus } from './grpc-status.ts';
import { timeSkip } from './time-skipping.ts';
import { toWireTime } from './wire-time.ts';

const reusePolicies = { reject: 'REJECT_DUPLICATE', allow: 'ALLOW_DUPLICATE' } as const;

export type CaseStart = {
  workflowId: string;
  input: unknown;
  taskQueue: string;
  /** Names this one start: the server answers a repetition with the run that it began, even after that run is over. */
  requestId: string;
  /** `allow` begins a new run of a finished case, which only reopening may do. */
  reuse: 'reject' | 'allow';
  /** Codes only: the summary is readable by whoever operates Temporal. */
  summaryCodes: readonly string[];
  /** How far the case's clock runs ahead of real time; 0 outside rehearsal. */
  shiftMs: number;
};

/**
 * Starts a case's workflow. Started already is success; a finished one stays finished unless `reuse` allows, and then throws
 * while the run before is still ending.
 * With a shift, the first workflow task and all that follows see real time + `shiftMs`.
 */
export async function startCase(client: Client, start: CaseStart): Promise<void> {
  const { namespace, identity } = client.options;
  // The raw request throughout: the client's own start takes neither a request id nor time skipping.
  const request = {
    namespace,
    identity,
    requestId: start.requestId,
    workflowId: start.workflowId,
    workflowType: { name: 'caseWorkflow' },
    taskQueue: { name: start.taskQueue },
    input: { payloads: [await encode(client, start.workflowId, start.input)] },
    userMetadata: { summary: await encode(client, start.workflowId, start.summaryCodes.join(' · ')) },
    workflowIdReusePolicy: encodeWorkflowIdReusePolicy(reusePolicies[start.reuse]) ?? null,
    workflowIdConflictPolicy: encodeWorkflowIdConflictPolicy('FAIL') ?? null,
    ...(start.shiftMs > 0 ? shiftedStart(start.shiftMs) : {}),
  };
  try {
    await client.workflowService.startWorkflowExecution(request);
  } catch (error) {
    // Of a reopened case it means that the run before is still ending: its new run is yet to be started.
    if (grpcStatus(error) === alreadyExists && start.reuse === 'reject') return;
    throw error;
  }
}

/**
 * Skipping alone would let the first task run in unshifted time and fire rungs already due one by one. The delay holds
 * that task back; the skip jumps over it while the start is stored. Being longer by a moment, it leaves the skip to end
 * exactly at the shift, with nothing to wait for.
 */
function shiftedStart(shiftMs: number) {
  return { timeSkippingConfig: timeSkip('start', shiftMs), workflowStartDelay: toWireTime(shiftMs + 1) };
}

/** As the client encodes what it sends itself, so that the codec sees the same context. */
async function encode(client: Client, workflowId: string, value: unknown): Promise<Payload> {
  const { payloadConverter, payloadCodecs } = client.options.loadedDataConverter;
  const context = { type: 'workflow' as const, namespace: client.options.namespace, workflowId };
  let payloads = [payloadConverter.toPayload(value, context)];
  for (const codec of payloadCodecs) payloads = await codec.encode(payloads, context);
  const [payload] = payloads;
  if (!payload) throw new Error('The payload codec returned nothing.');
  return payload;
}
