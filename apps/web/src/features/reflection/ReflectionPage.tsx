import { useRouteParam } from '../../platform/route.js';
import { OwnPictureView } from './OwnPictureView.js';
import './reflection.scss';
import { UnfinishedReflection } from './UnfinishedReflection.js';
import { useReflection } from './use-reflection.js';

/** One reflection: its items until it is finished, its picture afterwards. */
export function ReflectionPage() {
  const reflecting = useReflection(useRouteParam('id'));
  const { reflection, items } = reflecting;
  return reflection.picture ? (
    <OwnPictureView reflection={reflection} picture={reflection.picture} items={items} />
  ) : (
    <UnfinishedReflection reflecting={reflecting} />
  );
}
