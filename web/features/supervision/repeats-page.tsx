import { RepeatsCard } from '../../reports/repeats-card.tsx';
import './reports.css';

/** 重复反映: what keeps coming, for a desk whose home is not the overview. */
export function RepeatsPage() {
  return (
    <div className="reports">
      <RepeatsCard page />
    </div>
  );
}
