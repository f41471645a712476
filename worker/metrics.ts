import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export type Metrics = {
  /** A rung has fired so much later than its time (ms). */
  observeFiring: (lateMs: number) => void;
  /** Everything in Prometheus text. */
  read: () => Promise<string>;
};

/** The numbers of this process: above all how late the product itself is (sla.md "Answers for people"). */
export function createMetrics(): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const lateness = new Histogram({
    name: 'gridcase_rung_lateness_seconds',
    help: 'Firing time minus due time of the rungs that this worker has recorded',
    buckets: [0.1, 0.5, 1, 5, 15, 60, 300, 3_600, 21_600, 86_400, 259_200],
    registers: [register],
  });
  return {
    observeFiring: (lateMs) => lateness.observe(lateMs / 1_000),
    read: () => register.metrics(),
  };
}
