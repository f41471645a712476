import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../keys/use-keys.ts';
import { reviewOf, signReview, type ReviewView } from '../../reports/read-reviews.ts';
import { asFault } from '../../server/fault.ts';
import { useMe } from '../../session/read-me.ts';
import { Moment } from '../../ui/moment.tsx';

/** Who signed the pack as chair, and for a supervisor the way to do so. */
export function ReviewSignature({ review }: { review: ReviewView }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const mayChair = useMe().posts.some(({ role }) => role === 'supervisor');
  const [year, week] = [String(review.year), String(review.week)];
  const signing = useMutation({
    mutationFn: () => signReview(year, week),
    onSuccess: (after) => queries.setQueryData(reviewOf(year, week).queryKey, after),
    onError: (error) => void message.error(asFault(error).message),
  });
  const canSign = mayChair && review.signed === null;
  const sign = () => {
    if (canSign && !signing.isPending) signing.mutate();
  };
  useKeys([{ keys: 'a', says: t('reviews.sign'), group: 'list', run: sign }]);
  return (
    <p role="status" className="reports-card">
      {review.signed ? (
        <>
          <span aria-hidden="true">✓</span> {t('reviews.signed', { name: review.signed.name })}{' '}
          <Moment at={review.signed.at} />
        </>
      ) : canSign ? (
        <Button type="primary" loading={signing.isPending} onClick={sign}>
          {t('reviews.sign')} <kbd>a</kbd>
        </Button>
      ) : (
        t('reviews.unsigned')
      )}
    </p>
  );
}
