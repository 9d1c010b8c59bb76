import { whatTheTrackerNeverShows, whatTheTrackerShows } from '@candour/assessment';

/** What a system is told of a trust that takes part, and what it is never told. */
export function WhatIsTold({ level = 3 }: { level?: 2 | 3 }) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <>
      <Heading>What the system is told</Heading>
      <ul>
        {whatTheTrackerShows.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <Heading>What it is never told</Heading>
      <ul>
        {whatTheTrackerNeverShows.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </>
  );
}
