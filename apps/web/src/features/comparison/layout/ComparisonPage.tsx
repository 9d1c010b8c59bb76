import type { ReactNode } from 'react';
import { Page } from '../../../ui/Page.js';
import { SendThisView } from './SendThisView.js';
import { ViewNav } from './ViewNav.js';
import '../comparison.scss';

interface ComparisonPageProps {
  readonly title: string;
  readonly caption?: ReactNode;
  /** The view of the list that this page is, or lies below. */
  readonly view: string;
  readonly children: ReactNode;
}

/** What all views of the comparison share: the way to the others, and an address that can be sent. */
export function ComparisonPage({ title, caption, view, children }: ComparisonPageProps) {
  return (
    <Page title={title} caption={caption} width="wide">
      <ViewNav current={view} />
      {children}
      <SendThisView />
    </Page>
  );
}
