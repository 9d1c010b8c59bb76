import { Details } from '../../ui/Details.js';
import { Table } from '../../ui/Table.js';
import { ExampleTemplate } from './ExampleTemplate.js';

const placeholders = [
  {
    name: '{{paper}}',
    means:
      'The paper itself: on a line of its own, once. Without it the text of the template gives way to the paper; headers and footers stay.',
  },
  { name: '{{title}}', means: 'The title of the paper' },
  { name: '{{subtitle}}', means: 'What was assessed, and when' },
  { name: '{{organisation}}', means: 'The name of your trust' },
  { name: '{{meeting}}', means: 'The meeting that the paper goes to' },
  { name: '{{author}}', means: 'Who wrote it' },
  { name: '{{reference}}', means: 'The reference by which a loose sheet can be traced' },
  { name: '{{mark}}', means: 'Draft or demonstration; nothing once the paper is approved' },
];

/** What a template may hold for the paper to fill in. */
export function Placeholders() {
  return (
    <Details summary="What your template can fill in">
      <p>Type these in the text, a header or a footer of the template. Each paper puts its own words there.</p>
      <Table
        caption="Placeholders"
        captionHidden
        columns={[
          { key: 'name', heading: 'Type this', cell: ({ name }) => <code>{name}</code> },
          { key: 'means', heading: 'The paper puts', cell: ({ means }) => means },
        ]}
        rows={placeholders}
        rowKey={({ name }) => name}
      />
      <ExampleTemplate />
    </Details>
  );
}
