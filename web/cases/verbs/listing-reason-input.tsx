import { Radio } from 'antd';
import { useListingReasonWord } from '../../catalogue/reason-words.ts';
import { useCatalogue } from '../../catalogue/read-catalogue.ts';
import type { CaseView } from '../read-case.ts';

type Wanted = { permits: CaseView['permits']; value: unknown; change: (value: unknown) => void };

/** One of the reasons for which the rules of the case let it be listed, as far as the catalogue still offers them. */
export function ListingReasonInput({ permits, value, change }: Wanted) {
  const { listingReasons } = useCatalogue();
  const wordOf = useListingReasonWord();
  const isOff = (code: string) => listingReasons.some((reason) => reason.code === code && !reason.active);
  return (
    <Radio.Group
      value={value}
      onChange={({ target }) => change(target.value)}
      options={permits.listing.filter((code) => !isOff(code)).map((code) => ({ value: code, label: wordOf(code) }))}
    />
  );
}
